/**
 * What is kept. Entries are documents with append-only revisions; the row in `entries` only says which revision is
 * published now, and can be made again from `publications`. Triggers in db/migrations refuse to change or delete
 * a revision, a publication or a verification.
 */
import { foreignKey, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { MunicipalityRecord } from '../api/contract/entry.ts';
import type { EntryContent, EntryKind } from './kinds.ts';

export const entries = sqliteTable('entries', {
  kind: text('kind').$type<EntryKind>().notNull(),
  slug: text('slug').notNull(),
  status: text('status', { enum: ['draft', 'published', 'withdrawn'] }).notNull(),
  publishedRevision: integer('published_revision'),
}, (t) => [primaryKey({ columns: [t.kind, t.slug] }), index('entries_by_status').on(t.status, t.kind)]);

export const revisions = sqliteTable('revisions', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  kind: text('kind').$type<EntryKind>().notNull(),
  slug: text('slug').notNull(),
  content: text('content', { mode: 'json' }).$type<EntryContent>().notNull(),
  author: text('author').notNull(),
  authoredAs: text('authored_as', { enum: ['seed', 'staff'] }).notNull(),
  why: text('why').notNull(),
  source: text('source'),
  createdAt: text('created_at').notNull(),
}, (t) => [
  index('revisions_of_entry').on(t.kind, t.slug, t.id),
  foreignKey({ columns: [t.kind, t.slug], foreignColumns: [entries.kind, entries.slug] }),
]);

/** Each choice of what the public sees: which revision was published, or that the entry was withdrawn. */
export const publications = sqliteTable('publications', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  kind: text('kind').$type<EntryKind>().notNull(),
  slug: text('slug').notNull(),
  action: text('action', { enum: ['publish', 'withdraw'] }).notNull(),
  revision: integer('revision').references(() => revisions.id),
  author: text('author').notNull(),
  authoredAs: text('authored_as', { enum: ['seed', 'staff'] }).notNull(),
  why: text('why').notNull(),
  createdAt: text('created_at').notNull(),
}, (t) => [
  index('publications_of_entry').on(t.kind, t.slug, t.id),
  foreignKey({ columns: [t.kind, t.slug], foreignColumns: [entries.kind, entries.slug] }),
]);

/** Somebody has made sure that a contact point is right. Apart from revisions: an edit never moves it. */
export const verifications = sqliteTable('verifications', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  kind: text('kind').$type<EntryKind | 'municipality'>().notNull(),
  slug: text('slug').notNull(),
  contact: text('contact').notNull(),
  /** The value that was confirmed: another number in the same contact point is not confirmed by it. */
  value: text('value').notNull(),
  at: text('at').notNull(),
  by: text('by').notNull(),
  method: text('method', { enum: ['call', 'e-mail', 'visit', 'website', 'import'] }).notNull(),
  dueAt: text('due_at').notNull(),
}, (t) => [index('verifications_of_entry').on(t.kind, t.slug, t.contact, t.id)]);

export const municipalities = sqliteTable('municipalities', {
  number: text('number').primaryKey(),
  name: text('name').notNull(),
  content: text('content', { mode: 'json' }).$type<MunicipalityRecord>().notNull(),
});

export const places = sqliteTable('places', {
  postalCode: text('postal_code').primaryKey(),
  place: text('place').notNull(),
  municipality: text('municipality').notNull().references(() => municipalities.number),
});
