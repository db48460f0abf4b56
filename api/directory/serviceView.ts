/** An entry of the directory → the service that crosses the wire: one language, public contact points only. */
import type { ContactPoint, ServiceEntry, Source, Text } from '../contract/entry.ts';
import type { PublicContact, Service } from '../contract/service.ts';
import type { Lang } from '../contract/vocabulary.ts';
import { type Day, isCallable, trustOf } from './trust.ts';

/** A text in the language asked for, or in bokmål where nobody has written it. */
export const inLang = (text: Text, lang: Lang): string => text[lang] ?? text.nb;
const maybe = (text: Text | undefined, lang: Lang): string | null => (text ? inLang(text, lang) : null);

export const sourceView = ({ title, url, date }: Source) => ({ title, url, date });

/** What the public may see of a contact point; null: of too little confidence to leave the server. */
export function contactView(contact: ContactPoint, lang: Lang, today: Day): PublicContact | null {
  if (contact.confidence === 'low') return null;
  const { id, kind, value, purpose, hours, verifiedAt } = contact;
  const trust = trustOf(contact, today);
  return { id, kind, value, purpose, note: maybe(contact.note, lang), hours, trust, callable: isCallable(contact, trust), source: sourceView(contact.source), verifiedAt };
}

export interface Surroundings {
  readonly lang: Lang;
  readonly today: Day;
  readonly providerName: (slug: string) => Text;
  /** Has somebody reported an error that is still being looked at? */
  readonly isReported?: (slug: string) => boolean;
  /** Numbers of the municipalities of a county. */
  readonly countyMunicipalities: (county: string) => readonly string[];
}

/** The municipalities an entry is for, its counties' included, each once, sorted. National entries have none. */
export function coveredBy(entry: ServiceEntry, countyMunicipalities: Surroundings['countyMunicipalities']): string[] {
  if (entry.coverage.national) return [];
  return [...new Set([...entry.coverage.municipalities, ...entry.coverage.counties.flatMap(countyMunicipalities)])].sort();
}

/** The whole service, as pages, JSON and the navigator see it. */
export function serviceView(entry: ServiceEntry, { lang, today, providerName, countyMunicipalities, isReported }: Surroundings): Service {
  const contacts = entry.contacts.map((contact) => contactView(contact, lang, today)).filter((contact) => contact !== null);
  const { slug, type, level, referral, ages, hours, cost, anonymous, languages, themes, pathways, audiences, alsoCalled, missing, incomplete } = entry;
  const texts = [entry.summary, entry.whatHappens].filter((text) => text !== undefined);
  return {
    slug, name: inLang(entry.name, lang), type, level,
    provider: { slug: entry.provider, name: inLang(providerName(entry.provider), lang) },
    summary: inLang(entry.summary, lang), whatHappens: maybe(entry.whatHappens, lang),
    coverage: { national: entry.coverage.national, municipalities: coveredBy(entry, countyMunicipalities), inferred: entry.coverage.inferred },
    ages,
    referral: {
      required: referral.required, self: referral.self, by: referral.by, note: maybe(referral.note, lang),
      mustHold: referral.mustHold.map((text) => inLang(text, lang)), exclusions: referral.exclusions.map((text) => inLang(text, lang)),
    },
    contacts,
    locations: entry.locations.map(({ address, postalCode, city, note }) => ({ address, postalCode, city, note: maybe(note, lang) })),
    hours, cost, anonymous, languages, themes, pathways, audiences, alsoCalled, missing, incomplete, reported: isReported?.(slug) ?? false,
    sources: entry.sources.map(sourceView),
    verifiedAt: contacts.map((contact) => contact.verifiedAt).filter((day) => day !== null).sort().at(-1) ?? null,
    shownInNorwegian: lang !== 'nb' && texts.some((text) => text[lang] === undefined),
  };
}
