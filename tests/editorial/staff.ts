/** Staff for tests: fictional people with real accounts, signed in by a real session. */
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { Actor, Right } from '#api/editorial/rights.ts';
import { COOKIE, startSession } from '#api/editorial/session.ts';
import { type Account, addAccount, addMembership } from '#db/accounts.ts';
import type { Connection } from '#db/open.ts';

export interface Staff { readonly account: Account; readonly actor: Actor }

/** An active account with these rights. The person is fictional. */
export async function employ(db: Connection, name: string, rights: readonly Right[]): Promise<Staff> {
  const account = await addAccount(db, { name, email: `${randomUUID()}@example.test`, lang: 'nb', status: 'active' });
  for (const right of rights) await addMembership(db, { account: account.id, ...right });
  return { account, actor: { account: account.id, name, email: account.email, rights } };
}

/** The cookie header of somebody who has signed in with all factors. */
export async function cookieOf(db: Connection, { account }: Staff, now: Date): Promise<string> {
  return `${COOKIE}=${await startSession(db, { account: account.id, step: 'full', how: 'password' }, now)}`;
}

/** Puts somebody who has signed in with all factors before this page. */
export async function sitAtDesk(page: Page, url: string, db: Connection, staff: Staff, now: Date): Promise<void> {
  const [name = '', value = ''] = (await cookieOf(db, staff, now)).split('=');
  await page.context().addCookies([{ name, value, url: url.replace('http:', 'https:'), secure: true, httpOnly: true, sameSite: 'Lax' }]);
}
