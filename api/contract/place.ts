/** Municipalities, places and the browser's slice of the directory, as they cross the wire. */
import { z } from 'zod';
import { GroupSlug } from './catchment.ts';
import { MunicipalityNumber, Slug } from './entry.ts';
import { PublicContact, Service } from './service.ts';
import { SERVICE_TYPES, THEMES } from './vocabulary.ts';

export const Municipality = z.object({
  number: MunicipalityNumber, name: z.string(), county: z.object({ number: z.string(), name: z.string() }),
  languageForm: z.enum(['bokmål', 'nynorsk', 'neutral']), website: z.string(), centre: z.string(), population: z.number(),
  healthTrust: z.string(), localHospitalArea: z.string(),
  /** false: not mapped yet; only national doors, 116 117 and the municipality's own page are given. */
  mapped: z.boolean(),
  switchboard: PublicContact.nullable(),
});

const ThemeSlug = z.enum(Object.keys(THEMES) as [keyof typeof THEMES, ...(keyof typeof THEMES)[]]);
const TypeSlug = z.enum(Object.keys(SERVICE_TYPES) as [keyof typeof SERVICE_TYPES, ...(keyof typeof SERVICE_TYPES)[]]);

const span = { ages: z.object({ from: z.number().nullable(), to: z.number().nullable() }), from: z.string().nullable(), to: z.string().nullable() };

/** Which unit of a type receives a group's referrals from the municipality. Years and days, both ends included; null is open. */
export const ReceivingHere = z.object({ type: TypeSlug, group: GroupSlug, unit: Slug, ...span });

/** Where a problem is referred from the municipality: it holds when of each list in `all` one theme is meant, and of `none` none. */
export const ReferredHere = z.object({ all: z.array(z.array(ThemeSlug)), none: z.array(ThemeSlug), unit: Slug.nullable(), ...span });

/** Everything navigate() needs for one municipality: the services that cover it, in one language. */
export const Slice = z.object({
  version: z.string(),
  municipality: Municipality.nullable(),
  services: z.array(Service),
  /** For professionals: who receives, and where a problem is referred (the first that holds). A slice kept from before has neither. */
  receiving: z.array(ReceivingHere).optional(),
  referred: z.array(ReferredHere).optional(),
});

/** What people type for a place: its name, what it is called, its postal codes. */
export const Place = z.object({ name: z.string(), municipality: MunicipalityNumber, postalCode: z.string().nullable() });

export type Municipality = z.infer<typeof Municipality>;
export type Slice = z.infer<typeof Slice>;
export type ReceivingHere = z.infer<typeof ReceivingHere>;
export type ReferredHere = z.infer<typeof ReferredHere>;
export type Place = z.infer<typeof Place>;
