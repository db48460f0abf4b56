/** An organisation's entries as rows of plain words, and as files: CSV and XLSX. */
import writeXlsx, { type Row } from 'write-excel-file/node';
import type { ServiceEntry } from '../../contract/entry.ts';
import { writeCsv } from '../csv.ts';
import { fieldsOf } from '../edit/fields.ts';
import { formOf, rowsOf, typedIn as valueIn } from '../edit/form.ts';
import type { Around } from './cells.ts';
import { COLUMNS, isOn, KEYS } from './columns.ts';
import { ROW_KINDS, type SheetLang } from './labels.ts';
import type { Table } from './readFile.ts';

export interface Exported { readonly content: ServiceEntry; readonly version: number }

export const headings = (lang: SheetLang): string[] => [...Object.values(KEYS), ...COLUMNS.map(({ heading }) => heading)].map((heading) => heading[lang]);

/** The headings, and for each service its own row and one for each contact point. */
export function tableOf(entries: readonly Exported[], around: Around): Table {
  return [headings(around.lang), ...entries.flatMap((entry) => rowsOfEntry(entry, around))];
}

function rowsOfEntry({ content, version }: Exported, around: Around): string[][] {
  const { lang } = around;
  const form = formOf(fieldsOf(content));
  const cells = (kind: 'service' | 'contact', at: string) => COLUMNS.map((column) => (isOn(column, kind) ? column.write(form, at, around) : ''));
  return [
    [ROW_KINDS.service[lang], content.slug, String(version), '', ...cells('service', '')],
    ...rowsOf(form, 'contacts').map((row) => [ROW_KINDS.contact[lang], content.slug, String(version), valueIn(form, `${row}.id`), ...cells('contact', `${row}.`)]),
  ];
}

export const csvFile = (table: Table): string => writeCsv(table);

const KEY_WIDTHS = [10, 26, 9, 12];
const SHEET_NAME: Readonly<Record<SheetLang, string>> = { nb: 'Tjenester', nn: 'Tenester' };

/** Every cell is text: a spreadsheet must not take a number for a sum, a time for a date, or a text for a formula. */
export async function xlsxFile(table: Table, lang: SheetLang): Promise<Buffer> {
  const [first = [], ...rest] = table;
  const rows: Row[] = [
    first.map((value) => ({ value, type: String, fontWeight: 'bold' as const, wrap: true })),
    ...rest.map((row) => row.map((value) => (value === '' ? null : { value, type: String, format: '@', wrap: true, alignVertical: 'top' as const }))),
  ];
  return writeXlsx(rows, { sheet: SHEET_NAME[lang], columns: [...KEY_WIDTHS, ...COLUMNS.map(({ width }) => width)].map((width) => ({ width })), stickyRowsCount: 1, stickyColumnsCount: 2 }).toBuffer();
}
