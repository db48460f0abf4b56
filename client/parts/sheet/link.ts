/** The address of a sheet: a place, a group of ages and a problem. Never a word about a patient, and never an age that could point one out. */
import type { Flag, Group } from '#api/contract/catchment.ts';
import type { Lang, Theme } from '#api/contract/vocabulary.ts';
import { addressOf } from '../../routes.ts';
import { MAX_AGE, MOST_SHEET_THEMES } from '../limits.ts';

/**
 * Ages within which the areas and rules say the same: a test compares them with the data. In a small municipality an age and a
 * problem may together point out one person; a group of ages does not.
 */
export const AGE_GROUPS = [[0, 11], [12, 17], [18, 22], [23, 64], [65, MAX_AGE]] as const;
export type Ages = readonly [from: number, to: number];

/** The age that a group is answered for: near its upper end, where most of a group's services take part. */
const OLDEST_ANSWERED_FOR = 70;
export const ageOfGroup = ([, to]: Ages): number => Math.min(to, OLDEST_ANSWERED_FOR);

export const groupOfAge = (age: number): Ages => AGE_GROUPS.find(([from, to]) => age >= from && age <= to) ?? AGE_GROUPS[3];

export interface LinkedSheet {
  readonly municipality: string;
  /** An age, or nothing where it is not known yet. */
  readonly age: number | null;
  readonly themes: readonly Theme[];
  readonly group: Group | null;
  readonly flags?: readonly Flag[];
  readonly date?: string;
}

export function sheetAddress(lang: Lang, { municipality, age, themes, group, flags = [], date = '' }: LinkedSheet): string {
  return addressOf('professionals', lang, {}, {
    municipality, age: age === null ? '' : groupOfAge(age).join('-'), theme: themes.slice(0, MOST_SHEET_THEMES).join(','), group: group ?? '', flag: flags.join(','), date,
  });
}
