/** Who is signed in where. A session is found by the sha-256 of its token; the token itself is never kept. */
import { and, desc, eq, gt, lt, ne } from 'drizzle-orm';
import { type Connection, transaction } from './open.ts';
import { sessions } from './schema.ts';

export type Session = typeof sessions.$inferSelect;

export async function keepSession(db: Connection, session: Session): Promise<void> {
  await transaction(db, async ({ writer }) => void writer.insert(sessions).values(session).run());
}

/** The session, unless it has expired or nobody was seen in it since `seenAfter`. Moments are ISO 8601 in UTC. */
export async function findSession(db: Connection, tokenHash: string, now: string, seenAfter: string): Promise<Session | null> {
  return db.reader.select().from(sessions).where(and(eq(sessions.tokenHash, tokenHash), gt(sessions.expiresAt, now), gt(sessions.seenAt, seenAfter))).get() ?? null;
}

/** Where an account is signed in with all factors, latest first. */
export async function sessionsOf(db: Connection, account: string, now: string, seenAfter: string): Promise<Session[]> {
  return db.reader.select().from(sessions).where(and(eq(sessions.account, account), eq(sessions.step, 'full'), gt(sessions.expiresAt, now), gt(sessions.seenAt, seenAfter))).orderBy(desc(sessions.seenAt)).all();
}

export async function noteSeen(db: Connection, tokenHash: string, at: string): Promise<void> {
  await transaction(db, async ({ writer }) => void writer.update(sessions).set({ seenAt: at }).where(eq(sessions.tokenHash, tokenHash)).run());
}

export async function endSession(db: Connection, tokenHash: string): Promise<void> {
  await transaction(db, async ({ writer }) => void writer.delete(sessions).where(eq(sessions.tokenHash, tokenHash)).run());
}

/** Signs an account out everywhere, or everywhere but here. */
export async function endSessionsOf(db: Connection, account: string, butHere: string | null = null): Promise<void> {
  await transaction(db, async ({ writer }) => void writer.delete(sessions).where(butHere === null ? eq(sessions.account, account) : and(eq(sessions.account, account), ne(sessions.tokenHash, butHere))).run());
}

/** Takes away what has expired. */
export async function sweepSessions(db: Connection, now: string): Promise<void> {
  await transaction(db, async ({ writer }) => void writer.delete(sessions).where(lt(sessions.expiresAt, now)).run());
}
