/** Reads the staff's lexicon files into the one form that the navigator uses. */
import { readFileSync, readdirSync } from 'node:fs';
import type { CrisisWords } from '#api/navigator/crisis.ts';
import type { Lexicon } from '#api/navigator/language.ts';

interface LexiconFile {
  readonly version: string;
  readonly entries: Readonly<Record<string, { readonly strong?: Readonly<Record<string, readonly string[]>>; readonly weak?: Readonly<Record<string, readonly string[]>> }>>;
}

const FOLDER = new URL('./', import.meta.url);
const read = <T>(file: string): T => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as T;

/** All files but the crisis words and the model, merged by concept, each word once; a strong word is not also weak. */
export function readLexicon(): Lexicon {
  const concepts: Record<string, { strong: string[]; weak: string[] }> = {};
  let version = '';
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.json') && name !== 'crisis.json' && name !== 'model.json').sort()) {
    const { version: dated, entries } = read<LexiconFile>(file);
    if (dated > version) version = dated;
    for (const [concept, { strong = {}, weak = {} }] of Object.entries(entries)) {
      const words = (concepts[concept] ??= { strong: [], weak: [] });
      words.strong.push(...Object.values(strong).flat());
      words.weak.push(...Object.values(weak).flat());
    }
  }
  for (const words of Object.values(concepts)) {
    words.strong = [...new Set(words.strong)];
    const strong = new Set(words.strong);
    words.weak = [...new Set(words.weak)].filter((word) => !strong.has(word));
  }
  return { version, concepts };
}

export const readCrisisWords = (): CrisisWords => ({ groups: {}, ...read<Omit<CrisisWords, 'groups'>>('crisis.json') });
