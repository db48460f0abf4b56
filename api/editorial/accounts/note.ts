/** Security events: in the database for those who look into them, and a line in the log without names or addresses. */
import { noteEvent } from '#db/events.ts';
import type { Connection } from '#db/open.ts';
import type { EditorialHouse } from '../desk.ts';

export const HAPPENINGS = [
  'signed-in', 'sign-in-failed', 'code-failed', 'throttled', 'signed-out', 'signed-out-everywhere', 'refused',
  'invited', 'invitation-sent-again', 'invitation-used', 'password-changed', 'password-reset-asked', 'password-reset',
  'second-factor-set', 'access-reset', 'passkey-added', 'passkey-removed', 'passkey-failed', 'oidc-linked', 'oidc-refused',
  'right-given', 'right-taken', 'closed',
] as const;
export type Happening = (typeof HAPPENINGS)[number];

/** Somebody whose account is not known. */
export const UNKNOWN = 'unknown';
/** The command line of the installation. */
export const SYSTEM = 'system';

/** What is needed to note something, also within a transaction. */
export type Noting = Pick<EditorialHouse, 'log' | 'now'> & { readonly db: Connection };

/** @param subject the account that it happened to; the same person did it unless `actor` says otherwise */
export async function note(house: Noting, what: Happening, subject: string, { actor = subject, detail = '' }: { readonly actor?: string; readonly detail?: string } = {}): Promise<void> {
  await noteEvent(house.db, { at: house.now().toISOString(), actor, what, subject, detail });
  house.log.info({ event: what, actor, subject }, 'account');
}
