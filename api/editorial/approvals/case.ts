/** One thing that waits for an answer: what it would change, who may answer, and whether the ground has moved meanwhile. */
import { type Account, allAccounts } from '#db/accounts.ts';
import { type Approval, approvalsOf } from '#db/approvals.ts';
import type { EntryContent, EntryKind } from '#db/kinds.ts';
import type { Connection } from '#db/open.ts';
import { headRevision, history, publicationsOf, publishedRevision, type Revision, revisionById } from '#db/revisions.ts';
import { fieldDiff, type FieldChange, withField } from '../history/diff.ts';
import { nameOf } from '../history/history.ts';
import { type Actor, may, organisationOf } from '../rights.ts';

/** Why somebody may not answer: not their right, or they asked or wrote some of it themselves. */
export type Hindrance = 'right' | 'own' | null;

export interface ApprovalCase {
  readonly id: number;
  readonly kind: EntryKind;
  readonly slug: string;
  readonly name: string;
  readonly reason: Approval['reason'];
  readonly status: Approval['status'];
  readonly askedBy: string;
  readonly askedAt: string;
  readonly note: string;
  readonly answer: string | null;
  readonly revision: number;
  /** What accepting would change: of what is published, or, for a proposal, of what an edit builds on. */
  readonly changes: readonly FieldChange[];
  /** The revision that the changes are counted from; 0 where there is none. It is sent back with the answer. */
  readonly ground: number;
  /** Of a proposal: what staff have saved and not published, and what accepting would publish too. */
  readonly alsoPublishes: readonly FieldChange[];
  readonly hindrance: Hindrance;
  /** Of a proposal: what accepting saves. */
  readonly content: EntryContent;
}

/** null where the revision is gone, which the database does not let happen. */
export async function caseOf(db: Connection, actor: Actor, approval: Approval): Promise<ApprovalCase | null> {
  const { id, kind, slug, reason, status, askedBy, askedAt, note, answer, revision: number } = approval;
  const revision = await revisionById(db, number);
  if (!revision) return null;
  const published = await publishedRevision(db, kind, slug);
  const [ground, content] = reason === 'proposal' ? await proposalOn(db, revision) : [published, revision.content];
  const accounts = await allAccounts(db);
  return {
    id, kind, slug, name: nameOf(revision.content), reason, status, askedBy: accounts.find((one) => one.id === askedBy)?.name ?? askedBy, askedAt, note, answer,
    revision: number, changes: fieldDiff(ground?.content ?? null, content), ground: ground?.id ?? 0,
    alsoPublishes: reason === 'proposal' && ground?.id !== published?.id ? fieldDiff(published?.content ?? null, ground?.content ?? null) : [],
    hindrance: await hindranceFor(db, actor, approval, revision, accounts), content,
  };
}

/** May they see it at all? Whoever works for the entry's organisation. */
export async function maySeeCase(db: Connection, actor: Actor, { kind, slug }: Approval): Promise<boolean> {
  const head = await headRevision(db, kind, slug);
  return head !== null && may(actor, 'see', organisationOf(kind, head.content));
}

async function hindranceFor(db: Connection, actor: Actor, approval: Approval, revision: Revision, accounts: readonly Account[]): Promise<Hindrance> {
  const head = await headRevision(db, approval.kind, approval.slug);
  const organisation = organisationOf(approval.kind, (head ?? revision).content);
  if (approval.reason === 'proposal') return may(actor, 'edit', organisation) ? null : 'right';
  if (!may(actor, 'approve', organisationOf(approval.kind, revision.content)) || !may(actor, 'approve', organisation)) return 'right';
  return (await wroteSomeOf(db, actor, approval, accounts)) ? 'own' : null;
}

/** Did they ask for it, or write any of what has come since the last publication? Nobody approves their own words, not even under another's. */
async function wroteSomeOf(db: Connection, actor: Actor, { kind, slug, revision, askedBy }: Approval, accounts: readonly Account[]): Promise<boolean> {
  if (askedBy === actor.account) return true;
  const last = (await publicationsOf(db, kind, slug)).find(({ action }) => action === 'publish')?.revision ?? 0;
  const isBetween = (id: number) => id > last && id <= revision;
  const askers = (await approvalsOf(db, kind, slug)).filter((one) => one.reason === 'four-eyes' && isBetween(one.revision)).map((one) => one.askedBy);
  const authors = (await history(db, kind, slug)).filter(({ id, authoredAs }) => (isBetween(id) || id === revision) && authoredAs === 'staff').map(({ author }) => author);
  const names = new Set([actor.name, ...accounts.filter(({ id }) => id === actor.account).map(({ name }) => name)]);
  return askers.includes(actor.account) || authors.some((author) => names.has(author));
}

/** What the contact person changed, put on what an edit builds on now: what others have written since stays. */
async function proposalOn(db: Connection, proposal: Revision): Promise<[Revision | null, EntryContent]> {
  const head = await headRevision(db, proposal.kind, proposal.slug);
  const seen = await seenByProposer(db, proposal);
  if (!head || !seen) return [head, proposal.content];
  const content = fieldDiff(seen.content, proposal.content).reduce<EntryContent>((made, { path, after }) => withField(made, path, after), head.content);
  return [head, content];
}

/** What was published when they wrote. */
async function seenByProposer(db: Connection, { kind, slug, createdAt, id }: Revision): Promise<Revision | null> {
  const publication = (await publicationsOf(db, kind, slug)).find(({ revision, createdAt: at }) => revision !== null && revision < id && at <= createdAt);
  return publication?.revision ? revisionById(db, publication.revision) : null;
}
