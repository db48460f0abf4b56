/**
 * How often one may try. Three limits: the same account from the same place, one place, one account. Whoever has signed in from a
 * place before is counted only there, so that a stranger elsewhere cannot lock them out; and what was tried while one had to wait
 * does not make the wait longer. Kept in the database (it outlives a restart) under hashed keys.
 */
import { createHash } from 'node:crypto';
import { attemptsSince, forgetAttempts, noteAttempts, takeBackAttempts, WELL } from '#db/attempts.ts';
import { transaction } from '#db/open.ts';
import type { EditorialHouse } from '../desk.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
interface Limit { readonly most: number; readonly within: number }

const LIMITS = {
  password: { pair: { most: 5, within: 15 * MINUTE }, place: { most: 40, within: 15 * MINUTE }, account: { most: 20, within: 60 * MINUTE } },
  code: { pair: { most: 5, within: 15 * MINUTE }, place: { most: 40, within: 15 * MINUTE }, account: { most: 20, within: 60 * MINUTE } },
  reset: { pair: { most: 3, within: 60 * MINUTE }, place: { most: 20, within: 60 * MINUTE }, account: { most: 6, within: 60 * MINUTE } },
  passkey: { pair: null, place: { most: 60, within: 15 * MINUTE }, account: null },
  oidc: { pair: null, place: { most: 60, within: 15 * MINUTE }, account: null },
} as const satisfies Readonly<Record<string, Readonly<Record<'pair' | 'place' | 'account', Limit | null>>>>;
export type Trial = keyof typeof LIMITS;

/** The longest that any limit looks back. */
export const LOOKS_BACK_MS = 60 * MINUTE;
/** How long a place is known where somebody has signed in. */
export const KNOWN_MS = 90 * DAY;

export type Leave =
  /** `wentWell` takes the attempt back: it does not count. */
  | { readonly ok: true; wentWell(): Promise<void> }
  | { readonly ok: false; readonly until: Date };

/** Asks for leave to try, and counts the attempt before it is known how it goes: many at once get no more than one after the other. */
export async function askLeave(house: Pick<EditorialHouse, 'db' | 'now'>, trial: Trial, who: string, from: string): Promise<Leave> {
  const { pair, place, account } = LIMITS[trial];
  const keys = { pair: keyOf(trial, who, placeOf(from)), place: keyOf(trial, 'from', placeOf(from)), account: keyOf(trial, 'who', who) };
  return transaction(house.db, async (tx): Promise<Leave> => {
    const now = house.now();
    const isKnown = (await attemptsSince(tx, wellKey(who, from), new Date(now.getTime() - KNOWN_MS).toISOString())).length > 0;
    const counted: (readonly [string, Limit])[] = [];
    if (pair) counted.push([keys.pair, pair]);
    if (place && !isKnown) counted.push([keys.place, place]);
    if (account && !isKnown) counted.push([keys.account, account]);
    let until = 0;
    for (const [key, { most, within }] of counted) {
      const times = await attemptsSince(tx, key, new Date(now.getTime() - within).toISOString());
      const first = times.at(-most);
      if (first !== undefined) until = Math.max(until, Date.parse(first) + within);
    }
    if (until > now.getTime()) return { ok: false, until: new Date(until) };
    const at = now.toISOString();
    await noteAttempts(tx, counted.map(([key]) => key), at);
    return { ok: true, wentWell: async () => transaction(house.db, async (again) => {
      await takeBackAttempts(again, counted.map(([key]) => key), at);
      if (pair) await forgetAttempts(again, [keys.pair]);
    }) };
  });
}

/** Somebody signed in from here, with all factors: from here they are no stranger. */
export async function rememberPlace(house: Pick<EditorialHouse, 'db' | 'now'>, who: string, from: string): Promise<void> {
  const key = wellKey(who, from);
  await transaction(house.db, async (tx) => {
    await forgetAttempts(tx, [key]);
    await noteAttempts(tx, [key], house.now().toISOString());
  });
}

/** Whoever has proven that the e-mail address is theirs starts anew, also from here. */
export async function startAnew(house: Pick<EditorialHouse, 'db'>, who: string, from: string): Promise<void> {
  await forgetAttempts(house.db, (['password', 'code'] as const).flatMap((trial) => [keyOf(trial, who, placeOf(from)), keyOf(trial, 'who', who)]));
}

const keyOf = (...parts: readonly string[]) => createHash('sha256').update(parts.map((part) => part.trim().toLowerCase()).join('\u0000')).digest('base64url');
const wellKey = (who: string, from: string) => WELL + keyOf(who, placeOf(from));

/** An address, and of IPv6 the network (/64) that one customer gets. */
export function placeOf(address: string): string {
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!bare.includes(':')) return bare;
  const [head = '', tail] = bare.split('::');
  const front = head.split(':').filter(Boolean);
  const back = (tail ?? '').split(':').filter(Boolean);
  const groups = tail === undefined ? front : [...front, ...Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0'), ...back];
  return `${groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}
