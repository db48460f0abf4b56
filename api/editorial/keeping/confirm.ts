/** «Still correct»: a confirmation of the very value that was on the screen, and the way to take it back. Never touches a revision. */
import { publishedRevision, NotKept } from '#db/revisions.ts';
import { type Transaction, transaction } from '#db/open.ts';
import { recordVerification, standing, undoVerification, type Verification, verificationsOf } from '#db/verifications.ts';
import type { ServiceEntry } from '../../contract/entry.ts';
import type { EditorialHouse } from '../desk.ts';
import { type Actor, demand, EVERYWHERE } from '../rights.ts';
import { dayIn } from './day.ts';
import { dueDay } from './due.ts';

/** A contact point as it was on the screen. */
export interface SeenValue { readonly contact: string; readonly value: string }
export interface Confirmation {
  readonly slug: string;
  readonly seen: readonly SeenValue[];
  readonly method: Exclude<Verification['method'], 'import'>;
}
export interface Confirmed {
  /** The contact points that were confirmed. */
  readonly confirmed: readonly string[];
  /** Those that are something else now, or gone: not confirmed. */
  readonly changed: readonly string[];
}

/** Confirms what is still what was seen. The public sees it before this returns. */
export async function confirm(house: EditorialHouse, actor: Actor | null, what: Confirmation): Promise<Confirmed> {
  const done = await transaction(house.db, async (tx) => {
    const content = await publishedOf(tx, what.slug);
    const who = demand(actor, 'confirm', content?.provider ?? EVERYWHERE);
    if (!content) throw new NotKept(`no published service ${what.slug}`);
    return confirmWithin(tx, house, content, what, who.name);
  });
  if (done.confirmed.length > 0) await house.directory.refresh();
  return done;
}

/** The same within a transaction, for anybody whose right to it the caller has made sure of; the caller refreshes the directory. */
export async function confirmWithin(tx: Transaction, { now }: Pick<EditorialHouse, 'now'>, content: ServiceEntry, { seen, method }: Pick<Confirmation, 'seen' | 'method'>, by: string): Promise<Confirmed> {
  const at = dayIn(now());
  const current = new Map(content.contacts.map((contact) => [contact.id, contact]));
  const before = standing(await verificationsOf(tx, 'service', content.slug));
  const confirmed: string[] = [];
  const changed: string[] = [];
  for (const { contact: id, value } of seen) {
    const contact = current.get(id);
    if (contact?.value !== value) {
      changed.push(id);
      continue;
    }
    confirmed.push(id);
    const newest = before.find((one) => one.contact === id && one.value === value);
    // a second click says nothing new
    if (newest?.at === at && newest.by === by && newest.method === method) continue;
    await recordVerification(tx, { kind: 'service', slug: content.slug, contact: id, value, at, by, method, dueAt: dueDay(content.type, contact.kind, at) });
  }
  return { confirmed, changed };
}

/** Takes confirmations of an entry back, by rows of their own: what was confirmed before them holds again. */
export async function undo(house: EditorialHouse, actor: Actor | null, slug: string, ids: readonly number[]): Promise<void> {
  await transaction(house.db, async (tx) => {
    const content = await publishedOf(tx, slug);
    const who = demand(actor, 'confirm', content?.provider ?? EVERYWHERE);
    const all = await verificationsOf(tx, 'service', slug);
    for (const row of all) if (ids.includes(row.id) && row.undoes === null) await undoVerification(tx, row, who.name, dayIn(house.now()));
  });
  await house.directory.refresh();
}

const publishedOf = async (tx: Transaction, slug: string): Promise<ServiceEntry | null> => (await publishedRevision(tx, 'service', slug))?.content ?? null;
