/** Editing a service, as the page asks for it: open, draft, preview, save, merge with what a colleague saved, withdraw. */
import type { ServiceEntry } from '../../contract/entry.ts';
import { LANGS, type Lang } from '../../contract/vocabulary.ts';
import { discardDraft, draftOf, keepDraft, NEW } from '#db/drafts.ts';
import { revisionById, type Revision } from '#db/revisions.ts';
import type { EditorialHouse, Seat } from '../desk.ts';
import { type FieldChange, fieldDiff } from '../history/diff.ts';
import { type Saved, saveEntry, withdrawEntry } from '../save.ts';
import { conflictOf, mergedBy } from './conflict.ts';
import { fieldsOf, readService } from './fields.ts';
import { type Fields, fieldsIn, formOf, typedIn } from './form.ts';
import { readInstead } from './instead.ts';
import { baseOf, knownOf, type Opened, openEntry, pageOf, type Wanted } from './opened.ts';
import type { EditPage } from './page.ts';
import { reshape } from './reshape.ts';
import { freeSlug } from './slug.ts';

export interface EditDesk {
  /** @param slug null: a new service */
  editPage(slug: string | null, how: { readonly useDraft: boolean; readonly lang: Lang }): Promise<EditPage>;
  /** @param whyFor what is said of the changes where the person has said nothing */
  postEdit(slug: string | null, form: FormData, whyFor: (changes: readonly FieldChange[]) => string): Promise<Posted>;
}

export type Done = 'published' | 'waits' | 'kept' | 'same' | 'withdrawn' | 'discarded';
export type Posted =
  | { readonly what: 'done'; readonly done: Done; readonly slug: string | null }
  | { readonly what: 'draft-kept' }
  | { readonly what: 'page'; readonly page: EditPage; readonly isWrong: boolean };

export function editDesk(house: EditorialHouse, seat: Seat): EditDesk {
  /** What the post of this very request became: its page is shown, and not made anew. */
  let posted: Posted | null = null;
  return {
    async editPage(slug, { useDraft, lang }) {
      if (posted?.what === 'page') return posted.page;
      const opened = await openEntry(house, seat.actor, slug);
      const draft = useDraft ? await draftOf(house.db, opened.actor.account, 'service', slug ?? NEW) : null;
      return pageOf(house, opened, posted ? { withPreview: false } : draft ? { fields: draft.fields, base: draft.base, previewLang: lang, usesDraft: true } : { previewLang: lang });
    },
    async postEdit(slug, form, whyFor) {
      const opened = await openEntry(house, seat.actor, slug);
      return (posted = await answer(house, await postedOf(house, opened, form, whyFor)));
    },
  };
}

/** A post, read as far as every button needs it. */
interface Post {
  readonly opened: Opened;
  readonly form: FormData;
  readonly intent: string;
  readonly fields: Fields;
  readonly base: Revision<'service'> | null;
  readonly baseId: number | null;
  readonly kept: Wanted;
  readonly whyFor: (changes: readonly FieldChange[]) => string;
}

async function postedOf(house: EditorialHouse, opened: Opened, form: FormData, whyFor: Post['whyFor']): Promise<Post> {
  const said = (name: string) => { const value = form.get(name); return typeof value === 'string' ? value : ''; };
  const baseId = /^\d{1,15}$/.test(said('base')) ? Number(said('base')) : null;
  const fields = fieldsIn(form);
  const kept: Wanted = {
    isPosted: true, fields, base: baseId, why: said('why'), reason: said('reason'), instead: said('instead'),
    previewLang: LANGS.find((one) => one === said('preview')) ?? 'nb', usesDraft: said('draft') !== 'pending',
  };
  return { opened, form, intent: said('intent'), fields, base: await baseOf(house, opened, baseId), baseId, kept, whyFor };
}

async function answer(house: EditorialHouse, post: Post): Promise<Posted> {
  const { opened, intent, fields, kept, baseId } = post;
  const { actor, slug } = opened;
  const [verb = '', lang] = intent.split(':');
  const page = async (more: Wanted = {}, isWrong = false): Promise<Posted> => ({ what: 'page', page: await pageOf(house, opened, { ...kept, ...more }), isWrong });
  const reshaped = reshape(fields, intent);
  if (reshaped) return page(reshaped);
  switch (verb) {
    case 'draft':
      await keepDraft(house.db, { account: actor.account, kind: 'service', slug: slug ?? NEW, fields, base: baseId, updatedAt: house.now().toISOString() });
      return { what: 'draft-kept' };
    case 'discard':
      await discardDraft(house.db, actor.account, 'service', slug ?? NEW);
      return { what: 'done', done: 'discarded', slug };
    case 'publish':
    case 'keep':
      return save(house, post, page, verb === 'publish');
    case 'merge':
    case 'merge-edit':
      return merge(house, post, page, verb === 'merge');
    case 'withdraw':
      return takeAway(house, post, page);
    default:
      return page({ previewLang: LANGS.find((one) => one === lang) ?? kept.previewLang ?? 'nb', part: verb === 'preview-part' ? 'preview' : 'all' });
  }
}

type MakePage = (more?: Wanted, isWrong?: boolean) => Promise<Posted>;

async function save(house: EditorialHouse, post: Post, page: MakePage, publish: boolean): Promise<Posted> {
  const { opened, fields, base, baseId } = post;
  const before = base?.content ?? opened.head?.content ?? null;
  const slug = opened.slug ?? (await freeSlug(house.db, typedIn(formOf(fields), 'name.nb')));
  const { entry, problems } = readService(fields, knownOf(house, { ...opened, slug }, fields, before));
  return entry ? keep(house, post, page, { entry, base: baseId, before, publish }) : page({ problems }, true);
}

interface Keep { readonly entry: ServiceEntry; readonly base: number | null; readonly before: ServiceEntry | null; readonly publish: boolean }

/** Saves against `base`; another head becomes the page with both versions. */
async function keep(house: EditorialHouse, post: Post, page: MakePage, { entry, base, before, publish }: Keep): Promise<Posted> {
  const { opened: { actor, slug }, kept, whyFor } = post;
  const why = kept.why?.trim() || whyFor(fieldDiff(before, entry));
  const saved: Saved<'service'> = await saveEntry(house, actor, { kind: 'service', content: entry, base, why, publish });
  if (saved.outcome === 'wrong') return page({ fields: fieldsOf(entry), base, problems: saved.issues.map(({ path, message }) => ({ field: path.join('.'), kind: 'other', detail: message })) }, true);
  if (saved.outcome === 'conflict') {
    const common = saved.base?.content ?? null;
    return page({ fields: fieldsOf(entry), base, conflict: conflictOf(house, { base: common, mine: entry, theirs: saved.theirs }, publish), withPreview: false }, true);
  }
  if (kept.usesDraft) await discardDraft(house.db, actor.account, 'service', slug ?? NEW);
  return { what: 'done', done: saved.outcome, slug: entry.slug };
}

async function merge(house: EditorialHouse, post: Post, page: MakePage, isSaved: boolean): Promise<Posted> {
  const { opened, form, fields, base } = post;
  const found = await revisionById(house.db, Number(form.get('against')) || 0);
  const theirs = found?.kind === 'service' && found.slug === opened.slug ? (found as Revision<'service'>) : null;
  const publish = form.get('publish') === 'yes';
  const { entry: mine, problems } = readService(fields, knownOf(house, opened, fields, base?.content ?? opened.head?.content ?? null));
  if (!mine || !theirs) return page({ problems }, true);
  const sides = { base: base?.content ?? null, mine, theirs };
  const entry = mergedBy(sides, form);
  if (!entry) return page({ conflict: conflictOf(house, sides, publish), withPreview: false }, true);
  if (isSaved) return keep(house, post, page, { entry, base: theirs.id, before: theirs.content, publish });
  return page({ fields: fieldsOf(entry), base: theirs.id });
}

async function takeAway(house: EditorialHouse, { opened, kept }: Post, page: MakePage): Promise<Posted> {
  const { actor, slug } = opened;
  const instead = readInstead(kept.instead ?? '', house.directory, slug ?? '');
  const problems = [...(kept.reason?.trim() ? [] : [{ field: 'reason', kind: 'required' as const }]), ...(instead === undefined ? [{ field: 'instead', kind: 'choice' as const, detail: kept.instead ?? '' }] : [])];
  if (slug === null || instead === undefined || problems.length > 0) return page({ problems }, true);
  await withdrawEntry(house, actor, 'service', slug, { why: kept.reason?.trim() ?? '', instead });
  return { what: 'done', done: 'withdrawn', slug };
}
