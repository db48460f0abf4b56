/** Municipalities, places and the browser's slice of the directory, as they cross the wire. */
import { z } from 'zod';
import { MunicipalityNumber } from './entry.ts';
import { PublicContact, Service } from './service.ts';

export const Municipality = z.object({
  number: MunicipalityNumber, name: z.string(), county: z.object({ number: z.string(), name: z.string() }),
  languageForm: z.enum(['bokmål', 'nynorsk', 'neutral']), website: z.string(), centre: z.string(), population: z.number(),
  healthTrust: z.string(), localHospitalArea: z.string(),
  /** false: not mapped yet; only national doors, 116 117 and the municipality's own page are given. */
  mapped: z.boolean(),
  switchboard: PublicContact.nullable(),
});

/** Everything navigate() needs for one municipality: the services that cover it, in one language. */
export const Slice = z.object({
  version: z.string(),
  municipality: Municipality.nullable(),
  services: z.array(Service),
});

/** What people type for a place: its name, what it is called, its postal codes. */
export const Place = z.object({ name: z.string(), municipality: MunicipalityNumber, postalCode: z.string().nullable() });

export type Municipality = z.infer<typeof Municipality>;
export type Slice = z.infer<typeof Slice>;
export type Place = z.infer<typeof Place>;
