/** The services that could be the door: they cover the place, the age and the person, and something speaks for them. */
import type { Service } from '../contract/service.ts';
import type { Audience, ServiceType } from '../contract/vocabulary.ts';
import { plain } from './normalise.ts';
import type { TypeScore } from './rules.ts';

export interface Candidate {
  readonly service: Service;
  readonly type: TypeScore;
  /** The service's own name, or one it is known by, as it stood in the text. */
  readonly named: string | null;
}

const NOTHING: TypeScore = { score: 0, rules: [], named: null, instead: null };
/** A name of one short word that is also an everyday word is no name. */
const SHORTEST_NAME = 4;

/** The services that are for this person: exact names in the text come first, before meaning. */
function withNames(services: readonly Service[], text: string): { service: Service; named: string | null }[] {
  const padded = ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return services.map((service) => ({ service, named: nameIn(padded, service) }));
}

/** @param age years, or null where not known */
export const reachable = (services: readonly Service[], age: number | null, audience: Audience, municipality: string | null) => services.filter((service) => reaches(service, age, audience, municipality));

/** @param text plain() of what was written */
export function findCandidates(services: readonly Service[], types: ReadonlyMap<ServiceType, TypeScore>, text: string): Candidate[] {
  return withNames(services, text)
    .map(({ service, named }) => ({ service, type: types.get(service.type) ?? NOTHING, named }))
    .filter(({ type, named }) => type.rules.length > 0 || type.score > 0 || named !== null);
}

/** Coverage and age always bind; audience binds only where a service is made for professionals alone. */
function reaches(service: Service, age: number | null, audience: Audience, municipality: string | null): boolean {
  const { coverage, ages } = service;
  if (!coverage.national && !(municipality && coverage.municipalities.includes(municipality))) return false;
  if (service.audiences.length === 1 && service.audiences[0] === 'professional' && audience !== 'professional') return false;
  // The age is the patient's; a next of kin's own service is for whoever asks.
  if (age === null || service.level === 'next-of-kin') return true;
  return (ages.from === null || age >= ages.from) && (ages.to === null || age <= ages.to);
}

function nameIn(padded: string, service: Service): string | null {
  return namesOf(service).find(({ wanted }) => padded.includes(wanted))?.name ?? null;
}

interface Name { readonly name: string; readonly wanted: string }
const named = new WeakMap<Service, readonly Name[]>();

/** What a service goes by, as it would stand in a text; worked out once for each, since this is asked at each keystroke. */
function namesOf(service: Service): readonly Name[] {
  const before = named.get(service);
  if (before) return before;
  const names = [...service.alsoCalled, service.name].map((name) => ({ name, wanted: plain(name).replace(/[^\p{L}\p{N}]+/gu, ' ').trim() }))
    .filter(({ wanted }) => wanted.length >= SHORTEST_NAME).map(({ name, wanted }) => ({ name, wanted: ` ${wanted} ` }));
  named.set(service, names);
  return names;
}
