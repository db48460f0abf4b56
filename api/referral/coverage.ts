/** Gaps and overlaps of the catchment areas, by municipality × group, on a day. Pure; for `npm run catchments` and the staff area. */
import { type CatchmentLine, type Group, GROUPS } from '../contract/catchment.ts';
import { rowsFor } from './receivingUnit.ts';
import type { Reference } from './reference.ts';

export interface Hole {
  readonly group: Group;
  readonly municipality: string;
  /** Years, both ends included. */
  readonly ages: readonly [number, number];
  /** The row that names the gap; null: nothing is said, which is a fault of the data. */
  readonly named: CatchmentLine | null;
}
export interface Overlap { readonly group: Group; readonly municipality: string; readonly ages: readonly [number, number]; readonly rows: readonly string[] }
export interface Coverage { readonly gaps: readonly Hole[]; readonly overlaps: readonly Overlap[] }

/** Walks every municipality × group × year of life; neighbouring years with the same answer are one finding. */
export function coverageOn(date: string, municipalities: readonly string[], reference: Pick<Reference, 'catchments' | 'changes'>): Coverage {
  const gaps: Hole[] = [];
  const overlaps: Overlap[] = [];
  for (const group of Object.keys(GROUPS) as Group[])
    for (const municipality of municipalities)
      for (const { ages, rows } of spans(group, municipality, date, reference)) {
        const [row] = rows;
        if (rows.length > 1) overlaps.push({ group, municipality, ages, rows: rows.map(({ id }) => id) });
        else if (!row || 'gap' in row) gaps.push({ group, municipality, ages, named: row ?? null });
      }
  return { gaps, overlaps };
}

function spans(group: Group, municipality: string, date: string, reference: Pick<Reference, 'catchments' | 'changes'>) {
  const found: { ages: [number, number]; rows: readonly CatchmentLine[] }[] = [];
  const [from, to] = GROUPS[group].ages;
  for (let age = from; age <= to; age++) {
    const { rows } = rowsFor(group, { municipality, age, date }, reference);
    const last = found.at(-1);
    if (last && last.rows.length === rows.length && last.rows.every((row, at) => row === rows[at])) last.ages[1] = age;
    else found.push({ ages: [age, age], rows });
  }
  return found;
}
