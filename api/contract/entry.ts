/**
 * What an entry of the directory holds: the one shape in which it is seeded, edited, kept as a revision and published.
 * Field names follow Open Referral HSDS 3 where it has the term (see docs/decisions/0003-entries-are-documents.md).
 * Contract modules are leaves: they import nothing of ours but each other, and anybody may import them.
 */
import { z } from 'zod';
import { AUDIENCES, PATHWAYS, SERVICE_TYPES, THEMES, LEVELS } from './vocabulary.ts';

const slugsOf = <T extends object>(table: T) => z.enum(Object.keys(table) as [keyof T & string, ...(keyof T & string)[]]);

export const Slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case letters a–z, digits and single hyphens');
export const MunicipalityNumber = z.string().regex(/^\d{4}$/, 'a municipality number has four digits, such as 1506');
/** A date as exactly as it is known: `2026`, `2026-09` or `2026-09-08`. */
export const PartialDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'write a date as 2026, 2026-09 or 2026-09-08');
export const FullDate = z.iso.date('write a date as 2026-09-08');
export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'write a time as 08:00');
export const WebAddress = z.url({ protocol: /^https?$/, error: 'write a web address that begins with https:// or http://' });
/** E.164 (`+4771111000`), or the short number itself where Norway has no longer form (`113`, `116117`). */
export const Phone = z.string().regex(/^(\+\d{8,15}|\d{3}|\d{5,6})$/, 'write a phone number as +4771111000, or a short number such as 113 or 116117');

/** A text for people: bokmål always, nynorsk and English where somebody has written them. */
export const Text = z.strictObject({ nb: z.string().min(1), nn: z.string().min(1).optional(), en: z.string().min(1).optional() });

/** Where a fact comes from. `date` is the source's own date; null means the source is undated. */
export const Source = z.strictObject({ title: z.string().min(1), url: WebAddress.nullable(), date: PartialDate.nullable() });

/** high: two agreeing sources or the service's own page; medium: one official page or recent dataset; low: old, unofficial or contradicted. */
export const Confidence = z.enum(['high', 'medium', 'low']);

/** Local wall time in Europe/Oslo; weekdays 1 (Monday) to 7 (Sunday). `to` before `from` runs past midnight. */
export const Period = z.strictObject({ days: z.array(z.number().int().min(1).max(7)).min(1), from: ClockTime, to: ClockTime });

/**
 * Opening hours in Europe/Oslo. Unknown hours are `null` where this is used, never an empty list.
 * A closure wins over a variation, a variation over a public holiday, a holiday over the regular week.
 */
export const Hours = z.strictObject({
  always: z.boolean().default(false),
  regular: z.array(Period).default([]),
  publicHolidays: z.enum(['closed', 'as-usual', 'unknown']).default('unknown'),
  variations: z.array(z.strictObject({ from: FullDate, to: FullDate, periods: z.array(Period), note: Text.optional() })).default([]),
  closures: z.array(z.strictObject({ from: FullDate, to: FullDate, reason: Text })).default([]),
});

export const VerificationMethod = z.enum(['call', 'e-mail', 'visit', 'website', 'import']);

/**
 * One way to reach a service. What is confirmed (`verified*`, `dueAt`) belongs to the contact point,
 * and does not move when something else of the entry is edited.
 */
export const ContactPoint = z.strictObject({
  id: z.string().min(1),
  kind: z.enum(['phone', 'sms', 'chat', 'web', 'e-mail']),
  /** A phone as Phone, an address of the web, or an e-mail address. */
  value: z.string().min(1),
  purpose: z.enum(['help', 'switchboard', 'booking', 'discuss-referral', 'out-of-hours', 'information', 'self-service']),
  note: Text.optional(),
  hours: Hours.nullable(),
  confidence: Confidence,
  source: Source,
  verifiedAt: FullDate.nullable().default(null),
  verifiedBy: z.string().nullable().default(null),
  method: VerificationMethod.nullable().default(null),
  dueAt: FullDate.nullable().default(null),
}).superRefine((contact, issues) => {
  const form = contact.kind === 'phone' || contact.kind === 'sms' ? Phone : contact.kind === 'e-mail' ? z.email('write an e-mail address') : WebAddress;
  const checked = form.safeParse(contact.value);
  if (!checked.success) issues.addIssue({ code: 'custom', path: ['value'], message: checked.error.issues[0]?.message ?? 'not a valid value' });
});

export const Location = z.strictObject({
  address: z.string().min(1).nullable(), postalCode: z.string().regex(/^\d{4}$/).nullable(), city: z.string().min(1),
  source: Source, note: Text.optional(),
});

/** Where a service is for: the whole country, whole counties, or listed municipalities. */
export const Coverage = z.strictObject({
  national: z.boolean().default(false), counties: z.array(z.string().regex(/^\d{2}$/)).default([]), municipalities: z.array(MunicipalityNumber).default([]),
  /** true where the area is inferred and no source prints it: shown as such. */
  inferred: z.boolean().default(false), source: Source.optional(),
}).refine((c) => c.national || c.counties.length + c.municipalities.length > 0, 'say where the service is for: the country, counties or municipalities');

export const ReferrerSlug = z.enum(['gp', 'doctor', 'psychologist', 'municipality', 'nav', 'child-welfare', 'specialist-service', 'prison-health', 'ppt', 'dps-or-bup', 'health-professional']);

/** `required` null: not known. `self`: may the person come by themselves; null: not known. */
export const Referral = z.strictObject({
  required: z.boolean().nullable(), self: z.boolean().nullable(), by: z.array(ReferrerSlug).default([]), note: Text.optional(),
  /** What a referral must hold, and who is not for this service. */
  mustHold: z.array(Text).default([]), exclusions: z.array(Text).default([]),
});

export const Missing = z.enum(['phone', 'hours', 'address', 'web', 'area', 'existence']);

export const ServiceEntry = z.strictObject({
  slug: Slug,
  type: slugsOf(SERVICE_TYPES),
  level: slugsOf(LEVELS),
  /** Slug of the organisation that runs it. */
  provider: Slug,
  name: Text,
  summary: Text,
  /** What happens when one calls or comes. */
  whatHappens: Text.optional(),
  contacts: z.array(ContactPoint),
  locations: z.array(Location).default([]),
  hours: Hours.nullable().default(null),
  coverage: Coverage,
  ages: z.strictObject({ from: z.number().int().min(0).max(120).nullable(), to: z.number().int().min(0).max(120).nullable() }).default({ from: null, to: null }),
  referral: Referral,
  cost: z.enum(['free', 'user-fee']).nullable().default(null),
  anonymous: z.boolean().nullable().default(null),
  /** ISO 639 codes of languages spoken, beyond Norwegian; `interpreter` where one can be had. */
  languages: z.array(z.string()).default([]),
  themes: z.array(slugsOf(THEMES)).default([]),
  pathways: z.array(slugsOf(PATHWAYS)).default([]),
  audiences: z.array(slugsOf(AUDIENCES)).min(1),
  /** Other names people know it by, matched exactly: units, abbreviations, old names. */
  alsoCalled: z.array(z.string()).default([]),
  missing: z.array(Missing).default([]),
  /** true where it exists by law or a named source, but little more than a web page is known. */
  incomplete: z.boolean().default(false),
  confidence: Confidence,
  sources: z.array(Source).min(1),
});

export const OrganisationEntry = z.strictObject({
  slug: Slug, name: Text,
  kind: z.enum(['municipality', 'health-trust', 'regional-health-authority', 'state', 'voluntary', 'user-organisation', 'next-of-kin-organisation', 'private-contract', 'intermunicipal']),
  url: WebAddress.nullable(), description: Text.optional(), sources: z.array(Source).min(1),
});

export const PathwayEntry = z.strictObject({
  slug: slugsOf(PATHWAYS), name: Text, forWhom: Text, responsible: Text,
  steps: z.array(z.strictObject({ title: Text, text: Text, types: z.array(slugsOf(SERVICE_TYPES)) })),
  limits: z.array(z.strictObject({ step: Text, outpatient: Text.optional(), inpatient: Text.optional(), any: Text.optional() })).default([]),
  limitsNote: Text.optional(), url: WebAddress.nullable(), sources: z.array(Source).min(1), confidence: Confidence,
});

export const RightEntry = z.strictObject({
  slug: Slug, title: Text, text: Text, law: z.string().nullable(), themes: z.array(slugsOf(THEMES)).default([]), audiences: z.array(slugsOf(AUDIENCES)).min(1),
  url: WebAddress.nullable(), confidence: Confidence, sources: z.array(Source).min(1),
});

export const MunicipalityRecord = z.strictObject({
  number: MunicipalityNumber, name: z.string(), county: z.strictObject({ number: z.string(), name: z.string() }),
  languageForm: z.enum(['bokmål', 'nynorsk', 'neutral']), website: WebAddress, centre: z.string(), population: z.number().int(),
  regionalHealthAuthority: z.string(), healthTrust: z.string(), localHospitalArea: z.string(),
  /** Region mapped in this directory, or null: not mapped yet. */
  region: z.enum(['more-og-romsdal', 'helse-fonna']).nullable(),
  /** The municipality's switchboard, where a source prints it. */
  switchboard: ContactPoint.nullable(),
  source: Source,
});

export const PlaceRecord = z.strictObject({ postalCode: z.string().regex(/^\d{4}$/), place: z.string(), municipality: MunicipalityNumber });

export type Text = z.infer<typeof Text>;
export type Source = z.infer<typeof Source>;
export type Confidence = z.infer<typeof Confidence>;
export type Period = z.infer<typeof Period>;
export type Hours = z.infer<typeof Hours>;
export type ContactPoint = z.infer<typeof ContactPoint>;
export type ServiceEntry = z.infer<typeof ServiceEntry>;
export type OrganisationEntry = z.infer<typeof OrganisationEntry>;
export type PathwayEntry = z.infer<typeof PathwayEntry>;
export type RightEntry = z.infer<typeof RightEntry>;
export type MunicipalityRecord = z.infer<typeof MunicipalityRecord>;
export type PlaceRecord = z.infer<typeof PlaceRecord>;
export type Referrer = z.infer<typeof ReferrerSlug>;
export type Missing = z.infer<typeof Missing>;
