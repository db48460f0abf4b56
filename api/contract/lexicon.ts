/** What staff add to the lexicon: more ways in which people say a concept. It stands beside what the seed holds (seed/lexicon). */
import { z } from 'zod';
import { Slug, Source } from './entry.ts';

const Phrase = z.string().trim().min(2, 'write at least two letters').max(80, 'write at most 80 characters');

/** `strong`: says the concept alone; `weak`: only together with something else; `without`: phrases of the seed that mislead. */
export const LexiconEntry = z.strictObject({
  slug: Slug,
  /** As in the lexicon: `theme:alcohol`, `type:gp`, `sign:own-strain`, or `crisis:urgent:suicide` for a pattern. */
  concept: z.string().regex(/^[a-z]+(:[a-z0-9-]+)+$/, 'write a concept such as theme:alcohol'),
  strong: z.array(Phrase).default([]), weak: z.array(Phrase).default([]), without: z.array(Phrase).default([]),
  source: Source,
});

export type LexiconEntry = z.infer<typeof LexiconEntry>;
