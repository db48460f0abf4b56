/** What is sent out to be used once. A token is found by its sha-256; the token itself is never kept. Moments are ISO 8601 in UTC. */
import { and, eq, gt, isNull, lt } from 'drizzle-orm';
import { type Connection, transaction } from './open.ts';
import { tokens } from './schema.ts';

export type Token = typeof tokens.$inferSelect;
type Purpose = Token['purpose'];

export async function keepToken(db: Connection, token: Omit<Token, 'usedAt'>): Promise<void> {
  await transaction(db, async ({ writer }) => void writer.insert(tokens).values(token).run());
}

const usable = (purpose: Purpose, tokenHash: string, now: string) =>
  and(eq(tokens.purpose, purpose), eq(tokens.tokenHash, tokenHash), isNull(tokens.usedAt), gt(tokens.expiresAt, now));

/** The token, unless it has been used or has expired. */
export async function findToken(db: Connection, purpose: Purpose, tokenHash: string, now: string): Promise<Token | null> {
  return db.reader.select().from(tokens).where(usable(purpose, tokenHash, now)).get() ?? null;
}

/** Uses the token: of two who try at once, only one gets it. null where it cannot be used (any more). */
export async function spendToken(db: Connection, purpose: Purpose, tokenHash: string, now: string): Promise<Token | null> {
  return transaction(db, async ({ writer }) => writer.update(tokens).set({ usedAt: now }).where(usable(purpose, tokenHash, now)).returning().get() ?? null);
}

/** Notes how far somebody has come with it. */
export async function changeTokenData(db: Connection, tokenHash: string, data: Token['data']): Promise<void> {
  await transaction(db, async ({ writer }) => void writer.update(tokens).set({ data }).where(eq(tokens.tokenHash, tokenHash)).run());
}

/** What was sent out before for the same is no longer good. */
export async function withdrawTokens(db: Connection, purpose: Purpose, subject: string, now: string): Promise<void> {
  await transaction(db, async ({ writer }) => void writer.update(tokens).set({ usedAt: now }).where(and(eq(tokens.purpose, purpose), eq(tokens.subject, subject), isNull(tokens.usedAt))).run());
}

/** Takes away what expired before this. */
export async function sweepTokens(db: Connection, before: string): Promise<number> {
  return transaction(db, async ({ writer }) => writer.delete(tokens).where(lt(tokens.expiresAt, before)).run().changes);
}
