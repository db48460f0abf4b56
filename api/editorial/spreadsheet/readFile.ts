/** A file that somebody sends → rows of plain text. CSV in the ways spreadsheets write it, and XLSX; nothing in it is ever run. */
import Papa from 'papaparse';
import readXlsx, { type CellValue } from 'read-excel-file/universal';
import { unpackedSize } from './zip.ts';

export const MOST_FILE_BYTES = 2_000_000;
export const MOST_ROWS = 2_000;
export const MOST_COLUMNS = 80;
/** Unpacked, or as text: what one organisation's entries never come near. */
const MOST_UNPACKED_BYTES = 20_000_000;
export const MOST_CHARACTERS = 1_500_000;

export type FileProblem = 'no-file' | 'too-large' | 'too-many-rows' | 'old-excel' | 'not-a-sheet' | 'empty' | 'broken-quotes';
export type Table = readonly (readonly string[])[];
export type ReadFile = { readonly table: Table } | { readonly problem: FileProblem };

const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b, 0x03, 0x04];

export async function readFile(bytes: Uint8Array): Promise<ReadFile> {
  if (bytes.length === 0) return { problem: 'no-file' };
  if (bytes.length > MOST_FILE_BYTES) return { problem: 'too-large' };
  if (startsWith(bytes, OLD_EXCEL)) return { problem: 'old-excel' };
  const read = startsWith(bytes, ZIP) ? await readSheet(bytes) : readCsv(bytes);
  return 'table' in read ? checked(read.table) : read;
}

const startsWith = (bytes: Uint8Array, mark: readonly number[]) => mark.every((byte, at) => bytes[at] === byte);

function checked(table: Table): ReadFile {
  const last = table.findLastIndex((row) => row.some((cell) => cell !== ''));
  const rows = table.slice(0, last + 1);
  if (rows.length < 2) return { problem: 'empty' };
  if (rows.length > MOST_ROWS + 1 || rows.some((row) => row.length > MOST_COLUMNS)) return { problem: 'too-many-rows' };
  return rows.reduce((sum, row) => sum + row.reduce((length, cell) => length + cell.length, 0), 0) > MOST_CHARACTERS ? { problem: 'too-large' } : { table: rows };
}

async function readSheet(bytes: Uint8Array): Promise<ReadFile> {
  const size = unpackedSize(bytes);
  if (size === null) return { problem: 'not-a-sheet' };
  if (size > MOST_UNPACKED_BYTES) return { problem: 'too-large' };
  try {
    const [first] = await readXlsx(new Uint8Array(bytes).buffer);
    return first ? { table: first.data.map((row) => row.map(plainCell)) } : { problem: 'empty' };
  } catch {
    return { problem: 'not-a-sheet' };
  }
}

/** What the spreadsheet shows; a formula comes as what it gave when it was saved. */
function plainCell(value: CellValue | null): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'boolean') return value ? 'ja' : 'nei';
  return plainText(String(value));
}

function readCsv(bytes: Uint8Array): ReadFile {
  const text = decoded(bytes);
  if (text.includes('\0')) return { problem: 'not-a-sheet' };
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: delimiterOf(text) });
  if (errors.some(({ type }) => type === 'Quotes')) return { problem: 'broken-quotes' };
  return { table: data.map((row) => row.map((cell) => plainText(unescaped(cell)))) };
}

/** UTF-8 with or without a mark, Excel's «Unicode text» (UTF-16), or Windows-1252. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** What parts the headings into most. */
function delimiterOf(text: string): string {
  const headings = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '');
  return [';', '\t', ','].map((mark) => ({ mark, count: headings.split(mark).length })).sort((a, b) => b.count - a.count)[0]?.mark ?? ';';
}

/** The apostrophe that keeps a spreadsheet from taking a cell for a formula. */
const unescaped = (cell: string) => cell.replace(/^'(?=[=+\-@\t\r])/, '');
/** As cells are compared: one kind of line end and of space, none around. */
export const plainText = (cell: string): string => cell.normalize('NFC').replace(/\r\n?/g, '\n').replace(/[\u00a0\t ]+/g, ' ').replace(/ ?\n ?/g, '\n').trim();
