/** Where an entry's hours say against each other, or against its own words. Pure: an entry and a day in, what is odd out. */
import type { Hours, Period, ServiceEntry, Text } from '../../contract/entry.ts';

export type Contradiction =
  | 'says-always' | 'always-with-week' | 'overlap' | 'past-closure' | 'variation-in-closure' | 'contact-outside';

export interface FoundContradiction {
  readonly what: Contradiction;
  /** A contact point's id, or null for the service's own hours. */
  readonly contact: string | null;
}

const SAYS_ALWAYS = /døgn(et)?[- ]?(åpe|ope)|(hele|heile) døgnet|døgnet rundt|\b24 tim|\b24\/7\b|day and night|around the clock|24 hours/i;
const DAY_MINUTES = 1440;
const WEEK_MINUTES = 7 * DAY_MINUTES;

/** @param today as 2026-11-23 */
export function hoursContradictions(entry: ServiceEntry, today: string): FoundContradiction[] {
  const own = [{ contact: null, hours: entry.hours }, ...entry.contacts.map(({ id, hours }) => ({ contact: id, hours }))];
  const known = own.flatMap(({ contact, hours }) => (hours ? [{ contact, hours }] : []));
  const within = known.flatMap(({ contact, hours }) => contradictionsWithin(hours, today).map((what) => ({ what, contact })));
  const outside = entry.contacts.filter(({ hours, purpose }) => hours && entry.hours && purpose !== 'out-of-hours' && isOutside(hours, entry.hours)).map(({ id }) => ({ what: 'contact-outside' as const, contact: id }));
  const saysAlways = [entry.name, entry.summary, entry.whatHappens].some((text) => text && said(text));
  const isAlways = known.some(({ hours }) => hours.always);
  return [...(saysAlways && known.length > 0 && !isAlways ? [{ what: 'says-always' as const, contact: null }] : []), ...within, ...outside];
}

const said = (text: Text) => [text.nb, text.nn, text.en].some((one) => one !== undefined && SAYS_ALWAYS.test(one));

function contradictionsWithin({ always, regular, variations, closures }: Hours, today: string): Contradiction[] {
  return [
    ...(always && regular.length > 0 ? ['always-with-week' as const] : []),
    ...(overlaps(regular) || variations.some(({ periods }) => overlaps(periods)) ? ['overlap' as const] : []),
    ...(closures.some(({ to }) => to < today) ? ['past-closure' as const] : []),
    ...(variations.some((one) => closures.some((closure) => one.from <= closure.to && closure.from <= one.to)) ? ['variation-in-closure' as const] : []),
  ];
}

interface Span { readonly from: number; readonly to: number }

/** The minutes of the week in which it is open; what runs past Sunday's midnight goes on on Monday. */
function spansOf(periods: readonly Period[]): Span[] {
  return periods.flatMap(({ days, from, to }) => days.flatMap((day) => {
    const start = (day - 1) * DAY_MINUTES + minutes(from);
    const length = minutes(to) > minutes(from) ? minutes(to) - minutes(from) : minutes(to) + DAY_MINUTES - minutes(from);
    const end = start + length;
    return end <= WEEK_MINUTES ? [{ from: start, to: end }] : [{ from: start, to: WEEK_MINUTES }, { from: 0, to: end - WEEK_MINUTES }];
  })).sort((a, b) => a.from - b.from);
}

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

function overlaps(periods: readonly Period[]): boolean {
  const spans = spansOf(periods);
  // a night that runs into a day that is open from midnight is how people write it, and says nothing against itself
  return spans.some(({ from }, at) => at > 0 && from < (spans[at - 1]?.to ?? 0) && (from % DAY_MINUTES !== 0 || from === spans[at - 1]?.from));
}

/** Is the contact open at a time of the week when the service is not? */
function isOutside(contact: Hours, service: Hours): boolean {
  if (service.always || (service.regular.length === 0 && service.variations.length > 0)) return false;
  if (service.regular.length === 0) return false;
  if (contact.always) return true;
  const open = merged(spansOf(service.regular));
  return spansOf(contact.regular).some(({ from, to }) => !open.some((span) => span.from <= from && to <= span.to));
}

function merged(spans: readonly Span[]): Span[] {
  const all: Span[] = [];
  for (const span of spans) {
    const last = all.at(-1);
    if (last && span.from <= last.to) all[all.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else all.push(span);
  }
  return all;
}
