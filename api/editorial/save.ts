/**
 * Saving an entry: the one way in which staff's words get into the directory, whoever sends them (the form, a spreadsheet,
 * a restored version, an accepted proposal). Rights, shape, what others have saved meanwhile, four eyes, publication: in one transaction.
 */
import type { z } from 'zod';
import { askApproval, overtakeApprovals } from '#db/approvals.ts';
import { withoutVerification } from '#db/due.ts';
import type { EntryContents, EntryKind } from '#db/kinds.ts';
import { transaction, type Transaction } from '#db/open.ts';
import { type Authorship, headRevision, publish, publishedRevision, type Revision, revisionById, saveRevision, withdraw } from '#db/revisions.ts';
import { OrganisationEntry, PathwayEntry, RightEntry, ServiceEntry } from '../contract/entry.ts';
import { LexiconEntry } from '../contract/lexicon.ts';
import type { EditorialHouse } from './desk.ts';
import { type Actor, demand, EVERYWHERE, needsApproval, NotAllowed, organisationOf } from './rights.ts';

export const SCHEMAS: Readonly<Record<EntryKind, z.ZodType>> = { service: ServiceEntry, organisation: OrganisationEntry, pathway: PathwayEntry, right: RightEntry, lexicon: LexiconEntry };

/** What is saved, by whom it is told in the history, and what was on the screen. */
export interface Save<K extends EntryKind = EntryKind> {
  readonly kind: K;
  /** As it came: it is checked here. */
  readonly content: unknown;
  /** The revision that the editor saw; null for a new entry. Another head is a conflict. */
  readonly base: number | null;
  readonly why: string;
  readonly source?: string | null;
  /** false: kept as a draft that the public does not see. */
  readonly publish: boolean;
  /** The judged queries have been run: what is said in the lexicon is published by lexicon/publish.ts only. */
  readonly isJudged?: boolean;
}

export type Saved<K extends EntryKind = EntryKind> =
  /** published: the public sees it; waits: a second person must approve; kept: a draft; same: nothing was changed. */
  | { readonly outcome: 'published' | 'waits' | 'kept' | 'same'; readonly revision: Revision<K> }
  /** Somebody saved first. `base` is what both started from. */
  | { readonly outcome: 'conflict'; readonly theirs: Revision<K>; readonly base: Revision<K> | null }
  | { readonly outcome: 'wrong'; readonly issues: readonly z.core.$ZodIssue[] };

/** Throws NotAllowed where the person may not; everything else is an outcome. The public sees it before this returns. */
export async function saveEntry<K extends EntryKind>(house: EditorialHouse, actor: Actor | null, save: Save<K>): Promise<Saved<K>> {
  const saved = await transaction(house.db, (tx) => saveWithin(tx, house, actor, save));
  if (saved.outcome === 'published') await house.directory.refresh();
  return saved;
}

/** The same within a transaction that the caller has begun; the caller refreshes the directory. */
export async function saveWithin<K extends EntryKind>(tx: Transaction, house: Pick<EditorialHouse, 'now'>, actor: Actor | null, save: Save<K>): Promise<Saved<K>> {
  const read = SCHEMAS[save.kind].safeParse(save.content);
  if (!read.success) {
    demand(actor, 'edit', null);
    return { outcome: 'wrong', issues: read.error.issues };
  }
  const content = read.data as EntryContents[K];
  const head = await headRevision(tx, save.kind, content.slug);
  const who = demandEdit(actor, save.kind, head?.content ?? null, content);
  if ((head?.id ?? null) !== save.base) {
    if (!head) return { outcome: 'wrong', issues: [{ code: 'custom', path: ['slug'], message: 'the entry is gone', input: undefined }] };
    const base = save.base === null ? null : (await revisionIn(tx, save.kind, content.slug, save.base));
    return { outcome: 'conflict', theirs: head, base };
  }
  const published = await publishedRevision(tx, save.kind, content.slug);
  const by: Authorship = { author: who.name, authoredAs: 'staff', why: save.why, source: save.source ?? null, at: house.now().toISOString() };
  const isSame = head !== null && isEqual(head.content, withoutVerification(save.kind, content));
  if (isSame && (!save.publish || published?.id === head.id)) return { outcome: 'same', revision: head };
  const revision = isSame ? head : await saveRevision(tx, save.kind, content, by);
  if (!save.publish) return { outcome: 'kept', revision };
  if (save.kind === 'lexicon' && !save.isJudged) throw new NotAllowed('publish', true);
  if (needsApproval(save.kind, published?.content ?? null, revision.content)) {
    await askApproval(tx, { kind: save.kind, slug: content.slug, revision: revision.id, reason: 'four-eyes', askedBy: who.account, note: save.why, askedAt: by.at ?? '' });
    return { outcome: 'waits', revision };
  }
  demand(actor, 'publish', organisationOf(save.kind, content));
  await publish(tx, save.kind, content.slug, revision.id, by);
  await overtakeApprovals(tx, save.kind, content.slug);
  return { outcome: 'published', revision };
}

/** Takes an entry away from the public, with the reason and where to go instead (a service's slug or a web address). */
export async function withdrawEntry(house: EditorialHouse, actor: Actor | null, kind: EntryKind, slug: string, { why, instead }: { why: string; instead: string | null }): Promise<void> {
  await transaction(house.db, async (tx) => {
    // taking words away is a change too, and must be judged
    if (kind === 'lexicon') throw new NotAllowed('withdraw', actor !== null);
    const head = await headRevision(tx, kind, slug);
    const who = demand(actor, 'withdraw', head ? organisationOf(kind, head.content) : EVERYWHERE);
    await withdraw(tx, kind, slug, { author: who.name, authoredAs: 'staff', why, instead, at: house.now().toISOString() });
    await overtakeApprovals(tx, kind, slug);
  });
  await house.directory.refresh();
}

/** Both what it was and what it becomes must be theirs; only an administrator moves an entry to another organisation. */
function demandEdit(actor: Actor | null, kind: EntryKind, before: EntryContents[EntryKind] | null, after: EntryContents[EntryKind]): Actor {
  const to = organisationOf(kind, after);
  const from = before ? organisationOf(kind, before) : to;
  const who = demand(actor, to === EVERYWHERE ? (kind === 'lexicon' ? 'edit-lexicon' : 'edit-shared') : 'edit', from);
  return from === to ? who : demand(actor, 'move-to-other-organisation', EVERYWHERE);
}

async function revisionIn<K extends EntryKind>(tx: Transaction, kind: K, slug: string, id: number): Promise<Revision<K> | null> {
  const found = await revisionById(tx, id);
  return found && found.kind === kind && found.slug === slug ? (found as Revision<K>) : null;
}

/** Equal whatever order the fields stand in. */
function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, sorted(one)]));
}
