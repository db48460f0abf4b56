import Holidays from 'date-holidays';
import { describe, expect, test } from 'vitest';
import { workingDaysAfter } from '#api/referral/workingDays.ts';

const calendar = new Holidays('NO');
const DAY = 86_400_000;
const years = Array.from({ length: 12 }, (_, at) => 2023 + at);
const holidays = new Set(years.flatMap((year) => calendar.getHolidays(year).filter((day) => day.type === 'public').map((day) => day.date.slice(0, 10))));

/** Counted with the maintained library. */
function byLibrary(from: string, count: number): string {
  let time = Date.parse(`${from}T00:00:00Z`);
  for (let left = count; left > 0; ) {
    time += DAY;
    const date = new Date(time).toISOString().slice(0, 10);
    if (new Date(time).getUTCDay() % 6 !== 0 && !holidays.has(date)) left -= 1;
  }
  return new Date(time).toISOString().slice(0, 10);
}

describe('ten working days', () => {
  test.each([
    ['an ordinary Monday', '2026-11-23', '2026-12-07', []],
    ['received on a Saturday, counted from Monday', '2026-11-21', '2026-12-04', []],
    ['over Christmas and New Year: 24 and 31 December are working days', '2026-12-18', '2027-01-05', ['2026-12-25', '2027-01-01']],
    ['over Christmas on a weekend', '2027-12-17', '2027-12-31', []],
    ['over Easter 2027', '2027-03-22', '2027-04-08', ['2027-03-25', '2027-03-26', '2027-03-29']],
    ['over Easter 2026, into April', '2026-03-27', '2026-04-15', ['2026-04-02', '2026-04-03', '2026-04-06']],
    ['over Ascension and 17 May, which is Whit Monday too that year', '2027-05-03', '2027-05-19', ['2027-05-06', '2027-05-17']],
    ['1 May on a Friday', '2026-04-30', '2026-05-18', ['2026-05-01', '2026-05-14']],
    ['17 May and Whit Monday in one count', '2024-05-10', '2024-05-28', ['2024-05-17', '2024-05-20']],
    ['17 May on a Sunday takes no day', '2026-05-08', '2026-05-26', ['2026-05-14', '2026-05-25']],
  ])('%s: %s → %s', (_, received, due, skipped) => {
    expect(workingDaysAfter(received, 10)).toEqual({ due, skipped });
  });

  test('the library agrees for every day of ten years', () => {
    for (let time = Date.UTC(2024, 0, 1); time < Date.UTC(2034, 0, 1); time += DAY) {
      const from = new Date(time).toISOString().slice(0, 10);
      if (workingDaysAfter(from, 10).due !== byLibrary(from, 10)) throw new Error(`${from}: ${workingDaysAfter(from, 10).due}, the library says ${byLibrary(from, 10)}`);
    }
  });
});
