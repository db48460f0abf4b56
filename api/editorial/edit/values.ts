/** Small values as people write them: times, dates, web addresses, whole numbers. null: cannot be read. */

/** «8», «8.30», «0830», «kl. 08:30» → `08:30`. */
export function readTime(typed: string): string | null {
  const [, hour = '', minute = '00'] = /^(?:kl\.?\s*)?(\d{1,2})(?:[.:\s]?(\d{2}))?$/i.exec(typed.trim()) ?? [];
  if (hour === '') return null;
  const time = `${hour.padStart(2, '0')}:${minute}`;
  return /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(time) ? time : null;
}

/** `2026-12-24`, «24.12.2026», «24/12 2026» → `2026-12-24`, where there is such a day. */
export function readDate(typed: string): string | null {
  const text = typed.trim();
  const [, day, month, year] = /^(\d{1,2})[./-]\s?(\d{1,2})[./\s-]\s?(\d{4})$/.exec(text) ?? [];
  const date = year ? `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}` : text;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  const moment = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(date) ? date : null;
}

/** A date as exactly as it is known: `2026`, `2026-09`, or a whole one. */
export function readPartialDate(typed: string): string | null {
  const text = typed.trim();
  return /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(text) ? text : readDate(text);
}

/** «www.molde.kommune.no» → `https://www.molde.kommune.no`. */
export function readWebAddress(typed: string): string | null {
  const text = typed.trim();
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  return /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(address) && URL.canParse(address) ? address : null;
}

export const readEmail = (typed: string): string | null => (/^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(typed.trim().replace(/^mailto:/i, '')) ? typed.trim().replace(/^mailto:/i, '') : null);

export function readWhole(typed: string, most: number): number | null {
  const text = typed.trim().replace(/\s*år$/i, '');
  return /^\d{1,3}$/.test(text) && Number(text) <= most ? Number(text) : null;
}
