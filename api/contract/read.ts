/** What can be asked of the reading routes, and what they answer beside services and places. */
import { z } from 'zod';
import { MunicipalityNumber } from './entry.ts';
import { Municipality } from './place.ts';
import { Service } from './service.ts';
import { AUDIENCES, CRISIS_LEVELS, LANGS, LEVELS, PATHWAYS, SERVICE_TYPES, THEMES } from './vocabulary.ts';

const slugsOf = <T extends object>(table: T) => z.enum(Object.keys(table) as [keyof T & string, ...(keyof T & string)[]]);

export const MAX_PAGE_SIZE = 100;
const MAX_PAGE = 10_000;

/** A whole number as it stands in a query string. */
const whole = (maximum: number, otherwise: number) =>
  z.string().regex(/^[1-9]\d{0,6}$/, `a whole number from 1 to ${maximum}`).transform(Number)
    .refine((value) => value <= maximum, `a whole number from 1 to ${maximum}`).default(otherwise)
    .meta({ override: { type: 'integer', minimum: 1, maximum, default: otherwise } });

const lang = z.enum(LANGS).default('nb').describe('the language of names and texts in the answer');

export const LangQuery = z.strictObject({ lang });

export const ServiceQuery = z.strictObject({
  municipality: MunicipalityNumber.optional().describe('services that cover this municipality, the national ones too'),
  type: slugsOf(SERVICE_TYPES).optional(), theme: slugsOf(THEMES).optional(), pathway: slugsOf(PATHWAYS).optional(),
  audience: slugsOf(AUDIENCES).optional(), level: slugsOf(LEVELS).optional(),
  page: whole(MAX_PAGE, 1), pageSize: whole(MAX_PAGE_SIZE, 20), lang,
});

export const ServicePage = z.object({ items: z.array(Service), page: z.number().int(), pageSize: z.number().int(), total: z.number().int() });
export const MunicipalityList = z.object({ items: z.array(Municipality), total: z.number().int() });

const Term = z.object({ slug: z.string(), nb: z.string(), nn: z.string(), en: z.string() });

export const Vocabulary = z.object({
  levels: z.array(Term), audiences: z.array(Term), serviceTypes: z.array(Term.extend({ level: slugsOf(LEVELS) })),
  themes: z.array(Term), pathways: z.array(Term), crisisLevels: z.array(z.enum(CRISIS_LEVELS)), languages: z.array(z.enum(LANGS)),
});

export const Health = z.object({
  status: z.enum(['ok', 'degraded']).describe('degraded: the database cannot be read; what was last published goes on answering'),
  version: z.string().describe('of what is published'), services: z.number().int(), municipalities: z.number().int(),
});

export type ServiceQuery = z.infer<typeof ServiceQuery>;
export type Vocabulary = z.infer<typeof Vocabulary>;
