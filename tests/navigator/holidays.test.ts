import Holidays from 'date-holidays';
import { describe, expect, test } from 'vitest';
import { publicHolidays } from '#api/navigator/holidays.ts';

const FROM = 1950;
const TO = 2100;

describe('public holidays', () => {
  /** Held against another's work, day for day; nothing had to be left out. date-holidays calls the eves «bank» and Olsok «optional»: they are not public. */
  test(`are those of date-holidays for Norway, every year from ${FROM} to ${TO}`, () => {
    const norway = new Holidays('NO');
    for (let year = FROM; year <= TO; year++) {
      const theirs = new Set(norway.getHolidays(year, 'nb').filter((one) => one.type === 'public').map((one) => one.date.slice(0, 10)));
      expect([...publicHolidays(year)].sort(), String(year)).toEqual([...theirs].sort());
    }
  });

  test('are twelve days, or eleven where two fall together', () => {
    for (let year = FROM; year <= TO; year++) {
      const days = publicHolidays(year);
      expect([11, 12], String(year)).toContain(days.size);
      for (const day of days) expect(day).toMatch(new RegExp(`^${year}-\\d{2}-\\d{2}$`));
    }
  });

  test('Easter is where the almanac has it', () => {
    for (const [sunday, year] of [['2000-04-23', 2000], ['2008-03-23', 2008], ['2011-04-24', 2011], ['2026-04-05', 2026], ['2038-04-25', 2038], ['2285-03-22', 2285]] as const) expect(publicHolidays(year)).toContain(sunday);
  });

  test('are not Christmas Eve, New Year’s Eve, Olsok or the Sámi national day', () => {
    for (const day of ['2026-12-24', '2026-12-31', '2026-07-29', '2026-02-06', '2026-03-29']) expect(publicHolidays(2026)).not.toContain(day);
  });
});
