/**
 * Trains the small model of meaning from the lexicon's phrases and sentences: one logistic regression a concept over
 * words, word pairs and letter groups, by plain stochastic gradient descent in a fixed order. Deterministic: no random numbers.
 * `npm run train` writes seed/lexicon/model.json; a test trains again and expects the same bytes.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { features, type MeaningModel } from '#api/navigator/model.ts';
import { tokenise } from '#api/navigator/normalise.ts';
import { readLexicon } from './read.ts';

export interface Example {
  readonly say: string;
  readonly means: readonly string[];
}

const BUCKETS = 1 << 14;
const EPOCHS = 14;
const RATE = 0.9;
const DECAY = 0.00002;
/** A concept is rare among all: each time it holds counts this much more than each time it does not. */
const HOLDS = 3;
const SMALLEST = 0.35;
const FEWEST_EXAMPLES = 8;

/** Whole sentences with what they mean. */
export function readSentences(folder = new URL('sentences/', import.meta.url)): Example[] {
  return readdirSync(folder).filter((file) => file.endsWith('.jsonl')).sort()
    .flatMap((file) => readFileSync(new URL(file, folder), 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Example));
}

/** Phrases of the lexicon as short sentences. */
export function phraseExamples(): Example[] {
  return Object.entries(readLexicon().concepts).flatMap(([concept, { strong }]) => strong.filter((say) => !say.includes('*')).map((say) => ({ say, means: [concept] })));
}

export function train(examples: readonly Example[]): MeaningModel {
  const count = new Map<string, number>();
  for (const { means } of examples) for (const concept of new Set(means)) count.set(concept, (count.get(concept) ?? 0) + 1);
  const concepts = [...count].filter(([, seen]) => seen >= FEWEST_EXAMPLES).map(([concept]) => concept).sort();
  const at = new Map(concepts.map((concept, index) => [concept, index]));
  const n = concepts.length;
  const weights = new Float64Array(BUCKETS * n);
  const bias = new Float64Array(n).fill(-3);
  const made = shuffle(examples).map(({ say, means }) => ({ features: [...features(tokenise(say), BUCKETS)], holds: new Set(means.map((concept) => at.get(concept))) }));
  const sums = new Float64Array(n);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const rate = RATE / (1 + epoch * 0.35);
    for (const { features: seen, holds } of made) {
      sums.set(bias);
      for (const [bucket, value] of seen) {
        const row = bucket * n;
        for (let c = 0; c < n; c++) sums[c] = (sums[c] ?? 0) + (weights[row + c] ?? 0) * value;
      }
      for (let c = 0; c < n; c++) {
        const p = 1 / (1 + Math.exp(-(sums[c] ?? 0)));
        const wrong = holds.has(c) ? HOLDS * (1 - p) : -p;
        sums[c] = Math.abs(wrong) < 0.02 ? 0 : wrong * rate;
        bias[c] = (bias[c] ?? 0) + (sums[c] ?? 0) * 0.05;
      }
      for (const [bucket, value] of seen) {
        const row = bucket * n;
        for (let c = 0; c < n; c++) {
          const step = sums[c] ?? 0;
          if (step !== 0) weights[row + c] = (weights[row + c] ?? 0) * (1 - DECAY) + step * value;
        }
      }
    }
  }
  const rows = concepts.map((_, c) => {
    const row = [Math.round((bias[c] ?? 0) * 100)];
    for (let bucket = 0; bucket < BUCKETS; bucket++) {
      const weight = weights[bucket * n + c] ?? 0;
      if (Math.abs(weight) >= SMALLEST) row.push(bucket, Math.round(weight * 100));
    }
    return row;
  });
  return { concepts, buckets: BUCKETS, weights: rows };
}

/** A fixed order that mixes the concepts: by a multiplicative step through the list. */
function shuffle<T>(list: readonly T[]): T[] {
  const step = 7919;
  if (list.length === 0 || list.length % step === 0) return [...list];
  return list.map((_, index) => list[(index * step) % list.length] as T);
}

if (import.meta.main) {
  const model = train([...phraseExamples(), ...readSentences()]);
  writeFileSync(new URL('model.json', import.meta.url), `${JSON.stringify(model)}\n`);
  console.log(`${model.concepts.length} concepts, ${model.weights.reduce((sum, row) => sum + (row.length - 1) / 2, 0)} weights`);
}
