/** A new password by e-mail. The answer, and its time, is the same whether the address is known. The second factor stays. */
import { type Account, accountByEmail, accountById, changeAccount } from '#db/accounts.ts';
import { transaction } from '#db/open.ts';
import { endSessionsOf } from '#db/sessions.ts';
import { findToken, keepToken, spendToken, withdrawTokens } from '#db/tokens.ts';
import { withoutWords } from '../../log.ts';
import type { EditorialHouse, Seat } from '../desk.ts';
import { hashOf, newToken, startSession } from '../session.ts';
import { inLang, sendBeside, sendLetter } from './letters.ts';
import { note } from './note.ts';
import { hashPassword, type PasswordFault, passwordFault } from './password.ts';
import { askLeave, startAnew } from './throttle.ts';

const VALID_MS = 3_600_000;

/** Asks for a letter. Returns when one may ask again where it has been asked too often. */
export async function askReset(house: EditorialHouse, seat: Seat, email: string): Promise<{ readonly until: Date | null }> {
  const leave = await askLeave(house, 'reset', email, seat.from);
  if (!leave.ok) return { until: leave.until };
  // beside the answer: looking it up, keeping a token and sending a letter takes time that would tell that the account is there
  setImmediate(() => void sendLink(house, email).catch((error: unknown) => house.log.error({ error: withoutWords(error) }, 'a letter could not be sent')));
  return { until: null };
}

async function sendLink(house: EditorialHouse, email: string): Promise<void> {
  const account = await accountByEmail(house.db, email);
  if (account?.status !== 'active') return;
  if (!account.passwordHash) return sendLetter(house, 'noPassword', account, `${house.origin}${inLang(account.lang)}/rediger/logg-inn`);
  const now = house.now();
  const token = newToken();
  await keepToken(house.db, { tokenHash: hashOf(token), purpose: 'reset', subject: account.id, data: {}, createdAt: now.toISOString(), expiresAt: new Date(now.getTime() + VALID_MS).toISOString() });
  await note(house, 'password-reset-asked', account.id, { actor: 'public' });
  await sendLetter(house, 'reset', account, `${house.origin}${inLang(account.lang)}/rediger/nytt-passord/${token}`);
}

/** Is the link still good? */
export const isResetOpen = async (house: EditorialHouse, token: string): Promise<boolean> => (await resetBy(house, token)) !== null;

/** Takes the new password, ends all sessions, and starts one that waits for the code. */
export async function resetPassword(house: EditorialHouse, seat: Seat, token: string, password: string, again: string): Promise<PasswordFault | 'gone' | null> {
  const account = await resetBy(house, token);
  if (!account) return 'gone';
  const fault = passwordFault(password, again, account);
  if (fault) return fault;
  const passwordHash = await hashPassword(password);
  const now = house.now();
  const session = await transaction(house.db, async (tx) => {
    if (!(await spendToken(tx, 'reset', hashOf(token), now.toISOString()))) return null;
    await withdrawTokens(tx, 'reset', account.id, now.toISOString());
    await changeAccount(tx, account.id, { passwordHash });
    await endSessionsOf(tx, account.id);
    return startSession(tx, { account: account.id, step: 'password', how: 'password' }, now);
  });
  if (!session) return 'gone';
  seat.setCookie(session);
  await startAnew(house, account.email, seat.from);
  await note(house, 'password-reset', account.id);
  sendBeside(house, 'passwordChanged', account);
  return null;
}

async function resetBy(house: EditorialHouse, token: string): Promise<Account | null> {
  const kept = await findToken(house.db, 'reset', hashOf(token), house.now().toISOString());
  const account = kept && (await accountById(house.db, kept.subject));
  return account?.status === 'active' ? account : null;
}
