/** What somebody has confirmed about a contact point: when, who, how, and when it should be confirmed again. */
import { and, asc, desc, eq } from 'drizzle-orm';
import type { ContactPoint } from '../api/contract/entry.ts';
import { type Connection, transaction } from './open.ts';
import { verifications } from './schema.ts';

export type Verification = typeof verifications.$inferSelect;
export type NewVerification = typeof verifications.$inferInsert;

/** Notes that a contact point has been confirmed. Nothing else of the entry is touched. */
export async function recordVerification(db: Connection, verification: NewVerification): Promise<Verification> {
  return transaction(db, async ({ writer }) => writer.insert(verifications).values(verification).returning().get());
}

/** All confirmations of an entry's contact points, newest first. */
export async function verificationsOf(db: Connection, kind: Verification['kind'], slug: string): Promise<Verification[]> {
  return db.reader.select().from(verifications).where(and(eq(verifications.kind, kind), eq(verifications.slug, slug))).orderBy(desc(verifications.id)).all();
}

/** Gives a function that puts the newest confirmation on a contact point, where it confirmed this very value. */
export function confirmer(db: Connection): (kind: Verification['kind'], slug: string, contact: ContactPoint) => ContactPoint {
  const newest = new Map<string, Verification>();
  const all = db.reader.select().from(verifications).orderBy(asc(verifications.id)).all();
  for (const row of standing(all)) newest.set(key(row.kind, row.slug, row.contact, row.value), row);
  return (kind, slug, contact) => {
    const found = newest.get(key(kind, slug, contact.id, contact.value));
    return found ? { ...contact, verifiedAt: found.at, verifiedBy: found.by, method: found.method, dueAt: found.dueAt } : contact;
  };
}

/** The confirmations of an entry that nobody has taken back, newest first; by slug, for all entries of a kind. */
export async function standingVerifications(db: Connection, kind: Verification['kind']): Promise<ReadonlyMap<string, readonly Verification[]>> {
  const all = db.reader.select().from(verifications).where(eq(verifications.kind, kind)).orderBy(desc(verifications.id)).all();
  const bySlug = new Map<string, Verification[]>();
  for (const row of standing(all)) bySlug.set(row.slug, [...(bySlug.get(row.slug) ?? []), row]);
  return bySlug;
}

/** Takes a confirmation back, by a row of its own. False where that has been done already. */
export async function undoVerification(db: Connection, undone: Verification, by: string, at: string): Promise<boolean> {
  return transaction(db, async (tx) => {
    const { id, ...row } = undone;
    if (!standing(await verificationsOf(tx, undone.kind, undone.slug)).some((one) => one.id === id)) return false;
    await recordVerification(tx, { ...row, by, at, undoes: id });
    return true;
  });
}

/** The confirmations that nobody has taken back. */
export function standing(all: readonly Verification[]): Verification[] {
  const undone = new Set(all.map(({ undoes }) => undoes));
  return all.filter(({ id, undoes }) => undoes === null && !undone.has(id));
}

const key = (...parts: string[]) => parts.join('\u0000');
