/** Passkeys: the device and the person's own unlocking of it are both factors at once. */
import {
  type AuthenticationResponseJSON, generateAuthenticationOptions, generateRegistrationOptions, type RegistrationResponseJSON,
  verifyAuthenticationResponse, verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { accountById } from '#db/accounts.ts';
import { addPasskey, notePasskeyUse, passkeyById, passkeysOf, removePasskeys } from '#db/passkeys.ts';
import { keepToken, spendToken } from '#db/tokens.ts';
import { withoutWords } from '../../log.ts';
import type { EditorialHouse, Seat } from '../desk.ts';
import { demandSignedIn } from '../rights.ts';
import { hashOf } from '../session.ts';
import { sendBeside } from './letters.ts';
import { note, UNKNOWN } from './note.ts';
import { enter, type SignInStep } from './signIn.ts';
import { askLeave } from './throttle.ts';

const CHALLENGE_MS = 5 * 60_000;
/** Ed25519, ECDSA with P-256, RSA: what browsers and keys have. */
const ALGORITHMS = [-8, -7, -257];
const SIGN_IN = 'sign-in';
const MOST_NAME = 60;

const siteOf = ({ origin }: EditorialHouse) => ({ id: new URL(origin).hostname, origin: new URL(origin).origin });

/** What the browser is asked, as JSON for its `parseRequestOptionsFromJSON`. */
export async function askPasskey(house: EditorialHouse, seat: Seat): Promise<{ readonly options: string } | { readonly until: Date }> {
  const leave = await askLeave(house, 'passkey', '', seat.from);
  if (!leave.ok) return { until: leave.until };
  const options = await generateAuthenticationOptions({ rpID: siteOf(house).id, userVerification: 'required', timeout: CHALLENGE_MS });
  await keepChallenge(house, options.challenge, SIGN_IN);
  return { options: JSON.stringify(options) };
}

/** Signs in by what the browser answered. */
export async function withPasskey(house: EditorialHouse, seat: Seat, answer: string): Promise<SignInStep> {
  const response = readJson<AuthenticationResponseJSON>(answer);
  const kept = response ? await passkeyById(house.db, response.id) : null;
  const account = kept && (await accountById(house.db, kept.account));
  const site = siteOf(house);
  try {
    if (!response || !kept || account?.status !== 'active') throw new Error('no such passkey');
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response, expectedChallenge: (challenge) => spendChallenge(house, challenge, SIGN_IN), expectedOrigin: site.origin, expectedRPID: site.id, requireUserVerification: true,
      credential: { id: kept.id, publicKey: new Uint8Array(kept.publicKey), counter: kept.counter },
    });
    if (!verified) throw new Error('not verified');
    await notePasskeyUse(house.db, kept.id, authenticationInfo.newCounter);
  } catch (error) {
    house.log.info({ error: withoutWords(error) }, 'a passkey was refused');
    await note(house, 'passkey-failed', account?.id ?? UNKNOWN, { actor: 'public' });
    return { step: 'wrong' };
  }
  await enter(house, seat, account, 'passkey');
  return { step: 'in' };
}

/** What the browser is asked in order to make a passkey, as JSON for its `parseCreationOptionsFromJSON`. */
export async function offerPasskey(house: EditorialHouse, seat: Seat): Promise<string> {
  const { account, email, name } = demandSignedIn(seat.actor);
  const known = await passkeysOf(house.db, account);
  const options = await generateRegistrationOptions({
    rpName: 'Én dør inn', rpID: siteOf(house).id, userID: new TextEncoder().encode(account), userName: email, userDisplayName: name, attestationType: 'none', timeout: CHALLENGE_MS,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' }, supportedAlgorithmIDs: ALGORITHMS, excludeCredentials: known.map(({ id }) => ({ id })),
  });
  await keepChallenge(house, options.challenge, account);
  return JSON.stringify(options);
}

/** Keeps the public half of what the browser made. false where it is not what was asked for. */
export async function keepPasskey(house: EditorialHouse, seat: Seat, answer: string, name: string): Promise<boolean> {
  const actor = demandSignedIn(seat.actor);
  const response = readJson<RegistrationResponseJSON>(answer);
  const site = siteOf(house);
  try {
    if (!response) throw new Error('no answer');
    const { verified, registrationInfo } = await verifyRegistrationResponse({ response, expectedChallenge: (challenge) => spendChallenge(house, challenge, actor.account), expectedOrigin: site.origin, expectedRPID: site.id, requireUserVerification: true, supportedAlgorithmIDs: ALGORITHMS });
    if (!verified) throw new Error('not verified');
    const { credential: { id, publicKey, counter } } = registrationInfo;
    await addPasskey(house.db, { id, account: actor.account, publicKey: Buffer.from(publicKey), counter, name: name.trim().slice(0, MOST_NAME) || '–', createdAt: house.now().toISOString() });
  } catch (error) {
    house.log.info({ error: withoutWords(error) }, 'a passkey was refused');
    await note(house, 'passkey-failed', actor.account);
    return false;
  }
  await note(house, 'passkey-added', actor.account);
  await tell(house, 'passkeyAdded', actor.account);
  return true;
}

/** Takes away one of one's own. */
export async function dropPasskey(house: EditorialHouse, seat: Seat, id: string): Promise<void> {
  const { account } = demandSignedIn(seat.actor);
  if ((await removePasskeys(house.db, account, id)) === 0) return;
  await note(house, 'passkey-removed', account);
  await tell(house, 'passkeyRemoved', account);
}

async function tell(house: EditorialHouse, kind: 'passkeyAdded' | 'passkeyRemoved', id: string): Promise<void> {
  const account = await accountById(house.db, id);
  if (account) sendBeside(house, kind, account);
}

async function keepChallenge(house: EditorialHouse, challenge: string, subject: string): Promise<void> {
  const now = house.now();
  await keepToken(house.db, { tokenHash: hashOf(challenge), purpose: 'passkey', subject, data: {}, createdAt: now.toISOString(), expiresAt: new Date(now.getTime() + CHALLENGE_MS).toISOString() });
}

/** Each challenge is good once, for what it was made for. */
async function spendChallenge(house: EditorialHouse, challenge: string, subject: string): Promise<boolean> {
  return (await spendToken(house.db, 'passkey', hashOf(challenge), house.now().toISOString()))?.subject === subject;
}

/** What the browser sent is checked by the library; here only that it can be read and has an id. */
function readJson<T extends { readonly id: string }>(text: string): T | null {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null && 'id' in read && typeof read.id === 'string' ? (read as T) : null;
  } catch {
    return null;
  }
}
