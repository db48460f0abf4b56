/** The entries that somebody keeps true: each contact point with its age, and what else waits, what is due first. */
import { openApprovals } from '#db/approvals.ts';
import { draftedSlugs } from '#db/drafts.ts';
import { type Head, heads } from '#db/heads.ts';
import { openReports } from '#db/reports.ts';
import { publishedEntries } from '#db/revisions.ts';
import { standingVerifications, type Verification } from '#db/verifications.ts';
import type { ContactPoint, ServiceEntry, Text } from '../../contract/entry.ts';
import type { EditorialHouse } from '../desk.ts';
import { type Actor, CRISIS_TYPES, demand, may } from '../rights.ts';
import { type Age, ageOf } from './due.ts';
import { type Day, dayIn } from './day.ts';

export interface KeptContact {
  readonly id: string;
  readonly kind: ContactPoint['kind'];
  readonly purpose: ContactPoint['purpose'];
  readonly value: string;
  readonly age: Age;
  readonly verifiedAt: Day | null;
  readonly verifiedBy: string | null;
  readonly method: Method | null;
  readonly dueAt: Day | null;
  /** false: too uncertain for the public until somebody confirms it. */
  readonly isShown: boolean;
  /** The confirmation that can be taken back at once: it was made today. */
  readonly undo: number | null;
}

/** What an entry is ordered by and found by: the worst of it. */
export type Standing = Age | 'missing' | 'hidden';
export type Method = Verification['method'];

export interface KeptEntry {
  readonly slug: string;
  readonly name: Text;
  readonly provider: string;
  readonly providerName: Text;
  readonly isCrisis: boolean;
  readonly state: 'draft' | 'published' | 'withdrawn';
  readonly standing: Standing;
  readonly contacts: readonly KeptContact[];
  readonly lacksNumber: boolean;
  /** How it was confirmed last: what the choice of how begins with. */
  readonly method: Exclude<Method, 'import'>;
  readonly reports: number;
  /** Somebody has written something that is not published. */
  readonly hasDraft: boolean;
  /** This person has written something on the edit page and not saved it. */
  readonly isUnsaved: boolean;
  readonly approvals: number;
  readonly mayConfirm: boolean;
  readonly mayEdit: boolean;
  readonly alsoCalled: readonly string[];
}

/** What is due first. */
const ORDER: readonly Standing[] = ['overdue', 'due', 'never', 'missing', 'fresh', 'hidden'];

/** All that this person may see, in the order in which it should be looked at. */
export async function keptEntries(house: Pick<EditorialHouse, 'db' | 'now'>, actor: Actor | null): Promise<KeptEntry[]> {
  const who = demand(actor, 'see', null);
  const { db } = house;
  const today = dayIn(house.now());
  const published = new Map((await publishedEntries(db, 'service')).map(({ slug, content }) => [slug, content]));
  const names = new Map((await heads(db, 'organisation')).map(({ head }) => [head.slug, head.content.name]));
  const confirmed = await standingVerifications(db, 'service');
  const reports = countBySlug(await openReports(db));
  const approvals = countBySlug((await openApprovals(db)).filter(({ kind }) => kind === 'service'));
  const drafted = await draftedSlugs(db, who.account, 'service');
  const seen = (await heads(db, 'service')).filter(({ state, head }) => may(who, 'see', (published.get(state.slug) ?? head.content).provider));
  return seen.map(({ state, head }) => keptEntry({ state, head }, published.get(state.slug) ?? null, {
    actor: who, today, confirmed: confirmed.get(state.slug) ?? [], names,
    reports: reports.get(state.slug) ?? 0, approvals: approvals.get(state.slug) ?? 0,
    isUnsaved: drafted.has(state.slug),
  })).sort(byUrgency);
}

interface Around {
  readonly actor: Actor; readonly today: Day; readonly confirmed: readonly Verification[];
  readonly names: ReadonlyMap<string, Text>; readonly reports: number; readonly approvals: number; readonly isUnsaved: boolean;
}

function keptEntry({ state, head }: Head<'service'>, published: ServiceEntry | null, { actor, today, confirmed, names, reports, approvals, isUnsaved }: Around): KeptEntry {
  const content = published ?? head.content;
  const contacts = content.contacts.map((contact) => keptContact(contact, confirmed, today));
  const lacksNumber = isWithoutNumber(content);
  const method = confirmed[0]?.method;
  return {
    slug: head.slug, name: content.name, provider: content.provider, providerName: names.get(content.provider) ?? { nb: content.provider }, alsoCalled: content.alsoCalled,
    isCrisis: CRISIS_TYPES.has(content.type), state: state.status, contacts, lacksNumber, reports, approvals, isUnsaved,
    standing: published ? worst(contacts, lacksNumber) : 'hidden',
    method: method && method !== 'import' ? method : 'call',
    hasDraft: head.id !== state.publishedRevision && state.status !== 'withdrawn',
    mayConfirm: published !== null && may(actor, 'confirm', content.provider), mayEdit: may(actor, 'edit', content.provider),
  };
}

/** No number of its own: a switchboard is none, and a chat that needs none does not say that one is missing. */
export const isWithoutNumber = ({ contacts, missing }: Pick<ServiceEntry, 'contacts' | 'missing'>): boolean =>
  !contacts.some(({ kind, purpose }) => kind === 'phone' && purpose !== 'switchboard') && (missing.includes('phone') || contacts.length === 0);

/** The newest confirmation of this very value, put on the contact point. */
export function confirmedBy(contact: ContactPoint, confirmed: readonly Verification[]): { contact: ContactPoint; row: Verification | null } {
  const row = confirmed.find((one) => one.contact === contact.id && one.value === contact.value) ?? null;
  return { row, contact: row ? { ...contact, verifiedAt: row.at, verifiedBy: row.by, method: row.method, dueAt: row.dueAt } : contact };
}

function keptContact(plain: ContactPoint, confirmed: readonly Verification[], today: Day): KeptContact {
  const { contact, row } = confirmedBy(plain, confirmed);
  const { id, kind, purpose, value, verifiedAt, verifiedBy, method, dueAt } = contact;
  return { id, kind, purpose, value, age: ageOf(contact, today), verifiedAt, verifiedBy, method, dueAt, isShown: contact.confidence !== 'low' || verifiedAt !== null, undo: row && row.at === today ? row.id : null };
}

function worst(contacts: readonly KeptContact[], lacksNumber: boolean): Standing {
  const all: Standing[] = [...contacts.map(({ age }) => age), ...(lacksNumber ? ['missing' as const] : [])];
  return ORDER.find((one) => all.includes(one)) ?? 'fresh';
}

function byUrgency(one: KeptEntry, other: KeptEntry): number {
  const since = ({ contacts }: KeptEntry) => contacts.map(({ dueAt }) => dueAt ?? '').sort()[0] ?? '';
  return ORDER.indexOf(one.standing) - ORDER.indexOf(other.standing) || Number(other.isCrisis) - Number(one.isCrisis)
    || (since(one) < since(other) ? -1 : since(one) > since(other) ? 1 : one.name.nb.localeCompare(other.name.nb, 'nb'));
}

function countBySlug(rows: readonly { readonly slug: string }[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { slug } of rows) counts.set(slug, (counts.get(slug) ?? 0) + 1);
  return counts;
}
