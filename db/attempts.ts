/** Attempts to sign in, for the throttle. Keys are hashed before they come here. Moments are ISO 8601 in UTC. */
import { and, asc, eq, gt, inArray, like, lt, not } from 'drizzle-orm';
import { type Connection, transaction } from './open.ts';
import { attempts } from './schema.ts';

/** Keys of what went well: kept longer than what went wrong. */
export const WELL = 'well:';

/** When this was tried since then, oldest first. */
export async function attemptsSince(db: Connection, key: string, since: string): Promise<string[]> {
  return db.reader.select({ at: attempts.at }).from(attempts).where(and(eq(attempts.key, key), gt(attempts.at, since))).orderBy(asc(attempts.at)).all().map(({ at }) => at);
}

export async function noteAttempts(db: Connection, keys: readonly string[], at: string): Promise<void> {
  if (keys.length > 0) await transaction(db, async ({ writer }) => void writer.insert(attempts).values(keys.map((key) => ({ key, at }))).run());
}

export async function forgetAttempts(db: Connection, keys: readonly string[]): Promise<void> {
  await transaction(db, async ({ writer }) => void writer.delete(attempts).where(inArray(attempts.key, [...keys])).run());
}

/** Takes away the latest attempt under each key: it turned out well, so it does not count. */
export async function takeBackAttempts(db: Connection, keys: readonly string[], at: string): Promise<void> {
  await transaction(db, async ({ writer }) => {
    for (const key of keys) {
      const last = writer.select({ id: attempts.id }).from(attempts).where(and(eq(attempts.key, key), eq(attempts.at, at))).limit(1).get();
      if (last) writer.delete(attempts).where(eq(attempts.id, last.id)).run();
    }
  });
}

/** Takes away what is older than the throttle looks. */
export async function sweepAttempts(db: Connection, before: string, wellBefore: string): Promise<void> {
  await transaction(db, async ({ writer }) => {
    writer.delete(attempts).where(and(not(like(attempts.key, `${WELL}%`)), lt(attempts.at, before))).run();
    writer.delete(attempts).where(and(like(attempts.key, `${WELL}%`), lt(attempts.at, wellBefore))).run();
  });
}
