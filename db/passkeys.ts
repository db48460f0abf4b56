/** Passkeys of accounts: the public half only. */
import { and, eq } from 'drizzle-orm';
import { type Connection, transaction } from './open.ts';
import { passkeys } from './schema.ts';

export type Passkey = typeof passkeys.$inferSelect;

export async function addPasskey(db: Connection, passkey: Passkey): Promise<void> {
  await transaction(db, async ({ writer }) => void writer.insert(passkeys).values(passkey).run());
}

export async function passkeyById(db: Connection, id: string): Promise<Passkey | null> {
  return db.reader.select().from(passkeys).where(eq(passkeys.id, id)).get() ?? null;
}

export async function passkeysOf(db: Connection, account: string): Promise<Passkey[]> {
  return db.reader.select().from(passkeys).where(eq(passkeys.account, account)).orderBy(passkeys.createdAt).all();
}

export async function notePasskeyUse(db: Connection, id: string, counter: number): Promise<void> {
  await transaction(db, async ({ writer }) => void writer.update(passkeys).set({ counter }).where(eq(passkeys.id, id)).run());
}

/** One passkey, or all of an account. Returns how many went. */
export async function removePasskeys(db: Connection, account: string, id: string | null = null): Promise<number> {
  return transaction(db, async ({ writer }) => writer.delete(passkeys).where(id === null ? eq(passkeys.account, account) : and(eq(passkeys.account, account), eq(passkeys.id, id))).run().changes);
}
