/** The referral sheet as it crosses the wire: where to refer, why, what it must hold, and what to do until then and if refused. */
import { z } from 'zod';
import { FLAGS, type Flag, FlagSlug, type Group, GroupSlug } from './catchment.ts';
import { FullDate, MunicipalityNumber, Slug } from './entry.ts';
import { ContactNow } from './navigate.ts';
import { LANGS, LEVELS, SERVICE_TYPES, type Theme, THEMES } from './vocabulary.ts';

const slugsOf = <K extends string>(table: Readonly<Record<K, unknown>>) => z.enum(Object.keys(table) as [K, ...K[]]);

/** Several slugs with commas between, as they stand in a query string. */
const listOf = <K extends string>(table: Readonly<Record<K, unknown>>) =>
  z.string().max(200).transform((text) => [...new Set(text.split(',').map((one) => one.trim()).filter(Boolean))])
    .pipe(z.array(slugsOf<K>(table)).max(6));

const ThemeSlug = slugsOf<Theme>(THEMES);

/** What is asked. Nothing about a patient but the age. */
export const ReferralQuery = z.strictObject({
  municipality: MunicipalityNumber.describe('four-digit municipality number, such as 1517; one that has been merged or split is answered by its date'),
  age: z.string().regex(/^\d{1,3}$/, 'a whole number from 0 to 120').transform(Number).refine((years) => years <= 120, 'a whole number from 0 to 120')
    .meta({ override: { type: 'integer', minimum: 0, maximum: 120 } }).describe('years'),
  theme: listOf<Theme>(THEMES).default([]).meta({ override: { type: 'string', examples: ['cannabis,anxiety'] } }).describe('one or more themes of /api/vocabulary, with commas between; may be left out where `group` is given'),
  group: GroupSlug.optional().describe('the kind of receiver, where it is already chosen: the door that the navigator gave'),
  flag: listOf<Flag>(FLAGS).default([]).meta({ override: { type: 'string', default: '' } }).describe(`what else decides who is responsible: ${Object.keys(FLAGS).join(', ')}`),
  date: FullDate.optional().describe('the day the referral is received, as 2026-11-23; default today'),
  lang: z.enum(LANGS).default('nb'),
}).refine(({ theme, group }) => theme.length > 0 || group !== undefined, { path: ['theme'], message: 'give at least one theme, or a group' });

export interface ReferralQuestion {
  readonly municipality: string;
  readonly age: number;
  /** Where a group of ages is asked about: what the title says instead of the age. */
  readonly ages?: readonly [number, number] | undefined;
  readonly themes: readonly Theme[];
  readonly flags?: readonly Flag[];
  /** The kind of receiver, where it is already chosen. */
  readonly group?: Group | undefined;
  /** Default: the day it is asked. */
  readonly date?: string | undefined;
  readonly lang: z.infer<typeof ReferralQuery>['lang'];
}

const SourceLine = z.object({ title: z.string(), section: z.string().nullable(), url: z.string().nullable(), date: z.string().nullable() });
const Named = z.object({ slug: Slug, name: z.string() });

export const SheetService = Named.extend({
  type: slugsOf(SERVICE_TYPES), typeName: z.string(), level: slugsOf(LEVELS), levelName: z.string(), owner: Named,
  contact: ContactNow,
  /** Little more than a web page is known of it. */
  incomplete: z.boolean(),
});

/** Why this unit: the catchment row, then each rule that holds. */
export const SheetReason = z.object({
  kind: z.enum(['catchment', 'rule']), id: z.string(), title: z.string(), text: z.string(), note: z.string().nullable(),
  inferred: z.boolean().describe('no source prints the area'), source: SourceLine,
  version: z.string().nullable(), approvedBy: z.string().nullable().describe('the second person who approved the rule; null: nobody yet'),
});

const Told = z.object({ id: z.string(), title: z.string(), text: z.string(), source: SourceLine.nullable(), services: z.array(SheetService) });

export const ReferralSheet = z.object({
  asked: z.object({ municipality: z.object({ number: z.string(), name: z.string() }), age: z.number(), themes: z.array(ThemeSlug), flags: z.array(FlagSlug), date: z.string() }),
  /** What was asked, in one line: no patient words. */
  title: z.string(),
  /** Exactly one of `unit` and `gap` is there. */
  unit: SheetService.extend({ group: GroupSlug, groupName: z.string() }).nullable(),
  gap: z.object({ reason: z.string(), text: z.string(), instead: z.array(SheetService) }).nullable(),
  why: z.array(SheetReason),
  together: z.array(z.object({ group: GroupSlug, groupName: z.string(), service: SheetService.nullable(), gap: z.string().nullable() })).describe('who must work together with the unit'),
  also: z.array(SheetService).describe('others that also receive; no source divides the area'),
  referrers: z.object({
    required: z.boolean().nullable(), by: z.array(z.object({ slug: z.string(), name: z.string() })), self: z.boolean().nullable(),
    text: z.string(), selfText: z.string(), note: z.string().nullable(),
  }).nullable(),
  address: z.object({
    sendTo: Named, herId: z.string().nullable(), organisationNumber: z.string().nullable(), electronicText: z.string(),
    post: z.array(z.string()).nullable(), postText: z.string(),
  }).nullable(),
  contents: z.object({ own: z.boolean().describe('the unit has printed its own list'), text: z.string(), items: z.array(z.object({ text: z.string(), source: SourceLine.nullable() })) }).nullable(),
  exclusions: z.object({ known: z.boolean(), text: z.string(), items: z.array(z.string()) }).nullable(),
  deadline: z.object({ received: z.string(), workingDays: z.number().int(), due: z.string(), skipped: z.array(z.string()).describe('public holidays between that fell on a weekday'), text: z.string(), source: SourceLine }).nullable(),
  discuss: z.object({ text: z.string(), services: z.array(SheetService) }),
  until: z.array(Told),
  refused: z.array(Told),
  asks: z.array(SheetReason).describe('what the referrer must ask about'),
  choice: z.array(SheetReason).describe('choice of treatment place'),
});

/** What can be chosen on the professional's page, in one language. */
export interface ReferralChoices {
  /** Themes that somebody can be referred for, and then those that lead elsewhere. */
  readonly themes: readonly { readonly slug: Theme; readonly label: string; readonly referred: boolean }[];
  /** What else decides, with the themes and ages it is asked for. */
  readonly flags: readonly { readonly slug: Flag; readonly label: string; readonly themes: readonly Theme[]; readonly ages: readonly [number, number] }[];
  /** Kinds of receivers. */
  readonly groups: readonly { readonly slug: Group; readonly label: string }[];
}

export type ReferralSheet = z.infer<typeof ReferralSheet>;
export type SheetService = z.infer<typeof SheetService>;
export type SheetReason = z.infer<typeof SheetReason>;
export type SheetTold = ReferralSheet['until'][number];
export type SheetSource = z.infer<typeof SourceLine>;
