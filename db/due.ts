/** When a contact point should be confirmed again, and what an entry's own text may not say about it. */
import type { ContactPoint } from '../api/contract/entry.ts';
import type { EntryContents, EntryKind } from './kinds.ts';

/** What stands on a source older than this is overdue from the start. */
const SOURCE_LASTS_YEARS = 2;

/** Two years after the source's date, counted from the earliest day it can mean; null where the source is undated. */
export function dueAfterSource(sourceDate: string | null): string | null {
  if (!sourceDate) return null;
  const [year = '', month = '01', day = '01'] = sourceDate.split('-');
  const due = `${Number(year) + SOURCE_LASTS_YEARS}-${month}-${day}`;
  return due.endsWith('-02-29') ? due.replace('-02-29', '-02-28') : due;
}

/** A contact point as it is when nobody has confirmed it. */
export const unconfirmed = (contact: ContactPoint): ContactPoint =>
  ({ ...contact, verifiedAt: null, verifiedBy: null, method: null, dueAt: dueAfterSource(contact.source.date) });

/** An entry as it is kept: verification lives in its own table, so that an edit can neither make nor move one. */
export function withoutVerification<K extends EntryKind>(kind: K, content: EntryContents[K]): EntryContents[K] {
  if (kind !== 'service' || !('contacts' in content)) return content;
  return { ...content, contacts: content.contacts.map(unconfirmed) };
}
