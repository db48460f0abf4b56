/** Sign-in through the organisation, against a real OpenID provider: into accounts that are there, and into none that are not. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openOidc } from '#api/editorial/accounts/oidcDoor.ts';
import { accountById, addAccount, changeAccount } from '#db/accounts.ts';
import { eventsAbout, latestEvents } from '#db/events.ts';
import { issueInvitation } from '#api/editorial/accounts/invitation.ts';
import { type Gate, openGate, settle, signIn, type Visitor, visit } from './gate.ts';
import { CLIENT, openOrganisation, type Organisation } from './organisation.ts';

const START = '/rediger/logg-inn/organisasjon';
let organisation: Organisation;
let gate: Gate;
beforeAll(async () => {
  organisation = await openOrganisation();
});
afterAll(() => organisation.close());
beforeEach(async () => {
  gate = await openGate({ oidc: openOidc({ issuer: organisation.issuer, name: 'Prøveporten', ...CLIENT }) });
});
afterEach(() => gate.close());

/** Follows the organisation's redirects with its cookies, until it leads back to us. */
async function goThrough(url: string): Promise<string> {
  const cookies = new Map<string, string>();
  let at = url;
  for (let step = 0; step < 8; step++) {
    const response = await fetch(at, { redirect: 'manual', headers: { Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const location = response.headers.get('location');
    if (!location) throw new Error(`the organisation stopped at ${at}: ${response.status} ${(await response.text()).slice(0, 300)}`);
    at = new URL(location, at).href;
    if (at.startsWith(gate.url)) return at.slice(gate.url.length);
  }
  throw new Error('the organisation leads in circles');
}

async function enter(visitor: Visitor, query = '') {
  const out = await visitor.get(START + query);
  expect(out.location).toMatch(new RegExp(`^${organisation.issuer}/auth\\?`));
  const back = await goThrough(out.location ?? '');
  return { out: new URL(out.location ?? ''), back, answer: await visitor.get(back) };
}
const standsOut = async (visitor: Visitor) => (await visitor.get('/rediger/min-konto')).status === 302;

test('the way out asks with PKCE, state and nonce, and the sign-in page leads there', async () => {
  expect((await visit(gate).get('/rediger/logg-inn')).html).toContain('Logg inn med Prøveporten');
  const location = new URL((await visit(gate).get(START)).location ?? '');
  const asked = Object.fromEntries(location.searchParams);
  expect(asked).toMatchObject({ response_type: 'code', client_id: CLIENT.clientId, redirect_uri: gate.url + START, code_challenge_method: 'S256', scope: 'openid email profile' });
  for (const name of ['state', 'nonce', 'code_challenge']) expect(asked[name]?.length).toBeGreaterThan(40);
});

describe('the first time', () => {
  test('by the address that the organisation vouches for; then by who it is, whatever the address', async () => {
    const ola = await addAccount(gate.house.db, { name: 'Ola Prøve', email: 'ola@example.test', lang: 'nb' });
    organisation.expect({ sub: 'ola-1', email: 'Ola@example.test', email_verified: true });
    const visitor = visit(gate);
    const { answer } = await enter(visitor, '?to=/rediger/min-konto');
    expect([answer.status, answer.location]).toEqual([303, '/rediger/min-konto']);
    expect((await visitor.get('/rediger/min-konto')).html).toContain('Ola Prøve');
    expect(await accountById(gate.house.db, ola.id)).toMatchObject({ status: 'active', oidcSubject: `${organisation.issuer} ola-1` });
    organisation.expect({ sub: 'ola-1', email: 'other@example.test', email_verified: false });
    expect((await enter(visit(gate))).answer.location).toBe('/rediger');
    expect((await eventsAbout(gate.house.db, ola.id)).map(({ what, detail }) => [what, detail])).toEqual([['signed-in', 'oidc'], ['signed-in', 'oidc'], ['oidc-linked', '']]);
  });

  test.for([
    ['an address that nobody vouches for', { sub: 'x', email: 'ola@example.test', email_verified: false }],
    ['an address without a word about it', { sub: 'x', email: 'ola@example.test' }],
    ['an address that no account has', { sub: 'x', email: 'nobody@example.test', email_verified: true }],
    ['no address', { sub: 'x' }],
  ] as const)('%s: told whom to ask, and no account is made', async ([, employee]) => {
    await addAccount(gate.house.db, { name: 'Ola Prøve', email: 'ola@example.test', lang: 'nb' });
    organisation.expect(employee);
    const visitor = visit(gate);
    const { answer } = await enter(visitor);
    expect(answer.location).toBe(`${START}?said=stranger`);
    expect((await visitor.get(answer.location ?? '')).html).toContain('Be den som er administrator');
    expect(await standsOut(visitor)).toBe(true);
    expect(gate.house.db.handles.reader.prepare('select count(*) as n from accounts').get()).toEqual({ n: 1 });
  });

  test('an account that belongs to somebody else there is not taken over by its address', async () => {
    const ola = await settle(gate, 'Ola Prøve', []);
    await changeAccount(gate.house.db, ola.id, { oidcSubject: `${organisation.issuer} ola-1` });
    organisation.expect({ sub: 'ola-2', email: ola.email, email_verified: true });
    expect((await enter(visit(gate))).answer.location).toBe(`${START}?said=stranger`);
  });

  test('by an invitation, where the organisation vouches for no address', async () => {
    const ola = await addAccount(gate.house.db, { name: 'Ola Prøve', email: 'ola@example.test', lang: 'nb' });
    const token = (await issueInvitation(gate.house, ola)).split('/').at(-1);
    const visitor = visit(gate);
    expect((await visitor.get(`/rediger/invitasjon/${token}`)).html).toContain(`organisasjon?invitation=${token}`);
    organisation.expect({ sub: 'ola-9' });
    expect((await enter(visitor, `?invitation=${token}`)).answer.location).toBe('/rediger');
    expect((await visit(gate).get(`/rediger/invitasjon/${token}`)).html).toContain('Lenken virker ikke');
    expect((await visit(gate).get(`${START}?invitation=${token}`)).html).toContain('Invitasjonen er brukt');
  });

  test('from one’s own account, by two deliberate steps', async () => {
    const ola = await settle(gate, 'Ola Prøve', []);
    const visitor = visit(gate);
    await signIn(gate, visitor, ola);
    const begun = await visitor.post('/rediger/min-konto', { step: 'link' });
    const url = (new RegExp(`href="(${organisation.issuer}[^"]*)"`).exec(begun.html)?.[1] ?? '').replaceAll('&amp;', '&');
    organisation.expect({ sub: 'ola-3' });
    expect((await visitor.get(await goThrough(url))).location).toBe('/rediger/min-konto?said=linked');
    expect((await enter(visit(gate))).answer.location).toBe('/rediger');
    // nobody can be led to link: a link alone does nothing for whoever is signed in
    expect((await visitor.get(START)).location).toBe('/rediger');
  });
});

describe('the way back', () => {
  beforeEach(async () => {
    await settle(gate, 'Ola Prøve', []);
    organisation.expect({ sub: 'ola-1', email: 'ola.pr.ve@example.test', email_verified: true });
  });
  const failed = `${START}?said=failed`;

  test('works once', async () => {
    const visitor = visit(gate);
    const { back } = await enter(visitor);
    const again = visit(gate);
    again.cookie = visitor.cookie;
    expect((await again.get(back)).location).toBe(failed);
  });

  test('works in the browser that went out, and in no other', async () => {
    const out = await visit(gate).get(START);
    const back = await goThrough(out.location ?? '');
    const victim = visit(gate);
    expect((await victim.get(back)).location).toBe(failed);
    expect(await standsOut(victim)).toBe(true);
  });

  test('works within ten minutes', async () => {
    const visitor = visit(gate);
    const back = await goThrough((await visitor.get(START)).location ?? '');
    gate.wait(10 * 60_000 + 1);
    expect((await visitor.get(back)).location).toBe(failed);
  });

  test('with another state, another code, or a code of another way out, does not', async () => {
    const change = async (make: (back: URL) => void) => {
      const visitor = visit(gate);
      const back = new URL(await goThrough((await visitor.get(START)).location ?? ''), gate.url);
      make(back);
      return (await visitor.get(back.pathname + back.search)).location;
    };
    const other = new URL(await goThrough((await visit(gate).get(START)).location ?? ''), gate.url).searchParams.get('code') ?? '';
    expect(await change((back) => back.searchParams.set('state', 'made-up'))).toBe(failed);
    expect(await change((back) => back.searchParams.delete('state'))).toBe(failed);
    expect(await change((back) => back.searchParams.set('code', 'made-up'))).toBe(failed);
    expect(await change((back) => back.searchParams.set('code', other))).toBe(failed);
    expect(await change((back) => back.searchParams.set('iss', 'https://elsewhere.example.test'))).toBe(failed);
    expect((await latestEvents(gate.house.db)).filter(({ what }) => what === 'oidc-refused').length).toBe(5);
  });

  test('from somebody who changed their mind, is told of', async () => {
    organisation.expect(null);
    const visitor = visit(gate);
    const { answer } = await enter(visitor);
    expect(answer.location).toBe(failed);
    expect((await visitor.get(failed)).html).toContain('Innloggingen ble ikke fullført');
  });

  test('lets nobody into a closed account', async () => {
    const closed = await settle(gate, 'Stengt Prøve', []);
    await changeAccount(gate.house.db, closed.id, { status: 'closed', oidcSubject: `${organisation.issuer} closed` });
    organisation.expect({ sub: 'closed', email: closed.email, email_verified: true });
    expect((await enter(visit(gate))).answer.location).toBe(`${START}?said=stranger`);
  });
});

test('an organisation that does not answer is told of, and asked again the next time', async () => {
  const silent = await openGate({ oidc: openOidc({ issuer: 'http://localhost:9', name: 'Stille', clientId: 'x', clientSecret: 'y' }) });
  expect((await visit(silent).get(START)).html).toContain('svarer ikke akkurat nå');
  await silent.close();
});

test('where none is set up, no button shows, and the address says so', async () => {
  const plain = await openGate();
  expect((await visit(plain).get('/rediger/logg-inn')).html).not.toContain('logg-inn/organisasjon');
  expect((await visit(plain).get(START)).html).toContain('ikke satt opp');
  await plain.close();
});

test('what somebody wrote is not lost on the way: the other tab signs in, and this one sends it', async () => {
  await settle(gate, 'Ola Prøve', []);
  organisation.expect({ sub: 'ola-1', email: 'ola.pr.ve@example.test', email_verified: true });
  const visitor = visit(gate);
  const ended = await visitor.post('/rediger/min-konto', { step: 'lang', lang: 'nn' });
  expect(ended.html).toContain('skjer det i en ny fane');
  const carry = (/name="carry" value="([^"]*)"/.exec(ended.html)?.[1] ?? '').replaceAll('&quot;', '"');
  expect((await visitor.post('/rediger/logg-inn', { step: 'resume', carry, to: '/rediger/min-konto' })).html).toContain(carry.replaceAll('"', '&quot;'));
  await enter(visitor);
  expect((await visitor.post('/rediger/logg-inn', { step: 'resume', carry, to: '/rediger/min-konto' })).html).toContain('Du er logget inn igjen');
});
