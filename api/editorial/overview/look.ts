/** What is seen of one entry in the overview: the age of its contact points, and what is amiss with it. */
import type { ContactPoint, ServiceEntry, Text } from '../../contract/entry.ts';
import { isWithoutNumber } from '../keeping/entries.ts';
import { type Age, AGES, ageOf } from '../keeping/due.ts';
import { type FoundContradiction, hoursContradictions } from './hoursContradictions.ts';

/** What is counted, and what each number leads to. */
export const LISTS = [...AGES, 'without-number', 'dead-links', 'contradictions', 'reports', 'drafts'] as const;
export type ListName = (typeof LISTS)[number];

export interface LookedAt {
  readonly slug: string;
  readonly name: Text;
  readonly provider: string;
  /** Regions of the municipalities that it covers; `national`, or `elsewhere` where none is mapped. */
  readonly regions: readonly string[];
  readonly contacts: readonly { readonly id: string; readonly kind: ContactPoint['kind']; readonly value: string; readonly age: Age }[];
  readonly withoutNumber: boolean;
  readonly deadLinks: readonly string[];
  readonly contradictions: readonly FoundContradiction[];
  readonly reports: number;
  readonly hasDraft: boolean;
}

interface Known {
  readonly today: string;
  readonly regionOf: (municipality: string) => string | null;
  readonly municipalitiesOf: (county: string) => readonly string[];
  readonly isDead: (url: string) => boolean;
  readonly reports: number;
  readonly hasDraft: boolean;
}

/** @param entry as it is published, with confirmations on its contact points */
export function lookAt(entry: ServiceEntry, known: Known): LookedAt {
  const { slug, name, provider, contacts, coverage, sources } = entry;
  const covered = [...coverage.municipalities, ...coverage.counties.flatMap(known.municipalitiesOf)];
  const regions = new Set(covered.map((number) => known.regionOf(number) ?? 'elsewhere'));
  const urls = [...contacts.flatMap(({ kind, value }) => (kind === 'web' || kind === 'chat' ? [value] : [])), ...sources.flatMap(({ url }) => url ?? [])];
  return {
    slug, name, provider,
    regions: coverage.national ? ['national'] : [...regions].filter((region) => region !== 'elsewhere' || regions.size === 1),
    contacts: contacts.map((contact) => ({ id: contact.id, kind: contact.kind, value: contact.value, age: ageOf(contact, known.today) })),
    withoutNumber: isWithoutNumber(entry),
    deadLinks: [...new Set(urls)].filter(known.isDead),
    contradictions: hoursContradictions(entry, known.today),
    reports: known.reports, hasDraft: known.hasDraft,
  };
}

/** How many of a list one entry holds: contact points for ages, links, contradictions, reports; otherwise one or none. */
export function countIn(list: ListName, entry: LookedAt): number {
  switch (list) {
    case 'without-number': return entry.withoutNumber ? 1 : 0;
    case 'dead-links': return entry.deadLinks.length;
    case 'contradictions': return entry.contradictions.length;
    case 'reports': return entry.reports;
    case 'drafts': return entry.hasDraft ? 1 : 0;
    default: return entry.contacts.filter(({ age }) => age === list).length;
  }
}
