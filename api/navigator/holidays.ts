/** Norwegian public holidays, as ISO dates. Easter by the anonymous Gregorian algorithm; a test holds it against date-holidays for 1950–2100. */

const iso = (date: Date) => date.toISOString().slice(0, 10);

function easterSunday(year: number): Date {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return new Date(Date.UTC(year, month - 1, ((h + l - 7 * m + 114) % 31) + 1));
}

const known = new Map<number, ReadonlySet<string>>();

/** The public holidays of a year: Maundy Thursday to Easter Monday, Ascension, Whit Sunday and Monday, and the fixed days. */
export function publicHolidays(year: number): ReadonlySet<string> {
  const before = known.get(year);
  if (before) return before;
  const easter = easterSunday(year).getTime();
  const moving = [-3, -2, 0, 1, 39, 49, 50].map((days) => iso(new Date(easter + days * 86_400_000)));
  const days = new Set([`${year}-01-01`, `${year}-05-01`, `${year}-05-17`, `${year}-12-25`, `${year}-12-26`, ...moving]);
  known.set(year, days);
  return days;
}
