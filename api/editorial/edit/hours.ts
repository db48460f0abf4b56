/** Opening hours, as fields of a form and back. */
import type { Hours, Period } from '../../contract/entry.ts';
import { rowsOf, typedIn, allIn } from './form.ts';
import { isWritten, type Reading, readField, textFields, textIn, wrong } from './reading.ts';
import { readDate, readTime } from './values.ts';

const HOLIDAYS = ['closed', 'as-usual', 'unknown'] as const;
const DAYS = [1, 2, 3, 4, 5, 6, 7];

/** @param name where in the form: `hours`, or `contacts.0.hours` */
export function hoursFields(name: string, hours: Hours | null): [string, string][] {
  const isKnown = hours !== null && (hours.regular.length > 0 || hours.variations.length + hours.closures.length === 0);
  return [
    [`${name}.is`, hours?.always ? 'always' : isKnown ? 'week' : 'unknown'],
    ...(hours?.regular ?? []).flatMap((period, at) => periodFields(`${name}.regular.${at}`, period)),
    [`${name}.publicHolidays`, hours?.publicHolidays ?? 'unknown'],
    ...(hours?.variations ?? []).flatMap(({ from, to, periods, note }, at): [string, string][] => [
      [`${name}.variations.${at}.from`, from], [`${name}.variations.${at}.to`, to], ...textFields(`${name}.variations.${at}.note`, note),
      ...periods.flatMap((period, row) => periodFields(`${name}.variations.${at}.periods.${row}`, period)),
    ]),
    ...(hours?.closures ?? []).flatMap(({ from, to, reason }, at): [string, string][] => [[`${name}.closures.${at}.from`, from], [`${name}.closures.${at}.to`, to], ...textFields(`${name}.closures.${at}.reason`, reason)]),
  ];
}

const periodFields = (row: string, { days, from, to }: Period): [string, string][] => [...days.map((day): [string, string] => [`${row}.days`, String(day)]), [`${row}.from`, from], [`${row}.to`, to]];

/** null: not known. The week stands only where «regular hours» is chosen; variations and closures always. */
export function hoursIn(reading: Reading, name: string, before: Hours | null = null): Hours | null {
  const { form } = reading;
  const is = typedIn(form, `${name}.is`);
  const regular = is === 'week' ? periodsIn(reading, `${name}.regular`, before?.regular) : [];
  const variations = rowsOf(form, `${name}.variations`).flatMap((row) => {
    if (isBlank(reading, row, 'note') && rowsOf(form, `${row}.periods`).every((one) => isBlankPeriod(reading, one))) return [];
    const dates = datesIn(reading, row);
    const note = textIn(reading, `${row}.note`);
    const periods = periodsIn(reading, `${row}.periods`);
    return dates ? [{ ...dates, periods, ...(note ? { note } : {}) }] : [];
  });
  const closures = rowsOf(form, `${name}.closures`).flatMap((row) => {
    if (isBlank(reading, row, 'reason')) return [];
    const dates = datesIn(reading, row);
    const reason = textIn(reading, `${row}.reason`, true);
    return dates && reason ? [{ ...dates, reason }] : [];
  });
  const asked = typedIn(form, `${name}.publicHolidays`);
  const publicHolidays = HOLIDAYS.find((one) => one === asked) ?? 'unknown';
  if (is !== 'always' && is !== 'week' && variations.length + closures.length === 0) return null;
  return { always: is === 'always', regular, publicHolidays, variations, closures };
}

const isBlank = ({ form }: Reading, row: string, text: string) => !typedIn(form, `${row}.from`) && !typedIn(form, `${row}.to`) && !isWritten(form, `${row}.${text}`);
const isBlankPeriod = ({ form }: Reading, row: string) => !typedIn(form, `${row}.from`) && !typedIn(form, `${row}.to`) && allIn(form, `${row}.days`).length === 0;

function datesIn(reading: Reading, row: string): { from: string; to: string } | null {
  const [from, to] = ['from', 'to'].map((end) => {
    const date = readField(reading, `${row}.${end}`, 'date', readDate);
    if (date === null) wrong(reading, `${row}.${end}`, 'required');
    return date;
  });
  if (!from || !to) return null;
  if (to < from) wrong(reading, `${row}.to`, 'date-order');
  return { from, to };
}

function periodsIn(reading: Reading, list: string, before: readonly Period[] = []): Period[] {
  return rowsOf(reading.form, list).flatMap((row, at) => {
    if (isBlankPeriod(reading, row)) return [];
    const ticked = new Set(allIn(reading.form, `${row}.days`).map(Number));
    const old = before[at]?.days ?? [];
    const days = [...old.filter((day) => ticked.has(day)), ...DAYS.filter((day) => ticked.has(day) && !old.includes(day))];
    if (days.length === 0) wrong(reading, `${row}.days`, 'days-missing');
    const [from, to] = ['from', 'to'].map((end) => {
      const time = readField(reading, `${row}.${end}`, 'time', readTime);
      if (time === null) wrong(reading, `${row}.${end}`, 'time-missing');
      return time;
    });
    return days.length > 0 && from && to ? [{ days, from, to }] : [];
  });
}
