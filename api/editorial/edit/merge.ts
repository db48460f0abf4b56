/** Two people changed the same entry: what only one of them changed is merged, and for the rest somebody must choose. Pure. */
import { type FieldChange, fieldDiff, type Step, withField } from '../history/diff.ts';

export type Choice = 'mine' | 'theirs';

/** A field that both changed, and not to the same. */
export interface Clash {
  readonly key: string;
  readonly path: readonly Step[];
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
  /** What goes with it: a number's source and certainty follow the number. */
  readonly follows: readonly { readonly path: readonly Step[]; readonly mine: unknown }[];
}

export interface Merge {
  readonly clashes: readonly Clash[];
  /** What only one of the two changed: taken over as it is. */
  readonly onlyMine: readonly FieldChange[];
  readonly onlyTheirs: readonly FieldChange[];
}

/** @param base what both started from; null where that is not known: then whatever differs is a clash */
export function compare(base: object | null, mine: object, theirs: object): Merge {
  const [ours, others] = [fieldDiff(base ?? theirs, mine), fieldDiff(base ?? mine, theirs)];
  const clashes = new Map<string, Clash>();
  for (const own of ours)
    for (const other of others) {
      const path = sharedPath(own, other);
      if (!path || same(own, other)) continue;
      const key = keyOf(path);
      clashes.set(key, { key, path, base: valueAt(base ?? {}, path), mine: valueAt(mine, path), theirs: valueAt(theirs, path), follows: followers(path).map((one) => ({ path: one, mine: valueAt(mine, one) })) });
    }
  // the outer of two that overlap holds the inner
  const following = new Set([...clashes.values()].flatMap(({ follows }) => follows.map(({ path }) => keyOf(path))));
  const all = [...clashes.values()].filter(({ key }) => !following.has(key) && ![...clashes.keys()].some((outer) => outer !== key && key.startsWith(`${outer}.`)));
  const isClash = (change: FieldChange) => following.has(change.key) || all.some(({ key }) => within(change.key, key));
  return { clashes: all, onlyMine: ours.filter((one) => !isClash(one)), onlyTheirs: others.filter((one) => !isClash(one) && !ours.some((own) => same(own, one))) };
}

/** Theirs, with what only I changed, and in each clash what was chosen. Where nothing is chosen, mine stands: it is the one that is not kept anywhere yet. */
export function merged<T extends object>({ clashes, onlyMine }: Merge, theirs: T, choiceOf: (key: string) => Choice): T {
  const chosen = clashes.filter(({ key }) => choiceOf(key) === 'mine').flatMap(({ path, mine, follows }) => [{ path, mine }, ...follows]).map(({ path, mine }) => ({ path, after: mine }));
  return [...onlyMine, ...chosen].reduce<T>((content, { path, after }) => withField(content, path, after), theirs);
}

/** A contact point's value does not change hands without its source. */
function followers(path: readonly Step[]): (readonly Step[])[] {
  const [list, contact, field] = path;
  if (list !== 'contacts' || contact === undefined || field !== 'value' || path.length !== 3) return [];
  return ['kind', 'confidence', 'source'].map((name) => [list, contact, name]);
}

/** Where both have added something by the same id, they are two things: mine gets another id. */
export function apart<T extends { readonly contacts: readonly { readonly id: string }[] }>(base: T | null, mine: T, theirs: T): T {
  const had = new Set(base?.contacts.map(({ id }) => id));
  const taken = new Set([...mine.contacts, ...theirs.contacts].map(({ id }) => id));
  const added = new Map(theirs.contacts.filter(({ id }) => !had.has(id)).map((one) => [one.id, JSON.stringify(one)]));
  return { ...mine, contacts: mine.contacts.map((one) => {
    const other = added.get(one.id);
    if (other === undefined || other === JSON.stringify(one)) return one;
    let count = 2;
    while (taken.has(`${one.id}-${count}`)) count++;
    taken.add(`${one.id}-${count}`);
    return { ...one, id: `${one.id}-${count}` };
  }) };
}

const keyOf = (path: readonly Step[]) => path.map(nameOf).join('.');
const nameOf = (step: Step) => (typeof step === 'string' ? step : step.id);
const within = (key: string, outer: string) => key === outer || key.startsWith(`${outer}.`);
const same = (one: FieldChange, other: FieldChange) => one.key === other.key && JSON.stringify(one.after) === JSON.stringify(other.after);

/** The outer of two overlapping fields; a number with its source and certainty is one thing; null where they do not meet. */
function sharedPath(one: FieldChange, other: FieldChange): readonly Step[] | null {
  if (within(one.key, other.key)) return other.path;
  return within(other.key, one.key) ? one.path : null;
}

function valueAt(content: unknown, path: readonly Step[]): unknown {
  return path.reduce<unknown>((thing, step) => {
    if (typeof step !== 'string') return Array.isArray(thing) ? thing.find((one: unknown) => typeof one === 'object' && one !== null && 'id' in one && one.id === step.id) : undefined;
    return typeof thing === 'object' && thing !== null && Object.hasOwn(thing, step) ? (thing as Record<string, unknown>)[step] : undefined;
  }, content);
}
