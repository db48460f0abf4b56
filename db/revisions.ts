/** Entries and their revisions: written once, never changed. Publishing is choosing a revision. */
import { and, desc, eq, ne } from 'drizzle-orm';
import { withoutVerification } from './due.ts';
import type { EntryContents, EntryKind } from './kinds.ts';
import { type Connection, transaction } from './open.ts';
import { entries, publications, revisions } from './schema.ts';

/** Who does something, as whom, and why. */
export interface Authorship { author: string; authoredAs: 'seed' | 'staff' | 'contact'; why: string; source?: string | null; at?: string; instead?: string | null }
export interface Revision<K extends EntryKind = EntryKind> {
  id: number; kind: K; slug: string; content: EntryContents[K];
  author: string; authoredAs: 'seed' | 'staff' | 'contact'; why: string; source: string | null; createdAt: string;
}
export type Publication = typeof publications.$inferSelect;
export interface EntryState { kind: EntryKind; slug: string; status: 'draft' | 'published' | 'withdrawn'; publishedRevision: number | null }

/** Asked for something that is not there. */
export class NotKept extends Error {
  override readonly name = 'NotKept';
}

const now = () => new Date().toISOString();
const entryIs = (kind: EntryKind, slug: string) => and(eq(entries.kind, kind), eq(entries.slug, slug));
const revisionOf = (kind: EntryKind, slug: string) => and(eq(revisions.kind, kind), eq(revisions.slug, slug));

/** Adds a revision of an entry, new or known. It is not published by this. */
export async function saveRevision<K extends EntryKind>(db: Connection, kind: K, content: EntryContents[K], by: Authorship): Promise<Revision<K>> {
  return transaction(db, async ({ writer }) => {
    const { slug } = content;
    writer.insert(entries).values({ kind, slug, status: 'draft' }).onConflictDoNothing().run();
    return writer.insert(revisions).values({
      kind, slug, content: withoutVerification(kind, content), author: by.author, authoredAs: by.authoredAs, why: by.why,
      source: by.source ?? null, createdAt: by.at ?? now(),
    }).returning().get() as Revision<K>;
  });
}

/** Makes this revision the one the public sees. */
export async function publish(db: Connection, kind: EntryKind, slug: string, revision: number, by: Authorship): Promise<void> {
  await transaction(db, async ({ writer }) => {
    const chosen = writer.select({ id: revisions.id }).from(revisions).where(and(revisionOf(kind, slug), eq(revisions.id, revision))).get();
    if (!chosen) throw new NotKept(`${kind} ${slug} has no revision ${revision}`);
    writer.insert(publications).values({ kind, slug, action: 'publish', revision, ...who(by) }).run();
    writer.update(entries).set({ status: 'published', publishedRevision: revision }).where(entryIs(kind, slug)).run();
  });
}

/** Takes an entry away from the public. Its revisions stay. */
export async function withdraw(db: Connection, kind: EntryKind, slug: string, by: Authorship): Promise<void> {
  await transaction(db, async ({ writer }) => {
    if (!writer.select({ slug: entries.slug }).from(entries).where(entryIs(kind, slug)).get()) throw new NotKept(`no ${kind} ${slug}`);
    writer.insert(publications).values({ kind, slug, action: 'withdraw', revision: null, instead: by.instead ?? null, ...who(by) }).run();
    writer.update(entries).set({ status: 'withdrawn', publishedRevision: null }).where(entryIs(kind, slug)).run();
  });
}

const who = (by: Authorship) => ({ author: by.author, authoredAs: by.authoredAs, why: by.why, createdAt: by.at ?? now() });

/** All revisions of an entry, newest first. */
export async function history<K extends EntryKind>(db: Connection, kind: K, slug: string): Promise<Revision<K>[]> {
  return db.reader.select().from(revisions).where(revisionOf(kind, slug)).orderBy(desc(revisions.id)).all() as Revision<K>[];
}

/** Each time the entry was published or withdrawn, newest first. */
export async function publicationsOf(db: Connection, kind: EntryKind, slug: string): Promise<Publication[]> {
  return db.reader.select().from(publications).where(and(eq(publications.kind, kind), eq(publications.slug, slug))).orderBy(desc(publications.id)).all();
}

/** The newest revision of an entry, published or not. */
export async function latestRevision<K extends EntryKind>(db: Connection, kind: K, slug: string): Promise<Revision<K> | null> {
  return (db.reader.select().from(revisions).where(revisionOf(kind, slug)).orderBy(desc(revisions.id)).limit(1).get() ?? null) as Revision<K> | null;
}

/** The revision that an edit builds on: the newest that staff or the seed wrote, published or not; what contact people propose does not count. */
export async function headRevision<K extends EntryKind>(db: Connection, kind: K, slug: string): Promise<Revision<K> | null> {
  return (db.reader.select().from(revisions).where(and(revisionOf(kind, slug), ne(revisions.authoredAs, 'contact'))).orderBy(desc(revisions.id)).limit(1).get() ?? null) as Revision<K> | null;
}

/** The revision that the public sees now; null where there is none. */
export async function publishedRevision<K extends EntryKind>(db: Connection, kind: K, slug: string): Promise<Revision<K> | null> {
  const state = await entryState(db, kind, slug);
  return state?.publishedRevision == null ? null : ((await revisionById(db, state.publishedRevision)) as Revision<K> | null);
}

/** One revision by its number. */
export async function revisionById(db: Connection, id: number): Promise<Revision | null> {
  return (db.reader.select().from(revisions).where(eq(revisions.id, id)).get() ?? null) as Revision | null;
}

/** Whether an entry is a draft, published or withdrawn; null where there is none. */
export async function entryState(db: Connection, kind: EntryKind, slug: string): Promise<EntryState | null> {
  return db.reader.select().from(entries).where(entryIs(kind, slug)).get() ?? null;
}

/** All entries with their state, for staff. */
export async function entryStates(db: Connection): Promise<EntryState[]> {
  return db.reader.select().from(entries).orderBy(entries.kind, entries.slug).all();
}

/** What the public sees of one kind, by slug. */
export async function publishedEntries<K extends EntryKind>(db: Connection, kind: K): Promise<Revision<K>[]> {
  const rows = db.reader.select({ revision: revisions }).from(entries)
    .innerJoin(revisions, eq(revisions.id, entries.publishedRevision))
    .where(and(eq(entries.kind, kind), eq(entries.status, 'published'))).orderBy(entries.slug).all();
  return rows.map(({ revision }) => revision as Revision<K>);
}
