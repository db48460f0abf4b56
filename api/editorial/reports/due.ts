/** When a report must be looked at: within two working days, in Norway's time and with Norway's public holidays. */
import { addDays, dayIn, isWorkingDay } from '../keeping/day.ts';

const WORKING_DAYS = 2;
const HOUR_MS = 3_600_000;

/** A crisis service: at once. Otherwise the end of the second working day after today. */
export function dueFor(now: Date, isCrisis: boolean): string {
  if (isCrisis) return now.toISOString();
  let day = dayIn(now);
  for (let left = WORKING_DAYS; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left--;
  }
  return endIn(day).toISOString();
}

/** Midnight in Norway at the end of a day: one hour before UTC's in winter, two in summer. */
function endIn(day: string): Date {
  const next = addDays(day, 1);
  const midnight = Date.parse(`${next}T00:00:00Z`);
  const summer = new Date(midnight - 2 * HOUR_MS);
  return dayIn(summer) === next ? summer : new Date(midnight - HOUR_MS);
}
