/** Signing in with a password and a code, and out again. What is answered, and how long it takes, does not tell who has an account. */
import { accountByEmail, accountById, changeAccount, takeTotpStep } from '#db/accounts.ts';
import { endSession, endSessionsOf } from '#db/sessions.ts';
import type { EditorialHouse, Seat } from '../desk.ts';
import { demandSignedIn } from '../rights.ts';
import { startSession } from '../session.ts';
import { note, UNKNOWN } from './note.ts';
import { hashPassword, isPassword, isWeaklyHashed } from './password.ts';
import { askLeave, rememberPlace } from './throttle.ts';
import { stepOf } from './totp.ts';

export type SignInStep =
  | { readonly step: 'wrong' | 'wrong-code' | 'code' | 'in' | 'no-second-factor' | 'expired' }
  | { readonly step: 'throttled'; readonly until: Date };

/** The first step: who are you. A session that waits for the code, or a refusal that says no more than it must. */
export async function withPassword(house: EditorialHouse, seat: Seat, email: string, password: string): Promise<SignInStep> {
  const leave = await askLeave(house, 'password', email, seat.from);
  const account = await accountByEmail(house.db, email);
  if (!leave.ok) {
    await note(house, 'throttled', account?.id ?? UNKNOWN, { actor: 'public' });
    return { step: 'throttled', until: leave.until };
  }
  const isRight = await isPassword(account?.status === 'active' ? account.passwordHash : null, password);
  if (!account || !isRight) {
    await note(house, 'sign-in-failed', account?.id ?? UNKNOWN, { actor: 'public' });
    return { step: 'wrong' };
  }
  await leave.wentWell();
  if (account.passwordHash && isWeaklyHashed(account.passwordHash)) await changeAccount(house.db, account.id, { passwordHash: await hashPassword(password) });
  if (!account.totpSecret) return { step: 'no-second-factor' };
  seat.setCookie(await startSession(house.db, { account: account.id, step: 'password', how: 'password' }, house.now(), seat.signedIn?.tokenHash ?? null));
  return { step: 'code' };
}

/** The second step: the code from the app. Each code is good once. */
export async function withCode(house: EditorialHouse, seat: Seat, code: string): Promise<SignInStep> {
  const half = seat.signedIn;
  const account = half?.session.step === 'password' ? await accountById(house.db, half.session.account) : null;
  if (!half || !account?.totpSecret) return { step: 'expired' };
  const leave = await askLeave(house, 'code', account.email, seat.from);
  if (!leave.ok) {
    await note(house, 'throttled', account.id, { detail: 'code' });
    return { step: 'throttled', until: leave.until };
  }
  const now = house.now();
  const step = stepOf(account.totpSecret, code, now);
  if (step === null || !(await takeTotpStep(house.db, account.id, step))) {
    await note(house, 'code-failed', account.id);
    return { step: 'wrong-code' };
  }
  await leave.wentWell();
  await enter(house, seat, account, 'password');
  return { step: 'in' };
}

/** Signed in with all factors: a new session, in place of the one before. */
export async function enter(house: EditorialHouse, seat: Seat, account: { readonly id: string; readonly email: string }, how: 'password' | 'passkey' | 'oidc'): Promise<void> {
  seat.setCookie(await startSession(house.db, { account: account.id, step: 'full', how }, house.now(), seat.signedIn?.tokenHash ?? null));
  await rememberPlace(house, account.email, seat.from);
  await note(house, 'signed-in', account.id, { detail: how });
}

/** Ends this session, also one that waits for its code. */
export async function signOut(house: EditorialHouse, seat: Seat): Promise<void> {
  if (seat.signedIn) {
    await endSession(house.db, seat.signedIn.tokenHash);
    await note(house, 'signed-out', seat.signedIn.session.account);
  }
  seat.setCookie(null);
}

/** Ends every session of the account, this one too. */
export async function signOutEverywhere(house: EditorialHouse, seat: Seat): Promise<void> {
  const { account } = demandSignedIn(seat.actor);
  await endSessionsOf(house.db, account);
  await note(house, 'signed-out-everywhere', account);
  seat.setCookie(null);
}
