/**
 * Where a referral goes: which unit receives whom, from where, at what age, from when; and the rules that say who is responsible.
 * The rows are published reference data (seed/data, seed/rules), read once at the start: docs/decisions/0008-catchment-areas-as-data.md.
 */
import { z } from 'zod';
import { FullDate, MunicipalityNumber, Slug, Source } from './entry.ts';
import { type ServiceType, SERVICE_TYPES, type Theme, THEMES } from './vocabulary.ts';

const slugsOf = <K extends string>(table: Readonly<Record<K, unknown>>) => z.enum(Object.keys(table) as [K, ...K[]]);

interface GroupTerm { readonly type: ServiceType; readonly ages: readonly [number, number]; readonly nb: string; readonly nn: string; readonly en: string }
const group = <const T extends GroupTerm>(term: T) => term;

/** The last year of life that is asked about. */
export const OLDEST = 120;

/** Kinds of receivers: a small closed vocabulary. `ages` is for whom somebody ought to receive; outside them nobody is sought. */
export const GROUPS = {
  'adult-mental': group({ type: 'dps-outpatient', ages: [18, OLDEST], nb: 'Psykisk helsevern for voksne', nn: 'Psykisk helsevern for vaksne', en: 'Mental health care, adults' }),
  'child-mental': group({ type: 'camhs-outpatient', ages: [0, 17], nb: 'Psykisk helsevern for barn og unge', nn: 'Psykisk helsevern for barn og unge', en: 'Mental health care, children and young people' }),
  'substances': group({ type: 'tsb-outpatient', ages: [18, OLDEST], nb: 'Rusbehandling (TSB), poliklinikk', nn: 'Rusbehandling (TSB), poliklinikk', en: 'Substance-use treatment (TSB), outpatient' }),
  'substances-young': group({ type: 'tsb-youth', ages: [0, 17], nb: 'Rusbehandling (TSB) under 18 år', nn: 'Rusbehandling (TSB) under 18 år', en: 'Substance-use treatment (TSB), under 18' }),
  'substances-inpatient': group({ type: 'tsb-inpatient', ages: [18, OLDEST], nb: 'Rusbehandling (TSB), døgn', nn: 'Rusbehandling (TSB), døgn', en: 'Substance-use treatment (TSB), residential' }),
  'detox': group({ type: 'tsb-detox', ages: [18, OLDEST], nb: 'Avrusning (TSB)', nn: 'Avrusing (TSB)', en: 'Detoxification (TSB)' }),
  'oat': group({ type: 'oat', ages: [18, OLDEST], nb: 'Legemiddelassistert rehabilitering (LAR)', nn: 'Legemiddelassistert rehabilitering (LAR)', en: 'Opioid agonist treatment (LAR)' }),
  'rop': group({ type: 'rop-team', ages: [18, OLDEST], nb: 'Rus og psykisk lidelse samtidig (ROP)', nn: 'Rus og psykisk liding samtidig (ROP)', en: 'Dual diagnosis (ROP)' }),
  'gambling': group({ type: 'gambling-treatment', ages: [18, OLDEST], nb: 'Pengespill', nn: 'Pengespel', en: 'Gambling' }),
  'gaming': group({ type: 'gambling-treatment', ages: [18, OLDEST], nb: 'Dataspill', nn: 'Dataspel', en: 'Gaming' }),
  'habilitation-adult': group({ type: 'habilitation-adult', ages: [18, OLDEST], nb: 'Habilitering for voksne', nn: 'Habilitering for vaksne', en: 'Habilitation, adults' }),
  'habilitation-child': group({ type: 'habilitation-child', ages: [0, 17], nb: 'Habilitering for barn og unge', nn: 'Habilitering for barn og unge', en: 'Habilitation, children' }),
  'old-age': group({ type: 'old-age-psychiatry', ages: [18, OLDEST], nb: 'Alderspsykiatri', nn: 'Alderspsykiatri', en: 'Old-age psychiatry' }),
  'hospital-psychiatry': group({ type: 'hospital-psychiatry', ages: [18, OLDEST], nb: 'Sykehuspsykiatri, døgn', nn: 'Sjukehuspsykiatri, døgn', en: 'Hospital psychiatry, inpatient' }),
  'child-hospital': group({ type: 'camhs-inpatient', ages: [0, 17], nb: 'Døgn for barn og unge i psykisk helsevern', nn: 'Døgn for barn og unge i psykisk helsevern', en: 'Inpatient mental health care, children and young people' }),
  'eating-disorder': group({ type: 'eating-disorder-unit', ages: [0, OLDEST], nb: 'Eget tilbud ved spiseforstyrrelser', nn: 'Eige tilbod ved eteforstyrringar', en: 'Eating-disorder service' }),
  'ocd': group({ type: 'ocd-team', ages: [0, OLDEST], nb: 'OCD-team', nn: 'OCD-team', en: 'OCD team' }),
  'acute-team': group({ type: 'mobile-acute-team', ages: [18, OLDEST], nb: 'Ambulant akutteam', nn: 'Ambulant akutteam', en: 'Mobile acute team' }),
} as const;
export type Group = keyof typeof GROUPS;
export const GroupSlug = slugsOf<Group>(GROUPS);

/** What a professional may know beside municipality, age and problem, and that decides who is responsible. */
export const FLAGS = {
  'mild-disability': { nb: 'Lett utviklingshemming', nn: 'Lett utviklingshemming', en: 'Mild intellectual disability' },
  'moderate-disability': { nb: 'Moderat utviklingshemming', nn: 'Moderat utviklingshemming', en: 'Moderate intellectual disability' },
  'severe-disability': { nb: 'Alvorlig eller dyp utviklingshemming', nn: 'Alvorleg eller djup utviklingshemming', en: 'Severe or profound intellectual disability' },
  'started-in-bup': { nb: 'Behandlingen er startet i BUP', nn: 'Behandlinga er starta i BUP', en: 'Treatment was begun in BUP' },
  'child-welfare': { nb: 'Barnevernet er inne', nn: 'Barnevernet er inne', en: 'Child welfare is involved' },
  'needs-bed': { nb: 'Trenger døgnplass', nn: 'Treng døgnplass', en: 'Needs a bed' },
} as const;
export type Flag = keyof typeof FLAGS;
export const FlagSlug = slugsOf<Flag>(FLAGS);

/** A text that is written in all three languages. */
export const ThreeTexts = z.strictObject({ nb: z.string().min(1), nn: z.string().min(1), en: z.string().min(1) });

const Years = z.number().int().min(0).max(OLDEST);
const area = {
  receives: GroupSlug, municipalities: z.array(MunicipalityNumber).min(1),
  ages: z.strictObject({ from: Years.nullable(), to: Years.nullable() }),
  /** Null: not known when it began, or not known to end. */
  validFrom: FullDate.nullable(), validTo: FullDate.nullable(), source: Source,
};

/** One unit receives one group from some municipalities. */
export const CatchmentRow = z.strictObject({
  id: Slug, unit: Slug, ...area,
  /** true where no source prints the area: never surer than the service's own coverage. */
  inferred: z.boolean(),
  /** Where the referral itself is sent, when that is another service. */
  sendTo: Slug.optional(),
  /** Others that also receive; no source divides the area between them. */
  also: z.array(Slug).default([]),
  /** Identifiers for electronic referral; null: not known. */
  herId: z.string().regex(/^\d{3,9}$/).nullable().default(null), organisationNumber: z.string().regex(/^\d{9}$/).nullable().default(null),
  note: ThreeTexts.optional(),
});

/** Nobody is known to receive this group from these municipalities: a gap with a name. */
export const CatchmentGap = z.strictObject({ id: Slug, ...area, gap: ThreeTexts });

export const CatchmentLine = z.union([CatchmentRow, CatchmentGap]);

/** A municipality number that began or ended: mergers and splits by date. */
export const MunicipalityChange = z.strictObject({
  number: MunicipalityNumber, name: z.string().min(1), validFrom: FullDate.nullable(), validTo: FullDate.nullable(),
  became: z.array(MunicipalityNumber).default([]), source: Source,
});

const ThemeSlug = slugsOf<Theme>(THEMES);
const TypeSlug = slugsOf<ServiceType>(SERVICE_TYPES);
const AgeSpan = z.tuple([Years, Years]);

/** A theme at an age leads to a group, or is no matter for a referral: then it says where instead. */
export const ThemeRow = z.union([
  z.strictObject({ themes: z.array(ThemeSlug).min(1), ages: AgeSpan, group: GroupSlug }),
  z.strictObject({ themes: z.array(ThemeSlug).min(1), ages: AgeSpan, gap: z.enum(['not-referred', 'no-source']), reason: ThreeTexts, instead: z.array(TypeSlug).min(1) }),
]);

export const SETS = ['substances', 'mental', 'neuro'] as const;

export const ReceivingFile = z.strictObject({
  about: z.string(), version: z.string(), sets: z.strictObject({ substances: z.array(ThemeSlug), mental: z.array(ThemeSlug), neuro: z.array(ThemeSlug) }), themes: z.array(ThemeRow),
});

/** A condition on what is asked: a theme, or one of a set of themes. */
const Condition = z.string().regex(/^(theme:[a-z-]+|set:(substances|mental|neuro))$/, 'write theme:<slug> or set:<name>');

/** A rule of responsibility: condition → consequence, with its source. Rows stand in order: the first that says who receives, decides. */
export const ResponsibilityRule = z.strictObject({
  id: Slug,
  when: z.strictObject({
    all: z.array(Condition).default([]), any: z.array(Condition).default([]), none: z.array(Condition).default([]),
    /** Years, both ends included; one of `flags`, none of `noFlags`. */
    ages: AgeSpan.optional(), flags: z.array(FlagSlug).default([]), noFlags: z.array(FlagSlug).default([]),
    /** First two digits of the municipality's number: a rule that is printed for one region only. */
    counties: z.array(z.string().regex(/^\d{2}$/)).default([]),
  }),
  /** Who receives, and at what age the area is looked up where that is not the person's own. */
  receives: GroupSlug.optional(), asAge: Years.optional(),
  /** Who must work together with the one that receives. */
  together: z.array(GroupSlug).default([]),
  /** why: who is responsible; until: what to do until they answer; choice: where else; asks: what the referrer must ask about. */
  tells: z.enum(['why', 'until', 'choice', 'asks']),
  /** Kinds of services to show beside it. */
  shows: z.array(TypeSlug).default([]),
  /** The kind of unit, and what to do. */
  unit: ThreeTexts, does: ThreeTexts,
  source: z.strictObject({ title: z.string().min(1), section: z.string().min(1).nullable(), url: z.url().nullable(), date: z.string().nullable() }),
  version: z.string(),
  /** The second person who approved the rule; null: nobody has yet. */
  approvedBy: z.string().nullable(),
});
export const ResponsibilityFile = z.strictObject({ about: z.string(), rules: z.array(ResponsibilityRule) });

/** What a referral must hold, where the unit has printed nothing of its own. */
export const ContentsItem = z.strictObject({
  id: Slug, text: ThreeTexts, when: z.array(Condition).default([]), ages: AgeSpan.optional(), source: ResponsibilityRule.shape.source,
});
export const ContentsFile = z.strictObject({ about: z.string(), version: z.string(), items: z.array(ContentsItem) });

export type CatchmentRow = z.infer<typeof CatchmentRow>;
export type CatchmentGap = z.infer<typeof CatchmentGap>;
export type CatchmentLine = z.infer<typeof CatchmentLine>;
export type MunicipalityChange = z.infer<typeof MunicipalityChange>;
export type ThemeRow = z.infer<typeof ThemeRow>;
export type ReceivingFile = z.infer<typeof ReceivingFile>;
export type ResponsibilityRule = z.infer<typeof ResponsibilityRule>;
export type ContentsItem = z.infer<typeof ContentsItem>;
export type ThreeTexts = z.infer<typeof ThreeTexts>;
