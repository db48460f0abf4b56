/**
 * A small statistical model, a second opinion beside lexicon and rules: which doors did advisers point to when people
 * wrote words like these, and how often was it a crisis? Trained from examples (seed/lexicon/train.ts), deterministic,
 * run on the device. It moves the order among doors; it never opens one that place or age shuts.
 */
import type { Audience } from '../contract/vocabulary.ts';
import { FILLERS } from './language.ts';
import type { Token } from './normalise.ts';

/** One linear model with several outputs: types of service, then `crisis:urgent` and `crisis:emergency`. */
export interface DoorModel {
  readonly outputs: readonly string[];
  readonly buckets: number;
  /** A bias for each output, in hundredths. */
  readonly bias: readonly number[];
  /** For each bucket in use: its number, then pairs of output and weight in hundredths. */
  readonly rows: readonly (readonly number[])[];
}

/** What the model looks at: how it is said, what was understood, who asks and about what age. */
export interface Seen {
  readonly tokens: readonly Token[];
  readonly concepts: ReadonlyMap<string, { readonly weight: number }>;
  readonly audience: Audience;
  readonly age: number | null;
}

const BANDS: readonly (readonly [number, string])[] = [[12, 'child'], [17, 'teen'], [23, 'young'], [66, 'adult'], [200, 'old']];
const bandOf = (age: number | null) => (age === null ? 'any' : (BANDS.find(([last]) => age <= last)?.[1] ?? 'old'));

/** Named features and their values; the names are hashed to buckets. */
export function features({ tokens, concepts, audience, age }: Seen, buckets: number): Map<number, number> {
  const values = new Map<number, number>();
  const add = (name: string, value: number) => {
    const bucket = hash(name) % buckets;
    values.set(bucket, (values.get(bucket) ?? 0) + value);
  };
  const band = bandOf(age);
  add(`for ${audience}`, 1);
  add(`for ${audience} ${band}`, 1);
  for (const [concept, { weight }] of concepts) {
    if (weight < 0.2) continue;
    add(`means ${concept}`, weight);
    add(`means ${concept} ${audience}`, weight);
    add(`means ${concept} ${audience} ${band}`, weight * 0.7);
  }
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1];
    const third = tokens[at + 2];
    if (next) add(`pair ${token.stem} ${next.stem}`, 0.6);
    if (third) add(`skip ${token.stem} ${third.stem}`, 0.4);
    if (next && third) add(`three ${token.stem} ${next.stem} ${third.stem}`, 0.6);
    add(`word ${token.stem}`, 0.7);
    if (FILLERS.has(token.word)) continue;
    add(`word ${token.stem} ${audience}`, 0.5);
    const padded = `<${token.word}>`;
    for (let from = 0; from + 4 <= padded.length; from++) add(`part ${padded.slice(from, from + 4)}`, 0.2);
  }
  return ofOneLength(values);
}

/** Long and middling texts weigh the same (a long one would always be surer), and a word or two weigh less. */
function ofOneLength(values: Map<number, number>): Map<number, number> {
  const length = Math.sqrt([...values.values()].reduce((sum, value) => sum + value * value, 0));
  for (const [bucket, value] of values) values.set(bucket, (value * LENGTH) / Math.max(length, MIDDLING));
  return values;
}

const LENGTH = 3.5;
const MIDDLING = 2.5;

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

const indexed = new WeakMap<DoorModel, ReadonlyMap<number, readonly number[]>>();

/** The model's log-odds for each output. */
export function opinion(seen: Seen, model: DoorModel): ReadonlyMap<string, number> {
  let rows = indexed.get(model);
  if (!rows) {
    rows = new Map(model.rows.map((row) => [row[0] ?? 0, row]));
    indexed.set(model, rows);
  }
  const sums = model.bias.map((value) => value / 100);
  for (const [bucket, value] of features(seen, model.buckets)) {
    const row = rows.get(bucket);
    if (!row) continue;
    for (let at = 1; at < row.length; at += 2) {
      const output = row[at] ?? 0;
      sums[output] = (sums[output] ?? 0) + ((row[at + 1] ?? 0) / 100) * value;
    }
  }
  return new Map(model.outputs.map((output, at) => [output, sums[at] ?? 0]));
}

