/** A service as it stands on the referral sheet, and the services of a place that may stand there. */
import type { SheetService } from '../contract/referral.ts';
import type { Service } from '../contract/service.ts';
import { type Lang, LEVELS, SERVICE_TYPES, type ServiceType } from '../contract/vocabulary.ts';
import type { Directory } from '../directory/directory.ts';
import { contactNow } from '../navigator/contact.ts';

/** What the sheet is made in: the place as it is today, the language and the moment. */
export interface Setting {
  readonly directory: Pick<Directory, 'services' | 'service' | 'rights' | 'municipality'>;
  readonly lang: Lang;
  readonly at: Date;
  readonly age: number;
  /** The municipality's numbers today: more than one after a split. */
  readonly places: readonly string[];
}

export const sheetService = (service: Service, { lang, at }: Pick<Setting, 'lang' | 'at'>): SheetService => ({
  slug: service.slug, name: service.name, type: service.type, typeName: SERVICE_TYPES[service.type][lang],
  level: service.level, levelName: LEVELS[service.level][lang], owner: service.provider, contact: contactNow(service, at), incomplete: service.incomplete,
});

/** Services of these types that cover the place and the age, nearest first, the order of the types kept; at most `most` of each. */
export function servicesOf(types: readonly ServiceType[], { directory, lang, age, places }: Setting, most = 2): Service[] {
  return types.flatMap((type) => {
    const found = new Map(places.flatMap((municipality) => directory.services({ municipality, type }, lang)).map((service) => [service.slug, service]));
    const near = (service: Service) => (service.coverage.national ? 10_000 : service.coverage.municipalities.length);
    return [...found.values()].filter((service) => isForAge(service, age)).sort((a, b) => near(a) - near(b) || (a.slug < b.slug ? -1 : 1)).slice(0, most);
  });
}

export const isForAge = ({ ages }: Service, age: number) => (ages.from === null || age >= ages.from) && (ages.to === null || age <= ages.to);
