/** What each web address answered when it was last asked. */
import { inArray } from 'drizzle-orm';
import { type Connection, transaction } from './open.ts';
import { linkChecks } from './schema.ts';

export type LinkCheck = typeof linkChecks.$inferSelect;

export async function allLinkChecks(db: Connection): Promise<LinkCheck[]> {
  return db.reader.select().from(linkChecks).orderBy(linkChecks.checkedAt, linkChecks.url).all();
}

export async function keepLinkCheck(db: Connection, check: LinkCheck): Promise<void> {
  await transaction(db, async ({ writer }) => void writer.insert(linkChecks).values(check).onConflictDoUpdate({ target: linkChecks.url, set: check }).run());
}

/** Addresses that no entry has any more need no check. */
export async function forgetLinkChecks(db: Connection, urls: readonly string[]): Promise<void> {
  if (urls.length === 0) return;
  await transaction(db, async ({ writer }) => void writer.delete(linkChecks).where(inArray(linkChecks.url, [...urls])).run());
}
