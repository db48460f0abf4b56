/** Reads the whole seed: rows, then the doors that law requires, then everything checked against everything else. */
import { MunicipalityRecord, OrganisationEntry, PathwayEntry, PlaceRecord, RightEntry, type ServiceEntry } from '#api/contract/entry.ts';
import { z } from 'zod';
import { faultsBetween } from './check.ts';
import { BrokenSeed, type SeedNote } from './notes.ts';
import { readRows, SEED_DATA } from './readRows.ts';
import { readServices } from './readServices.ts';
import { municipalOrganisations, requiredServices } from './required.ts';

export interface Seed {
  services: ServiceEntry[];
  /** Entries that exist as leads for staff, and are not published. */
  drafts: ServiceEntry[];
  organisations: OrganisationEntry[]; pathways: PathwayEntry[]; rights: RightEntry[];
  municipalities: MunicipalityRecord[]; places: PlaceRecord[]; notes: SeedNote[];
}

const LeftOut = z.strictObject({ subject: z.string(), why: z.string() });

/** The seed as it will be kept. Throws BrokenSeed, with every fault, when something does not hold. */
export function readSeed(folder: string = SEED_DATA): Seed {
  const faults: string[] = [];
  const values = <T>(file: string, schema: z.ZodType<T>) => readRows(folder, file, schema, faults).map((row) => row.value);
  const municipalities = values('municipalities.jsonl', MunicipalityRecord);
  const { services: named, inPlaceOfRequired, drafts, notes } = readServices(folder, faults);
  const services = [...named, ...requiredServices(folder, municipalities, inPlaceOfRequired, faults)];
  const seed: Seed = {
    services, drafts, municipalities,
    organisations: [...values('organisations.jsonl', OrganisationEntry), ...municipalOrganisations(municipalities)],
    pathways: values('pathways.jsonl', PathwayEntry), rights: values('rights.jsonl', RightEntry), places: values('places.jsonl', PlaceRecord),
    notes: [...values('left-out.jsonl', LeftOut).map((row): SeedNote => ({ what: 'rejected', ...row })), ...notes, ...heldBack(services, municipalities)],
  };
  // Comparing rows with each other says little while some of them could not be read.
  if (faults.length === 0) faults.push(...faultsBetween(seed));
  if (faults.length > 0) throw new BrokenSeed(faults);
  return seed;
}

/** Numbers of low confidence are kept for staff, and held back from the public. */
function heldBack(services: readonly ServiceEntry[], municipalities: readonly MunicipalityRecord[]): SeedNote[] {
  const note = (subject: string, value: string, source: string): SeedNote => ({ what: 'weakened', subject, why: `${value} is of low confidence and not shown (${source})` });
  return [
    ...services.flatMap((service) => service.contacts.filter((contact) => contact.confidence === 'low').map((contact) => note(service.slug, contact.value, contact.source.title))),
    ...municipalities.flatMap(({ name, switchboard }) => (switchboard?.confidence === 'low' ? [note(`${name}, switchboard`, switchboard.value, switchboard.source.title)] : [])),
  ];
}
