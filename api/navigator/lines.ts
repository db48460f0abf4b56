/** Who answers day and night: the lines that stand above a door in a crisis, and those that answer while a door is shut. */
import type { CrisisContact, Meanwhile } from '../contract/navigate.ts';
import type { Service } from '../contract/service.ts';
import type { Audience, Lang } from '../contract/vocabulary.ts';
import type { Crisis } from './crisis.ts';
import { openAt } from './hours.ts';
import type { Meaning } from './interpret.ts';
import { ageOf } from './rules.ts';
import { SAID } from './sentences.ts';

export type Line = keyof (typeof SAID)['nb']['crisis'];

/** First first. Only the lines that the seed's rule 3 allows above a door. */
const BY_KIND: Readonly<Record<'emergency' | 'urgent', Readonly<Record<string, readonly Line[]>>>> = {
  emergency: {
    overdose: ['113', '+4722591300', '116117'], unconscious: ['113', '+4722591300', '116117'], violence: ['112', '113', '116006'],
    other: ['113', '112', '116117'],
  },
  urgent: {
    violence: ['116006', '116117', '112', '113'], rape: ['116117', '116006', '112', '113'],
    'harm-others': ['116117', '116123', '112', '113'], psychosis: ['116117', '116123', '113'], withdrawal: ['116117', '113', '+4722591300'], overdose: ['116117', '+4722591300', '113'],
    other: ['116117', '116123', '+4722400040', '113'],
  },
};

/** Under 18, and for whoever fears for a child, the children's own line stands beside the rest. */
const CHILDREN: Line = '116111';

/** Whom to call in a crisis, first first; empty where there is none. */
export function crisisContacts(crisis: Crisis, meaning: Meaning, services: readonly Service[], lang: Lang): CrisisContact[] {
  if (crisis.level === 'none') return [];
  const byKind = BY_KIND[crisis.level];
  const lines = [...(byKind[crisis.kind ?? 'other'] ?? byKind.other ?? [])];
  const age = ageOf(meaning);
  if (age !== null && age < 18) lines.splice(crisis.level === 'emergency' ? lines.length : 1, 0, CHILDREN);
  return lines.map((line) => ({ ...lineOf(line, services, lang), why: SAID[lang].crisis[line].why }));
}

/** Who answers at this moment while the door is shut: by what it is about and who asks. */
export function meanwhileFor(door: Service, meaning: Meaning, services: readonly Service[], at: Date, lang: Lang): Meanwhile | null {
  const age = ageOf(meaning);
  const wanted: readonly Line[] = order(meaning.audience, age, (theme) => (meaning.concepts.get(`theme:${theme}`)?.weight ?? 0) >= 0.4);
  for (const line of wanted) {
    const service = serviceOf(line, services);
    if (service && (service.slug === door.slug || openAt(service.hours, at).open === false)) continue;
    return lineOf(line, services, lang);
  }
  return null;
}

function order(audience: Audience, age: number | null, about: (theme: string) => boolean): readonly Line[] {
  if (about('violence-abuse') || about('sexual-abuse')) return age !== null && age < 18 ? ['116111', '116006'] : ['116006', '116117'];
  if (audience === 'professional' || about('withdrawal') || about('psychosis') || about('bipolar-mania') || about('somatic-health')) return ['116117', '116123'];
  if (age !== null && age < 18 && audience === 'self') return ['116111', '116123'];
  return ['116123', '116117'];
}

/** E.164 or the short number. */
const serviceOf = (line: Line, services: readonly Service[]) =>
  services.find((service) => service.coverage.national && service.contacts.some((contact) => contact.kind === 'phone' && contact.value === line && contact.purpose !== 'switchboard'));

/** The line as the directory has it; its built-in name where the directory is silent, so that it never is missing. */
export function lineOf(line: Line, services: readonly Service[], lang: Lang): { slug: string; name: string; phone: string } {
  const service = serviceOf(line, services);
  return { slug: service?.slug ?? '', name: SAID[lang].crisis[line].name, phone: line };
}
