/** What a spreadsheet would change in one service: compared with the version that it was made from, cell by cell. Pure. */
import type { ServiceEntry } from '../../contract/entry.ts';
import { fieldsOf, readService } from '../edit/fields.ts';
import { type Fields, type Form, formOf, rowsOf, typedIn as valueIn } from '../edit/form.ts';
import type { ProblemKind } from '../edit/reading.ts';
import type { Around, WrongKind } from './cells.ts';
import { COLUMNS, type Column, isOn, withCell } from './columns.ts';
import { plainText } from './readFile.ts';
import type { SheetRow } from './readTable.ts';

/** One cell that would change. */
export interface Change { readonly row: number; readonly column: string; readonly from: string; readonly to: string; /** The contact point that it is about. */ readonly contact: string | null }
export interface Wrong {
  readonly row: number;
  /** A column's key; null where the whole row is meant. */
  readonly column: string | null;
  readonly kind: ProblemKind | WrongKind | 'twice' | 'other-row' | 'contact-gone' | 'row-kind' | 'no-slug' | 'no-version' | 'versions';
  /** What is written there. */
  readonly value: string;
  /** What may be written instead, or what cannot be understood of it. */
  readonly detail?: string;
}
export interface Planned { readonly changes: readonly Change[]; readonly wrong: readonly Wrong[]; /** null where nothing changes, or something is wrong. */ readonly entry: ServiceEntry | null }

interface Touched { readonly row: SheetRow; readonly at: string; readonly column: Column; readonly text: string }
interface Known { readonly around: Around; readonly providerName: string; readonly today: string }

const STATED_BY = { nb: 'Oppgitt av {{name}}', nn: 'Oppgitt av {{name}}' } as const;

/** @param before the version that the rows were exported from */
export function planEntry(before: ServiceEntry, rows: readonly SheetRow[], { around, providerName, today }: Known): Planned {
  const was = formOf(fieldsOf(before));
  const wrong: Wrong[] = [];
  const touched: Touched[] = [];
  let fields: Fields = fieldsOf(before);
  let next = rowsOf(was, 'contacts').length;
  const seen = new Set<string>();
  for (const row of rows) {
    if (isBlank(row)) continue;
    const place = placeOf(row, was, next);
    if (place === null) {
      wrong.push({ row: row.row, column: 'contact', kind: 'contact-gone', value: row.contact });
      continue;
    }
    if (place.isNew) next++;
    if (!place.isNew && seen.has(place.at)) wrong.push({ row: row.row, column: null, kind: 'twice', value: row.contact || row.slug });
    seen.add(place.at);
    if (isTakenAway(row, place.at, was)) {
      fields = fields.filter(([name]) => !name.startsWith(place.at));
      const [value] = COLUMNS.filter(({ key }) => key === 'value');
      if (value) touched.push({ row, at: place.at, column: value, text: '' });
      continue;
    }
    for (const [column, text] of row.cells) {
      if (!isOn(column, row.kind)) {
        if (text !== '') wrong.push({ row: row.row, column: column.key, kind: 'other-row', value: text });
        continue;
      }
      if (isAsBefore(column, text, was, place.at, around)) continue;
      const read = column.read(text, place.at, around, was);
      if ('wrong' in read) wrong.push({ row: row.row, column: column.key, kind: read.wrong, value: text, detail: read.detail });
      else {
        fields = withCell(fields, column, place.at, read.fields);
        touched.push({ row, at: place.at, column, text });
      }
    }
  }
  if (touched.length === 0 || wrong.length > 0) return { changes: told(touched, was, null, around), wrong, entry: null };
  const { entry, problems } = readService(fields, { before, slug: before.slug, provider: before.provider, providerName, today, areas: [], statedBy: STATED_BY[around.lang] });
  const found = problems.map(({ field, kind, detail }): Wrong => {
    const at = /^contacts\.\d+\./.exec(field)?.[0] ?? '';
    const column = COLUMNS.find((one) => one.owns(field, at));
    const cell = touched.find((one) => one.at === at && one.column === column) ?? touched.find((one) => one.at === at);
    return { row: cell?.row.row ?? rows[0]?.row ?? 0, column: column?.key ?? null, kind, value: cell?.text ?? '', detail };
  });
  const changes = told(touched, was, entry && { form: formOf(fieldsOf(entry)), at: placesIn(formOf(fields)) }, around);
  return { changes, wrong: found, entry: found.length > 0 || changes.length === 0 ? null : entry };
}

/** Where in the form a row's fields are; null where it names a contact point that the version does not have. */
function placeOf({ kind, contact }: SheetRow, was: Form, next: number): { at: string; isNew: boolean } | null {
  if (kind === 'service') return { at: '', isNew: false };
  if (!contact) return { at: `contacts.${next}.`, isNew: true };
  const found = rowsOf(was, 'contacts').find((row) => valueIn(was, `${row}.id`) === contact);
  return found ? { at: `${found}.`, isNew: false } : null;
}

const isBlank = ({ kind, contact, cells }: SheetRow) => kind === 'contact' && contact === '' && [...cells.values()].every((cell) => cell === '');

/** A contact point whose number or address has been emptied is to go. */
function isTakenAway({ kind, contact, cells }: SheetRow, at: string, was: Form): boolean {
  const value = [...cells].find(([{ key }]) => key === 'value')?.[1];
  return kind === 'contact' && contact !== '' && value === '' && valueIn(was, `${at}value`) !== '';
}

const isAsBefore = (column: Column, text: string, was: Form, at: string, around: Around): boolean =>
  (['nb', 'nn'] as const).some((lang) => plainText(column.write(was, at, { ...around, lang })) === plainText(text));

/** What is told of it: old and new as they would be written; what only was typed another way is no change. */
function told(touched: readonly Touched[], was: Form, now: { readonly form: Form; readonly at: (old: string) => string } | null, around: Around): Change[] {
  return touched.flatMap(({ row, at, column, text }) => {
    const from = column.write(was, at, around);
    const to = now && text !== '' ? column.write(now.form, now.at(at), around) : text;
    return from === to ? [] : [{ row: row.row, column: column.key, from, to, contact: row.kind === 'contact' ? row.contact : null }];
  });
}

/** Contact points that are taken away leave no gap in the entry: where each of the form's rows stands there. */
function placesIn(form: Form): (at: string) => string {
  const kept = rowsOf(form, 'contacts').filter((row) => valueIn(form, `${row}.value`) !== '').map((row) => `${row}.`);
  return (at) => (at === '' ? '' : `contacts.${kept.indexOf(at)}.`);
}
