/** Accounts and what they may do. Closed, never deleted. */
import { randomUUID } from 'node:crypto';
import { and, eq, isNull, lt, or } from 'drizzle-orm';
import { type Connection, transaction } from './open.ts';
import { accounts, memberships } from './schema.ts';

export type Account = typeof accounts.$inferSelect;
export type Membership = typeof memberships.$inferSelect;

/** Makes an account; the address is kept in lower case. Throws where the address is taken (unique). */
export async function addAccount(db: Connection, account: Pick<Account, 'email' | 'name' | 'lang'> & Partial<Account>): Promise<Account> {
  return transaction(db, async ({ writer }) => writer.insert(accounts).values({
    id: randomUUID(), status: 'invited', createdAt: new Date().toISOString(), ...account, email: account.email.trim().toLowerCase(),
  }).returning().get());
}

export async function accountById(db: Connection, id: string): Promise<Account | null> {
  return db.reader.select().from(accounts).where(eq(accounts.id, id)).get() ?? null;
}

export async function accountByEmail(db: Connection, email: string): Promise<Account | null> {
  return db.reader.select().from(accounts).where(eq(accounts.email, email.trim().toLowerCase())).get() ?? null;
}

export async function allAccounts(db: Connection): Promise<Account[]> {
  return db.reader.select().from(accounts).orderBy(accounts.name).all();
}

export async function changeAccount(db: Connection, id: string, change: Partial<Omit<Account, 'id'>>): Promise<void> {
  await transaction(db, async ({ writer }) => void writer.update(accounts).set(change).where(eq(accounts.id, id)).run());
}

/** Takes a time step of the second factor: false where a code of that step, or a later one, has been accepted before. */
export async function takeTotpStep(db: Connection, id: string, step: number): Promise<boolean> {
  return transaction(db, async ({ writer }) => writer.update(accounts).set({ totpStep: step }).where(and(eq(accounts.id, id), or(isNull(accounts.totpStep), lt(accounts.totpStep, step)))).run().changes === 1);
}

export async function accountByOidcSubject(db: Connection, subject: string): Promise<Account | null> {
  return db.reader.select().from(accounts).where(eq(accounts.oidcSubject, subject)).get() ?? null;
}

export async function membershipsOf(db: Connection, account: string): Promise<Membership[]> {
  return db.reader.select().from(memberships).where(eq(memberships.account, account)).all();
}

export async function allMemberships(db: Connection): Promise<Membership[]> {
  return db.reader.select().from(memberships).all();
}

export async function addMembership(db: Connection, membership: Membership): Promise<void> {
  await transaction(db, async ({ writer }) => void writer.insert(memberships).values(membership).onConflictDoNothing().run());
}

export async function removeMembership(db: Connection, { account, organisation, role }: Membership): Promise<void> {
  await transaction(db, async ({ writer }) => void writer.delete(memberships).where(and(eq(memberships.account, account), eq(memberships.organisation, organisation), eq(memberships.role, role))).run());
}
