/** Gaps and overlaps of the catchment areas, for those who look over the register: equal findings of several municipalities are one. */
import { GROUPS } from '../../contract/catchment.ts';
import type { Directory } from '../../directory/directory.ts';
import { coverageOn } from '../../referral/coverage.ts';

export interface CatchmentFinding {
  readonly group: { readonly nb: string; readonly nn: string };
  /** Years, both ends included. */
  readonly ages: readonly [number, number];
  readonly municipalities: readonly { readonly number: string; readonly name: string }[];
  /** A gap: its words, or null where nothing is said. An overlap: the rows. */
  readonly text: { readonly nb: string; readonly nn: string } | null;
  readonly rows: readonly string[];
}
export interface CatchmentFindings {
  readonly date: string;
  readonly municipalities: number;
  readonly rows: number;
  /** Rows whose area no source prints. */
  readonly inferred: number;
  readonly overlaps: readonly CatchmentFinding[];
  readonly unnamed: readonly CatchmentFinding[];
  readonly named: readonly CatchmentFinding[];
}

/** @param date as 2026-11-23 */
export function catchmentFindings(directory: Pick<Directory, 'municipalities' | 'reference'>, date: string): CatchmentFindings {
  const mapped = directory.municipalities().filter((one) => one.mapped);
  const names = new Map(mapped.map(({ number, name }) => [number, name]));
  const reference = directory.reference();
  const { gaps, overlaps } = coverageOn(date, [...names.keys()], reference);
  const place = (number: string) => ({ number, name: names.get(number) ?? number });
  const holes = gaps.map(({ group, ages, municipality, named }) => ({ group: GROUPS[group], ages, municipalities: [place(municipality)], text: named && 'gap' in named ? named.gap : null, rows: named ? [named.id] : [] }));
  const doubles = overlaps.map(({ group, ages, municipality, rows }) => ({ group: GROUPS[group], ages, municipalities: [place(municipality)], text: null, rows }));
  return {
    date, municipalities: mapped.length, rows: reference.catchments.length, inferred: reference.catchments.filter((row) => 'unit' in row && row.inferred).length,
    overlaps: together(doubles), unnamed: together(holes.filter(({ text }) => text === null)), named: together(holes.filter(({ text }) => text !== null)),
  };
}

/** What is the same in several municipalities, once. */
function together(findings: readonly CatchmentFinding[]): readonly CatchmentFinding[] {
  const found = new Map<string, CatchmentFinding>();
  for (const one of findings) {
    const key = JSON.stringify([one.group.nb, one.ages, one.rows, one.text]);
    found.set(key, { ...one, municipalities: [...(found.get(key)?.municipalities ?? []), ...one.municipalities] });
  }
  return [...found.values()];
}
