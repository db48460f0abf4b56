/** None, urgent or emergency: decided before anything else, and above everything else. */
import type { CrisisLevel } from '../contract/vocabulary.ts';
import { distance } from './distance.ts';
import { plain } from './normalise.ts';

/**
 * The crisis words as staff keep them (seed/lexicon/crisis.json). A pattern is parts in order, at most four other words
 * between neighbours; a part is alternatives (`a|b*`), a prefix ends in `*`, and `$name` stands for a named group.
 */
export interface CrisisWords {
  readonly version: string;
  readonly groups: Readonly<Record<string, string>>;
  readonly emergency: Readonly<Record<string, readonly string[]>>;
  readonly urgent: Readonly<Record<string, readonly string[]>>;
  readonly softeners: Readonly<Record<string, readonly string[]>>;
  readonly overrides: readonly string[];
}

export interface Crisis {
  readonly level: CrisisLevel;
  /** suicide, overdose, violence …; null where there is none. */
  readonly kind: string | null;
  /** The pattern that said so, for `npm run explain`. */
  readonly because: string | null;
}

interface Part {
  readonly words: ReadonlySet<string>;
  readonly prefixes: readonly string[];
  readonly long: readonly string[];
}

interface Pattern {
  readonly parts: readonly Part[];
  readonly text: string;
  readonly kind: string;
}

/** Patterns in their order, and by the part that they begin with: of thousands, few begin with a word that is there. */
interface Patterns {
  readonly all: readonly Pattern[];
  readonly byFirst: ReadonlyMap<Part, readonly number[]>;
}

interface Ready {
  readonly emergency: Patterns;
  readonly urgent: Patterns;
  readonly softeners: Patterns;
  readonly overrides: Patterns;
  readonly parts: readonly Part[];
  /** The parts that a word says: as one writes, only the last word is new. */
  readonly heard: Map<string, ReadonlySet<Part>>;
}

const MOST_BETWEEN = 4;
const TYPO_FROM = 6;
const NONE: Crisis = { level: 'none', kind: null, because: null };
const readied = new WeakMap<CrisisWords, Ready>();

/** The model's log-odds for a piece of the text. */
export type SecondOpinion = (piece: string) => ReadonlyMap<string, number>;

/**
 * How urgent the words are: the most urgent of its pieces, so that ordinary words around a cry for help never hide it.
 * @param second the model, or null where it is not loaded: then the patterns decide
 */
export function detectCrisis(text: string, words: CrisisWords, second: SecondOpinion | null = null): Crisis {
  const ready = makeReady(words);
  let most = NONE;
  for (const piece of piecesOf(text)) {
    const found = crisisOf(piece, ready, second);
    if (LEVELS.indexOf(found.level) > LEVELS.indexOf(most.level)) most = found;
  }
  return most;
}

const LEVELS: readonly CrisisLevel[] = ['none', 'urgent', 'emergency'];
const LONGEST_PIECE = 22;
const STEP = 11;
/** A sentence that only tells more of the one before («Det er fire år siden») is read with it. */
const TELLS_MORE = /^(det|dette|den gang|da|dei|de|it|that|this|og|men ikke|men ikkje)\b/i;

/** The whole where it is short, its sentences, and windows of what is long. */
function piecesOf(text: string): string[] {
  const count = (piece: string) => piece.split(/\s+/).filter(Boolean).length;
  const sentences: string[] = [];
  for (const sentence of text.split(/(?<=[.!?…;\n])\s+|\n+/).map((one) => one.trim()).filter(Boolean)) {
    const before = sentences.at(-1);
    if (before !== undefined && TELLS_MORE.test(sentence)) sentences[sentences.length - 1] = `${before} ${sentence}`;
    else sentences.push(sentence);
  }
  const windows = sentences.flatMap((sentence) => {
    const words = sentence.split(/\s+/);
    if (words.length <= LONGEST_PIECE) return [sentence];
    return Array.from({ length: Math.ceil((words.length - STEP) / STEP) }, (_, at) => words.slice(at * STEP, at * STEP + LONGEST_PIECE).join(' '));
  });
  return count(text) <= LONGEST_PIECE && windows.length > 1 ? [text, ...windows] : windows;
}

/**
 * One piece. An emergency pattern or an override decides alone. An urgent pattern, a softener that tells a near-miss
 * apart (a bereavement, a course, something long past) and the model are weighed together.
 */
function crisisOf(piece: string, ready: Ready, second: SecondOpinion | null): Crisis {
  const typed = wordsIn(piece);
  if (typed.length === 0) return NONE;
  const heard = hear(typed, ready);
  const emergency = firstIn(ready.emergency, heard);
  const urgent = emergency ?? firstIn(ready.urgent, heard);
  const override = firstIn(ready.overrides, heard);
  const softened = !override && firstIn(ready.softeners, heard) !== null && !isSaidAfterwards(piece, ready);
  if ((emergency && !softened) || (override && urgent)) return said(emergency ? 'emergency' : 'urgent', urgent?.kind ?? null, urgent?.text ?? null);
  if (override) return said('urgent', 'suicide', override.text);
  if (!urgent && typed.every(({ length }) => length < SAYS_SOMETHING)) return NONE;
  if (!second) return urgent && !softened ? said('urgent', urgent.kind, urgent.text) : NONE;
  const odds = second(piece);
  const sum = (odds.get('crisis:urgent') ?? 0) + (urgent && !softened ? WORTH.pattern : 0) - (softened ? WORTH.softener : 0);
  if (sum < SURE.urgent) return NONE;
  const kind = urgent && !softened ? urgent.kind : kindByModel(odds);
  return said((odds.get('crisis:emergency') ?? 0) >= SURE.emergency && !softened ? 'emergency' : 'urgent', kind, urgent?.text ?? null);
}

/** «Broren min tok sitt liv i fjor, jeg vil dø»: what softens the first clause says nothing of those that follow. */
function isSaidAfterwards(piece: string, ready: Ready): boolean {
  const clauses = piece.split(/[,;:–]|\bmen\b/).map((clause) => hear(wordsIn(clause), ready));
  const first = clauses.findIndex((clause) => firstIn(ready.softeners, clause));
  return first >= 0 && clauses.slice(first + 1).some((clause) => !firstIn(ready.softeners, clause) && (firstIn(ready.emergency, clause) ?? firstIn(ready.urgent, clause)));
}

const wordsIn = (text: string): readonly string[] => plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Letters: below that a word alone is no cry for help. */
const SAYS_SOMETHING = 3;

/** What a pattern and a softener add to the model's log-odds, and how sure the sum must be. When in doubt, urgent. */
const WORTH = { pattern: 1.6, softener: 1.5 } as const;
const SURE = { urgent: -0.3, emergency: -2 } as const;

const said = (level: CrisisLevel, kind: string | null, because: string | null): Crisis => ({ level, kind, because });

const kindByModel = (second: ReadonlyMap<string, number>) => [...second].filter(([output]) => output.startsWith('kind:')).sort((a, b) => b[1] - a[1])[0]?.[0].slice(5) ?? null;

function makeReady(words: CrisisWords): Ready {
  const before = readied.get(words);
  if (before) return before;
  const partOf = new Map<string, Part>();
  const part = (written: string): Part => {
    const known = partOf.get(written);
    if (known) return known;
    const alternatives = written.split('|').flatMap((one) => (one.startsWith('$') ? (words.groups[one.slice(1)] ?? '').split('|') : [one])).map((one) => (one.endsWith('*') ? `${plain(one.slice(0, -1))}*` : plain(one)));
    const made = {
      words: new Set(alternatives.filter((one) => one && !one.endsWith('*'))),
      prefixes: alternatives.filter((one) => one.endsWith('*')).map((one) => one.slice(0, -1)),
      long: alternatives.map((one) => one.replace(/\*$/, '')).filter((one) => one.length >= TYPO_FROM),
    };
    partOf.set(written, made);
    return made;
  };
  const patterns = (kinds: Readonly<Record<string, readonly string[]>>) => byFirstPart(Object.entries(kinds).flatMap(([kind, list]) => list.map((text) => ({ kind, text, parts: text.split(/\s+/).map(part) }))));
  const [emergency, urgent, softeners, overrides] = [patterns(words.emergency), patterns(words.urgent), patterns(words.softeners), patterns({ override: words.overrides })];
  const made = { emergency, urgent, softeners, overrides, parts: [...partOf.values()], heard: new Map() };
  readied.set(words, made);
  return made;
}

function byFirstPart(all: readonly Pattern[]): Patterns {
  const byFirst = new Map<Part, number[]>();
  for (const [at, { parts: [first] }] of all.entries()) {
    if (!first) continue;
    const list = byFirst.get(first);
    if (list) list.push(at);
    else byFirst.set(first, [at]);
  }
  return { all, byFirst };
}

/** The first pattern of the list that occurs. */
function firstIn({ all, byFirst }: Patterns, heard: readonly ReadonlySet<Part>[]): Pattern | null {
  const possible = new Set(heard.flatMap((parts) => [...parts].flatMap((part) => byFirst.get(part) ?? [])));
  const at = [...possible].sort((a, b) => a - b).find((one) => occurs(all[one], heard));
  return at === undefined ? null : (all[at] ?? null);
}

function occurs(pattern: Pattern | undefined, heard: readonly ReadonlySet<Part>[]): boolean {
  const from = (index: number, at: number): boolean => {
    const part = pattern?.parts[index];
    if (!part) return true;
    const last = index === 0 ? heard.length - 1 : Math.min(heard.length - 1, at + MOST_BETWEEN);
    for (let place = at; place <= last; place++) if (heard[place]?.has(part) && from(index + 1, place + 1)) return true;
    return false;
  };
  return from(0, 0);
}

/** For each word the parts of patterns that it says. */
function hear(typed: readonly string[], { parts, heard }: Ready): readonly ReadonlySet<Part>[] {
  return typed.map((word) => {
    const before = heard.get(word);
    if (before) return before;
    const now = new Set(parts.filter((part) => compare(part, word)));
    if (heard.size > MOST_HEARD) heard.clear();
    heard.set(word, now);
    return now;
  });
}

const MOST_HEARD = 2000;

function compare(part: Part, word: string): boolean {
  if (part.words.has(word)) return true;
  for (const prefix of part.prefixes) if (word.startsWith(prefix)) return true;
  if (word.length < TYPO_FROM) return false;
  for (const one of part.long) if (one[0] === word[0] && Math.abs(one.length - word.length) <= 1 && distance(one, word) <= 1) return true;
  return false;
}
