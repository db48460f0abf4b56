/** How far a contact point can be trusted on a day, and whether its number may be shown as the one to call. */
import { dueAfterSource } from '#db/due.ts';
import type { ContactPoint } from '../contract/entry.ts';
import type { Trust } from '../contract/service.ts';

/** A day as 2026-11-23: compared as text. */
export type Day = string;

/** Ways of confirming in which somebody asked or looked; what came with an import was not confirmed by anybody. */
const isConfirmed = (contact: ContactPoint) => contact.verifiedAt !== null && contact.method !== 'import';

/** A confirmation and a source last equally long. */
const lastsUntil = (date: string | null): Day | null => dueAfterSource(date);

/** confirmed, due, unconfirmed or overdue, on this day. */
export function trustOf(contact: ContactPoint, today: Day): Trust {
  const confirmationLasts = isConfirmed(contact) ? lastsUntil(contact.verifiedAt) : null;
  if (confirmationLasts && today < confirmationLasts) return contact.dueAt && today >= contact.dueAt ? 'due' : 'confirmed';
  const sourceLasts = lastsUntil(contact.source.date);
  return sourceLasts && today < sourceLasts ? 'unconfirmed' : 'overdue';
}

/** May it be shown as THE number to call? An old or undated number needs high confidence; a low one never leaves the server. */
export function isCallable(contact: ContactPoint, trust: Trust): boolean {
  if (contact.kind !== 'phone' || contact.confidence === 'low') return false;
  return trust === 'confirmed' || trust === 'due' || contact.confidence === 'high' || trust === 'unconfirmed';
}

/** The days on which the trust of this contact point can change. */
export function turningDays(contact: ContactPoint): Day[] {
  return [lastsUntil(contact.source.date), lastsUntil(contact.verifiedAt), contact.dueAt].filter((day) => day !== null);
}
