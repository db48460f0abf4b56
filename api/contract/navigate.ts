/** What crosses the wire when somebody asks which door: the question and the answer. */
import { z } from 'zod';
import { GroupSlug } from './catchment.ts';
import { MunicipalityNumber } from './entry.ts';
import { Service } from './service.ts';
import { AUDIENCES, CRISIS_LEVELS, LANGS, PATHWAYS, SERVICE_TYPES, THEMES } from './vocabulary.ts';

const slugsOf = <T extends object>(table: T) => z.enum(Object.keys(table) as [keyof T & string, ...(keyof T & string)[]]);

export const MAX_QUESTION_LENGTH = 500;

export const Question = z.strictObject({
  q: z.string().max(MAX_QUESTION_LENGTH, `at most ${MAX_QUESTION_LENGTH} characters: shorten the text`).default('').describe('what the person wrote; empty is allowed'),
  municipality: MunicipalityNumber.optional().describe('four-digit municipality number, such as 1506'),
  for: slugsOf(AUDIENCES).default('self'),
  age: z.number().int('a whole number of years').min(0, 'from 0 to 120').max(120, 'from 0 to 120').optional().describe('years, of the person who needs help'),
  themes: z.array(slugsOf(THEMES)).max(20).default([]),
  without: z.array(slugsOf(THEMES)).max(20).default([]).describe('themes the person says were misread: never understood again from the words'),
  pathways: z.array(slugsOf(PATHWAYS)).max(20).default([]),
  at: z.iso.datetime({ offset: true, error: 'write the moment as 2026-11-23T10:00:00+01:00' })
    .refine((at) => at >= '2000' && at < '2100', 'write a moment between 2000 and 2100').optional().describe('the moment asked about; default now'),
  lang: z.enum(LANGS).default('nb'),
});

/** How to reach a door at the moment asked about. `open` is null where the hours are unknown. */
export const ContactNow = z.object({
  phone: z.string().nullable().describe('the number to call; null where no number is well enough sourced'),
  url: z.string().nullable(),
  open: z.boolean().nullable(),
  until: z.string().nullable(), opensAt: z.string().nullable(),
});

export const CrisisContact = z.object({ slug: z.string(), name: z.string(), phone: z.string(), why: z.string() });

export const Alternative = z.object({ service: Service, reasons: z.array(z.string()), contact: ContactNow });
export const Meanwhile = z.object({ slug: z.string(), name: z.string(), phone: z.string() });
export const Door = Alternative.extend({
  meanwhile: Meanwhile.nullable(),
  receives: GroupSlug.nullable().describe('for professionals: the `group` by which GET /api/referral gives the sheet of this very door; null where it receives no referrals from here'),
});

export const Understood = z.object({
  themes: z.array(slugsOf(THEMES)), serviceTypes: z.array(slugsOf(SERVICE_TYPES)), audience: slugsOf(AUDIENCES),
  age: z.number().nullable(),
  words: z.array(z.object({ typed: z.string(), as: z.string() })).describe('the words that were understood, and as what'),
  sentence: z.string().describe('what was understood, said back in one sentence'),
  place: z.object({ number: z.string(), name: z.string() }).nullable().describe('a municipality named in the text'),
  notOffered: z.array(slugsOf(SERVICE_TYPES)).describe('types that were asked for, and that no service known here offers this person'),
  /** false where the meaning is too thin: then `ask` holds one short question. */
  clear: z.boolean(),
  ask: z.object({ question: z.string(), choices: z.array(z.object({ label: z.string(), themes: z.array(slugsOf(THEMES)), for: slugsOf(AUDIENCES).optional() })) }).nullable(),
});

export const Answer = z.object({
  understood: Understood,
  crisis: z.object({ level: z.enum(CRISIS_LEVELS), kind: z.string().nullable(), contacts: z.array(CrisisContact) }),
  door: Door.nullable(),
  alternatives: z.array(Alternative).max(9),
});

export type Question = z.infer<typeof Question>;
export type ContactNow = z.infer<typeof ContactNow>;
export type CrisisContact = z.infer<typeof CrisisContact>;
export type Alternative = z.infer<typeof Alternative>;
export type Door = z.infer<typeof Door>;
export type Understood = z.infer<typeof Understood>;
export type Answer = z.infer<typeof Answer>;
export type Meanwhile = z.infer<typeof Meanwhile>;
