/**
 * What is kept. Entries are documents with append-only revisions; the row in `entries` only says which revision is
 * published now, and can be made again from `publications`. Triggers in db/migrations refuse to change or delete
 * a revision, a publication or a verification.
 */
import { blob, foreignKey, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
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
  authoredAs: text('authored_as', { enum: ['seed', 'staff', 'contact'] }).notNull(),
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
  authoredAs: text('authored_as', { enum: ['seed', 'staff', 'contact'] }).notNull(),
  why: text('why').notNull(),
  /** Of a withdrawal: where to go instead, as a service's slug or a web address. */
  instead: text('instead'),
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
  /** The confirmation that this row takes back; such a row confirms nothing itself. */
  undoes: integer('undoes'),
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

/** Somebody who may sign in. Closed, never deleted: their name stands in the history. */
export const accounts = sqliteTable('accounts', {
  id: text('id').primaryKey(),
  /** Lower case. */
  email: text('email').notNull().unique(),
  name: text('name').notNull(),
  status: text('status', { enum: ['invited', 'active', 'closed'] }).notNull(),
  lang: text('lang', { enum: ['nb', 'nn'] }).notNull(),
  /** argon2id, with its parameters. */
  passwordHash: text('password_hash'),
  /** Base32; kept once a code made from it has been given back. */
  totpSecret: text('totp_secret'),
  /** The last time step that a code was accepted for: the same code is not accepted twice. */
  totpStep: integer('totp_step'),
  /** `issuer subject` of the organisation's own sign-in. */
  oidcSubject: text('oidc_subject').unique(),
  createdAt: text('created_at').notNull(),
});

/** What somebody may do, and for which organisation (`*`: for all). */
export const memberships = sqliteTable('memberships', {
  account: text('account').notNull().references(() => accounts.id),
  organisation: text('organisation').notNull(),
  role: text('role', { enum: ['administrator', 'editor', 'approver'] }).notNull(),
}, (t) => [primaryKey({ columns: [t.account, t.organisation, t.role] })]);

export const passkeys = sqliteTable('passkeys', {
  id: text('id').primaryKey(),
  account: text('account').notNull().references(() => accounts.id),
  publicKey: blob('public_key', { mode: 'buffer' }).notNull(),
  counter: integer('counter').notNull(),
  name: text('name').notNull(),
  createdAt: text('created_at').notNull(),
}, (t) => [index('passkeys_of_account').on(t.account)]);

/** Who is signed in where. Of the token only its sha-256 is kept. */
export const sessions = sqliteTable('sessions', {
  tokenHash: text('token_hash').primaryKey(),
  account: text('account').notNull().references(() => accounts.id),
  /** password: the second factor is still to come; full: signed in. */
  step: text('step', { enum: ['password', 'full'] }).notNull(),
  how: text('how', { enum: ['password', 'passkey', 'oidc'] }).notNull(),
  createdAt: text('created_at').notNull(),
  seenAt: text('seen_at').notNull(),
  expiresAt: text('expires_at').notNull(),
}, (t) => [index('sessions_of_account').on(t.account)]);

/** Something sent out that may be used once, until it expires. Of the token only its sha-256 is kept. */
export const tokens = sqliteTable('tokens', {
  tokenHash: text('token_hash').primaryKey(),
  purpose: text('purpose', { enum: ['invitation', 'reset', 'contact-link', 'oidc', 'passkey'] }).notNull(),
  /** Whom or what it is for: an account's id, or `kind slug` of an entry. */
  subject: text('subject').notNull(),
  data: text('data', { mode: 'json' }).$type<Readonly<Record<string, string>>>().notNull(),
  createdAt: text('created_at').notNull(),
  expiresAt: text('expires_at').notNull(),
  usedAt: text('used_at'),
}, (t) => [index('tokens_for').on(t.purpose, t.subject)]);

/** Attempts to sign in, for the throttle: counted by what was tried and from where, both hashed. */
export const attempts = sqliteTable('attempts', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  key: text('key').notNull(),
  at: text('at').notNull(),
}, (t) => [index('attempts_by_key').on(t.key, t.at)]);

/** What happened to accounts and rights: sign-ins, refusals, invitations, roles. Append-only. */
export const events = sqliteTable('events', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  at: text('at').notNull(),
  /** An account's id, `contact` for somebody with a link, `public`, or `system`. */
  actor: text('actor').notNull(),
  what: text('what').notNull(),
  subject: text('subject').notNull(),
  detail: text('detail').notNull(),
}, (t) => [index('events_by_subject').on(t.subject, t.id)]);

/** What somebody is writing and has not saved: kept so that nothing is lost. One for each person and entry. */
export const drafts = sqliteTable('drafts', {
  account: text('account').notNull().references(() => accounts.id),
  kind: text('kind').$type<EntryKind>().notNull(),
  slug: text('slug').notNull(),
  /** The form's fields as they were typed, right or wrong. */
  fields: text('fields', { mode: 'json' }).$type<readonly (readonly [string, string])[]>().notNull(),
  /** The revision that was on the screen; null for a new entry. */
  base: integer('base'),
  updatedAt: text('updated_at').notNull(),
}, (t) => [primaryKey({ columns: [t.account, t.kind, t.slug] })]);

/** A revision that needs a second person before it is published, or one that somebody without an account proposes. */
export const approvals = sqliteTable('approvals', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  kind: text('kind').$type<EntryKind>().notNull(),
  slug: text('slug').notNull(),
  revision: integer('revision').notNull().references(() => revisions.id),
  /** four-eyes: an editor asks an approver; proposal: a contact person asks an editor. */
  reason: text('reason', { enum: ['four-eyes', 'proposal'] }).notNull(),
  askedBy: text('asked_by').notNull(),
  note: text('note').notNull(),
  askedAt: text('asked_at').notNull(),
  status: text('status', { enum: ['open', 'accepted', 'declined', 'overtaken'] }).notNull(),
  decidedBy: text('decided_by'),
  decidedAt: text('decided_at'),
  answer: text('answer'),
}, (t) => [index('approvals_open').on(t.status, t.kind, t.slug)]);

/** The person at a service who is asked whether its facts are still right. */
export const contactPeople = sqliteTable('contact_people', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  kind: text('kind').$type<EntryKind>().notNull(),
  slug: text('slug').notNull(),
  email: text('email').notNull(),
  name: text('name').notNull(),
  addedBy: text('added_by').notNull(),
  addedAt: text('added_at').notNull(),
  removedAt: text('removed_at'),
}, (t) => [index('contact_people_of_entry').on(t.kind, t.slug)]);

/** Reminders that have been sent. The unique index is what keeps one from being sent twice. */
export const reminders = sqliteTable('reminders', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  slug: text('slug').notNull(),
  /** What it was about: the day on which the facts fell due, or a holiday such as `christmas-2026`. */
  occasion: text('occasion').notNull(),
  stage: text('stage', { enum: ['first', 'again', 'administrator'] }).notNull(),
  sentTo: text('sent_to').notNull(),
  sentAt: text('sent_at').notNull(),
}, (t) => [uniqueIndex('reminders_once').on(t.slug, t.occasion, t.stage, t.sentTo)]);

/** What the public says is wrong with an entry. Holds no name and no address. */
export const reports = sqliteTable('reports', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  slug: text('slug').notNull(),
  what: text('what', { enum: ['number', 'closed', 'wrong-place', 'other'] }).notNull(),
  note: text('note').notNull(),
  /** How many have said so: the same is kept once, and counted. */
  times: integer('times').notNull().default(1),
  isCrisis: integer('is_crisis', { mode: 'boolean' }).notNull(),
  createdAt: text('created_at').notNull(),
  /** When it must be looked at: two working days, or at once for a crisis number. */
  dueAt: text('due_at').notNull(),
  status: text('status', { enum: ['open', 'closed'] }).notNull(),
  closedBy: text('closed_by'),
  closedAt: text('closed_at'),
  /** fixed: it was wrong and has been put right; right: it was right after all. */
  outcome: text('outcome', { enum: ['fixed', 'right'] }),
  /** What was found, in the words of whoever closed it. */
  answer: text('answer'),
}, (t) => [index('reports_open').on(t.status, t.slug)]);

/** What a web address answered when it was last asked. */
export const linkChecks = sqliteTable('link_checks', {
  url: text('url').primaryKey(),
  checkedAt: text('checked_at').notNull(),
  /** The HTTP status; null where nothing answered. */
  status: integer('status'),
  /** How many checks in a row have failed. */
  failures: integer('failures').notNull(),
});
