/** Signing in through the organisation: out by a link, back with whom it is, and only into an account that is there already. */
import { type Account, accountByEmail, accountById, accountByOidcSubject, changeAccount } from '#db/accounts.ts';
import { transaction } from '#db/open.ts';
import { keepToken, spendToken, withdrawTokens } from '#db/tokens.ts';
import { withoutWords } from '../../log.ts';
import type { EditorialHouse, Seat } from '../desk.ts';
import { demandSignedIn } from '../rights.ts';
import { hashOf, newToken } from '../session.ts';
import { invitedBy } from './invitation.ts';
import { sendBeside } from './letters.ts';
import { note, UNKNOWN } from './note.ts';
import type { OidcPerson, OidcTrip } from './oidcDoor.ts';
import { enter } from './signIn.ts';
import { askLeave } from './throttle.ts';

const TRIP_MS = 10 * 60_000;
/** The one address that is registered with the organisation's sign-in. */
const BACK = '/rediger/logg-inn/organisasjon';

/** What for: to sign in, to open an invitation, or to add this way in to one's own account. */
export type OidcErrand = { readonly for: 'sign-in' } | { readonly for: 'invitation'; readonly token: string } | { readonly for: 'link' };
export type OidcBegun = { readonly outcome: 'go'; readonly url: string } | { readonly outcome: 'none' | 'unreachable' | 'gone' } | { readonly outcome: 'throttled'; readonly until: Date };
export interface OidcBack {
  /** stranger: no account; unlike: the account is linked to somebody else; failed: the answer was not as it must be, or too old. */
  readonly outcome: 'in' | 'linked' | 'stranger' | 'unlike' | 'failed';
  readonly to: string;
  readonly lang: 'nb' | 'nn';
}

/** Where to send the browser. What must be remembered is kept here, bound to this browser. */
export async function beginOidc(house: EditorialHouse, seat: Seat, errand: OidcErrand, to: string, lang: 'nb' | 'nn'): Promise<OidcBegun> {
  if (!house.oidc) return { outcome: 'none' };
  const who = errand.for === 'link' ? demandSignedIn(seat.actor).account : errand.for === 'invitation' ? (await invitedBy(house, errand.token))?.account.id : '';
  if (who === undefined) return { outcome: 'gone' };
  const leave = await askLeave(house, 'oidc', '', seat.from);
  if (!leave.ok) return { outcome: 'throttled', until: leave.until };
  let begun: { url: string; trip: OidcTrip };
  try {
    begun = await house.oidc.begin(house.origin + BACK);
  } catch (error) {
    house.log.error({ error: withoutWords(error) }, 'the sign-in of the organisation did not answer');
    return { outcome: 'unreachable' };
  }
  const { state, nonce, verifier } = begun.trip;
  const browser = errand.for === 'link' ? (seat.token ?? '') : newToken();
  if (errand.for !== 'link') seat.setCookie(browser);
  const now = house.now();
  await keepToken(house.db, {
    tokenHash: hashOf(state), purpose: 'oidc', subject: errand.for, createdAt: now.toISOString(), expiresAt: new Date(now.getTime() + TRIP_MS).toISOString(),
    data: { nonce, verifier, to, lang, who, browser: hashOf(browser) },
  });
  return { outcome: 'go', url: begun.url };
}

/** Back from the organisation. @param search what the address was asked with */
export async function finishOidc(house: EditorialHouse, seat: Seat, search: string): Promise<OidcBack> {
  const state = new URLSearchParams(search).get('state') ?? '';
  const kept = await spendToken(house.db, 'oidc', hashOf(state), house.now().toISOString());
  const { nonce = '', verifier = '', to = '', who = '', browser } = kept?.data ?? {};
  const lang = kept?.data['lang'] === 'nn' ? 'nn' : 'nb';
  const answer = (outcome: OidcBack['outcome']): OidcBack => ({ outcome, to, lang });
  // somebody else's way back, led here: it would sign one in as them
  if (!kept || !house.oidc || !seat.token || hashOf(seat.token) !== browser) {
    await note(house, 'oidc-refused', UNKNOWN, { actor: 'public', detail: 'state' });
    return answer('failed');
  }
  let person: OidcPerson;
  try {
    person = await house.oidc.finish(new URL(BACK + search, house.origin), { state, nonce, verifier });
  } catch (error) {
    house.log.warn({ error: withoutWords(error) }, 'the sign-in of the organisation was refused');
    await note(house, 'oidc-refused', UNKNOWN, { actor: 'public', detail: 'answer' });
    return answer('failed');
  }
  if (kept.subject === 'link') return answer(await link(house, await accountById(house.db, who), person, seat));
  const account = (await accountByOidcSubject(house.db, person.subject)) ?? (await firstTime(house, kept.subject === 'invitation' ? who : null, person));
  if (!account || account.status === 'closed') {
    await note(house, 'oidc-refused', account?.id ?? UNKNOWN, { actor: 'public', detail: account ? 'closed' : 'stranger' });
    return answer('stranger');
  }
  await enter(house, seat, account, 'oidc');
  return answer('in');
}

/** Invited by the link that they came with, or by an address that the organisation vouches for. No account is made. */
async function firstTime(house: EditorialHouse, invited: string | null, person: OidcPerson): Promise<Account | null> {
  const account = invited ? await accountById(house.db, invited) : person.verifiedEmail ? await accountByEmail(house.db, person.verifiedEmail) : null;
  if (!account || account.status === 'closed' || account.oidcSubject !== null || (invited !== null && account.status !== 'invited')) return null;
  await transaction(house.db, async (tx) => {
    await changeAccount(tx, account.id, { oidcSubject: person.subject, status: 'active' });
    await withdrawTokens(tx, 'invitation', account.id, house.now().toISOString());
  });
  await note(house, 'oidc-linked', account.id);
  sendBeside(house, 'oidcLinked', account);
  return account;
}

async function link(house: EditorialHouse, account: Account | null, person: OidcPerson, seat: Seat): Promise<'linked' | 'unlike' | 'failed'> {
  if (!account || seat.actor?.account !== account.id) return 'failed';
  const owner = await accountByOidcSubject(house.db, person.subject);
  if (owner) return owner.id === account.id ? 'linked' : 'unlike';
  await changeAccount(house.db, account.id, { oidcSubject: person.subject });
  await note(house, 'oidc-linked', account.id);
  sendBeside(house, 'oidcLinked', account);
  return 'linked';
}
