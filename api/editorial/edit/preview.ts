/** The door as the public would see it, from what is typed; and by what words people would find it, from the navigator itself. */
import type { OrganisationEntry } from '../../contract/entry.ts';
import { ServiceEntry } from '../../contract/entry.ts';
import type { Alternative, Door, Question } from '../../contract/navigate.ts';
import type { Service } from '../../contract/service.ts';
import type { Audience, Lang } from '../../contract/vocabulary.ts';
import type { Directory } from '../../directory/directory.ts';
import { serviceView } from '../../directory/serviceView.ts';
import { contactNow } from '../../navigator/contact.ts';
import { type Saying, sentencesAbout, wordsFor } from './sayings.ts';

export interface Preview {
  readonly lang: Lang;
  /** null: too little is written, or it cannot be read. */
  readonly door: Door | null;
  readonly municipality: string | null;
  readonly foundBy: readonly FoundBy[];
}

/** rank 1: this is the door; 2 and 3: among the other ways. */
export interface FoundBy { readonly say: string; readonly for: Audience; readonly rank: number }

export interface Surroundings {
  readonly directory: Directory;
  readonly organisations: readonly OrganisationEntry[];
  readonly confirm: (entry: ServiceEntry) => ServiceEntry;
  readonly now: Date;
}

const MOST_TRIED = 14;
const MOST_SHOWN = 6;
const LOWEST_RANK = 3;

/** @param draft as much as could be read of the form */
export function previewOf(draft: unknown, lang: Lang, around: Surroundings): Preview {
  const entry = lenient(draft);
  if (!entry) return { lang, door: null, municipality: null, foundBy: [] };
  const service = view(entry, lang, around);
  const place = placeOf(service, around.directory);
  const answer = ask(around.directory, service, { q: service.name, place, lang });
  const isThis = (one: Alternative | null): boolean => one?.service.slug === service.slug;
  const contact = contactNow(service, around.now);
  const door: Door = isThis(answer.door) && answer.door ? answer.door : { service, reasons: answer.alternatives.find(isThis)?.reasons ?? [], contact, meanwhile: null, receives: null };
  return { lang, door, municipality: place, foundBy: foundBy(service, place, around.directory) };
}

/** What lacks is filled in so that the rest can be seen. */
function lenient(draft: unknown): ServiceEntry | null {
  if (typeof draft !== 'object' || draft === null) return null;
  const told = draft as Partial<ServiceEntry>;
  const nowhere = !told.coverage || (!told.coverage.national && told.coverage.counties.length + told.coverage.municipalities.length === 0);
  const read = ServiceEntry.safeParse({
    ...told, slug: told.slug || 'ny-tjeneste', name: told.name ?? { nb: '…' }, summary: told.summary ?? { nb: '…' },
    audiences: told.audiences?.length ? told.audiences : ['self'], sources: told.sources?.length ? told.sources : [{ title: '…', url: null, date: null }],
    ...(nowhere ? { coverage: { national: true } } : {}),
  });
  return read.success ? read.data : null;
}

function view(entry: ServiceEntry, lang: Lang, { directory, organisations, confirm, now }: Surroundings): Service {
  const names = new Map(organisations.map(({ slug, name }) => [slug, name]));
  return serviceView(confirm(entry), {
    lang, today: now.toISOString().slice(0, 10), providerName: (slug) => names.get(slug) ?? { nb: slug },
    countyMunicipalities: (county) => directory.municipalities().filter((one) => one.county.number === county).map(({ number }) => number),
  });
}

/** One of its municipalities, a mapped one where there is one. */
function placeOf({ coverage }: Service, directory: Directory): string | null {
  return coverage.municipalities.find((number) => directory.municipality(number)?.mapped) ?? coverage.municipalities[0] ?? null;
}

interface Asked { readonly q: string; readonly place: string | null; readonly lang: Lang; readonly for?: Audience }

const ask = (directory: Directory, tried: Service, { q, place, lang, for: who = 'self' }: Asked) =>
  directory.navigate({ q, for: who, lang, themes: [], without: [], pathways: [], ...(place ? { municipality: place } : {}) } satisfies Question, tried);

function foundBy(service: Service, place: string | null, directory: Directory): FoundBy[] {
  return sayingsFor(service).flatMap(({ say, for: who }) => {
    const { door, alternatives } = ask(directory, service, { q: say, place, lang: 'nb', for: who });
    const rank = [door, ...alternatives].findIndex((one) => one?.service.slug === service.slug) + 1;
    return rank > 0 && rank <= LOWEST_RANK ? [{ say, for: who, rank }] : [];
  }).sort((a, b) => a.rank - b.rank).slice(0, MOST_SHOWN);
}

/** A handful: sentences and words of its type first, then of its themes, one of each in turn. */
function sayingsFor({ type, themes }: Service): Saying[] {
  const piles = [`type:${type}`, ...themes.map((theme) => `theme:${theme}`)].map((concept) => [...sentencesAbout(concept).slice(0, 4), ...wordsFor(concept).slice(0, 2).map((say) => ({ say, for: 'self' as const }))]);
  const turns = Array.from({ length: Math.max(0, ...piles.map((pile) => pile.length)) }, (_, turn) => piles.flatMap((pile) => pile[turn] ?? []));
  const seen = new Set<string>();
  return turns.flat().filter(({ say }) => !seen.has(say) && seen.add(say)).slice(0, MOST_TRIED);
}
