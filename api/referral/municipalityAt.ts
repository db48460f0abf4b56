/** Which municipality number holds on a day: mergers and splits. */
import type { MunicipalityChange } from '../contract/catchment.ts';

/** Before the reform of 2020 the numbers and borders were others, and nothing is known here. */
export const FIRST_DAY = '2020-01-01';

/**
 * The number or numbers that a municipality goes by on a day: itself, what it became, or what it was part of.
 * Empty where it did not exist and nothing says what it was.
 */
export function municipalityAt(number: string, date: string, changes: readonly MunicipalityChange[]): readonly string[] {
  const change = changes.find((one) => one.number === number);
  if (!change) return [number];
  if (change.validTo !== null && date > change.validTo) return change.became.flatMap((one) => municipalityAt(one, date, changes));
  if (change.validFrom !== null && date < change.validFrom) return changes.filter((one) => one.became.includes(number) && holds(one, date)).map((one) => one.number);
  return [number];
}

const holds = ({ validFrom, validTo }: MunicipalityChange, date: string) => (validFrom === null || validFrom <= date) && (validTo === null || date <= validTo);

/** Is this a number that once was, or is, a municipality that the changes know of? */
export const formerMunicipality = (number: string, changes: readonly MunicipalityChange[]): MunicipalityChange | null => changes.find((one) => one.number === number) ?? null;
