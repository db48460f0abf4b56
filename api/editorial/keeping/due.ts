/** How long a confirmation lasts, and how old a contact point is: the one place where it is decided. */
import type { ContactPoint, ServiceEntry } from '../../contract/entry.ts';
import { CRISIS_TYPES } from '../rights.ts';
import { addDays, type Day } from './day.ts';

/** In days. What is dialled in a crisis is asked about most often; a web address seldom moves. */
const LASTS = { crisisNumber: 90, number: 180, 'e-mail': 180, chat: 180, web: 365 } as const;
/** So long after it fell due a contact point is overdue: then two letters have gone unanswered. */
export const GRACE_DAYS = 28;

/** fresh: confirmed and not yet due; never: nobody has confirmed this value, whatever its source says. */
export const AGES = ['overdue', 'due', 'never', 'fresh'] as const;
export type Age = (typeof AGES)[number];

/** When what is confirmed on this day should be confirmed again. */
export function dueDay(type: ServiceEntry['type'], kind: ContactPoint['kind'], confirmed: Day): Day {
  const isNumber = kind === 'phone' || kind === 'sms';
  const days = isNumber ? (CRISIS_TYPES.has(type) ? LASTS.crisisNumber : LASTS.number) : LASTS[kind];
  return addDays(confirmed, days);
}

/** @param contact with its newest confirmation put on it */
export function ageOf({ verifiedAt, method, dueAt }: Pick<ContactPoint, 'verifiedAt' | 'method' | 'dueAt'>, today: Day): Age {
  // what came with an import was not confirmed by anybody
  if (verifiedAt === null || method === 'import') return 'never';
  if (!dueAt || today < dueAt) return 'fresh';
  return today < addDays(dueAt, GRACE_DAYS) ? 'due' : 'overdue';
}

/** Since when somebody should have been asked: the day it fell due, or that its source became too old. Null: not yet. */
export function dueSince(contact: Pick<ContactPoint, 'verifiedAt' | 'method' | 'dueAt' | 'source'>, today: Day): Day | 'undated' | null {
  if (contact.dueAt) return contact.dueAt <= today ? contact.dueAt : null;
  return ageOf(contact, today) === 'never' && contact.source.date === null ? 'undated' : null;
}
