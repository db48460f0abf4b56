/** From an invitation to an account that can be used: a link, a password, a second factor. Nobody ever gets a password from us. */
import { type Account, accountById, changeAccount } from '#db/accounts.ts';
import { type Connection, transaction } from '#db/open.ts';
import { changeTokenData, findToken, keepToken, type Token, spendToken, withdrawTokens } from '#db/tokens.ts';
import type { EditorialHouse, Seat } from '../desk.ts';
import { hashOf, newToken, startSession } from '../session.ts';
import { inLang } from './letters.ts';
import { note } from './note.ts';
import { hashPassword, type PasswordFault, passwordFault } from './password.ts';
import { rememberPlace } from './throttle.ts';
import { describeSecret, newSecret, stepOf } from './totp.ts';

const DAY = 86_400_000;
const VALID_MS = 7 * DAY;

export type Invited =
  | { readonly state: 'gone' }
  | { readonly state: 'password'; readonly name: string; readonly email: string }
  | { readonly state: 'second-factor'; readonly name: string; readonly email: string; readonly secret: string; readonly uri: string; readonly qr: string };

/** Makes a link that lets the account in once; earlier links are no longer good. */
export async function issueInvitation(house: Pick<EditorialHouse, 'now' | 'origin'> & { readonly db: Connection }, account: Pick<Account, 'id' | 'lang'>): Promise<string> {
  const now = house.now();
  const token = newToken();
  await transaction(house.db, async (tx) => {
    await withdrawTokens(tx, 'invitation', account.id, now.toISOString());
    await keepToken(tx, { tokenHash: hashOf(token), purpose: 'invitation', subject: account.id, data: {}, createdAt: now.toISOString(), expiresAt: new Date(now.getTime() + VALID_MS).toISOString() });
  });
  return `${house.origin}${inLang(account.lang)}/rediger/invitasjon/${token}`;
}

/** How far the invited has come. */
export async function openInvitation(house: EditorialHouse, token: string): Promise<Invited> {
  const found = await invitedBy(house, token);
  if (!found) return { state: 'gone' };
  const { account, kept } = found;
  const { name, email } = account;
  const secret = kept.data['secret'];
  return secret ? { state: 'second-factor', name, email, secret, ...describeSecret(secret, email) } : { state: 'password', name, email };
}

/** Takes the password; the account cannot be used before the second factor stands. */
export async function choosePassword(house: EditorialHouse, token: string, password: string, again: string): Promise<PasswordFault | 'gone' | null> {
  const found = await invitedBy(house, token);
  if (!found) return 'gone';
  const fault = passwordFault(password, again, found.account);
  if (fault) return fault;
  const passwordHash = await hashPassword(password);
  await transaction(house.db, async (tx) => {
    await changeAccount(tx, found.account.id, { passwordHash });
    await changeTokenData(tx, found.kept.tokenHash, { secret: newSecret() });
  });
  return null;
}

/** The code shows that the app is set up: the account is open, the link is used, and they are signed in. */
export async function confirmSecondFactor(house: EditorialHouse, seat: Seat, token: string, code: string): Promise<'wrong' | 'gone' | null> {
  const found = await invitedBy(house, token);
  const secret = found?.kept.data['secret'];
  if (!found || !secret) return 'gone';
  const now = house.now();
  const step = stepOf(secret, code, now);
  if (step === null) return 'wrong';
  const { account } = found;
  const session = await transaction(house.db, async (tx) => {
    if (!(await spendToken(tx, 'invitation', found.kept.tokenHash, now.toISOString()))) return null;
    await changeAccount(tx, account.id, { status: 'active', totpSecret: secret, totpStep: step });
    return startSession(tx, { account: account.id, step: 'full', how: 'password' }, now, seat.signedIn?.tokenHash ?? null);
  });
  if (!session) return 'gone';
  seat.setCookie(session);
  await rememberPlace(house, account.email, seat.from);
  for (const what of ['invitation-used', 'second-factor-set', 'signed-in'] as const) await note(house, what, account.id);
  return null;
}

/** Whose invitation it is, while it is good. */
export async function invitedBy(house: Pick<EditorialHouse, 'db' | 'now'>, token: string): Promise<{ account: Account; kept: Token } | null> {
  const kept = await findToken(house.db, 'invitation', hashOf(token), house.now().toISOString());
  const account = kept && (await accountById(house.db, kept.subject));
  return kept && account && account.status === 'invited' ? { account, kept } : null;
}
