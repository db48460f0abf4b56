/**
 * Trains the small model from examples: one linear model with an output for each type of service and for crisis, by
 * stochastic gradient descent in a fixed order. Deterministic: no random numbers, a fixed order, rounded weights.
 * `npm run train` writes seed/lexicon/model.json; `npm run train:check` measures by five-fold cross-validation.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { SERVICE_TYPES } from '#api/contract/vocabulary.ts';
import { loadKnowledge } from '#api/directory/knowledge.ts';
import { detectCrisis } from '#api/navigator/crisis.ts';
import { type Asked, interpret } from '#api/navigator/interpret.ts';
import { readyLanguage } from '#api/navigator/language.ts';
import { type DoorModel, features } from '#api/navigator/model.ts';
import { readyGazetteer } from '#api/navigator/place.ts';
import { ageOf } from '#api/navigator/rules.ts';

/** What somebody wrote, and the doors that an adviser would accept first. */
export interface Example {
  readonly q: string;
  readonly for: Asked['for'];
  readonly age: number | null;
  readonly door: readonly string[];
  readonly top5: readonly string[];
  readonly crisis: 'none' | 'urgent' | 'emergency';
  readonly kind?: string;
}

const BUCKETS = 1 << 17;
const EPOCHS = 30;
const RATE = 0.25;
const SLOWER = 0.15;
/** The model is the mean of what stands after each of the last epochs: one more example then moves little. */
const AVERAGED = 12;
/** How fast weights fade: more for crisis, whose words must generalise furthest. */
const DECAY = { doors: 0.0016, crisis: 0.016 } as const;
const DOOR_COUNTS = 2;
/** So many weights are kept, the largest: a phone must carry them. Fewer also generalise no worse (docs/decisions/0004). */
const KEPT = { doors: 40_000, crisis: 36_000 } as const;
const KINDS = ['suicide', 'overdose', 'unconscious', 'violence', 'rape', 'psychosis', 'withdrawal', 'self-harm', 'harm-others'].map((kind) => `kind:${kind}`);
export const OUTPUTS: readonly string[] = [...Object.keys(SERVICE_TYPES), 'crisis:urgent', 'crisis:emergency', ...KINDS];

/** Every example of the lexicon, in a fixed order. */
export function readExamples(folder = new URL('examples/', import.meta.url)): Example[] {
  return readdirSync(folder).filter((file) => file.endsWith('.jsonl')).sort()
    .flatMap((file) => readFileSync(new URL(file, folder), 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Example));
}

/** Sentences of the lexicon: they name concepts, not doors, and none is a crisis unless the patterns say so. */
export function readSentences(folder = new URL('sentences/', import.meta.url)): Example[] {
  const { crisis } = loadKnowledge();
  return readdirSync(folder).filter((file) => file.endsWith('.jsonl')).sort()
    .flatMap((file) => readFileSync(new URL(file, folder), 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as { say: string; for: Asked['for'] }))
    .filter(({ say }) => detectCrisis(say, crisis).level === 'none')
    .map(({ say, for: asker }) => ({ q: say, for: asker, age: null, door: [], top5: [], crisis: 'none' }));
}

export interface Prepared {
  readonly seen: readonly (readonly [number, number])[];
  readonly wanted: Float64Array;
  /** Examples that only tell whether it is a crisis say nothing of doors. */
  readonly doors: boolean;
}

/** Turns examples into numbers once; training and checking share it. */
export function prepare(examples: readonly Example[]): Prepared[] {
  const language = readyLanguage(loadKnowledge().lexicon);
  const places = readyGazetteer([]);
  return examples.map((example) => {
    const meaning = interpret({ q: example.q, for: example.for, age: example.age ?? undefined, themes: [] }, language, places);
    const wanted = new Float64Array(OUTPUTS.length);
    for (const type of example.door) wanted[OUTPUTS.indexOf(type)] = 1;
    if (example.crisis !== 'none') wanted[OUTPUTS.indexOf('crisis:urgent')] = 1;
    if (example.crisis === 'emergency') wanted[OUTPUTS.indexOf('crisis:emergency')] = 1;
    if (example.kind && OUTPUTS.includes(`kind:${example.kind}`)) wanted[OUTPUTS.indexOf(`kind:${example.kind}`)] = 1;
    return { seen: [...features({ ...meaning, age: ageOf(meaning) }, BUCKETS)], wanted, doors: example.door.length > 0 };
  });
}

export function train(prepared: readonly Prepared[]): DoorModel {
  const n = OUTPUTS.length;
  const firstOther = Object.keys(SERVICE_TYPES).length;
  const weights = new Map<number, Float64Array>();
  const bias = new Float64Array(n).fill(-2.5);
  const ordered = inFixedOrder(prepared);
  const sums = new Map<number, Float64Array>();
  const biasSum = new Float64Array(n);
  const step = new Float64Array(n);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const rate = RATE / (1 + epoch * SLOWER);
    for (const { seen, wanted, doors } of ordered) {
      step.set(bias);
      for (const [bucket, value] of seen) {
        const row = weights.get(bucket);
        if (row) for (let c = 0; c < n; c++) step[c] = (step[c] ?? 0) + (row[c] ?? 0) * value;
      }
      for (let c = 0; c < n; c++) {
        const want = wanted[c] ?? 0;
        const wrong = want - 1 / (1 + Math.exp(-(step[c] ?? 0)));
        step[c] = c < firstOther && !doors ? 0 : wrong * rate * (want ? DOOR_COUNTS : 1);
        bias[c] = (bias[c] ?? 0) + (step[c] ?? 0) * 0.1;
      }
      for (const [bucket, value] of seen) {
        let row = weights.get(bucket);
        if (!row) weights.set(bucket, (row = new Float64Array(n)));
        for (let c = 0; c < n; c++) row[c] = (row[c] ?? 0) * (1 - (c < firstOther ? DECAY.doors : DECAY.crisis) * rate) + (step[c] ?? 0) * value;
      }
    }
    if (epoch >= EPOCHS - AVERAGED) {
      addTo(biasSum, bias);
      for (const [bucket, row] of weights) {
        const sum = sums.get(bucket);
        if (sum) addTo(sum, row);
        else sums.set(bucket, row.slice());
      }
    }
  }
  const hundredths = (sum: number) => Math.round((sum / AVERAGED) * 100);
  const rounded = [...sums].sort((a, b) => a[0] - b[0]).map(([bucket, row]) => ({ bucket, row: [...row].map(hundredths) }));
  const smallestOf = (isCrisis: boolean, kept: number) => {
    const sizes = rounded.flatMap(({ row }) => row.filter((weight, c) => weight !== 0 && c >= firstOther === isCrisis).map(Math.abs)).sort((one, other) => other - one);
    return sizes[Math.min(kept, sizes.length - 1)] ?? 1;
  };
  const smallest = { doors: smallestOf(false, KEPT.doors), crisis: smallestOf(true, KEPT.crisis) };
  const rows = rounded.map(({ bucket, row }) => [bucket, ...row.flatMap((weight, c) => (weight !== 0 && Math.abs(weight) >= (c < firstOther ? smallest.doors : smallest.crisis) ? [c, weight] : []))]);
  return { outputs: OUTPUTS, buckets: BUCKETS, bias: [...biasSum].map(hundredths), rows: rows.filter((row) => row.length > 1) };
}

function addTo(sum: Float64Array, more: Float64Array): void {
  for (let c = 0; c < sum.length; c++) sum[c] = (sum[c] ?? 0) + (more[c] ?? 0);
}

/** A fixed order that mixes the files: a large prime step through the list. */
function inFixedOrder<T>(list: readonly T[]): T[] {
  const step = 7919;
  if (list.length % step === 0) return [...list];
  return list.map((_, index) => list[(index * step) % list.length] as T);
}

if (import.meta.main) {
  const examples = [...readExamples(), ...readSentences()];
  const model = train(prepare(examples));
  writeFileSync(new URL('model.json', import.meta.url), `${JSON.stringify(model)}\n`);
  console.log(`${examples.length} examples, ${model.rows.reduce((sum, row) => sum + (row.length - 1) / 2, 0)} weights`);
}
