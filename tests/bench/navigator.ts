/** navigate() against plain fuse.js over the same services, and its cost as the rest of the country grows. */
import Fuse from 'fuse.js';
import type { Slice } from '#api/contract/place.ts';
import type { Service } from '#api/contract/service.ts';
import type { Directory } from '#api/directory/directory.ts';
import type { Knowledge } from '#api/navigator/navigate.ts';
import { navigate } from '#api/navigator/navigate.ts';
import { AT, readJudged } from '#api/editorial/lexicon/judge.ts';
import { inTurns } from './measure.ts';

const PLACE = '1506';

/** Services of a country `times` as large: those outside the chosen municipality again and again, elsewhere. */
function larger(services: readonly Service[], times: number): Service[] {
  const outside = services.filter((service) => !service.coverage.national && !service.coverage.municipalities.includes(PLACE));
  const copies = Array.from({ length: times - 1 }, (_, copy) => outside.map((service) => ({ ...service, slug: `${service.slug}-${copy}` })));
  return [...services, ...copies.flat()];
}

/** What the read side does once per publication: an index by municipality. Then a slice is a look-up. */
function sliceOf(directory: Directory, services: readonly Service[]): () => Slice {
  const byPlace = new Map<string, Service[]>();
  const national = services.filter((service) => service.coverage.national);
  for (const service of services) if (!service.coverage.national) for (const place of service.coverage.municipalities) byPlace.set(place, [...(byPlace.get(place) ?? []), service]);
  return () => ({ version: '', municipality: directory.municipality(PLACE), services: [...(byPlace.get(PLACE) ?? []), ...national] });
}

export async function benchNavigator(directory: Directory, knowledge: Knowledge): Promise<{ fuse: number; growth: { times: number; ratio: number }[]; milliseconds: number }> {
  const queries = readJudged().slice(0, 60);
  const all = directory.services({}, 'nb');
  const ask = (slice: () => Slice) => () => {
    for (const query of queries) navigate({ q: query.q, for: query.for, age: query.age ?? undefined, themes: [], without: [], pathways: [], lang: 'nb', at: AT }, slice(), knowledge, new Date(AT));
  };
  const [one, ten, hundred] = [1, 10, 100].map((times) => sliceOf(directory, times === 1 ? all : larger(all, times)));
  const inSlice = one?.().services ?? [];
  const fuse = new Fuse(inSlice, { keys: ['name', 'summary', 'alsoCalled', 'themes'], ignoreLocation: true, threshold: 0.4, includeScore: true });
  const times = await inTurns([
    { name: 'navigate', run: ask(one as () => Slice) },
    { name: 'ten', run: ask(ten as () => Slice) },
    { name: 'hundred', run: ask(hundred as () => Slice) },
    { name: 'fuse', run: () => queries.forEach((query) => fuse.search(query.q)) },
  ], 15);
  const base = times.get('navigate') ?? 1;
  return {
    fuse: base / (times.get('fuse') ?? 1), milliseconds: base / queries.length,
    growth: [{ times: 10, ratio: (times.get('ten') ?? 0) / base }, { times: 100, ratio: (times.get('hundred') ?? 0) / base }],
  };
}
