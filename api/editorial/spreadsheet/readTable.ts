/** Rows of a spreadsheet → what each of them is about: which service, which version, which contact point, and its cells by column. */
import { COLUMNS, type Column, type Key, KEYS } from './columns.ts';
import { ROW_KINDS, slugOf } from './labels.ts';
import type { Table } from './readFile.ts';

export interface SheetRow {
  /** As the spreadsheet numbers it: the headings are row 1. */
  readonly row: number;
  readonly kind: 'service' | 'contact';
  readonly slug: string;
  readonly version: number | null;
  readonly contact: string;
  /** Only of columns that the file has. */
  readonly cells: ReadonlyMap<Column, string>;
}

export interface RowProblem { readonly row: number; readonly column: string | null; readonly kind: 'row-kind' | 'no-slug' | 'no-version'; readonly value: string }

export type ReadRows =
  | { readonly rows: readonly SheetRow[]; readonly problems: readonly RowProblem[]; readonly unknown: readonly string[] }
  /** Headings without which nothing can be read. */
  | { readonly lacks: readonly Key[] };

const NEEDED: readonly Key[] = ['row', 'slug', 'version'];

export function readTable(table: Table): ReadRows {
  const [headings = [], ...rest] = table;
  const keys = new Map(headings.flatMap((heading, at) => {
    const key = (Object.keys(KEYS) as Key[]).find((one) => isHeading(KEYS[one], heading));
    return key ? [[key, at] as const] : [];
  }));
  const lacks = NEEDED.filter((key) => !keys.has(key));
  if (lacks.length > 0) return { lacks };
  const columns = new Map(headings.flatMap((heading, at) => {
    const column = COLUMNS.find((one) => isHeading(one.heading, heading));
    return column ? [[at, column] as const] : [];
  }));
  const unknown = headings.filter((heading, at) => heading !== '' && !columns.has(at) && ![...keys.values()].includes(at));
  const problems: RowProblem[] = [];
  const rows = rest.flatMap((cells, index): SheetRow[] => {
    if (cells.every((cell) => cell === '')) return [];
    const row = index + 2;
    const key = (name: Key) => cells[keys.get(name) ?? -1] ?? '';
    const kind = slugOf(ROW_KINDS, key('row'));
    const version = /^\d{1,12}$/.test(key('version')) ? Number(key('version')) : null;
    const slug = key('slug').toLowerCase();
    if (kind !== 'service' && kind !== 'contact') problems.push({ row, column: 'row', kind: 'row-kind', value: key('row') });
    if (!slug) problems.push({ row, column: 'slug', kind: 'no-slug', value: '' });
    else if (version === null) problems.push({ row, column: 'version', kind: 'no-version', value: key('version') });
    if ((kind !== 'service' && kind !== 'contact') || !slug) return [];
    return [{ row, kind, slug, version, contact: key('contact'), cells: new Map([...columns].map(([at, column]) => [column, cells[at] ?? ''])) }];
  });
  return { rows, problems, unknown };
}

const isHeading = (heading: { readonly nb: string; readonly nn: string }, written: string) => [heading.nb, heading.nn].some((one) => one.toLowerCase() === written.toLowerCase().replace(/\s+/g, ' '));
