/** What the browser's navigator must have before it can answer: the staff's words, rules and places, as they are kept. */
import { z } from 'zod';
import { Place } from './place.ts';
import { AUDIENCES, LANGS, SERVICE_TYPES } from './vocabulary.ts';

const slugsOf = <T extends object>(table: T) => z.enum(Object.keys(table) as [keyof T & string, ...(keyof T & string)[]]);
const words = z.array(z.string());
const byKind = z.record(z.string(), words);

export const LexiconFile = z.object({ version: z.string(), phrases: z.record(z.string(), z.record(z.string(), z.string())) });

export const CrisisFile = z.object({
  version: z.string(), groups: z.record(z.string(), z.string()).default({}),
  emergency: byKind, urgent: byKind, softeners: byKind, overrides: words,
});

export const RuleRow = z.object({
  id: z.string(), kind: z.enum(['base', 'adjust', 'crisis', 'instead']),
  any: words.optional(), all: words.optional(), none: words.optional(), for: z.array(slugsOf(AUDIENCES)).optional(),
  ages: z.tuple([z.number(), z.number()]).optional(),
  doors: z.partialRecord(slugsOf(SERVICE_TYPES), z.number()),
  why: z.record(z.enum(LANGS), z.string()).optional(), source: z.string().optional(),
});

export const ModelFile = z.object({ outputs: words, buckets: z.number().int(), bias: z.array(z.number()), rows: z.array(z.array(z.number())) });

/** GET /api/language. */
export const LanguageFiles = z.object({
  version: z.string(), lexicon: LexiconFile, crisis: CrisisFile, rules: z.array(RuleRow), model: ModelFile.nullable(), places: z.array(Place),
});

export type LanguageFiles = z.infer<typeof LanguageFiles>;
