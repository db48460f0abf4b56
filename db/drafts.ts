/** What somebody is writing and has not saved: one for each person and entry, replaced as they write. */
import { and, eq } from 'drizzle-orm';
import type { EntryKind } from './kinds.ts';
import { type Connection, transaction } from './open.ts';
import { drafts } from './schema.ts';

export type Draft = typeof drafts.$inferSelect;
/** A new entry has no slug yet. */
export const NEW = '';

const draftIs = (account: string, kind: EntryKind, slug: string) => and(eq(drafts.account, account), eq(drafts.kind, kind), eq(drafts.slug, slug));

export async function keepDraft(db: Connection, draft: Draft): Promise<void> {
  const { fields, base, updatedAt } = draft;
  await transaction(db, async ({ writer }) => void writer.insert(drafts).values(draft).onConflictDoUpdate({ target: [drafts.account, drafts.kind, drafts.slug], set: { fields, base, updatedAt } }).run());
}

export async function draftOf(db: Connection, account: string, kind: EntryKind, slug: string): Promise<Draft | null> {
  return db.reader.select().from(drafts).where(draftIs(account, kind, slug)).get() ?? null;
}

export async function discardDraft(db: Connection, account: string, kind: EntryKind, slug: string): Promise<void> {
  await transaction(db, async ({ writer }) => void writer.delete(drafts).where(draftIs(account, kind, slug)).run());
}

/** The entries of a kind that somebody is writing on and has not saved. */
export async function draftedSlugs(db: Connection, account: string, kind: EntryKind): Promise<ReadonlySet<string>> {
  return new Set(db.reader.select({ slug: drafts.slug }).from(drafts).where(and(eq(drafts.account, account), eq(drafts.kind, kind))).all().map(({ slug }) => slug));
}
