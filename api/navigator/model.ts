/**
 * A small statistical model over the lexicon's phrases and sentences: which concepts do words like these go with?
 * Trained at build time (seed/lexicon/train.ts), deterministic, run on the device. It backs the lexicon up, it does not rule.
 */
import { FILLERS } from './language.ts';
import type { Token } from './normalise.ts';

export interface MeaningModel {
  readonly concepts: readonly string[];
  readonly buckets: number;
  /** For each concept: bias, then pairs of bucket and weight in hundredths. */
  readonly weights: readonly (readonly number[])[];
}

/** Features of a text: stems, pairs of neighbouring stems, and letter groups inside words, hashed to buckets. */
export function features(tokens: readonly Token[], buckets: number): Map<number, number> {
  const counts = new Map<number, number>();
  const add = (name: string, value: number) => {
    const bucket = hash(name) % buckets;
    counts.set(bucket, (counts.get(bucket) ?? 0) + value);
  };
  const telling = tokens.filter((token) => !FILLERS.has(token.word));
  for (const [at, token] of telling.entries()) {
    add(`w:${token.stem}`, 1);
    const next = telling[at + 1];
    if (next) add(`b:${token.stem} ${next.stem}`, 0.7);
    const padded = `<${token.word}>`;
    for (let size = 3; size <= 5; size++) for (let from = 0; from + size <= padded.length; from++) add(`c:${padded.slice(from, from + size)}`, 0.35);
  }
  const norm = Math.sqrt([...counts.values()].reduce((sum, value) => sum + value * value, 0)) || 1;
  for (const [bucket, value] of counts) counts.set(bucket, value / norm);
  return counts;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

const ready = new WeakMap<MeaningModel, Map<number, [number, number][]>>();

/** Probability of each concept, from 0 to 1. */
export function meansByModel(tokens: readonly Token[], model: MeaningModel): Map<string, number> {
  let index = ready.get(model);
  if (!index) {
    index = new Map();
    for (const [concept, row] of model.weights.entries())
      for (let at = 1; at < row.length; at += 2) {
        const bucket = row[at] ?? 0;
        const list = index.get(bucket) ?? [];
        list.push([concept, (row[at + 1] ?? 0) / 100]);
        index.set(bucket, list);
      }
    ready.set(model, index);
  }
  const sums = model.weights.map((row) => (row[0] ?? 0) / 100);
  for (const [bucket, value] of features(tokens, model.buckets)) for (const [concept, weight] of index.get(bucket) ?? []) sums[concept] = (sums[concept] ?? 0) + weight * value;
  return new Map(model.concepts.map((concept, at) => [concept, 1 / (1 + Math.exp(-(sums[at] ?? 0)))]));
}
