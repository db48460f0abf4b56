import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Hours, type Period } from '#api/contract/entry.ts';
import { openAt } from '#api/navigator/hours.ts';
import type { z } from 'zod';
import { theSeed } from './real.ts';

const hours = (told: z.input<typeof Hours>) => Hours.parse({ publicHolidays: 'closed', ...told });
const at = (when: string) => new Date(when);
const weekdays: Period = { days: [1, 2, 3, 4, 5], from: '08:00', to: '15:30' };
const office = hours({ regular: [weekdays] });
const reason = { nb: 'Ferie' };
const open = (until: string | null) => ({ open: true, until, opensAt: null });
const shut = (opensAt: string | null) => ({ open: false, until: null, opensAt });
const unknown = { open: null, until: null, opensAt: null };

describe('an office week', () => {
  test.each([
    ['2026-11-23T07:59:59+01:00', shut('2026-11-23T08:00:00+01:00')],
    ['2026-11-23T08:00:00+01:00', open('2026-11-23T15:30:00+01:00')],
    ['2026-11-23T15:29:59+01:00', open('2026-11-23T15:30:00+01:00')],
    ['2026-11-23T15:30:00+01:00', shut('2026-11-24T08:00:00+01:00')],
    ['2026-11-27T16:00:00+01:00', shut('2026-11-30T08:00:00+01:00')],
    ['2026-11-28T12:00:00+01:00', shut('2026-11-30T08:00:00+01:00')],
    ['2026-11-29T23:59:00+01:00', shut('2026-11-30T08:00:00+01:00')],
  ])('%s', (when, wanted) => expect(openAt(office, at(when))).toEqual(wanted));

  test('it is Oslo’s clock, wherever the moment is written', () => {
    expect(openAt(office, at('2026-11-23T07:00:00Z'))).toEqual(open('2026-11-23T15:30:00+01:00'));
    expect(openAt(office, at('2026-07-06T06:00:00Z'))).toEqual(open('2026-07-06T15:30:00+02:00'));
    expect(openAt(office, at('2026-11-22T21:00:00-10:00'))).toEqual(open('2026-11-23T15:30:00+01:00'));
  });

  test('a lunch break is shut, and periods that meet are one', () => {
    const broken = hours({ regular: [{ days: [1], from: '08:00', to: '11:30' }, { days: [1], from: '12:00', to: '15:00' }] });
    expect(openAt(broken, at('2026-11-23T11:45:00+01:00'))).toEqual(shut('2026-11-23T12:00:00+01:00'));
    const meeting = hours({ regular: [{ days: [1], from: '08:00', to: '12:00' }, { days: [1], from: '12:00', to: '16:00' }] });
    expect(openAt(meeting, at('2026-11-23T10:00:00+01:00'))).toEqual(open('2026-11-23T16:00:00+01:00'));
  });
});

describe('past midnight', () => {
  const weekend = hours({ regular: [{ days: [5, 6], from: '22:00', to: '06:00' }] });
  test.each([
    ['2026-11-27T21:59:00+01:00', shut('2026-11-27T22:00:00+01:00')],
    ['2026-11-27T23:00:00+01:00', open('2026-11-28T06:00:00+01:00')],
    ['2026-11-28T00:00:00+01:00', open('2026-11-28T06:00:00+01:00')],
    ['2026-11-28T06:00:00+01:00', shut('2026-11-28T22:00:00+01:00')],
    ['2026-11-29T03:00:00+01:00', open('2026-11-29T06:00:00+01:00')],
    ['2026-11-30T03:00:00+01:00', shut('2026-12-04T22:00:00+01:00')],
  ])('%s', (when, wanted) => expect(openAt(weekend, at(when))).toEqual(wanted));

  test('a year’s end is a night like others', () => {
    const nights = hours({ regular: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '20:00', to: '02:00' }], publicHolidays: 'as-usual' });
    expect(openAt(nights, at('2027-01-01T01:00:00+01:00'))).toEqual(open('2027-01-01T02:00:00+01:00'));
  });
});

describe('day and night', () => {
  test('always open has no end, also on public holidays', () => {
    for (const publicHolidays of ['closed', 'as-usual', 'unknown'] as const) expect(openAt(hours({ always: true, publicHolidays }), at('2026-12-25T03:00:00+01:00'))).toEqual(open(null));
    expect(openAt(hours({ regular: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' }], publicHolidays: 'as-usual' }), at('2026-11-23T10:00:00+01:00'))).toEqual(open(null));
  });
  test('but a closure shuts it', () => {
    const closing = hours({ always: true, closures: [{ from: '2026-11-24', to: '2026-11-25', reason }] });
    expect(openAt(closing, at('2026-11-23T10:00:00+01:00'))).toEqual(open('2026-11-24T00:00:00+01:00'));
    expect(openAt(closing, at('2026-11-25T23:59:00+01:00'))).toEqual(shut('2026-11-26T00:00:00+01:00'));
    expect(openAt(closing, at('2026-11-26T00:00:00+01:00'))).toEqual(open(null));
  });
});

describe('closures, variations and holidays, the first strongest', () => {
  const day = { from: '2026-11-23', to: '2026-11-23' };
  const shorter = [{ days: [1, 2, 3, 4, 5, 6, 7], from: '12:00', to: '14:00' }];
  test('a closure has a beginning and an end, and expires by itself', () => {
    const closed = hours({ regular: [weekdays], closures: [{ from: '2026-11-23', to: '2026-11-24', reason }] });
    expect(openAt(closed, at('2026-11-23T10:00:00+01:00'))).toEqual(shut('2026-11-25T08:00:00+01:00'));
    expect(openAt(closed, at('2026-11-25T10:00:00+01:00')).open).toBe(true);
    expect(openAt(closed, at('2026-11-20T10:00:00+01:00')).open).toBe(true);
  });
  test('where it is shut longer than we look ahead, no day is promised', () => {
    expect(openAt(hours({ regular: [weekdays], closures: [{ from: '2026-07-01', to: '2026-08-31', reason }] }), at('2026-07-10T10:00:00+02:00'))).toEqual(shut(null));
  });
  test('a variation stands instead of the week, also with no periods', () => {
    expect(openAt(hours({ regular: [weekdays], variations: [{ ...day, periods: shorter }] }), at('2026-11-23T10:00:00+01:00'))).toEqual(shut('2026-11-23T12:00:00+01:00'));
    expect(openAt(hours({ regular: [weekdays], variations: [{ ...day, periods: [] }] }), at('2026-11-23T10:00:00+01:00'))).toEqual(shut('2026-11-24T08:00:00+01:00'));
  });
  test('a variation opens on a public holiday and shortens day and night; a closure wins over it', () => {
    const christmas = { from: '2026-12-25', to: '2026-12-25', periods: shorter };
    expect(openAt(hours({ regular: [weekdays], variations: [christmas] }), at('2026-12-25T13:00:00+01:00'))).toEqual(open('2026-12-25T14:00:00+01:00'));
    expect(openAt(hours({ always: true, variations: [christmas] }), at('2026-12-25T15:00:00+01:00')).open).toBe(false);
    expect(openAt(hours({ regular: [weekdays], variations: [christmas], closures: [{ from: '2026-12-25', to: '2026-12-25', reason }] }), at('2026-12-25T13:00:00+01:00')).open).toBe(false);
  });
  test('on a public holiday: closed, as usual, or not known', () => {
    const christmas = at('2026-12-25T10:00:00+01:00');
    expect(openAt(office, christmas)).toEqual(shut('2026-12-28T08:00:00+01:00'));
    expect(openAt(hours({ regular: [weekdays], publicHolidays: 'as-usual' }), christmas)).toEqual(open('2026-12-25T15:30:00+01:00'));
    expect(openAt(hours({ regular: [weekdays], publicHolidays: 'unknown' }), christmas)).toEqual(unknown);
  });
  test('a holiday on which it never is open anyway is shut, not unknown', () => {
    expect(openAt(hours({ regular: [weekdays], publicHolidays: 'unknown' }), at('2026-12-26T10:00:00+01:00'))).toEqual(shut('2026-12-28T08:00:00+01:00'));
  });
  test('Christmas Eve and New Year’s Eve are no public holidays', () => {
    expect(openAt(office, at('2026-12-24T10:00:00+01:00')).open).toBe(true);
    expect(openAt(office, at('2026-12-31T10:00:00+01:00')).open).toBe(true);
    expect(openAt(office, at('2026-12-24T16:00:00+01:00'))).toEqual(shut('2026-12-28T08:00:00+01:00'));
  });
  test('17 May on a Monday, and the day after Easter', () => {
    expect(openAt(office, at('2027-05-17T10:00:00+02:00'))).toEqual(shut('2027-05-18T08:00:00+02:00'));
    expect(openAt(office, at('2026-04-06T10:00:00+02:00'))).toEqual(shut('2026-04-07T08:00:00+02:00'));
  });
});

describe('daylight saving', () => {
  const nights = hours({ regular: [{ days: [6, 7], from: '22:00', to: '06:00' }] });
  test('in spring the hour that is not there is passed over', () => {
    for (const when of ['2026-03-28T23:00:00+01:00', '2026-03-29T01:59:59+01:00', '2026-03-29T03:00:00+02:00', '2026-03-29T05:59:00+02:00']) expect(openAt(nights, at(when)), when).toEqual(open('2026-03-29T06:00:00+02:00'));
    expect(openAt(nights, at('2026-03-29T06:00:00+02:00')).open).toBe(false);
    expect(openAt(office, at('2026-03-27T16:00:00+01:00'))).toEqual(shut('2026-03-30T08:00:00+02:00'));
  });
  test('in autumn the hour that is there twice is open twice', () => {
    for (const when of ['2026-10-24T23:00:00+02:00', '2026-10-25T02:30:00+02:00', '2026-10-25T02:30:00+01:00']) expect(openAt(nights, at(when)), when).toEqual(open('2026-10-25T06:00:00+01:00'));
    expect(openAt(office, at('2026-10-23T16:00:00+02:00'))).toEqual(shut('2026-10-26T08:00:00+01:00'));
  });
});

describe('unknown stays unknown', () => {
  test.each([['no hours', null], ['an empty week', hours({})], ['an empty week with a closure elsewhere', hours({ closures: [{ from: '2026-01-01', to: '2026-01-02', reason }] })]])('%s', (_, known) => expect(openAt(known, at('2026-11-23T10:00:00+01:00'))).toEqual(unknown));
});

const clock = fc.tuple(fc.nat(23), fc.constantFrom('00', '15', '30', '45')).map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`);
const day = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const anyPeriod = fc.record({ days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), from: clock, to: clock });
const anyDates = fc.tuple(day, day).map(([a, b]) => ({ from: a < b ? a : b, to: a < b ? b : a }));
const anyHours = fc.record({
  always: fc.boolean(), regular: fc.array(anyPeriod, { maxLength: 4 }), publicHolidays: fc.constantFrom('closed', 'as-usual', 'unknown'),
  variations: fc.array(fc.tuple(anyDates, fc.array(anyPeriod, { maxLength: 2 })).map(([dates, periods]) => ({ ...dates, periods })), { maxLength: 2 }),
  closures: fc.array(anyDates.map((dates) => ({ ...dates, reason })), { maxLength: 1 }),
}).map((told) => Hours.parse(told));
const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });

test('whatever the hours: what it promises holds', () => {
  fc.assert(fc.property(anyHours, moment, (told, now) => {
    const state = openAt(told, now);
    expect(state.open === true || state.until === null).toBe(true);
    expect(state.open === false || state.opensAt === null).toBe(true);
    if (state.until) {
      expect(new Date(state.until).getTime()).toBeGreaterThan(now.getTime());
      expect(openAt(told, new Date(new Date(state.until).getTime())).open, 'shut at its end').not.toBe(true);
    }
    if (state.opensAt) {
      expect(new Date(state.opensAt).getTime()).toBeGreaterThan(now.getTime());
      expect(openAt(told, new Date(state.opensAt)).open, 'open when it opens').toBe(true);
    }
    expect(openAt(told, now)).toEqual(state);
  }), { numRuns: 400 });
});

test('every hour of a week, every service of the directory has an answer of the right form', () => {
  const all = theSeed.services.flatMap((service) => [service.hours, ...service.contacts.map((contact) => contact.hours)]).filter((one) => one !== null);
  expect(all.length).toBeGreaterThan(50);
  for (let hour = 0; hour < 168; hour += 7) for (const one of all) expect(openAt(one, new Date(Date.UTC(2026, 10, 23, hour)))).toMatchObject({ open: expect.toSatisfy((value: unknown) => value === true || value === false || value === null) });
});
