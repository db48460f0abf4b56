/** Days in Norway, as 2026-11-23: compared as text, and the same whatever the server's clock is set to. */
import { publicHolidays } from '../../navigator/holidays.ts';

export type Day = string;

const oslo = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', year: 'numeric', month: '2-digit', day: '2-digit' });
const DAY_MS = 86_400_000;

/** The day that it is in Norway. */
export const dayIn = (at: Date): Day => oslo.format(at);

export const addDays = (day: Day, days: number): Day => new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** From Monday to Friday, and no public holiday. */
export function isWorkingDay(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !publicHolidays(Number(day.slice(0, 4))).has(day);
}
