/** An organisation's entries out to a spreadsheet and in from one: first a dry run that shows all, then all of it or nothing. */
import { z } from 'zod';
import { heads } from '#db/heads.ts';
import { transaction } from '#db/open.ts';
import { NotKept } from '#db/revisions.ts';
import type { Text } from '../../contract/entry.ts';
import type { EditorialHouse, Seat } from '../desk.ts';
import { demand, may } from '../rights.ts';
import { saveWithin } from '../save.ts';
import { type DryRun, dryRun, type PlannedEntry } from './dryRun.ts';
import type { SheetLang } from './labels.ts';
import { placesOf } from './places.ts';
import { type FileProblem, MOST_CHARACTERS, MOST_COLUMNS, MOST_ROWS, readFile, type Table } from './readFile.ts';
import { csvFile, tableOf, xlsxFile } from './writeFile.ts';

export interface Exporting { readonly slug: string; readonly name: Text; readonly entries: number }

/** What a file says, and the file itself as it is sent on to be confirmed. */
export type Read = { readonly problem: FileProblem } | { readonly run: DryRun; readonly table: string };
export interface Imported { readonly published: readonly string[]; readonly waiting: readonly string[]; readonly kept: readonly string[] }
export type Confirmed = Read | { readonly done: Imported };

export interface SheetsDesk {
  organisations(): Promise<readonly Exporting[]>;
  file(organisation: string, format: 'csv' | 'xlsx', lang: SheetLang): Promise<{ readonly name: string; readonly type: string; readonly body: Uint8Array }>;
  /** Changes nothing. */
  tryOut(bytes: Uint8Array, lang: SheetLang): Promise<Read>;
  /** @param table as tryOut() gave it; looked over anew, and then all of it is saved, or nothing */
  confirm(table: string, why: string, lang: SheetLang): Promise<Confirmed>;
}

export function sheetsDesk(house: EditorialHouse, seat: Seat): SheetsDesk {
  return {
    organisations: () => organisations(house, seat),
    file: (organisation, format, lang) => file(house, seat, organisation, format, lang),
    async tryOut(bytes, lang) {
      demand(seat.actor, 'import', null);
      const read = await readFile(bytes);
      return 'problem' in read ? read : { run: await transaction(house.db, (tx) => dryRun(tx, house, seat.actor, read.table, lang)).then(shown), table: JSON.stringify(read.table) };
    },
    confirm: (table, why, lang) => confirm(house, seat, table, why, lang),
  };
}

async function organisations({ db }: EditorialHouse, { actor }: Seat): Promise<Exporting[]> {
  demand(actor, 'export', null);
  const counts = new Map<string, number>();
  for (const { head, state } of await heads(db, 'service')) if (state.status !== 'withdrawn') counts.set(head.content.provider, (counts.get(head.content.provider) ?? 0) + 1);
  const names = new Map((await heads(db, 'organisation')).map(({ head }) => [head.slug, head.content.name]));
  return [...counts].filter(([slug]) => may(actor, 'export', slug)).map(([slug, entries]) => ({ slug, name: names.get(slug) ?? { nb: slug }, entries })).sort((a, b) => collator.compare(a.name.nb, b.name.nb));
}

const collator = new Intl.Collator('nb');

async function file({ db }: EditorialHouse, { actor }: Seat, organisation: string, format: 'csv' | 'xlsx', lang: SheetLang) {
  demand(actor, 'export', organisation);
  const entries = (await heads(db, 'service')).filter(({ head, state }) => head.content.provider === organisation && state.status !== 'withdrawn').map(({ head }) => ({ content: head.content, version: head.id }));
  if (entries.length === 0) throw new NotKept(`no entries of ${organisation}`);
  const table = tableOf(entries, { lang, ...(await placesOf(db)) });
  return format === 'csv'
    ? { name: `${organisation}.csv`, type: 'text/csv; charset=utf-8', body: new TextEncoder().encode(csvFile(table)) }
    : { name: `${organisation}.xlsx`, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', body: new Uint8Array(await xlsxFile(table, lang)) };
}

const SentTable = z.array(z.array(z.string().max(MOST_CHARACTERS)).max(MOST_COLUMNS)).max(MOST_ROWS + 1);

/** Something had changed since the dry run, or was not right after all: nothing is saved. */
class Stopped extends Error {
  readonly run: DryRun;
  constructor(run: DryRun) {
    super('the spreadsheet was not saved');
    this.run = run;
  }
}

async function confirm(house: EditorialHouse, { actor }: Seat, sent: string, why: string, lang: SheetLang): Promise<Confirmed> {
  demand(actor, 'import', null);
  const table = tableIn(sent);
  if (!table) return { problem: 'not-a-sheet' };
  try {
    const done = await transaction(house.db, async (tx) => {
      const run = await dryRun(tx, house, actor, table, lang);
      if (!run.isReady) throw new Stopped(run);
      const outcomes: Record<'published' | 'waits' | 'kept', string[]> = { published: [], waits: [], kept: [] };
      for (const { slug, version, entry, willPublish } of run.entries) {
        if (!entry || version === null) continue;
        const saved = await saveWithin(tx, house, actor, { kind: 'service', content: entry, base: version, why, publish: willPublish });
        if (saved.outcome === 'conflict' || saved.outcome === 'wrong') throw new Stopped({ ...run, isReady: false, entries: run.entries.map((one) => (one.slug === slug ? { ...one, state: 'conflict' } : one)) });
        if (saved.outcome !== 'same') outcomes[saved.outcome].push(slug);
      }
      return { published: outcomes.published, waiting: outcomes.waits, kept: outcomes.kept };
    });
    await house.directory.refresh();
    return { done };
  } catch (error) {
    if (error instanceof Stopped) return { run: shown(error.run), table: sent };
    throw error;
  }
}

function tableIn(sent: string): Table | null {
  try {
    const read = SentTable.safeParse(JSON.parse(sent));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** As it is shown: without the entries themselves. */
const shown = (run: DryRun): DryRun => ({ ...run, entries: run.entries.map((one): PlannedEntry => ({ ...one, entry: null })) });
