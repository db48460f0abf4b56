/** Accounts made, opened anew and shut. Whoever calls has asked whether it may be done: a page by rights.ts, the command line by having the machine. */
import { type Account, accountById, addAccount, addMembership, allAccounts, allMemberships, changeAccount } from '#db/accounts.ts';
import { type Connection, transaction } from '#db/open.ts';
import { removePasskeys } from '#db/passkeys.ts';
import { NotKept } from '#db/revisions.ts';
import { endSessionsOf } from '#db/sessions.ts';
import { withdrawTokens } from '#db/tokens.ts';
import type { EditorialHouse } from '../desk.ts';
import { EVERYWHERE, type Right } from '../rights.ts';
import { issueInvitation } from './invitation.ts';
import { sendBeside } from './letters.ts';
import { note, type Noting } from './note.ts';

export interface NewAccount { readonly name: string; readonly email: string; readonly lang: 'nb' | 'nn'; readonly rights: readonly Right[] }

/** What the command line has of the house. */
export type Gatehouse = Pick<EditorialHouse, 'db' | 'now' | 'log' | 'mail' | 'origin'>;

const EMAIL = /^[^\s@<>(),;:"\\]{1,64}@[^\s@<>(),;:"\\]{1,190}\.[^\s@.<>(),;:"\\]{2,63}$/;
const MOST_NAME = 100;

/** A name and an address as they are kept, or which of them cannot be. */
export function readPerson(asked: { readonly name: string; readonly email: string }): { readonly name: string; readonly email: string } | 'name' | 'email' {
  const name = asked.name.trim().replace(/\s+/g, ' ');
  const email = asked.email.trim().toLowerCase();
  if (!name || name.length > MOST_NAME) return 'name';
  return EMAIL.test(email) ? { name, email } : 'email';
}

/** Makes the account with its rights, and the link that lets them in. */
export async function makeAccount(house: Gatehouse, by: string, asked: NewAccount): Promise<{ account: Account; link: string }> {
  return transaction(house.db, async (tx) => {
    const inside = { ...house, db: tx };
    const account = await addAccount(tx, { name: asked.name, email: asked.email, lang: asked.lang, createdAt: house.now().toISOString() });
    await note(inside, 'invited', account.id, { actor: by });
    for (const right of asked.rights) await giveRight(inside, by, account.id, right);
    return { account, link: await issueInvitation(inside, account) };
  });
}

/** The same for the command line. */
export async function shut(house: Gatehouse, by: string, id: string): Promise<'done' | 'last'> {
  const account = await known(house, id);
  if (account.status === 'closed') return 'done';
  if (await isLastAdministrator(house, id)) return 'last';
  await transaction(house.db, async (tx) => {
    await changeAccount(tx, id, { status: 'closed' });
    await endSessionsOf(tx, id);
    for (const purpose of ['invitation', 'reset'] as const) await withdrawTokens(tx, purpose, id, house.now().toISOString());
  });
  await note(house, 'closed', id, { actor: by });
  sendBeside(house, 'closed', account);
  return 'done';
}

/** The same for the command line; the caller hands over the link. */
export async function startOver(house: Gatehouse, by: string, id: string): Promise<{ account: Account; link: string }> {
  const account = await known(house, id);
  const link = await transaction(house.db, async (tx) => {
    await changeAccount(tx, id, { status: 'invited', passwordHash: null, totpSecret: null, totpStep: null });
    await removePasskeys(tx, id);
    await endSessionsOf(tx, id);
    await withdrawTokens(tx, 'reset', id, house.now().toISOString());
    return issueInvitation({ ...house, db: tx }, account);
  });
  await note(house, account.status === 'invited' ? 'invitation-sent-again' : 'access-reset', id, { actor: by });
  return { account, link };
}

/** Gives a right, and notes who gave it. */
export async function giveRight(house: Noting, by: string, account: string, { role, organisation }: Right): Promise<void> {
  await addMembership(house.db, { account, role, organisation });
  await note(house, 'right-given', account, { actor: by, detail: `${role} ${organisation}` });
}

/** Is there nobody else who can sign in and administer? */
export async function isLastAdministrator({ db }: { readonly db: Connection }, id: string): Promise<boolean> {
  const administrators = new Set((await allMemberships(db)).filter(isAdministrator).map(({ account }) => account));
  if (!administrators.has(id) || (await accountById(db, id))?.status !== 'active') return false;
  return !(await allAccounts(db)).some((account) => account.id !== id && account.status === 'active' && administrators.has(account.id));
}

/** The account; throws where there is none. */
export async function known({ db }: { readonly db: Connection }, id: string): Promise<Account> {
  const account = await accountById(db, id);
  if (!account) throw new NotKept(`no account ${id}`);
  return account;
}

export const isAdministrator = ({ role, organisation }: Right) => role === 'administrator' && organisation === EVERYWHERE;
