/** Moments and dates in words. Everything is counted by hand: browsers have no nynorsk. */
import type { Hours, Period } from '#api/contract/entry.ts';
import type { ContactNow } from '#api/contract/navigate.ts';
import { say } from './say.ts';
import type { Words } from './words.ts';

type HourWords = Words['hours'];

const DAY = 86_400_000;
const clock = (iso: string) => iso.slice(11, 16).replace(':', '.');
const dayOf = (iso: string) => Date.parse(`${iso.slice(0, 10)}T00:00:00Z`);
const nameOfDay = (day: number, words: HourWords) => words.days[(new Date(day).getUTCDay() + 6) % 7] ?? '';

/** Today in the time zone that the moment `iso` is written in (Norway's). */
function todayIn(iso: string, now: Date): number {
  const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})$/.exec(iso) ?? [];
  const offset = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * (sign === '-' ? -1 : 1);
  return Math.floor((now.getTime() + offset * 60_000) / DAY) * DAY;
}

/** «Åpent nå, til kl. 15.30»; what is not known is said to be unknown. */
export function openSentence({ open, until, opensAt }: Pick<ContactNow, 'open' | 'until' | 'opensAt'>, now: Date, words: HourWords): string {
  if (open === null) return words.unknown;
  if (open) {
    if (!until) return words.openAlways;
    const today = todayIn(until, now);
    const midnight = dayOf(until) === today + DAY && until.slice(11, 16) === '00:00';
    if (dayOf(until) === today || midnight) return say(words.openUntil, { time: midnight ? '24.00' : clock(until) });
    return say(words.openUntilDay, { day: nameOfDay(dayOf(until), words), time: clock(until) });
  }
  if (!opensAt) return words.closed;
  const away = (dayOf(opensAt) - todayIn(opensAt, now)) / DAY;
  if (away <= 0) return say(words.opensToday, { time: clock(opensAt) });
  if (away === 1) return say(words.opensTomorrow, { time: clock(opensAt) });
  const day = away < 7 ? nameOfDay(dayOf(opensAt), words) : dateInWords(opensAt.slice(0, 10), words);
  return say(words.opensDay, { day, time: clock(opensAt) });
}

/** A date as exactly as it is known: `2026`, `2026-09`, `2026-09-08`. */
export function dateInWords(date: string, words: HourWords): string {
  const [year, month, day] = date.split('-');
  const name = words.months[Number(month ?? 0) - 1];
  if (!year || !name) return year ?? date;
  return day ? say(words.date, { day: Number(day), month: name, year }) : say(words.monthYear, { month: name, year });
}

/** One line for each set of days: «mandag til fredag», «08.00 til 15.30». */
export function weekInWords(hours: Hours, words: HourWords): readonly { readonly days: string; readonly times: string }[] {
  const lines = new Map<string, Period[]>();
  for (const period of hours.regular) {
    const key = period.days.join(',');
    lines.set(key, [...(lines.get(key) ?? []), period]);
  }
  return [...lines.values()].map((periods) => ({
    days: daysInWords(periods[0]?.days ?? [], words),
    times: periods.map(({ from, to }) => say(words.to, { from: from.replace(':', '.'), to: to.replace(':', '.') })).join(', '),
  }));
}

export function daysInWords(days: readonly number[], words: HourWords): string {
  const sorted = [...days].sort((a, b) => a - b);
  const name = (day: number | undefined) => words.days[(day ?? 1) - 1] ?? '';
  const unbroken = sorted.length > 2 && sorted.every((day, at) => at === 0 || day === (sorted[at - 1] ?? 0) + 1);
  return unbroken ? say(words.to, { from: name(sorted[0]), to: name(sorted.at(-1)) }) : sorted.map(name).join(', ');
}
