/** The people at the services who are asked whether the facts are still right. Removed, never deleted. */
import { and, eq, isNull } from 'drizzle-orm';
import type { EntryKind } from './kinds.ts';
import { type Connection, transaction } from './open.ts';
import { contactPeople } from './schema.ts';

export type ContactPerson = typeof contactPeople.$inferSelect;
export type NewContactPerson = Pick<ContactPerson, 'kind' | 'slug' | 'email' | 'name' | 'addedBy' | 'addedAt'>;

/** Adds a person; the address is kept in lower case. Null where the entry has this address already. */
export async function addContactPerson(db: Connection, person: NewContactPerson): Promise<ContactPerson | null> {
  return transaction(db, async (tx) => {
    const email = person.email.trim().toLowerCase();
    const known = await contactPeopleOf(tx, person.kind, person.slug);
    return known.some((one) => one.email === email) ? null : tx.writer.insert(contactPeople).values({ ...person, email }).returning().get();
  });
}

export async function removeContactPerson(db: Connection, id: number, at: string): Promise<void> {
  await transaction(db, async ({ writer }) => void writer.update(contactPeople).set({ removedAt: at }).where(and(eq(contactPeople.id, id), isNull(contactPeople.removedAt))).run());
}

export async function contactPersonById(db: Connection, id: number): Promise<ContactPerson | null> {
  return db.reader.select().from(contactPeople).where(eq(contactPeople.id, id)).get() ?? null;
}

export async function contactPeopleOf(db: Connection, kind: EntryKind, slug: string): Promise<ContactPerson[]> {
  return db.reader.select().from(contactPeople).where(and(eq(contactPeople.kind, kind), eq(contactPeople.slug, slug), isNull(contactPeople.removedAt))).orderBy(contactPeople.id).all();
}

/** All who are asked today, of every entry. */
export async function allContactPeople(db: Connection): Promise<ContactPerson[]> {
  return db.reader.select().from(contactPeople).where(isNull(contactPeople.removedAt)).orderBy(contactPeople.id).all();
}
