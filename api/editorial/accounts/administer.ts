/** Whom the installation lets in, and what they may: for administrators. */
import { type Account, accountByEmail, allAccounts, allMemberships, membershipsOf, removeMembership } from '#db/accounts.ts';
import { type Event, eventsAbout } from '#db/events.ts';
import { transaction } from '#db/open.ts';
import { passkeysOf } from '#db/passkeys.ts';
import { publishedEntries } from '#db/revisions.ts';
import { withoutWords } from '../../log.ts';
import type { EditorialHouse } from '../desk.ts';
import { type Actor, demand, EVERYWHERE, type Right, ROLES, type Role } from '../rights.ts';
import { sendLetter } from './letters.ts';
import { note } from './note.ts';
import { giveRight, isAdministrator, isLastAdministrator, known, makeAccount, type NewAccount, readPerson, shut, startOver } from './openAndShut.ts';

/** An account as administrators see it: none of its secrets. */
export interface AccountSeen extends Pick<Account, 'id' | 'name' | 'email' | 'status' | 'lang' | 'createdAt'> {
  readonly rights: readonly Right[];
  readonly hasPassword: boolean;
  readonly hasCodes: boolean;
  readonly isLinked: boolean;
}
/** unsent: the account is there, but the letter could not be sent; it can be sent again. */
export type Invited = { readonly outcome: 'invited' | 'unsent'; readonly id: string } | { readonly outcome: 'taken'; readonly id: string } | { readonly outcome: 'name' | 'email' | 'rights' };

export async function seeAccounts(house: EditorialHouse, actor: Actor | null): Promise<AccountSeen[]> {
  demand(actor, 'administer', EVERYWHERE);
  const rights = await allMemberships(house.db);
  return (await allAccounts(house.db)).map((account) => seen(account, rights.filter((right) => right.account === account.id)));
}

export async function seeAccount(house: EditorialHouse, actor: Actor | null, id: string): Promise<{ account: AccountSeen; passkeys: number; events: Event[] }> {
  demand(actor, 'administer', EVERYWHERE);
  const account = await known(house, id);
  return { account: seen(account, await membershipsOf(house.db, id)), passkeys: (await passkeysOf(house.db, id)).length, events: await eventsAbout(house.db, id) };
}

/** The organisations that one can be given rights for: those that are published. */
export async function seeOrganisations(house: EditorialHouse, actor: Actor | null): Promise<{ slug: string; name: string }[]> {
  demand(actor, 'administer', EVERYWHERE);
  const all = (await publishedEntries(house.db, 'organisation')).map(({ content }) => ({ slug: content.slug, name: content.name.nb }));
  return all.sort((one, other) => one.name.localeCompare(other.name, 'nb'));
}

export async function inviteAccount(house: EditorialHouse, actor: Actor | null, asked: NewAccount): Promise<Invited> {
  const { account: by } = demand(actor, 'administer', EVERYWHERE);
  const person = readPerson(asked);
  if (typeof person === 'string') return { outcome: person };
  if (asked.rights.length === 0 || !(await areRights(house, asked.rights))) return { outcome: 'rights' };
  const taken = await accountByEmail(house.db, person.email);
  if (taken) return { outcome: 'taken', id: taken.id };
  const { account, link } = await makeAccount(house, by, { ...asked, ...person });
  return { outcome: await send(house, account, link), id: account.id };
}

/** Exactly these rights from now on. last: nobody would be left who administers the installation. */
export async function setRights(house: EditorialHouse, actor: Actor | null, id: string, rights: readonly Right[]): Promise<'done' | 'last' | 'rights'> {
  const { account: by } = demand(actor, 'administer', EVERYWHERE);
  await known(house, id);
  const before = await membershipsOf(house.db, id);
  if (!(await areRights(house, rights.filter((right) => !includes(before, right))))) return 'rights';
  return transaction(house.db, async (tx) => {
    const inside = { ...house, db: tx };
    if (before.some(isAdministrator) && !rights.some(isAdministrator) && (await isLastAdministrator(inside, id))) return 'last';
    for (const right of rights) if (!includes(before, right)) await giveRight(inside, by, id, right);
    for (const right of before) {
      if (includes(rights, right)) continue;
      await removeMembership(tx, right);
      await note(inside, 'right-taken', id, { actor: by, detail: `${right.role} ${right.organisation}` });
    }
    return 'done';
  });
}

/** Lets nobody in by this account any more. Its name stays in the history. */
export async function closeAccount(house: EditorialHouse, actor: Actor | null, id: string): Promise<'done' | 'last'> {
  const { account: by } = demand(actor, 'administer', EVERYWHERE);
  return shut(house, by, id);
}

/**
 * Takes password, codes and passkeys away, and sends a new invitation: for a lost second factor, an invitation that ran out, and
 * a closed account that shall be open again. own: nobody locks themselves out.
 */
export async function resetAccess(house: EditorialHouse, actor: Actor | null, id: string): Promise<'done' | 'unsent' | 'own'> {
  const { account: by } = demand(actor, 'administer', EVERYWHERE);
  if (by === id) return 'own';
  const { account, link } = await startOver(house, by, id);
  return (await send(house, account, link)) === 'invited' ? 'done' : 'unsent';
}

async function send(house: EditorialHouse, account: Account, link: string): Promise<'invited' | 'unsent'> {
  try {
    await sendLetter(house, 'invitation', account, link);
    return 'invited';
  } catch (error) {
    house.log.error({ error: withoutWords(error) }, 'an invitation could not be sent');
    return 'unsent';
  }
}

/** Roles that exist, for organisations that are published; an administrator is one for the whole installation. */
async function areRights(house: EditorialHouse, rights: readonly Right[]): Promise<boolean> {
  const slugs = new Set((await publishedEntries(house.db, 'organisation')).map(({ slug }) => slug));
  return rights.every(({ role, organisation }) => ROLES.includes(role) && (role === 'administrator' ? organisation === EVERYWHERE : organisation === EVERYWHERE || slugs.has(organisation)));
}

const includes = (rights: readonly Right[], { role, organisation }: Right) => rights.some((right) => right.role === role && right.organisation === organisation);
const isRole = (role: string): role is Role => (ROLES as readonly string[]).includes(role);

/** Rights as a form writes them: `editor:helse-nord`. What cannot be read is left out. */
export const readRights = (written: readonly string[]): Right[] => written.flatMap((one) => {
  const [role = '', organisation = ''] = one.split(':');
  return isRole(role) && organisation ? [{ role, organisation }] : [];
});

function seen(account: Account, rights: readonly Right[]): AccountSeen {
  const { id, name, email, status, lang, createdAt, passwordHash, totpSecret, oidcSubject } = account;
  return { id, name, email, status, lang, createdAt, rights: rights.map(({ role, organisation }) => ({ role, organisation })), hasPassword: passwordHash !== null, hasCodes: totpSecret !== null, isLinked: oidcSubject !== null };
}
