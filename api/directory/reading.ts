/** Everything that is published, in one language on one day, with its indexes. Made once, then only read. */
import type { Published } from '#db/published.ts';
import type { Service } from '../contract/service.ts';
import type { Lang } from '../contract/vocabulary.ts';
import type { ServiceFilter } from './directory.ts';
import { frozen } from './frozen.ts';
import { serviceView } from './serviceView.ts';
import type { Day } from './trust.ts';

export interface Reading {
  readonly all: readonly Service[];
  readonly bySlug: ReadonlyMap<string, Service>;
  readonly national: readonly Service[];
  /** All that is for a municipality, the national services too. */
  covering(municipality: string): readonly Service[];
  filtered(filter: ServiceFilter): readonly Service[];
}

/** As Norwegians sort; on the server, since browsers lack nynorsk. */
const collator = new Intl.Collator('nb');
export const byName = (a: { readonly name: string }, b: { readonly name: string }) => collator.compare(a.name, b.name);

/** What belongs under each key; one thing may belong under several. */
function grouped<T>(all: readonly T[], keys: (one: T) => readonly string[]): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all)
    for (const key of keys(one)) {
      const group = groups.get(key);
      if (group) group.push(one);
      else groups.set(key, [one]);
    }
  return groups;
}

export function readIn(published: Published, lang: Lang, today: Day): Reading {
  const organisations = new Map(published.organisations.map((organisation) => [organisation.slug, organisation.name]));
  const counties = grouped(published.municipalities, (record) => [record.county.number]);
  const reported = new Set(published.reported);
  const surroundings = {
    lang, today, isReported: (slug: string) => reported.has(slug),
    providerName: (slug: string) => organisations.get(slug) ?? { nb: slug },
    countyMunicipalities: (county: string) => (counties.get(county) ?? []).map((record) => record.number),
  };
  const all = frozen(published.services.map((entry) => serviceView(entry, surroundings)).sort((a, b) => byName(a, b) || (a.slug < b.slug ? -1 : 1)));
  const national = all.filter((service) => service.coverage.national);
  const local = grouped(all, (service) => service.coverage.municipalities);
  const byType = grouped(all, (service) => [service.type]);
  const order = new Map(all.map((service, at) => [service, at]));
  const covered = new Map<string, readonly Service[]>();
  const covering = (municipality: string) => {
    const here = local.get(municipality);
    if (!here) return national;
    const before = covered.get(municipality);
    if (before) return before;
    const together = [...here, ...national].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    covered.set(municipality, together);
    return together;
  };
  return {
    all, national, covering, bySlug: new Map(all.map((service) => [service.slug, service])),
    filtered({ municipality, type, theme, pathway, audience, level }) {
      const from = municipality !== undefined ? covering(municipality) : type ? (byType.get(type) ?? []) : all;
      return from.filter((service) =>
        (!type || service.type === type) && (!level || service.level === level) && (!theme || service.themes.includes(theme)) &&
        (!pathway || service.pathways.includes(pathway)) && (!audience || service.audiences.includes(audience)));
    },
  };
}
