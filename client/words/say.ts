/** Sentences with places in them: `{{name}}` as in i18next's JSON, so that any translation tool can read the files. */
import { createContext, useContext } from 'react';
import type { Lang } from '#api/contract/vocabulary.ts';
import type { SharedWords } from './words.ts';

export function say(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}

/** The form for one, or for any other count. */
export function sayCount(sentences: { readonly one: string; readonly other: string }, count: number): string {
  return say(count === 1 ? sentences.one : sentences.other, { count });
}

export interface Spoken {
  readonly lang: Lang;
  readonly words: SharedWords;
}

const SpokenContext = createContext<Spoken | null>(null);
export const SpokenProvider = SpokenContext.Provider;

/** The language of the page, and its words. */
export function useWords(): Spoken {
  const spoken = useContext(SpokenContext);
  if (!spoken) throw new Error('useWords() is read outside SpokenProvider: render the part inside the root layout');
  return spoken;
}
