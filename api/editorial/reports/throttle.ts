/** So many reports an hour from one address: counted in memory by a hash that nobody can turn back, and forgotten after the hour. */
import { createHash, randomBytes } from 'node:crypto';

const HOUR_MS = 3_600_000;
/** Generous: a whole hospital may stand behind one address. */
export const MOST_AN_HOUR = 30;
const MOST_ADDRESSES = 20_000;

/** One for each process: `takes` says whether one more may come, and counts it. */
export function openThrottle(most = MOST_AN_HOUR): { takes(from: string, now: Date): boolean } {
  const salt = randomBytes(16);
  const seen = new Map<string, number[]>();
  return {
    takes(from, now) {
      const key = createHash('sha256').update(salt).update(from).digest('base64url');
      const since = now.getTime() - HOUR_MS;
      if (seen.size >= MOST_ADDRESSES) for (const [one, times] of seen) if ((times.at(-1) ?? 0) <= since) seen.delete(one);
      const times = (seen.get(key) ?? []).filter((time) => time > since);
      if (times.length >= most) return false;
      seen.set(key, [...times, now.getTime()]);
      return true;
    },
  };
}
