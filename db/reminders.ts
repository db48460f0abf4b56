/** Which reminders have been sent. A reminder is claimed before it is sent; the unique index lets only one run claim it. */
import { and, eq } from 'drizzle-orm';
import { type Connection, transaction } from './open.ts';
import { reminders } from './schema.ts';

export type Reminder = typeof reminders.$inferSelect;
export type NewReminder = Omit<Reminder, 'id'>;

export async function allReminders(db: Connection): Promise<Reminder[]> {
  return db.reader.select().from(reminders).orderBy(reminders.id).all();
}

/** The ones that this run may send: what another run has claimed is left out. */
export async function claimReminders(db: Connection, wanted: readonly NewReminder[]): Promise<Reminder[]> {
  return transaction(db, async ({ writer }) => wanted.flatMap((one) => writer.insert(reminders).values(one).onConflictDoNothing().returning().all()));
}

/** The letter could not be handed over: the next run may try again. */
export async function releaseReminders(db: Connection, claimed: readonly Reminder[]): Promise<void> {
  await transaction(db, async ({ writer }) => {
    for (const { id, sentAt } of claimed) writer.delete(reminders).where(and(eq(reminders.id, id), eq(reminders.sentAt, sentAt))).run();
  });
}
