/** Moments as staff read them: Norwegian time, on the server. */
const TIME = new Intl.DateTimeFormat('nb-NO', { timeZone: 'Europe/Oslo', hour: '2-digit', minute: '2-digit' });
const DATE = new Intl.DateTimeFormat('nb-NO', { timeZone: 'Europe/Oslo', day: '2-digit', month: '2-digit', year: 'numeric' });

const clockOf = (at: Date) => `kl. ${TIME.format(at).replace(':', '.')}`;

/** «kl. 10.15», and the date where it is another day. Rounded up to the minute: who comes back then gets in. */
export function clock(at: string, now: Date): string {
  const minute = new Date(Math.ceil(Date.parse(at) / 60_000) * 60_000);
  return DATE.format(minute) === DATE.format(now) ? clockOf(minute) : `${DATE.format(minute)} ${clockOf(minute)}`;
}

export const dateOf = (at: string): string => DATE.format(new Date(at));
/** The day and the time of day. */
export const momentOf = (at: string): string => `${DATE.format(new Date(at))} ${clockOf(new Date(at))}`;
