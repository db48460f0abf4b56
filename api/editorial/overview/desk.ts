/** The overview for coordinators: how much is confirmed, what is amiss, and the way to each entry that it is about. */
import { heads } from '#db/heads.ts';
import { allLinkChecks } from '#db/linkChecks.ts';
import { allMunicipalities } from '#db/municipalities.ts';
import { transaction } from '#db/open.ts';
import { openReports } from '#db/reports.ts';
import { publishedEntries } from '#db/revisions.ts';
import { confirmer } from '#db/verifications.ts';
import type { Text } from '../../contract/entry.ts';
import type { EditorialHouse, Seat } from '../desk.ts';
import { dayIn } from '../keeping/day.ts';
import { FAILURES_UNTIL_DEAD } from '../links/linkCheck.ts';
import { demand, may } from '../rights.ts';
import { type CatchmentFindings, catchmentFindings } from './catchments.ts';
import { countIn, LISTS, type ListName, lookAt, type LookedAt } from './look.ts';

export interface Figures {
  /** An organisation's slug, a region, or `all`. */
  readonly of: string;
  readonly name: Text | null;
  readonly entries: number;
  readonly contacts: number;
  readonly counts: Readonly<Record<ListName, number>>;
}

export interface Overview {
  readonly all: Figures;
  readonly organisations: readonly Figures[];
  readonly regions: readonly Figures[];
  /** When links were last checked; null: never. */
  readonly linksCheckedAt: string | null;
}

export interface OverviewDesk {
  read(): Promise<Overview>;
  /** Gaps and overlaps of the catchment areas, today. */
  catchments(): CatchmentFindings;
  /** The entries behind a number, with the names of those who run them. */
  list(list: ListName, of: { readonly organisation: string | null; readonly region: string | null }): Promise<readonly (LookedAt & { readonly providerName: Text })[]>;
}

export function overviewDesk(house: EditorialHouse, seat: Seat): OverviewDesk {
  return {
    async read() {
      const { entries, organisations, linksCheckedAt } = await lookOver(house, seat);
      const group = (of: string, name: Text | null, is: (entry: LookedAt) => boolean) => figures(of, name, entries.filter(is));
      const providers = [...new Set(entries.map(({ provider }) => provider))];
      const regions = [...new Set(entries.flatMap((entry) => entry.regions))].sort();
      return {
        all: figures('all', null, entries),
        organisations: providers.map((slug) => group(slug, organisations.get(slug) ?? { nb: slug }, ({ provider }) => provider === slug)).sort((a, b) => collator.compare(a.name?.nb ?? '', b.name?.nb ?? '')),
        regions: regions.map((region) => group(region, null, (entry) => entry.regions.includes(region))),
        linksCheckedAt,
      };
    },
    catchments() {
      demand(seat.actor, 'see-overview', null);
      return catchmentFindings(house.directory, dayIn(house.now()));
    },
    async list(list, { organisation, region }) {
      const { entries, organisations } = await lookOver(house, seat);
      return entries.filter((entry) => countIn(list, entry) > 0 && (!organisation || entry.provider === organisation) && (!region || entry.regions.includes(region)))
        .map((entry) => ({ ...entry, providerName: organisations.get(entry.provider) ?? { nb: entry.provider } }))
        .sort((a, b) => collator.compare(a.name.nb, b.name.nb));
    },
  };
}

const collator = new Intl.Collator('nb');

function figures(of: string, name: Text | null, entries: readonly LookedAt[]): Figures {
  const counts = Object.fromEntries(LISTS.map((list) => [list, entries.reduce((sum, entry) => sum + countIn(list, entry), 0)])) as Record<ListName, number>;
  return { of, name, entries: entries.length, contacts: entries.reduce((sum, entry) => sum + entry.contacts.length, 0), counts };
}

/** Every published entry, and every draft that has not been published, of the organisations that one may look over. */
async function lookOver({ db, now }: EditorialHouse, { actor }: Seat) {
  demand(actor, 'see-overview', null);
  return transaction(db, async (tx) => {
    const confirm = confirmer(tx);
    const municipalities = await allMunicipalities(tx);
    const regions = new Map(municipalities.map(({ number, region }) => [number, region]));
    const checks = await allLinkChecks(tx);
    const dead = new Set(checks.filter(({ failures }) => failures >= FAILURES_UNTIL_DEAD).map(({ url }) => url));
    const published = new Map((await publishedEntries(tx, 'service')).map((revision) => [revision.slug, revision]));
    const reports = await openReports(tx);
    const today = dayIn(now());
    const entries = (await heads(tx, 'service')).filter(({ head, state }) => state.status !== 'withdrawn' && may(actor, 'see-overview', head.content.provider)).map(({ head, state }) => {
      const shown = (published.get(head.slug) ?? head).content;
      const looked = lookAt({ ...shown, contacts: shown.contacts.map((contact) => confirm('service', head.slug, contact)) }, {
        today, regionOf: (number) => regions.get(number) ?? null,
        municipalitiesOf: (county) => municipalities.filter((one) => one.county.number === county).map(({ number }) => number),
        isDead: (url) => dead.has(url), reports: reports.filter(({ slug }) => slug === head.slug).length, hasDraft: state.publishedRevision !== head.id,
      });
      // what the public does not see yet has nothing to confirm
      return published.has(head.slug) ? looked : { ...looked, contacts: [], withoutNumber: false, deadLinks: [], contradictions: [] };
    });
    const organisations = new Map((await publishedEntries(tx, 'organisation')).map(({ slug, content }) => [slug, content.name]));
    return { entries, organisations, linksCheckedAt: checks.map(({ checkedAt }) => checkedAt).sort().at(-1) ?? null };
  });
}
