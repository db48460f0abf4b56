/** Working days: Monday to Friday, without the Norwegian public holidays. Christmas Eve and New Year's Eve are no public holidays. */
import { publicHolidays } from '../navigator/holidays.ts';

const DAY = 86_400_000;

export interface Counted {
  /** The last working day counted. */
  readonly due: string;
  /** Public holidays passed over that fell on a weekday. */
  readonly skipped: readonly string[];
}

/**
 * The day that is so many working days after another. The day itself is not counted.
 * @param from as 2026-11-23
 */
export function workingDaysAfter(from: string, count: number): Counted {
  let time = Date.parse(`${from}T00:00:00Z`);
  const skipped: string[] = [];
  for (let left = count; left > 0; ) {
    time += DAY;
    const day = new Date(time);
    const date = day.toISOString().slice(0, 10);
    if (day.getUTCDay() % 6 === 0) continue;
    if (publicHolidays(day.getUTCFullYear()).has(date)) skipped.push(date);
    else left -= 1;
  }
  return { due: new Date(time).toISOString().slice(0, 10), skipped };
}
