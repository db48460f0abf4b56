/** What the public says is wrong with an entry. The same said again while it is open is counted, not kept twice. */
import { and, desc, eq } from 'drizzle-orm';
import { type Connection, transaction } from './open.ts';
import { NotKept } from './revisions.ts';
import { reports } from './schema.ts';

export type Report = typeof reports.$inferSelect;
export type NewReport = Pick<Report, 'slug' | 'what' | 'note' | 'isCrisis' | 'createdAt' | 'dueAt'>;
export interface Closing { readonly outcome: 'fixed' | 'right'; readonly answer: string; readonly by: string; readonly at: string }

/** So many notes of one report are kept; what comes after says nothing new. */
const MOST_NOTES = 5;

/** Keeps a report, or counts it where the same is open already. `isNew`: nobody had said so. */
export async function addReport(db: Connection, report: NewReport): Promise<{ report: Report; isNew: boolean }> {
  return transaction(db, async ({ writer }) => {
    const open = writer.select().from(reports).where(openOf(report.slug, report.what)).get();
    if (!open) return { report: writer.insert(reports).values({ ...report, status: 'open' }).returning().get(), isNew: true };
    const counted = writer.update(reports).set({ times: open.times + 1, note: joined(open.note, report.note) }).where(eq(reports.id, open.id)).returning().get();
    return { report: counted, isNew: false };
  });
}

/** Puts a note to what was just reported; nothing where that is closed already. */
export async function addNote(db: Connection, slug: string, what: Report['what'], note: string): Promise<void> {
  await transaction(db, async ({ writer }) => {
    const open = writer.select().from(reports).where(openOf(slug, what)).get();
    if (open) writer.update(reports).set({ note: joined(open.note, note) }).where(eq(reports.id, open.id)).run();
  });
}

export async function reportById(db: Connection, id: number): Promise<Report | null> {
  return db.reader.select().from(reports).where(eq(reports.id, id)).get() ?? null;
}

/** All that is open, what is due first on top. */
export async function openReports(db: Connection): Promise<Report[]> {
  return db.reader.select().from(reports).where(eq(reports.status, 'open')).orderBy(reports.dueAt, reports.id).all();
}

/** The entries of which something open is reported, in order. */
export async function reportedSlugs(db: Connection): Promise<string[]> {
  return db.reader.selectDistinct({ slug: reports.slug }).from(reports).where(eq(reports.status, 'open')).orderBy(reports.slug).all().map(({ slug }) => slug);
}

/** What has been closed, newest first. */
export async function closedReports(db: Connection, most: number): Promise<Report[]> {
  return db.reader.select().from(reports).where(eq(reports.status, 'closed')).orderBy(desc(reports.closedAt), desc(reports.id)).limit(most).all();
}

/** Closes it, with what was found; throws NotKept where it is not open. */
export async function closeReport(db: Connection, id: number, { outcome, answer, by, at }: Closing): Promise<void> {
  await transaction(db, async ({ writer }) => {
    const { changes } = writer.update(reports).set({ status: 'closed', outcome, answer, closedBy: by, closedAt: at }).where(and(eq(reports.id, id), eq(reports.status, 'open'))).run();
    if (changes === 0) throw new NotKept(`report ${id} is not open`);
  });
}

const openOf = (slug: string, what: Report['what']) => and(eq(reports.slug, slug), eq(reports.what, what), eq(reports.status, 'open'));

function joined(before: string, note: string): string {
  const notes = before.split('\n').filter(Boolean);
  return note && !notes.includes(note) && notes.length < MOST_NOTES ? [...notes, note].join('\n') : before;
}
