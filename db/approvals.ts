/** Revisions that wait for a second person, or that somebody without an account proposes. */
import { and, desc, eq } from 'drizzle-orm';
import type { EntryKind } from './kinds.ts';
import { NotKept } from './revisions.ts';
import { type Connection, transaction } from './open.ts';
import { approvals } from './schema.ts';

export type Approval = typeof approvals.$inferSelect;
export type NewApproval = Pick<Approval, 'kind' | 'slug' | 'revision' | 'reason' | 'askedBy' | 'note' | 'askedAt'>;

/** Asks for an approval. What was asked for the same entry and reason before, and is still open, is overtaken. */
export async function askApproval(db: Connection, asked: NewApproval): Promise<Approval> {
  return transaction(db, async (tx) => {
    if (asked.reason === 'four-eyes') await overtakeApprovals(tx, asked.kind, asked.slug);
    return tx.writer.insert(approvals).values({ ...asked, status: 'open' }).returning().get();
  });
}

/** What waits for a second person is no longer asked for: something newer has been published or saved. */
export async function overtakeApprovals(db: Connection, kind: EntryKind, slug: string): Promise<void> {
  await transaction(db, async ({ writer }) => void writer.update(approvals).set({ status: 'overtaken' })
    .where(and(eq(approvals.kind, kind), eq(approvals.slug, slug), eq(approvals.reason, 'four-eyes'), eq(approvals.status, 'open'))).run());
}

export async function approvalById(db: Connection, id: number): Promise<Approval | null> {
  return db.reader.select().from(approvals).where(eq(approvals.id, id)).get() ?? null;
}

/** All that waits, oldest first. */
export async function openApprovals(db: Connection): Promise<Approval[]> {
  return db.reader.select().from(approvals).where(eq(approvals.status, 'open')).orderBy(approvals.id).all();
}

/** All that was ever asked for an entry, newest first. */
export async function approvalsOf(db: Connection, kind: EntryKind, slug: string): Promise<Approval[]> {
  return db.reader.select().from(approvals).where(and(eq(approvals.kind, kind), eq(approvals.slug, slug))).orderBy(desc(approvals.id)).all();
}

/** Notes the decision; throws NotKept where it is no longer open. */
export async function decideApproval(db: Connection, id: number, decision: { status: 'accepted' | 'declined'; by: string; at: string; answer: string }): Promise<void> {
  await transaction(db, async ({ writer }) => {
    const { changes } = writer.update(approvals).set({ status: decision.status, decidedBy: decision.by, decidedAt: decision.at, answer: decision.answer })
      .where(and(eq(approvals.id, id), eq(approvals.status, 'open'))).run();
    if (changes === 0) throw new NotKept(`approval ${id} is not open`);
  });
}
