/** Who changed what, when and why: all that ever happened to an entry, newest first, and any version of it restored. */
import { type Approval, approvalsOf } from '#db/approvals.ts';
import { allAccounts } from '#db/accounts.ts';
import type { EntryContents, EntryKind } from '#db/kinds.ts';
import { entryState, headRevision, history, NotKept, type Publication, publicationsOf, type Revision } from '#db/revisions.ts';
import { type Verification, verificationsOf } from '#db/verifications.ts';
import type { EditorialHouse, Seat } from '../desk.ts';
import { publishJudged } from '../lexicon/publish.ts';
import { type Actor, demand, may, organisationOf } from '../rights.ts';
import { saveEntry, type Saved } from '../save.ts';
import { type FieldChange, fieldDiff } from './diff.ts';

/** Something that happened. `who` is a name as it was then. */
export type Happening = { readonly at: string; readonly who: string; readonly why: string } & (
  | { readonly what: 'edit'; readonly revision: number; readonly as: Revision['authoredAs']; readonly source: string | null; readonly changes: readonly FieldChange[]; readonly isFirst: boolean; readonly isPublic: boolean; readonly wasPublished: boolean }
  | { readonly what: 'publish'; readonly revision: number | null; readonly as: Revision['authoredAs'] }
  | { readonly what: 'withdraw'; readonly instead: string | null; readonly as: Revision['authoredAs'] }
  | { readonly what: 'confirm' | 'undo'; readonly contact: string; readonly value: string; readonly method: Verification['method'] }
  | { readonly what: 'ask' | 'propose' | 'accept' | 'decline'; readonly revision: number });

export interface EntryHistory {
  readonly kind: EntryKind;
  readonly slug: string;
  readonly name: string;
  readonly status: 'draft' | 'published' | 'withdrawn';
  readonly happenings: readonly Happening[];
  readonly mayRestore: boolean;
}

/** One version beside what an edit would build on now. */
export interface Version {
  readonly kind: EntryKind;
  readonly slug: string;
  readonly name: string;
  readonly revision: Pick<Revision, 'id' | 'author' | 'createdAt' | 'why'>;
  readonly content: EntryContents[EntryKind];
  /** What restoring would change. */
  readonly changes: readonly FieldChange[];
  /** The newest revision of staff or the seed: what a restored version follows. */
  readonly head: number;
  readonly isPublic: boolean;
  readonly mayRestore: boolean;
}

export interface HistoryDesk {
  /** By number: changes name municipalities by their numbers. */
  municipalityNames(): Readonly<Record<string, string>>;
  historyOf(kind: EntryKind, slug: string): Promise<EntryHistory>;
  version(kind: EntryKind, slug: string, revision: number): Promise<Version>;
  /** @param head the newest revision that was on the screen; another one is a conflict */
  restore(kind: EntryKind, slug: string, restore: { revision: number; head: number; why: string }): Promise<Restored>;
}

/** `worse`: a version of the lexicon that would make a crisis figure worse. */
export type Restored = Saved | { readonly outcome: 'worse' | 'unjudged' | 'moved' };

export const historyDesk = (house: EditorialHouse, { actor }: Seat): HistoryDesk => ({
  municipalityNames: () => Object.fromEntries(house.directory.municipalities().map(({ number, name }) => [number, name])),
  historyOf: (kind, slug) => historyOf(house, actor, kind, slug),
  version: (kind, slug, revision) => versionOf(house, actor, kind, slug, revision),
  restore: (kind, slug, restore) => restoreVersion(house, actor, kind, slug, restore),
});

async function historyOf({ db }: EditorialHouse, actor: Actor | null, kind: EntryKind, slug: string): Promise<EntryHistory> {
  const revisions = await history(db, kind, slug);
  const [newest] = revisions;
  const state = await entryState(db, kind, slug);
  const organisation = newest ? organisationOf(kind, (revisions.find(({ authoredAs }) => authoredAs !== 'contact') ?? newest).content) : null;
  demand(actor, 'see', organisation);
  if (!newest || !state) throw new NotKept(`no ${kind} ${slug}`);
  const publications = await publicationsOf(db, kind, slug);
  const names = new Map((await allAccounts(db)).map(({ id, name }) => [id, name]));
  const happenings = [
    ...(await approvalsOf(db, kind, slug)).flatMap((approval) => decided(approval, names)),
    // what was published as it was saved is told once
    ...publications.filter((one) => !revisions.some((revision) => isWith(revision, one))).map(published),
    ...revisions.map((revision, at) => edited(revision, revisions.slice(at + 1), state.publishedRevision, publications.some((one) => isWith(revision, one)))),
    ...confirmations(await verificationsOf(db, kind, slug)),
  ];
  return { kind, slug, name: nameOf(newest.content), status: state.status, happenings: happenings.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)), mayRestore: may(actor, 'edit', organisation) };
}

async function versionOf({ db }: EditorialHouse, actor: Actor | null, kind: EntryKind, slug: string, id: number): Promise<Version> {
  const head = await headRevision(db, kind, slug);
  const organisation = head ? organisationOf(kind, head.content) : null;
  demand(actor, 'see', organisation);
  const revision = (await history(db, kind, slug)).find((one) => one.id === id);
  if (!head || !revision) throw new NotKept(`${kind} ${slug} has no revision ${id}`);
  const { author, createdAt, why, content } = revision;
  const state = await entryState(db, kind, slug);
  return {
    kind, slug, name: nameOf(content), revision: { id, author, createdAt, why }, content, changes: fieldDiff(head.content, content), head: head.id,
    isPublic: state?.publishedRevision === id, mayRestore: may(actor, 'edit', organisation),
  };
}

/** A new revision that holds what the old one held, saved like every edit: rights, conflicts and four eyes too. */
async function restoreVersion(house: EditorialHouse, actor: Actor | null, kind: EntryKind, slug: string, { revision: id, head, why }: { revision: number; head: number; why: string }): Promise<Restored> {
  demand(actor, 'edit', null);
  const revision = (await history(house.db, kind, slug)).find((one) => one.id === id);
  if (!revision) throw new NotKept(`${kind} ${slug} has no revision ${id}`);
  const save = { kind, content: revision.content, base: head, why, source: `revision ${id}`, publish: true };
  return kind === 'lexicon' ? publishJudged(house, actor, { ...save, kind }) : saveEntry(house, actor, save);
}

function edited(revision: Revision, before: readonly Revision[], publicNow: number | null, wasPublished: boolean): Happening {
  const { id, author, authoredAs, createdAt, why, source, content } = revision;
  // what contact people propose is nobody's ground but their own
  const ground = before.find((one) => one.authoredAs !== 'contact') ?? null;
  return { what: 'edit', at: createdAt, who: author, why, revision: id, as: authoredAs, source, changes: ground ? fieldDiff(ground.content, content) : [], isFirst: ground === null, isPublic: publicNow === id, wasPublished };
}

/** Published as it was saved; the seed takes a moment between the two. */
const isWith = ({ id, createdAt, author }: Revision, publication: Publication) =>
  publication.revision === id && publication.author === author && Math.abs(Date.parse(publication.createdAt) - Date.parse(createdAt)) < SAME_MOMENT_MS;

const SAME_MOMENT_MS = 1000;

const published = ({ action, revision, author, authoredAs: as, why, instead, createdAt }: Publication): Happening =>
  (action === 'publish' ? { what: 'publish', at: createdAt, who: author, why, revision, as } : { what: 'withdraw', at: createdAt, who: author, why, instead, as });

function confirmations(all: readonly Verification[]): Happening[] {
  return all.map(({ at, by, contact, value, method, undoes }) => ({ what: undoes === null ? 'confirm' : 'undo', at, who: by, why: '', contact, value, method }));
}

function decided({ reason, revision, askedBy, askedAt, note, status, decidedBy, decidedAt, answer }: Approval, names: ReadonlyMap<string, string>): Happening[] {
  const asked: Happening = { what: reason === 'proposal' ? 'propose' : 'ask', at: askedAt, who: names.get(askedBy) ?? '', why: note, revision };
  if ((status !== 'accepted' && status !== 'declined') || !decidedAt) return [asked];
  return [{ what: status === 'accepted' ? 'accept' : 'decline', at: decidedAt, who: names.get(decidedBy ?? '') ?? decidedBy ?? '', why: answer ?? '', revision }, asked];
}

/** What an entry is called: its name, its title, or the concept of the lexicon. */
export function nameOf(content: EntryContents[EntryKind]): string {
  if ('name' in content) return content.name.nb;
  return 'title' in content ? content.title.nb : content.concept;
}
