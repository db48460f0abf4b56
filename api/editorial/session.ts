/** Sessions of staff: a token of 256 bits in a `__Host-` cookie, of which only the sha-256 is kept; rotated at each step of signing in. */
import { createHash, randomBytes } from 'node:crypto';
import { accountById, membershipsOf } from '#db/accounts.ts';
import type { Connection } from '#db/open.ts';
import { endSession, findSession, keepSession, noteSeen, type Session } from '#db/sessions.ts';
import type { Actor } from './rights.ts';

export const COOKIE = '__Host-staff';
const MINUTE = 60_000;
/** Nobody seen for so long: signed out. */
export const IDLE_MS = 60 * MINUTE;
/** However busy: signed out after a working day. */
export const LONGEST_MS = 12 * 60 * MINUTE;
/** With the password but not yet the code: as long as it takes to find the phone. */
const HALF_MS = 10 * MINUTE;
const NOTE_SEEN_EVERY_MS = MINUTE;

export interface SignedIn {
  readonly session: Session;
  readonly tokenHash: string;
  /** null while the second factor is still to come. */
  readonly actor: Actor | null;
}

export const newToken = (): string => randomBytes(32).toString('base64url');
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** Who the cookie's token belongs to; null where it belongs to nobody any more. */
export async function readSession(db: Connection, token: string | null, now: Date): Promise<SignedIn | null> {
  if (!token) return null;
  const tokenHash = hashOf(token);
  const session = await findSession(db, tokenHash, now.toISOString(), new Date(now.getTime() - IDLE_MS).toISOString());
  const account = session && (await accountById(db, session.account));
  if (!session || !account || account.status === 'closed') return null;
  if (now.getTime() - Date.parse(session.seenAt) > NOTE_SEEN_EVERY_MS) await noteSeen(db, tokenHash, now.toISOString());
  if (session.step !== 'full') return { session, tokenHash, actor: null };
  const rights = (await membershipsOf(db, account.id)).map(({ role, organisation }) => ({ role, organisation }));
  return { session, tokenHash, actor: { account: account.id, name: account.name, email: account.email, rights } };
}

/** Starts a session and ends the one that it follows. Returns the token for the cookie. */
export async function startSession(db: Connection, start: Pick<Session, 'account' | 'step' | 'how'>, now: Date, before: string | null = null): Promise<string> {
  const token = newToken();
  if (before) await endSession(db, before);
  await keepSession(db, { ...start, tokenHash: hashOf(token), createdAt: now.toISOString(), seenAt: now.toISOString(), expiresAt: new Date(now.getTime() + (start.step === 'full' ? LONGEST_MS : HALF_MS)).toISOString() });
  return token;
}

/** The cookie as it is sent: for this host only, over TLS only (browsers count localhost as such), unread by scripts. */
export const cookieWith = (token: string): string => `${COOKIE}=${token}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=${LONGEST_MS / 1000}`;
export const NO_COOKIE = `${COOKIE}=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0`;

/** The token that a request carries. */
export function tokenIn(header: string | undefined): string | null {
  const found = (header ?? '').split(';').map((one) => one.trim()).find((one) => one.startsWith(`${COOKIE}=`));
  return found ? found.slice(COOKIE.length + 1) || null : null;
}
