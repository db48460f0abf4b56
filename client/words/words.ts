/** Every sentence that a user reads, in three languages. Pages that only inform read it whole; what is hydrated gets its share from the root loader. */
import type { Lang } from '#api/contract/vocabulary.ts';
import en from './en.json' with { type: 'json' };
import nb from './nb.json' with { type: 'json' };
import nn from './nn.json' with { type: 'json' };

export type Words = typeof nb;

export const WORDS: Readonly<Record<Lang, Words>> = { nb, nn, en };

/** The words that the frame, the question and the answer are made of: all that a device is sent. */
export type SharedWords = Pick<Words, 'site' | 'menu' | 'emergency' | 'front' | 'place' | 'errors' | 'answer' | 'door' | 'hours' | 'contact' | 'facts' | 'referrers' | 'notFound' | 'broken'>;

export function sharedWords(lang: Lang): SharedWords {
  const { site, menu, emergency, front, place, errors, answer, door, hours, contact, facts, referrers, notFound, broken } = WORDS[lang];
  return { site, menu, emergency, front, place, errors, answer, door, hours, contact, facts, referrers, notFound, broken };
}
