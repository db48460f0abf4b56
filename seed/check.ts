/** What must hold between the rows of the seed. */
import type { ServiceEntry } from '#api/contract/entry.ts';
import { SERVICE_TYPES } from '#api/contract/vocabulary.ts';
import type { Seed } from './read.ts';

/** Numbers that must never be given to the public, with the reason. */
export const FORBIDDEN_NUMBERS: Record<string, string> = {
  '+4777710000': 'Helse Møre og Romsdal opens it for disasters only',
  '08588': 'RUStelefonen’s old number; RUSinfo is +4791508588',
  '+4722461922': 'probably a misprint of LPP’s +4722491922',
  '+4753671500': 'the old Ullensvang municipality, before 2020',
  '+4753654000': 'the old Odda municipality, before 2020',
  '+4735296060': 'Mental Helse’s administration, not its helpline',
};

/** The doors every mapped municipality has: rule 5 of the facts. */
export const MUNICIPAL_DOORS = ['municipal-mental-health', 'municipal-substance-use', 'municipal-psychologist', 'gp', 'out-of-hours-clinic', 'youth-health-clinic',
  'child-family-service', 'child-welfare', 'coordinating-unit', 'municipal-acute-bed', 'crisis-centre', 'nav-office'] as const;
/** The doors every mapped health trust has. */
export const TRUST_DOORS = ['referral-reception', 'habilitation-adult', 'habilitation-child', 'oat', 'hospital-psychiatry', 'old-age-psychiatry', 'patient-education', 'coordinating-unit'] as const;
/** The doors the country has. */
export const NATIONAL_DOORS = ['family-counselling', 'patient-ombud', 'choose-treatment', 'emergency-medical', 'police-emergency', 'poison-information', 'crisis-helpline', 'substance-helpline',
  'gambling-helpline', 'child-protection-alarm', 'violence-helpline', 'next-of-kin-helpline'] as const;

/** Every fault between rows: an empty list means that the seed can be served. */
export function faultsBetween(seed: Seed): string[] {
  return [...duplicates(seed), ...unknownReferences(seed), ...seed.services.flatMap(faultsOf), ...missingDoors(seed), ...missingSize(seed)];
}

function duplicates(seed: Seed): string[] {
  const lists = { service: [...seed.services, ...seed.drafts].map((s) => s.slug), organisation: seed.organisations.map((o) => o.slug), pathway: seed.pathways.map((p) => p.slug as string),
    right: seed.rights.map((r) => r.slug), municipality: seed.municipalities.map((m) => m.number), place: seed.places.map((p) => p.postalCode) };
  return Object.entries(lists).flatMap(([kind, slugs]) => slugs.filter((slug, index) => slugs.indexOf(slug) !== index).map((slug) => `${kind} ${slug} stands twice`));
}

function unknownReferences(seed: Seed): string[] {
  const organisations = new Set(seed.organisations.map((o) => o.slug));
  const municipalities = new Set(seed.municipalities.map((m) => m.number));
  const counties = new Set(seed.municipalities.map((m) => m.county.number));
  return [
    ...[...seed.services, ...seed.drafts].flatMap((service) => [
      ...(organisations.has(service.provider) ? [] : [`service ${service.slug} is run by the unknown organisation ${service.provider}`]),
      ...service.coverage.municipalities.filter((number) => !municipalities.has(number)).map((number) => `service ${service.slug} covers the unknown municipality ${number}`),
      ...service.coverage.counties.filter((number) => !counties.has(number)).map((number) => `service ${service.slug} covers the unknown county ${number}`),
    ]),
    ...seed.places.filter((place) => !municipalities.has(place.municipality)).map((place) => `postal code ${place.postalCode} lies in the unknown municipality ${place.municipality}`),
  ];
}

function faultsOf(service: ServiceEntry): string[] {
  const ids = service.contacts.map((contact) => contact.id);
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `service ${service.slug} has two contacts called ${id}`),
    ...service.contacts.filter((contact) => contact.value in FORBIDDEN_NUMBERS).map((contact) => `service ${service.slug} gives ${contact.value}: ${FORBIDDEN_NUMBERS[contact.value]}`),
    ...(service.contacts.length === 0 && !service.missing.includes('phone') ? [`service ${service.slug} has no contact and does not say that its number is missing`] : []),
    ...(service.contacts.some((contact) => contact.verifiedAt) ? [`service ${service.slug} says it is verified, but nobody has verified anything`] : []),
  ];
}

function missingDoors({ services, municipalities }: Seed): string[] {
  const mapped = municipalities.filter((m) => m.region !== null);
  const trusts = [...new Set(mapped.map((m) => m.healthTrust))];
  const covers = (service: ServiceEntry, number: string, county: string) => service.coverage.national || service.coverage.counties.includes(county) || service.coverage.municipalities.includes(number);
  return [
    ...mapped.flatMap((m) => MUNICIPAL_DOORS.filter((type) => !services.some((s) => s.type === type && s.level === 'municipal' && s.coverage.municipalities.includes(m.number))).map((type) => `${m.name} has no ${type} (${SERVICE_TYPES[type].nb})`)),
    ...trusts.flatMap((trust) => TRUST_DOORS.filter((type) => !services.some((s) => s.type === type && s.level === 'specialist' && mapped.filter((m) => m.healthTrust === trust).every((m) => covers(s, m.number, m.county.number))))
      .map((type) => `${trust} has no ${type} for its whole area`)),
    ...NATIONAL_DOORS.filter((type) => !services.some((s) => s.type === type && (s.coverage.national || type === 'patient-ombud'))).map((type) => `the country has no ${type}`),
  ];
}

/** The issue asks for this many; fewer means that a file has been lost. */
const AT_LEAST = { municipalities: 357, places: 530, services: 300 };
const missingSize = (seed: Seed) => (Object.keys(AT_LEAST) as (keyof typeof AT_LEAST)[])
  .filter((kind) => seed[kind].length < AT_LEAST[kind]).map((kind) => `only ${seed[kind].length} ${kind}, expected at least ${AT_LEAST[kind]}`);
