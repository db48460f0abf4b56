/** A moment of the history in words, in Norway's time. */
import { say } from '../../words/say.ts';
import { staffWords } from '../../words/staff/words.ts';
import { dateInWords } from '../../words/time.ts';
import type { StaffLang } from '../../routes.ts';
import { sharedWords } from '../../words/words.ts';

const oslo = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short', timeStyle: 'short' });

/** `2026-11-23T09:00:00Z` → «23. november 2026 kl. 10.00»; a date alone stays a date. */
export function momentInWords(at: string, lang: StaffLang): string {
  const { hours } = sharedWords(lang);
  if (!at.includes('T')) return dateInWords(at, hours);
  const [date = '', time = ''] = oslo.format(new Date(at)).split(' ');
  return say(staffWords(lang).history.moment, { date: dateInWords(date, hours), time: time.replace(':', '.') });
}
