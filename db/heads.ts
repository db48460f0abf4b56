/** The newest revision of every entry of a kind, with its state: what staff work on, published or not. */
import { and, asc, eq, ne } from 'drizzle-orm';
import type { EntryKind } from './kinds.ts';
import type { Connection } from './open.ts';
import type { EntryState, Revision } from './revisions.ts';
import { entries, revisions } from './schema.ts';

export interface Head<K extends EntryKind = EntryKind> {
  readonly state: EntryState;
  /** The newest that staff or the seed wrote; what contact people propose does not count. */
  readonly head: Revision<K>;
}

export async function heads<K extends EntryKind>(db: Connection, kind: K): Promise<Head<K>[]> {
  const rows = db.reader.select({ state: entries, head: revisions }).from(entries)
    .innerJoin(revisions, and(eq(revisions.kind, entries.kind), eq(revisions.slug, entries.slug)))
    .where(and(eq(entries.kind, kind), ne(revisions.authoredAs, 'contact'))).orderBy(asc(entries.slug), asc(revisions.id)).all();
  return [...new Map(rows.map(({ state, head }) => [state.slug, { state, head: head as Revision<K> }])).values()];
}
