/** What happened to accounts and rights. Written once, never changed (triggers hold it). */
import { desc, eq, or } from 'drizzle-orm';
import { type Connection, transaction } from './open.ts';
import { events } from './schema.ts';

export type Event = typeof events.$inferSelect;

export async function noteEvent(db: Connection, event: Omit<Event, 'id'>): Promise<void> {
  await transaction(db, async ({ writer }) => void writer.insert(events).values(event).run());
}

/** Newest first. */
export async function eventsOf(db: Connection, subject: string, most = 100): Promise<Event[]> {
  return db.reader.select().from(events).where(eq(events.subject, subject)).orderBy(desc(events.id)).limit(most).all();
}

export async function latestEvents(db: Connection, most = 200): Promise<Event[]> {
  return db.reader.select().from(events).orderBy(desc(events.id)).limit(most).all();
}

/** What somebody did and what was done to them, newest first. */
export async function eventsAbout(db: Connection, account: string, most = 100): Promise<Event[]> {
  return db.reader.select().from(events).where(or(eq(events.subject, account), eq(events.actor, account))).orderBy(desc(events.id)).limit(most).all();
}
