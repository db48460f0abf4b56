/**
 * The professional's handbook: who does what in a pathway, what one must know of a kind of door, and where those who cooperate meet.
 * Published reference data (seed/data), read once at the start as the catchment areas are; nothing of it is a service.
 */
import { z } from 'zod';
import { ThreeTexts } from './catchment.ts';
import { FullDate, MunicipalityNumber, PartialDate, Slug, WebAddress } from './entry.ts';
import { FORUM_AREAS, FORUM_SORTS, ROLES, type Topic, TOPICS } from './topics.ts';
import { type Pathway, PATHWAYS, type ServiceType, SERVICE_TYPES } from './vocabulary.ts';

const slugsOf = <K extends string>(table: Readonly<Record<K, unknown>>) => z.enum(Object.keys(table) as [K, ...K[]]);

/** Where a statement stands: the document, and the section of it. */
export const SectionSource = z.strictObject({ title: z.string().min(1), section: z.string().min(1).nullable(), url: WebAddress.nullable(), date: PartialDate.nullable() });

/** A statement with its sources: no statement without one. */
const Told = z.strictObject({ text: ThreeTexts, sources: z.array(SectionSource).min(1) });

/** What one of them does in a pathway. A role without a row is unknown, and shown as that. */
export const PathwayRole = z.strictObject({ pathway: slugsOf<Pathway>(PATHWAYS), role: z.enum(ROLES), ...Told.shape });

const Known = z.enum(['yes', 'no']).nullable();

/** A private provider: does it have an agreement, and may it assess referrals itself? Null: no source says. */
const PrivateProvider = z.strictObject({
  name: z.string().min(1), services: z.array(Slug).default([]), agreement: Known, assessment: Known, note: ThreeTexts, source: SectionSource,
});

/** A kind of door that a professional must know. */
export const Kind = z.strictObject({
  slug: Slug,
  /** Doors of this kind: services of these types, or all private ones under contract but these types. */
  types: z.array(slugsOf<ServiceType>(SERVICE_TYPES)).default([]), privateBut: z.array(slugsOf<ServiceType>(SERVICE_TYPES)).optional(),
  name: ThreeTexts, question: ThreeTexts, short: ThreeTexts,
  forWhom: Told, wayIn: Told, isNot: Told, alsoKnow: z.array(Told).default([]),
  /** What no source says: named, so that nobody has to guess. */
  unknown: z.array(ThreeTexts).default([]),
  providers: z.array(PrivateProvider).default([]),
}).refine((kind) => kind.types.length > 0 || kind.privateBut !== undefined, 'say which types of service are of this kind');

/** A place where those who cooperate meet or learn. Members are organisations and roles: never a private person. */
export const Forum = z.strictObject({
  slug: Slug, sort: z.enum(FORUM_SORTS),
  /** Its entry in the directory, where it has one. */
  service: Slug.nullable().default(null),
  name: ThreeTexts, about: ThreeTexts, mandate: ThreeTexts.nullable(),
  members: z.array(z.strictObject({ organisation: ThreeTexts, role: ThreeTexts.nullable() })).default([]),
  /** A note on the members: whom they stand for, or that the list is older. */
  membersNote: ThreeTexts.nullable().default(null),
  howOften: ThreeTexts.nullable(), owner: ThreeTexts.nullable(),
  contact: z.strictObject({ text: ThreeTexts.nullable(), url: WebAddress.nullable() }).nullable(),
  area: z.enum(FORUM_AREAS), municipalities: z.array(MunicipalityNumber).default([]), areaInferred: z.boolean().default(false),
  topics: z.array(slugsOf<Topic>(TOPICS)).min(1),
  /** As the source has it: in use, planned, or for a time that is over. */
  state: z.enum(['in-use', 'planned', 'over']), sources: z.array(SectionSource).min(1), checked: FullDate,
});

export type SectionSource = z.infer<typeof SectionSource>;
export type PathwayRole = z.infer<typeof PathwayRole>;
export type Kind = z.infer<typeof Kind>;
export type Forum = z.infer<typeof Forum>;

/** The same, with every text in one language. */
export type Said<T> = T extends ThreeTexts ? string : T extends readonly (infer One)[] ? readonly Said<One>[] : T extends object ? { readonly [K in keyof T]: Said<T[K]> } : T;
export type KindView = Said<Kind>;
export type RoleView = Said<PathwayRole>;
export interface Handbook { readonly roles: readonly RoleView[]; readonly kinds: readonly KindView[]; readonly forums: readonly Said<Forum>[] }
