/** The whole way from a sentence to a door as plain values: for the lexicon's page, and for `npm run explain`. */
import type { Question } from '../../contract/navigate.ts';
import type { CrisisLevel, ServiceType } from '../../contract/vocabulary.ts';
import type { Directory } from '../../directory/directory.ts';
import { type Knowledge, walk } from '../../navigator/navigate.ts';

export interface Explained {
  readonly stems: readonly string[];
  readonly audience: string;
  readonly age: number | null;
  readonly place: string | null;
  /** Surest first. */
  readonly concepts: readonly { readonly concept: string; readonly weight: number; readonly typed: string }[];
  readonly crisis: { readonly level: CrisisLevel; readonly kind: string | null; readonly because: string | null };
  readonly types: readonly { readonly type: ServiceType; readonly score: number; readonly named: string | null; readonly rules: readonly { readonly id: string; readonly points: number }[] }[];
  readonly candidates: readonly { readonly slug: string; readonly name: string; readonly type: ServiceType; readonly score: number; readonly named: string | null }[];
  readonly door: { readonly name: string; readonly reasons: readonly string[] } | null;
  readonly sentence: string;
}

const MOST = { concepts: 14, types: 8, rules: 4, candidates: 8 } as const;

export function explain(question: Question, directory: Pick<Directory, 'slice'>, knowledge: Knowledge, now: Date): Explained {
  const { meaning, crisis, types, ranked, answer } = walk(question, directory.slice(question.municipality ?? null, question.lang), knowledge, now);
  return {
    stems: meaning.tokens.map(({ stem }) => stem), audience: meaning.audience, age: meaning.age, place: meaning.place?.name ?? null,
    concepts: [...meaning.concepts].sort((a, b) => b[1].weight - a[1].weight).slice(0, MOST.concepts).map(([concept, { weight, typed }]) => ({ concept, weight, typed })),
    crisis: { level: crisis.level, kind: crisis.kind, because: crisis.because },
    types: [...types].sort((a, b) => b[1].score - a[1].score).slice(0, MOST.types).map(([type, { score, rules, named }]) => ({ type, score, named: named ?? null, rules: rules.slice(0, MOST.rules).map(({ id, points }) => ({ id, points })) })),
    candidates: ranked.slice(0, MOST.candidates).map(({ candidate: { service, named }, score }) => ({ slug: service.slug, name: service.name, type: service.type, score, named: named ?? null })),
    door: answer.door && { name: answer.door.service.name, reasons: answer.door.reasons },
    sentence: answer.understood.sentence,
  };
}
