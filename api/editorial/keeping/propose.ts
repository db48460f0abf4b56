/** «Something must change»: what a contact person writes becomes a revision that nobody sees until the editor has accepted it. */
import { askApproval } from '#db/approvals.ts';
import { transaction } from '#db/open.ts';
import { saveRevision } from '#db/revisions.ts';
import { ContactPoint, type ServiceEntry } from '../../contract/entry.ts';
import type { EditorialHouse } from '../desk.ts';
import type { SeenValue } from './confirm.ts';
import { dayIn } from './day.ts';
import { spendLink, usableLink } from './link.ts';
import { asKept } from './value.ts';

export const MOST_NOTE = 2000;
const MOST_NAME = 100;
/** The field for a number where the entry has none. */
export const NEW_PHONE = 'new-phone';

export interface Proposal {
  /** What was on the screen, and what they made of it. An empty value: it is no longer there. */
  readonly seen: readonly SeenValue[];
  readonly typed: readonly SeenValue[];
  readonly newPhone: string;
  readonly note: string;
  readonly name: string;
}
/** nothing: neither a value nor a note says what must change. */
export interface ProposalIssue { readonly field: string; readonly kind: 'phone' | 'web' | 'e-mail' | 'nothing' | 'name' | 'long' }
export type Proposed = { readonly outcome: 'proposed' | 'gone' } | { readonly outcome: 'wrong'; readonly issues: readonly ProposalIssue[] };

/** Uses the link up, unless something must be written otherwise. */
export async function proposeByLink(house: EditorialHouse, token: string, proposal: Proposal): Promise<Proposed> {
  return transaction(house.db, async (tx) => {
    const opened = await usableLink(tx, house, token);
    if (!opened) return { outcome: 'gone' };
    const { link, content } = opened;
    const today = dayIn(house.now());
    const { contacts, issues } = changedContacts(content, proposal, today);
    const note = proposal.note.trim();
    const name = proposal.name.trim();
    if (name === '') issues.push({ field: 'name', kind: 'name' });
    if (name.length > MOST_NAME) issues.push({ field: 'name', kind: 'long' });
    if (note.length > MOST_NOTE) issues.push({ field: 'note', kind: 'long' });
    const isSame = JSON.stringify(contacts) === JSON.stringify(content.contacts);
    if (issues.length === 0 && isSame && note === '') issues.push({ field: 'note', kind: 'nothing' });
    if (issues.length > 0) return { outcome: 'wrong', issues };
    const at = house.now().toISOString();
    const revision = await saveRevision(tx, 'service', { ...content, contacts }, { author: name, authoredAs: 'contact', why: note, at });
    await askApproval(tx, { kind: 'service', slug: link.slug, revision: revision.id, reason: 'proposal', askedBy: name, note, askedAt: at });
    // the same moment as the approval: by it the answer finds whom to write to
    await spendLink(tx, link, 'proposed', at);
    return { outcome: 'proposed' };
  });
}

function changedContacts(content: ServiceEntry, { seen, typed, newPhone }: Proposal, today: string): { contacts: ContactPoint[]; issues: ProposalIssue[] } {
  const issues: ProposalIssue[] = [];
  const source = { title: 'Opplyst av kontaktpersonen', url: null, date: today };
  const before = new Map(seen.map(({ contact, value }) => [contact, value]));
  const after = new Map(typed.map(({ contact, value }) => [contact, value.trim()]));
  const contacts = content.contacts.flatMap((contact): ContactPoint[] => {
    const value = after.get(contact.id);
    if (value === undefined) return [contact];
    if (value === '') return [];
    const kept = asKept(contact.kind, value);
    // left as it was shown: theirs to confirm, not to change
    if (kept === contact.value || kept === before.get(contact.id)) return [contact];
    const changed = ContactPoint.safeParse({ ...contact, value: kept, source, confidence: 'medium' });
    if (changed.success) return [changed.data];
    issues.push({ field: contact.id, kind: contact.kind === 'phone' || contact.kind === 'sms' ? 'phone' : contact.kind === 'e-mail' ? 'e-mail' : 'web' });
    return [contact];
  });
  if (newPhone.trim() === '') return { contacts, issues };
  const id = ['telefon', 'telefon-2', 'telefon-3'].find((one) => !contacts.some((contact) => contact.id === one)) ?? 'telefon-ny';
  const added = ContactPoint.safeParse({ id, kind: 'phone', value: asKept('phone', newPhone), purpose: 'help', hours: null, confidence: 'medium', source });
  if (added.success) return { contacts: [added.data, ...contacts], issues };
  return { contacts, issues: [...issues, { field: NEW_PHONE, kind: 'phone' }] };
}
