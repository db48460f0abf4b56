/** Is it open? Wall time in Europe/Oslo, with closures, dated variations and public holidays. Unknown stays unknown. */
import type { Hours, Period } from '../contract/entry.ts';
import { publicHolidays } from './holidays.ts';

export interface OpenState {
  /** null: not known. */
  readonly open: boolean | null;
  /** ISO 8601 with offset: when it closes; null when it never does, or is not open. */
  readonly until: string | null;
  /** ISO 8601 with offset: when it opens next, within two weeks; otherwise null. */
  readonly opensAt: string | null;
}

const UNKNOWN: OpenState = { open: null, until: null, opensAt: null };
const DAY = 86_400_000;
const LOOK_AHEAD_DAYS = 14;

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Oslo', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });

/** Wall time in Oslo as if it were UTC: so that days and minutes can be counted plainly. */
function wall(at: Date): number {
  const part = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(part.year ?? 0, (part.month ?? 1) - 1, part.day ?? 1, part.hour ?? 0, part.minute ?? 0, part.second ?? 0);
}

/** A wall time (as wall() counts it) as ISO 8601 with Oslo's offset on that day. */
function withOffset(time: number): string {
  let utc = time;
  for (let round = 0; round < 2; round++) utc = time - (wall(new Date(utc)) - utc);
  const minutes = Math.round((time - utc) / 60_000);
  const sign = minutes < 0 ? '-' : '+';
  const two = (value: number) => String(Math.abs(value)).padStart(2, '0');
  return `${new Date(time).toISOString().slice(0, 19)}${sign}${two(Math.trunc(minutes / 60))}:${two(minutes % 60)}`;
}

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

interface Span { readonly from: number; readonly to: number }

function isClosedOn({ closures }: Hours, day: number): boolean {
  const date = new Date(day).toISOString().slice(0, 10);
  return closures.some((closure) => closure.from <= date && date <= closure.to);
}

/** Open spans that begin on one day (wall time), or null where it is not known whether that day is open. */
function spansOn(hours: Hours, day: number): Span[] | null {
  const date = new Date(day).toISOString().slice(0, 10);
  if (isClosedOn(hours, day)) return [];
  const variation = hours.variations.find((one) => one.from <= date && date <= one.to);
  if (variation) return onDay(variation.periods, day);
  if (hours.always) return [{ from: day, to: day + DAY }];
  const regular = onDay(hours.regular, day);
  if (!publicHolidays(new Date(day).getUTCFullYear()).has(date) || hours.publicHolidays === 'as-usual') return regular;
  if (hours.publicHolidays === 'closed') return [];
  return regular.length === 0 ? [] : null;
}

function onDay(periods: readonly Period[], day: number): Span[] {
  const weekday = new Date(day).getUTCDay() || 7;
  return periods
    .filter((period) => period.days.includes(weekday))
    .map((period) => {
      const from = day + minutes(period.from) * 60_000;
      const to = day + minutes(period.to) * 60_000;
      return { from, to: to > from ? to : to + DAY };
    });
}

/**
 * Whether it is open at a moment, until when, and otherwise when it opens next.
 * @param hours the entry's hours; null where nobody knows them
 */
export function openAt(hours: Hours | null, at: Date): OpenState {
  if (!hours) return UNKNOWN;
  const minute = Math.floor(at.getTime() / 60_000);
  const before = answered.get(hours);
  if (before?.minute === minute) return before.state;
  const state = workOut(hours, at);
  answered.set(hours, { minute, state });
  return state;
}

/** The same hours are asked about for many services and at each keystroke: within a minute the answer stands. */
const answered = new WeakMap<Hours, { minute: number; state: OpenState }>();

function workOut(hours: Hours, at: Date): OpenState {
  const now = wall(at);
  const today = Math.floor(now / DAY) * DAY;
  if (!hours.always && hours.regular.length === 0 && hours.variations.length === 0) return isClosedOn(hours, today) ? { open: false, until: null, opensAt: null } : UNKNOWN;
  const spans: Span[] = [];
  for (let day = today - DAY; day <= today + LOOK_AHEAD_DAYS * DAY; day += DAY) {
    const found = spansOn(hours, day);
    if (found) spans.push(...found);
    else if (day === today) return UNKNOWN;
  }
  spans.sort((a, b) => a.from - b.from);
  let end: number | null = null;
  for (const span of spans) {
    if (end === null ? span.from <= now && now < span.to : span.from <= end) end = Math.max(end ?? 0, span.to);
  }
  if (end !== null) return { open: true, until: end > today + LOOK_AHEAD_DAYS * DAY ? null : withOffset(end), opensAt: null };
  const next = spans.find((span) => span.from > now);
  return { open: false, until: null, opensAt: next ? withOffset(next.from) : null };
}
