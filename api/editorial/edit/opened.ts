/** An entry as it is opened for editing: what the editing builds on, what is known around it, and the page that it becomes. */
import type { OrganisationEntry, ServiceEntry } from '../../contract/entry.ts';
import type { Lang } from '../../contract/vocabulary.ts';
import { draftOf, NEW } from '#db/drafts.ts';
import { entryState, headRevision, NotKept, publishedEntries, type Revision, revisionById } from '#db/revisions.ts';
import { confirmer } from '#db/verifications.ts';
import type { EditorialHouse } from '../desk.ts';
import { type Actor, demand, EVERYWHERE, may, organisationsFor } from '../rights.ts';
import { areasOf } from './coverage.ts';
import { fieldsOf, type Known, readService } from './fields.ts';
import { type Fields, formOf, typedIn } from './form.ts';
import { choicesFor, type Conflict, contactLooks, type EditPage } from './page.ts';
import { previewOf } from './preview.ts';
import type { FieldProblem } from './reading.ts';

/** The source of what staff state themselves: facts are kept in bokmål. */
const STATED_BY = 'Oppgitt av {{name}}';

export interface Opened {
  readonly actor: Actor;
  /** null: a new service. */
  readonly slug: string | null;
  readonly head: Revision<'service'> | null;
  readonly organisations: readonly OrganisationEntry[];
}

/** Throws NotKept where there is no such service, NotAllowed where it is somebody else's. */
export async function openEntry(house: EditorialHouse, actor: Actor | null, slug: string | null): Promise<Opened> {
  const head = slug === null ? null : await headRevision(house.db, 'service', slug);
  if (slug !== null && !head) {
    demand(actor, 'edit', null);
    throw new NotKept(`no service ${slug}`);
  }
  const who = demand(actor, 'edit', head?.content.provider ?? null);
  return { actor: who, slug, head, organisations: (await publishedEntries(house.db, 'organisation')).map(({ content }) => content) };
}

/** The revision that was on the screen; null where it is no revision of this entry. */
export async function baseOf(house: EditorialHouse, { slug }: Opened, id: number | null): Promise<Revision<'service'> | null> {
  const found = id === null ? null : await revisionById(house.db, id);
  return found && found.kind === 'service' && found.slug === slug ? (found as Revision<'service'>) : null;
}

export function knownOf(house: EditorialHouse, { actor, organisations, slug }: Opened, fields: Fields, before: ServiceEntry | null): Known {
  const theirs = organisationsOf(actor, organisations);
  const provider = before?.provider ?? theirs[0]?.slug ?? '';
  const chosen = typedIn(formOf(fields), 'provider') || provider;
  const name = organisations.find((one) => one.slug === chosen)?.name.nb ?? chosen;
  return { before, slug: slug ?? '', provider, providerName: name, today: house.now().toISOString().slice(0, 10), areas: areasOf(house.directory.municipalities()), statedBy: STATED_BY };
}

/** The organisations for which somebody may edit. */
function organisationsOf(actor: Actor, all: readonly OrganisationEntry[]): readonly OrganisationEntry[] {
  const theirs = organisationsFor(actor, 'edit');
  return theirs.has(EVERYWHERE) ? all : all.filter(({ slug }) => theirs.has(slug));
}

export interface Wanted {
  readonly fields?: Fields;
  readonly problems?: readonly FieldProblem[];
  readonly base?: number | null;
  readonly why?: string;
  readonly reason?: string;
  readonly instead?: string;
  readonly previewLang?: Lang;
  readonly withPreview?: boolean;
  readonly row?: string | null;
  readonly conflict?: Conflict | null;
  readonly usesDraft?: boolean;
  readonly part?: 'all' | 'preview';
  readonly isPosted?: boolean;
}

/** The page, with the form as wanted, or as the head has it. */
export async function pageOf(house: EditorialHouse, opened: Opened, wanted: Wanted = {}): Promise<EditPage> {
  const { actor, slug, head, organisations } = opened;
  const { db, directory } = house;
  const [state, draft] = [slug === null ? null : await entryState(db, 'service', slug), await draftOf(db, actor.account, 'service', slug ?? NEW)];
  const base = wanted.base === undefined ? (head?.id ?? null) : wanted.base;
  const before = base === head?.id ? (head?.content ?? null) : ((await baseOf(house, opened, base))?.content ?? head?.content ?? null);
  const fields = wanted.fields ?? (head ? fieldsOf(head.content) : NEW_FIELDS);
  const form = formOf(fields);
  const confirm = confirmer(db);
  const confirmed = (entry: ServiceEntry): ServiceEntry => ({ ...entry, contacts: entry.contacts.map((contact) => confirm('service', entry.slug, contact)) });
  const { draft: read } = readService(fields, knownOf(house, opened, fields, before));
  const preview = wanted.withPreview === false ? null : previewOf(read, wanted.previewLang ?? 'nb', { directory, organisations, confirm: confirmed, now: house.now() });
  const names = organisationsOf(actor, organisations).map((one) => ({ slug: one.slug, name: one.name.nb })).sort((a, b) => collator.compare(a.name, b.name));
  const mayMove = head === null || may(actor, 'move-to-other-organisation', EVERYWHERE);
  return {
    slug, form, problems: wanted.problems ?? [], base, why: wanted.why ?? '', reason: wanted.reason ?? '', instead: wanted.instead ?? '', name: head?.content.name.nb ?? '', provider: head?.content.provider ?? '',
    state: state?.status ?? 'new', isAhead: state?.status === 'published' && state.publishedRevision !== head?.id,
    contacts: contactLooks(form, before, head && confirmed(head.content)),
    choices: choicesFor(directory.municipalities(), mayMove ? names : [], othersFor(house, head), fields),
    draft: draft && { at: draft.updatedAt, isUsed: wanted.usesDraft ?? false, isBehind: draft.base !== (head?.id ?? null) },
    preview, previewMunicipality: preview?.municipality ? directory.municipality(preview.municipality) : null,
    conflict: wanted.conflict ?? null, row: wanted.row ?? null, now: house.now().toISOString(), part: wanted.part ?? 'all', isPosted: wanted.isPosted ?? false, account: actor.account,
  };
}

const collator = new Intl.Collator('nb');

/** A new service begins with one contact point to fill in. */
const NEW_FIELDS: Fields = [['type', ''], ['level', ''], ['provider', ''], ['contacts.0.id', ''], ['contacts.0.kind', 'phone'], ['contacts.0.value', ''], ['contacts.0.purpose', 'help'], ['hours.is', 'unknown'], ['audiences', 'self']];
const MOST_OTHERS = 200;

/** Services that cover the same place: whoever looked for this one may look there. */
function othersFor({ directory }: EditorialHouse, head: Revision<'service'> | null): { slug: string; name: string }[] {
  const place = head?.content.coverage.municipalities[0];
  const near = place ? directory.slice(place, 'nb').services : directory.slice(null, 'nb').services;
  return near.filter(({ slug }) => slug !== head?.slug).slice(0, MOST_OTHERS).map(({ slug, name }) => ({ slug, name }));
}
