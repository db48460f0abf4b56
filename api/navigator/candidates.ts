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

const NOTHING: TypeScore = { score: 0, rules: [], named: null };
/** A name of one short word that is also an everyday word is no name. */
const SHORTEST_NAME = 4;

/**
 * @param text plain() of what was written: exact names come first, before meaning
 * @param age years, or null where not known
 */
export function findCandidates(services: readonly Service[], types: ReadonlyMap<ServiceType, TypeScore>, text: string, age: number | null, audience: Audience, municipality: string | null): Candidate[] {
  const padded = ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return services
    .filter((service) => reaches(service, age, audience, municipality))
    .map((service) => ({ service, type: types.get(service.type) ?? NOTHING, named: nameIn(padded, service) }))
    .filter(({ type, named }) => type.score > 0 || named !== null);
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
  for (const name of [...service.alsoCalled, service.name]) {
    const wanted = plain(name).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
    if (wanted.length >= SHORTEST_NAME && padded.includes(` ${wanted} `)) return name;
  }
  return null;
}
