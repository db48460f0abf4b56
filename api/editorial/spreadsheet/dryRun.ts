/** What would happen if a spreadsheet were saved: for each service in it, what changes, what is wrong, and what stands in the way. */
import { heads } from '#db/heads.ts';
import type { Transaction } from '#db/open.ts';
import { publishedRevision, type Revision, revisionById } from '#db/revisions.ts';
import type { ServiceEntry, Text } from '../../contract/entry.ts';
import type { EditorialHouse } from '../desk.ts';
import { dayIn } from '../keeping/day.ts';
import { type Actor, demand, may, needsApproval } from '../rights.ts';
import type { Around } from './cells.ts';
import { COLUMNS, type Key, KEYS } from './columns.ts';
import type { SheetLang } from './labels.ts';
import { placesOf } from './places.ts';
import { type Change, planEntry, type Wrong } from './plan.ts';
import type { Table } from './readFile.ts';
import { readTable, type SheetRow } from './readTable.ts';

export interface PlannedEntry {
  readonly slug: string;
  readonly name: Text | null;
  readonly version: number | null;
  /** unknown: there is no such service, or no such version of it; conflict: somebody has changed it since. */
  readonly state: 'same' | 'changes' | 'wrong' | 'unknown' | 'not-yours' | 'conflict';
  readonly changes: readonly Change[];
  readonly wrong: readonly Wrong[];
  /** false: it has a draft that is not published, and this would be put to it. */
  readonly willPublish: boolean;
  /** A second person must approve it before the public sees it. */
  readonly needsSecond: boolean;
  /** Who has changed it since, and when. */
  readonly changedBy: { readonly author: string; readonly at: string } | null;
  /** What would be saved; never shown. */
  readonly entry: ServiceEntry | null;
}

export interface DryRun {
  readonly entries: readonly PlannedEntry[];
  /** Rows that say nothing of which service they are about. */
  readonly wrong: readonly Wrong[];
  /** Headings that are needed and not there. */
  readonly lacks: readonly Key[];
  /** Headings that nobody knows: those columns are not read. */
  readonly unknownHeadings: readonly string[];
  readonly rows: number;
  /** What each column is called, by its key. */
  readonly headings: Readonly<Record<string, string>>;
  readonly changing: number;
  /** May it be saved: something changes, and nothing is in the way. */
  readonly isReady: boolean;
}

export async function dryRun(tx: Transaction, house: Pick<EditorialHouse, 'now'>, actor: Actor | null, table: Table, lang: SheetLang): Promise<DryRun> {
  demand(actor, 'import', null);
  const read = readTable(table);
  const names = Object.fromEntries([...Object.entries(KEYS), ...COLUMNS.map(({ key, heading }) => [key, heading] as const)].map(([key, heading]) => [key, heading[lang]]));
  const none = { headings: names, rows: table.length - 1 };
  if ('lacks' in read) return { ...none, entries: [], wrong: [], lacks: read.lacks, unknownHeadings: [], changing: 0, isReady: false };
  const around: Around = { lang, ...(await placesOf(tx)) };
  const known = new Map((await heads(tx, 'service')).map((one) => [one.state.slug, one.head]));
  const providers = new Map((await heads(tx, 'organisation')).map(({ head }) => [head.slug, head.content.name]));
  const groups = new Map<string, SheetRow[]>();
  for (const row of read.rows) groups.set(row.slug, [...(groups.get(row.slug) ?? []), row]);
  const entries: PlannedEntry[] = [];
  for (const [slug, rows] of groups) {
    const head = known.get(slug);
    entries.push(await planned(tx, actor, slug, rows, head ?? null, { around, today: dayIn(house.now()), providerName: (provider) => providers.get(provider)?.[lang] ?? providers.get(provider)?.nb ?? provider }));
  }
  const changing = entries.filter(({ state }) => state === 'changes').length;
  const isInTheWay = read.problems.length > 0 || entries.some(({ state }) => state !== 'same' && state !== 'changes');
  return { ...none, entries, wrong: read.problems, lacks: [], unknownHeadings: read.unknown, changing, isReady: changing > 0 && !isInTheWay };
}

interface Known { readonly around: Around; readonly today: string; readonly providerName: (slug: string) => string }

async function planned(tx: Transaction, actor: Actor | null, slug: string, rows: readonly SheetRow[], head: Revision<'service'> | null, { around, today, providerName }: Known): Promise<PlannedEntry> {
  const nothing = { slug, name: head?.content.name ?? null, version: null, changes: [], wrong: [], willPublish: false, needsSecond: false, changedBy: null, entry: null };
  if (!head) return { ...nothing, name: null, state: 'unknown' };
  if (!may(actor, 'import', head.content.provider)) return { ...nothing, name: null, state: 'not-yours' };
  const versions = new Set(rows.flatMap(({ version }) => version ?? []));
  const [version] = versions;
  if (versions.size > 1) return { ...nothing, state: 'wrong', wrong: [{ row: rows[0]?.row ?? 0, column: 'version', kind: 'versions', value: [...versions].join(', ') }] };
  const base = version === undefined ? null : await revisionById(tx, version);
  if (base?.kind !== 'service' || base.slug !== slug || base.authoredAs === 'contact') return { ...nothing, state: 'unknown' };
  const before = base.content as ServiceEntry;
  const { changes, wrong, entry } = planEntry(before, rows, { around, today, providerName: providerName(before.provider) });
  const seen = { ...nothing, version: base.id, changes, wrong };
  if (wrong.length > 0) return { ...seen, state: 'wrong' };
  if (!entry) return { ...seen, state: 'same' };
  if (base.id !== head.id) return { ...seen, state: 'conflict', changedBy: { author: head.author, at: head.createdAt } };
  const published = await publishedRevision(tx, 'service', slug);
  const willPublish = published?.id === head.id;
  return { ...seen, state: 'changes', entry, willPublish, needsSecond: willPublish && needsApproval('service', published?.content ?? null, entry) };
}
