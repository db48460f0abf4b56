/**
 * What must exist by law or by a named source (rule 5 of the facts): a door in every mapped municipality, also where
 * only the municipality's web page is known. The doors are data (required-municipal.jsonl); here they are given a place.
 */
import { ContactPoint, type MunicipalityRecord, type OrganisationEntry, ServiceEntry } from '#api/contract/entry.ts';
import { z } from 'zod';
import { checked, readRows } from './readRows.ts';

/** A ServiceEntry with {place}, {i}, {slug} and {website} to be filled in, and whether the switchboard is a way in. */
const RequiredDoor = z.looseObject({ type: z.string(), slug: z.string().includes('{slug}'), contacts: z.array(z.looseObject({})), missing: z.array(z.string()), addSwitchboard: z.boolean() });
/** What a source prints about a required door in some municipalities. */
const LocalFact = z.strictObject({ municipalities: z.array(z.string()).min(1), type: z.string(), contact: ContactPoint });
type RequiredDoor = z.infer<typeof RequiredDoor>;
type LocalFact = z.infer<typeof LocalFact>;

/** Said «på» and not «i»: islands that the municipality has its name from. */
const ISLANDS = new Set(['Smøla', 'Averøy', 'Utsira', 'Karmøy', 'Stord', 'Bømlo', 'Tysnes']);

/** The required doors of the mapped municipalities, except those that a named service already is. */
export function requiredServices(folder: string, municipalities: readonly MunicipalityRecord[], named: readonly ServiceEntry[], faults: string[]): ServiceEntry[] {
  const doors = readRows(folder, 'required-municipal.jsonl', RequiredDoor, faults);
  const facts = readRows(folder, 'required-local.jsonl', LocalFact, faults).map((row) => row.value);
  // A trust's coordinating unit is another door than the municipality's: only what stands on the municipal level replaces one.
  const taken = new Set(named.filter((service) => service.level === 'municipal').flatMap((service) => service.coverage.municipalities.map((number) => `${service.type} ${number}`)));
  return municipalities.filter(isMapped).flatMap((municipality) => doors
    .filter((door) => !taken.has(`${door.value.type} ${municipality.number}`))
    .flatMap((door) => checked(ServiceEntry, doorIn(municipality, door.value, facts), `${door.where} in ${municipality.name}`, faults) ?? []));
}

/** A municipality as an organisation: it runs its own services. */
export function municipalOrganisations(municipalities: readonly MunicipalityRecord[]): OrganisationEntry[] {
  return municipalities.filter(isMapped).map((municipality) => ({
    slug: `${slugOf(municipality.name)}-kommune`, kind: 'municipality', url: municipality.website, sources: [municipality.source],
    name: { nb: `${municipality.name} kommune`, en: `${municipality.name} municipality` },
  }));
}

function doorIn(municipality: MunicipalityRecord, { addSwitchboard, ...door }: RequiredDoor, facts: readonly LocalFact[]): unknown {
  const filled = JSON.parse(fillIn(JSON.stringify(door), municipality)) as RequiredDoor;
  const local = facts.filter((fact) => fact.type === door.type && fact.municipalities.includes(municipality.number)).map((fact) => fact.contact);
  const switchboard = addSwitchboard && municipality.switchboard ? [municipality.switchboard] : [];
  const hasPhone = local.some((contact) => contact.kind === 'phone' && contact.confidence !== 'low');
  return {
    ...filled,
    contacts: [...local, ...filled.contacts, ...switchboard],
    missing: hasPhone ? filled.missing.filter((what) => what !== 'phone') : filled.missing,
    coverage: { municipalities: [municipality.number] },
  };
}

const fillIn = (template: string, { name, website }: MunicipalityRecord) => template
  .replaceAll('{i}', `${ISLANDS.has(name) ? 'på' : 'i'} ${name}`).replaceAll('{place}', name)
  .replaceAll('{slug}', slugOf(name)).replaceAll('{website}', website);

const isMapped = (municipality: MunicipalityRecord) => municipality.region !== null;

/** A name as a slug: Ørsta → orsta. */
export const slugOf = (name: string) => name.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'o').replaceAll('å', 'a').replaceAll(/[^a-z0-9]+/g, '-');
