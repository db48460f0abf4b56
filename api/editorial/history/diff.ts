/**
 * What differs between two versions of an entry, field by field. Pure; the words for the fields are the client's
 * (client/parts/staff/field-words.ts). Also what a conflict is shown by: the key of a change names the same field in any two versions.
 */

/** A field's name; or one of a list whose things have an `id`, and how a person knows it (a contact's number). */
export type Step = string | { readonly id: string; readonly shown: string };

export interface FieldChange {
  /** `name.nb`, `contacts.phone.value`: the same for the same field, whatever it holds. */
  readonly key: string;
  readonly path: readonly Step[];
  /** undefined: the field is not there. */
  readonly before: unknown;
  readonly after: unknown;
}

type Thing = Readonly<Record<string, unknown>>;

/** Confirmations have a history of their own: an edit neither makes nor moves one. */
const NOT_EDITED: ReadonlySet<string> = new Set(['verifiedAt', 'verifiedBy', 'method', 'dueAt']);
/** Read as one: half a source, or half a place, says nothing. */
const WHOLE: ReadonlySet<string> = new Set(['source']);

/** What must change for `before` to become `after`, in the order of the fields of `after`. null: there is no such version. */
export function fieldDiff(before: object | null, after: object | null): FieldChange[] {
  return changesIn(before ?? undefined, after ?? undefined, []);
}

function changesIn(before: unknown, after: unknown, path: readonly Step[]): FieldChange[] {
  if (isSame(before, after)) return [];
  const isRoot = path.length === 0;
  if ((isRoot || (isThing(before) && isThing(after))) && !WHOLE.has(nameOf(path))) {
    const [old, next] = [isThing(before) ? before : {}, isThing(after) ? after : {}];
    const names = [...new Set([...Object.keys(next), ...Object.keys(old)])].filter((name) => !NOT_EDITED.has(name));
    return names.flatMap((name) => changesIn(old[name], next[name], [...path, name]));
  }
  const [olds, nexts] = [withIds(before), withIds(after)];
  if (olds && nexts && olds.size + nexts.size > 0) {
    const changes = [...new Set([...nexts.keys(), ...olds.keys()])].flatMap((id) => changesIn(olds.get(id), nexts.get(id), [...path, { id, shown: shownOf(nexts.get(id) ?? olds.get(id), id) }]));
    // the same things in another order
    return changes.length > 0 ? changes : [{ key: keyOf(path), path, before, after }];
  }
  return [{ key: keyOf(path), path, before, after }];
}

/** The same content with one field as in a change: `undefined` takes it away. What is not on the path is kept as it is. */
export function withField<T extends object>(content: T, path: readonly Step[], value: unknown): T {
  return placed(content, path, value) as T;
}

function placed(into: unknown, [step, ...rest]: readonly Step[], value: unknown): unknown {
  if (step === undefined) return value;
  if (typeof step === 'string') {
    const thing = isThing(into) ? into : {};
    const inner = placed(thing[step], rest, value);
    return inner === undefined ? Object.fromEntries(Object.entries(thing).filter(([name]) => name !== step)) : { ...thing, [step]: inner };
  }
  const list: readonly unknown[] = Array.isArray(into) ? into : [];
  const at = list.findIndex((one) => isThing(one) && one['id'] === step.id);
  const inner = placed(list[at], rest, value);
  if (inner === undefined) return list.filter((_, index) => index !== at);
  return at < 0 ? [...list, inner] : list.map((one, index) => (index === at ? inner : one));
}

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && !Array.isArray(value);
const nameOf = (path: readonly Step[]) => { const last = path.at(-1); return typeof last === 'string' ? last : ''; };
const keyOf = (path: readonly Step[]) => path.map((step) => (typeof step === 'string' ? step : step.id)).join('.');
const shownOf = (thing: Thing | undefined, id: string) => (typeof thing?.['value'] === 'string' ? thing['value'] : id);

/** The things of a list by their id; null where it is no list, or one of them has none. */
function withIds(value: unknown): ReadonlyMap<string, Thing> | null {
  const list: readonly unknown[] | null = value === undefined ? [] : Array.isArray(value) ? value : null;
  const things = list?.flatMap((one): [string, Thing][] => (isThing(one) && typeof one['id'] === 'string' ? [[one['id'], one]] : []));
  return list && things && things.length === list.length && new Set(things.map(([id]) => id)).size === list.length ? new Map(things) : null;
}

/** Equal in what it says: whatever order the fields stand in; confirmations, and fields left undefined, do not count. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(bare(one)) === JSON.stringify(bare(other));
}

function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (!isThing(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([name, inner]) => inner !== undefined && !NOT_EDITED.has(name)).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, inner]) => [name, bare(inner)]));
}
