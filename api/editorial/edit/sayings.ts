/** What people say, by what it is about: the words and sentences that the lexicon was written from. Read once, when first asked for. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Audience } from '../../contract/vocabulary.ts';

export interface Saying { readonly say: string; readonly for: Audience }

const LEXICON = fileURLToPath(new URL('../../../seed/lexicon', import.meta.url));
const Sentence = z.object({ say: z.string(), means: z.array(z.string()), lang: z.string(), for: z.enum(['self', 'next-of-kin', 'professional']) });
const Part = z.object({ entries: z.record(z.string(), z.object({ strong: z.record(z.string(), z.array(z.string())).default({}) })) });
const PARTS = ['service-types.json', 'themes-mental-health.json', 'themes-substances-life.json'];

let read: { sentences: ReadonlyMap<string, readonly Saying[]>; words: ReadonlyMap<string, readonly string[]> } | null = null;

function sayings() {
  if (read) return read;
  const sentences = new Map<string, Saying[]>();
  const folder = `${LEXICON}/sentences`;
  const lines = existsSync(folder) ? readdirSync(folder).sort().flatMap((name) => readFileSync(`${folder}/${name}`, 'utf8').split('\n').filter(Boolean)) : [];
  for (const line of lines) {
    const { success, data } = Sentence.safeParse(JSON.parse(line));
    if (success && (data.lang === 'nb' || data.lang === 'nn')) for (const concept of data.means) sentences.set(concept, [...(sentences.get(concept) ?? []), { say: data.say, for: data.for }]);
  }
  const words = new Map<string, readonly string[]>();
  for (const name of PARTS.filter((one) => existsSync(`${LEXICON}/${one}`)))
    for (const [concept, { strong }] of Object.entries(Part.parse(JSON.parse(readFileSync(`${LEXICON}/${name}`, 'utf8'))).entries)) words.set(concept, [...(strong['nb'] ?? []), ...(strong['nn'] ?? [])]);
  read = { sentences, words };
  return read;
}

/** Whole sentences that mean this: `type:dps-outpatient`, `theme:anxiety`. */
export const sentencesAbout = (concept: string): readonly Saying[] => sayings().sentences.get(concept) ?? [];
/** Words that mean this by themselves. */
export const wordsFor = (concept: string): readonly string[] => sayings().words.get(concept) ?? [];
