/** When to ask about holiday hours: before Christmas, Easter and summer, once a year each. */
import type { Hours, ServiceEntry } from '../../contract/entry.ts';
import { publicHolidays } from '../../navigator/holidays.ts';
import { addDays, type Day } from './day.ts';

export type HolidayName = 'christmas' | 'easter' | 'summer';
export interface Holiday {
  readonly name: HolidayName;
  /** As it stands in the reminders: `christmas-2026`. */
  readonly occasion: string;
  /** The days on which hours are other than usual. */
  readonly from: Day;
  readonly to: Day;
  /** Asked from this day, until the holiday begins. */
  readonly askFrom: Day;
}

const EASTER_ASKED_BEFORE_DAYS = 21;
const FIXED = /-(01-01|05-01|05-17|12-25|12-26)$/;

/** The holidays of a year. Easter begins on the Saturday before Palm Sunday; Maundy Thursday is the first that moves. */
export function holidaysOf(year: number): Holiday[] {
  const maundyThursday = [...publicHolidays(year)].filter((day) => !FIXED.test(day)).sort()[0] ?? `${year}-04-01`;
  const easter = addDays(maundyThursday, -5);
  return [
    { name: 'easter', occasion: `easter-${year}`, from: easter, to: addDays(maundyThursday, 4), askFrom: addDays(easter, -EASTER_ASKED_BEFORE_DAYS) },
    { name: 'summer', occasion: `summer-${year}`, from: `${year}-06-20`, to: `${year}-08-20`, askFrom: `${year}-05-25` },
    { name: 'christmas', occasion: `christmas-${year}`, from: `${year}-12-23`, to: `${year + 1}-01-01`, askFrom: `${year}-11-25` },
  ];
}

/** The holiday that is to be asked about on this day; null where none is near. */
export const holidayToAskAbout = (today: Day): Holiday | null => holidaysOf(Number(today.slice(0, 4))).find(({ askFrom, from }) => askFrom <= today && today < from) ?? null;

/** Has it hours that a holiday may change, and has nobody said what they are then? */
export function hasUnsaidHours({ hours, contacts }: Pick<ServiceEntry, 'hours' | 'contacts'>, holiday: Holiday): boolean {
  const all = [hours, ...contacts.map((contact) => contact.hours)].filter((one) => one !== null);
  return all.some((one) => !one.always) && !all.some((one) => isSaid(one, holiday));
}

const isSaid = ({ variations, closures }: Hours, holiday: Holiday): boolean => [...variations, ...closures].some(({ from, to }) => from <= holiday.to && to >= holiday.from);
