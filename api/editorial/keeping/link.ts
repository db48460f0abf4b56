/** A link in a letter, by which a contact person meets their entry without an account. Opening it does nothing: mail scanners open links too. */
import { findContactLink, keepContactLink, spendContactLink, type ContactLink } from '#db/contactLinks.ts';
import { contactPersonById } from '#db/contactPeople.ts';
import { noteEvent } from '#db/events.ts';
import { type Connection, transaction, type Transaction } from '#db/open.ts';
import { headRevision, publishedRevision } from '#db/revisions.ts';
import type { Hours, ServiceEntry, Text } from '../../contract/entry.ts';
import type { EditorialHouse } from '../desk.ts';
import { hashOf, newToken } from '../session.ts';
import { type Confirmed, confirmWithin, type SeenValue } from './confirm.ts';
import { isWithoutNumber } from './entries.ts';

export const LINK_LASTS_DAYS = 21;
const DAY_MS = 86_400_000;

/** What a contact person is asked about. */
export interface AskedEntry {
  readonly slug: string;
  readonly name: Text;
  readonly summary: Text;
  readonly contacts: readonly Pick<ServiceEntry['contacts'][number], 'id' | 'kind' | 'purpose' | 'value' | 'hours' | 'note'>[];
  readonly hours: Hours | null;
  readonly locations: ServiceEntry['locations'];
  readonly lacksNumber: boolean;
}

/** unknown: no such link; expired: too late; used: what it was used for; gone: the entry is not published any more. */
export type OpenedLink =
  | { readonly state: 'unknown' }
  | { readonly state: 'expired' | 'gone'; readonly name: Text; readonly organisation: Asker }
  | { readonly state: 'used'; readonly done: 'confirmed' | 'proposed'; readonly at: string; readonly name: Text; readonly slug: string; readonly organisation: Asker }
  | { readonly state: 'open'; readonly entry: AskedEntry; readonly person: string; readonly organisation: Asker };

/** The organisation that asks, and whom one can ask back. */
export interface Asker { readonly name: Text; readonly url: string | null }

/** Makes a link for a person; only the hash of its token is kept. */
export async function makeLink(db: Connection, { now }: Pick<EditorialHouse, 'now'>, slug: string, person: number): Promise<{ token: string; tokenHash: string }> {
  const token = newToken();
  const tokenHash = hashOf(token);
  await keepContactLink(db, { tokenHash, slug, person, createdAt: now().toISOString(), expiresAt: new Date(now().getTime() + LINK_LASTS_DAYS * DAY_MS).toISOString() });
  return { token, tokenHash };
}

/** What the link shows now. Changes nothing. */
export async function openLink({ db, now }: Pick<EditorialHouse, 'db' | 'now'>, token: string): Promise<OpenedLink> {
  const link = await findContactLink(db, hashOf(token));
  const content = link && ((await publishedRevision(db, 'service', link.slug)) ?? (await headRevision(db, 'service', link.slug)))?.content;
  const person = link && (await contactPersonById(db, link.person));
  if (!link || !content || !person) return { state: 'unknown' };
  const organisation = await askerOf(db, content);
  if (link.usedAt && link.done) return { state: 'used', done: link.done, at: link.usedAt, name: content.name, slug: link.slug, organisation };
  if (link.expiresAt <= now().toISOString()) return { state: 'expired', name: content.name, organisation };
  if (!(await publishedRevision(db, 'service', link.slug))) return { state: 'gone', name: content.name, organisation };
  return { state: 'open', entry: askedEntry(content), person: person.name, organisation };
}

/** All that was shown is still correct. Null: the link could not be used (any more). Where something is another now, nothing is used up. */
export async function confirmByLink(house: EditorialHouse, token: string, seen: readonly SeenValue[]): Promise<Confirmed | null> {
  const done = await transaction(house.db, async (tx) => {
    const opened = await usableLink(tx, house, token);
    if (!opened) return null;
    const { link, content, person } = opened;
    const current = new Map(content.contacts.map(({ id, value }) => [id, value]));
    const changed = seen.filter(({ contact, value }) => current.get(contact) !== value).map(({ contact }) => contact);
    if (changed.length > 0) return { confirmed: [], changed };
    await spendLink(tx, link, 'confirmed', house.now().toISOString());
    return confirmWithin(tx, house, content, { seen, method: 'e-mail' }, person.name);
  });
  if (done && done.confirmed.length > 0) await house.directory.refresh();
  return done;
}

/** The link with what it is about, where it may still be used. */
export async function usableLink(tx: Transaction, { now }: Pick<EditorialHouse, 'now'>, token: string): Promise<{ link: ContactLink; content: ServiceEntry; person: { id: number; name: string } } | null> {
  const link = await findContactLink(tx, hashOf(token));
  const content = link && (await publishedRevision(tx, 'service', link.slug))?.content;
  const person = link && (await contactPersonById(tx, link.person));
  return link && content && person && person.removedAt === null && link.usedAt === null && link.expiresAt > now().toISOString() ? { link, content, person } : null;
}

/** Uses the link up, and notes it: who it was stands in the confirmation or the revision, by name. */
export async function spendLink(tx: Transaction, link: ContactLink, done: 'confirmed' | 'proposed', at: string): Promise<void> {
  if (!(await spendContactLink(tx, link, done, at))) throw new Error('a link that was usable could not be used up');
  await noteEvent(tx, { at, actor: 'contact', what: `contact-link ${done}`, subject: `service ${link.slug}`, detail: `contact person ${link.person}` });
}

const askedEntry = ({ slug, name, summary, contacts, hours, locations, missing }: ServiceEntry): AskedEntry => ({
  slug, name, summary, hours, locations, lacksNumber: isWithoutNumber({ contacts, missing }),
  contacts: contacts.map(({ id, kind, purpose, value, hours: at, note }) => ({ id, kind, purpose, value, hours: at, ...(note && { note }) })),
});

async function askerOf(db: Connection, { provider }: ServiceEntry): Promise<Asker> {
  const organisation = (await publishedRevision(db, 'organisation', provider))?.content;
  return { name: organisation?.name ?? { nb: provider }, url: organisation?.url ?? null };
}
