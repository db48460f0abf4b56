/** One's own account: what it holds, what happened to it, a new password, another language. */
import { accountById, changeAccount } from '#db/accounts.ts';
import { type Event, eventsAbout } from '#db/events.ts';
import { passkeysOf } from '#db/passkeys.ts';
import { endSessionsOf, sessionsOf } from '#db/sessions.ts';
import type { EditorialHouse, Seat } from '../desk.ts';
import { demandSignedIn, type Right } from '../rights.ts';
import { IDLE_MS, startSession } from '../session.ts';
import { sendBeside } from './letters.ts';
import { note } from './note.ts';
import { hashPassword, isPassword, type PasswordFault, passwordFault } from './password.ts';
import { askLeave } from './throttle.ts';

const MOST_EVENTS = 50;

export interface OwnAccount {
  readonly name: string;
  readonly email: string;
  readonly lang: 'nb' | 'nn';
  readonly rights: readonly Right[];
  readonly hasPassword: boolean;
  readonly hasCodes: boolean;
  readonly isLinked: boolean;
  readonly passkeys: readonly { readonly id: string; readonly name: string; readonly createdAt: string }[];
  readonly sessions: readonly { readonly isHere: boolean; readonly how: string; readonly createdAt: string; readonly seenAt: string }[];
  readonly events: readonly Event[];
}

export async function ownAccount(house: EditorialHouse, seat: Seat): Promise<OwnAccount> {
  const { account: id, rights } = demandSignedIn(seat.actor);
  const account = await accountById(house.db, id);
  if (!account) throw new Error('the account of a session is gone');
  const now = house.now();
  const [passkeys, sessions, events] = await Promise.all([
    passkeysOf(house.db, id), sessionsOf(house.db, id, now.toISOString(), new Date(now.getTime() - IDLE_MS).toISOString()), eventsAbout(house.db, id, MOST_EVENTS),
  ]);
  return {
    name: account.name, email: account.email, lang: account.lang, rights, hasPassword: account.passwordHash !== null, hasCodes: account.totpSecret !== null, isLinked: account.oidcSubject !== null,
    passkeys: passkeys.map((one) => ({ id: one.id, name: one.name, createdAt: one.createdAt })),
    sessions: sessions.map((one) => ({ isHere: one.tokenHash === seat.signedIn?.tokenHash, how: one.how, createdAt: one.createdAt, seenAt: one.seenAt })), events,
  };
}

/** Before something that lets somebody in: is it still the person who signed in? Throttled as the sign-in. Accounts without a password have proven themselves elsewhere. */
export async function isStillThem(house: EditorialHouse, seat: Seat, password: string): Promise<boolean | { readonly until: Date }> {
  const { account: id, email } = demandSignedIn(seat.actor);
  const account = await accountById(house.db, id);
  if (!account?.passwordHash) return account !== null;
  const leave = await askLeave(house, 'password', email, seat.from);
  if (!leave.ok) return { until: leave.until };
  const isRight = await isPassword(account.passwordHash, password);
  if (isRight) await leave.wentWell();
  else await note(house, 'sign-in-failed', id);
  return isRight;
}

/** Changes the password; signed out everywhere but here, where the session is a new one. */
export async function changePassword(house: EditorialHouse, seat: Seat, now: string, next: string, again: string): Promise<PasswordFault | 'wrong' | { readonly until: Date } | null> {
  const { account: id } = demandSignedIn(seat.actor);
  const account = await accountById(house.db, id);
  if (!account?.passwordHash) return 'wrong';
  const them = await isStillThem(house, seat, now);
  if (them !== true) return them === false ? 'wrong' : them;
  const fault = passwordFault(next, again, account);
  if (fault) return fault;
  await changeAccount(house.db, id, { passwordHash: await hashPassword(next) });
  await endSessionsOf(house.db, id);
  seat.setCookie(await startSession(house.db, { account: id, step: 'full', how: seat.signedIn?.session.how ?? 'password' }, house.now()));
  await note(house, 'password-changed', id);
  sendBeside(house, 'passwordChanged', account);
  return null;
}

/** The language of the letters. */
export async function changeLang(house: EditorialHouse, seat: Seat, lang: 'nb' | 'nn'): Promise<void> {
  await changeAccount(house.db, demandSignedIn(seat.actor).account, { lang });
}
