/** Signing in and out: step by step, each code once, not too often, and without telling who has an account. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sweep } from '#api/editorial/accounts/sweep.ts';
import { IDLE_MS, LONGEST_MS } from '#api/editorial/session.ts';
import { accountById, changeAccount } from '#db/accounts.ts';
import { eventsAbout, latestEvents } from '#db/events.ts';
import { codeOf, type Gate, openGate, PASSWORD, type Person, settle, signIn, visit } from './gate.ts';

const MINUTE = 60_000;
let gate: Gate;
let kari: Person;
beforeEach(async () => {
  gate = await openGate();
  kari = await settle(gate, 'Kari Prøve', [{ role: 'administrator', organisation: '*' }]);
});
afterEach(() => gate.close());

const at = '/rediger/logg-inn';
const happened = async (): Promise<string[]> => (await eventsAbout(gate.house.db, kari.id)).map(({ what }) => what);
const isIn = async (visitor: ReturnType<typeof visit>) => (await visitor.get('/rediger/min-konto')).status === 200;

describe('the two steps', () => {
  test('a password, a code, and in; the session is another at each step', async () => {
    const visitor = visit(gate);
    const first = await visitor.post(at, { step: 'password', email: ' Kari.Pr.ve@Example.test ', password: PASSWORD });
    expect(first.html).toContain('name="code"');
    expect(first.setCookie).toMatch(/^__Host-staff=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax; Max-Age=\d+$/);
    const half = visitor.cookie;
    expect(await isIn(visitor)).toBe(false);
    const second = await visitor.post(at, { step: 'code', code: ` ${codeOf(kari.secret, gate.now()).replace(/^(...)/, '$1 ')}`, to: '/rediger/min-konto?x=1' });
    expect([second.status, second.location]).toEqual([303, '/rediger/min-konto?x=1']);
    expect(visitor.cookie).not.toBe(half);
    expect(await isIn(visitor)).toBe(true);
    const old = visit(gate);
    old.cookie = half;
    expect(await isIn(old)).toBe(false);
    expect(await happened()).toEqual(['signed-in']);
  });

  test('the same code is not good twice, nor one from before it; the next one is', async () => {
    await signIn(gate, visit(gate), kari);
    const again = await signIn(gate, visit(gate), kari);
    expect(again.html).toContain('Koden stemmer ikke, eller den er brukt før');
    gate.wait(30_000);
    const late = visit(gate);
    await late.post(at, { step: 'password', email: kari.email, password: PASSWORD });
    expect((await late.post(at, { step: 'code', code: codeOf(kari.secret, new Date(gate.now().getTime() - 30_000)) })).status).toBe(200);
    expect((await late.post(at, { step: 'code', code: codeOf(kari.secret, gate.now()) })).status).toBe(303);
  });

  test('of two who send the same code at once, one gets in', async () => {
    const both = [visit(gate), visit(gate)];
    for (const one of both) await one.post(at, { step: 'password', email: kari.email, password: PASSWORD });
    const code = codeOf(kari.secret, gate.now());
    const statuses = await Promise.all(both.map(async (one) => (await one.post(at, { step: 'code', code })).status));
    expect(statuses.sort()).toEqual([200, 303]);
  });

  test('the code must come within ten minutes of the password', async () => {
    const visitor = visit(gate);
    await visitor.post(at, { step: 'password', email: kari.email, password: PASSWORD });
    gate.wait(11 * MINUTE);
    expect((await visitor.post(at, { step: 'code', code: codeOf(kari.secret, gate.now()) })).html).toContain('Det tok for lang tid');
  });

  test('without a second factor nobody gets in, and is told what to do', async () => {
    await changeAccount(gate.house.db, kari.id, { totpSecret: null });
    const answer = await visit(gate).post(at, { step: 'password', email: kari.email, password: PASSWORD });
    expect(answer.html).toContain('Kontoen din mangler kodeapp');
    expect(answer.setCookie).toBeNull();
  });

  test('only to pages of our own', async () => {
    for (const to of ['https://example.com/', '//example.com', '/\\example.com', '/rediger/../../x', '/rediger\n', '/redigering', '/rediger/logg-inn', 'javascript:alert(1)', '/nn/rediger/logg-ut', '/rediger/%0d%0aX: y/..//x']) {
      gate.wait(MINUTE);
      const visitor = visit(gate);
      await visitor.post(at, { step: 'password', email: kari.email, password: PASSWORD });
      const { location } = await visitor.post(at, { step: 'code', code: codeOf(kari.secret, gate.now()), to });
      expect(location, to).toMatch(/^\/rediger(\/%0d%0aX:%20y\/\/x)?$/);
    }
  });
});

describe('who has an account is not told', () => {
  test('by what is answered', async () => {
    await changeAccount(gate.house.db, (await settle(gate, 'Stengt Prøve', [])).id, { status: 'closed' });
    await changeAccount(gate.house.db, (await settle(gate, 'Invitert Prøve', [])).id, { status: 'invited' });
    const asked = [[kari.email, 'feil passord her'], ['nobody@example.test', PASSWORD], ['stengt.pr.ve@example.test', PASSWORD], ['invitert.pr.ve@example.test', PASSWORD], ['', ''], [kari.email, PASSWORD.toUpperCase()], [kari.email, `${PASSWORD}x`.repeat(20)]] as const;
    const answers = await Promise.all(asked.map(([email, password], from) => visit(gate, `192.0.2.${from}`).post(at, { step: 'password', email, password })));
    const plain = (html: string, email: string) => html.replace(`value="${email}"`, 'value=""').replace(' value=""', '');
    expect(new Set(answers.map(({ html }, one) => plain(html, asked[one]?.[0] ?? ''))).size).toBe(1);
    expect(answers.map(({ status, setCookie }) => [status, setCookie])).toEqual(asked.map(() => [200, null]));
  });

  test('by the work that is done: a password is hashed for nobody too', async () => {
    const { isPassword } = await import('#api/editorial/accounts/password.ts');
    const measured = async (kept: string | null) => {
      const from = process.cpuUsage();
      for (let round = 0; round < 8; round++) await isPassword(kept, PASSWORD);
      return process.cpuUsage(from).user;
    };
    await measured(null);
    const [somebody, nobody] = [await measured(kari.passwordHash), await measured(null)];
    // work, not time on the wall: without the dummy it would be a hundredth
    expect(nobody / somebody).toBeGreaterThan(0.3);
    expect(somebody / nobody).toBeGreaterThan(0.3);
  });
});

describe('not too often', () => {
  const wrong = (visitor: ReturnType<typeof visit>, email = kari.email) => visitor.post(at, { step: 'password', email, password: 'dette er galt' });

  test('five times from one place, then a quarter of an hour, said by the clock; waiting is enough', async () => {
    const visitor = visit(gate);
    for (let time = 0; time < 5; time++) {
      expect((await wrong(visitor)).html).toContain('stemmer ikke');
      gate.wait(MINUTE);
    }
    const stopped = await visitor.post(at, { step: 'password', email: kari.email, password: PASSWORD });
    expect(stopped.html).toContain('Prøv igjen kl. 10.15.');
    expect((await visit(gate, '192.0.2.10').post(at.replace('/rediger', '/nn/rediger'), { step: 'password', email: kari.email, password: PASSWORD })).html).toContain('for mange gonger');
    // what is tried meanwhile does not make the wait longer
    for (let time = 0; time < 30; time++) await wrong(visitor);
    gate.wait(10 * MINUTE);
    expect((await signIn(gate, visitor, kari)).status).toBe(303);
    expect(await happened()).toContain('throttled');
  });

  test('many at once get no more than one after the other', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => wrong(visit(gate))));
    expect(answers.filter(({ html }) => html.includes('stemmer ikke'))).toHaveLength(5);
  });

  test('an address nobody has is throttled as one that somebody has', async () => {
    for (let time = 0; time < 5; time++) await wrong(visit(gate), 'nobody@example.test');
    expect((await wrong(visit(gate), 'nobody@example.test')).html).toContain('Prøv igjen kl.');
  });

  test('a stranger with a hundred addresses cannot lock out whoever has been here before', async () => {
    await signIn(gate, visit(gate, '198.51.100.7'), kari);
    for (let from = 0; from < 40; from++) await wrong(visit(gate, `203.0.113.${from}`));
    expect((await wrong(visit(gate, '203.0.113.99'))).html).toContain('Prøv igjen kl.');
    gate.wait(MINUTE);
    expect((await signIn(gate, visit(gate, '198.51.100.7'), kari)).status).toBe(303);
  });

  test('codes are throttled too', async () => {
    const visitor = visit(gate);
    await visitor.post(at, { step: 'password', email: kari.email, password: PASSWORD });
    for (let time = 0; time < 5; time++) expect((await visitor.post(at, { step: 'code', code: '000000' })).html).toContain('Koden stemmer ikke');
    expect((await visitor.post(at, { step: 'code', code: codeOf(kari.secret, gate.now()) })).html).toContain('Prøv igjen kl.');
    expect(await isIn(visitor)).toBe(false);
  });

  test('a network of IPv6 counts as one place', async () => {
    const { placeOf } = await import('#api/editorial/accounts/throttle.ts');
    expect(placeOf('2001:db8:1:2:3:4:5:6')).toBe(placeOf('2001:0db8:1:2::9'));
    expect(placeOf('2001:db8:1:2::1')).not.toBe(placeOf('2001:db8:1:3::1'));
    expect([placeOf('::ffff:192.0.2.1'), placeOf('192.0.2.1'), placeOf('::1')]).toEqual(['192.0.2.1', '192.0.2.1', '0:0:0:0::/64']);
  });

  test('what is kept of attempts holds no address and no e-mail, and is swept', async () => {
    await wrong(visit(gate));
    await signIn(gate, visit(gate), kari);
    const rows = () => gate.house.db.handles.reader.prepare('select key, at from attempts').all();
    expect(rows().length).toBeGreaterThan(2);
    expect(JSON.stringify(rows())).not.toMatch(/192\.0\.2|kari|example/);
    gate.wait(2 * 60 * MINUTE);
    await sweep(gate.house);
    expect(rows()).toHaveLength(1);
    gate.wait(91 * 24 * 60 * MINUTE);
    await sweep(gate.house);
    expect(rows()).toEqual([]);
    expect(gate.house.db.handles.reader.prepare('select count(*) as n from sessions').get()).toEqual({ n: 0 });
  });
});

describe('sessions end', () => {
  test('when nobody was seen for an hour, and after a working day', async () => {
    const visitor = visit(gate);
    await signIn(gate, visitor, kari);
    gate.wait(IDLE_MS - MINUTE);
    expect(await isIn(visitor)).toBe(true);
    gate.wait(IDLE_MS + MINUTE);
    expect(await isIn(visitor)).toBe(false);
    await signIn(gate, visitor, kari);
    for (let passed = 0; passed < LONGEST_MS - MINUTE; passed += 30 * MINUTE) {
      expect(await isIn(visitor)).toBe(true);
      gate.wait(30 * MINUTE);
    }
    expect(await isIn(visitor)).toBe(false);
  });

  test('by signing out, and only by a post', async () => {
    const visitor = visit(gate);
    await signIn(gate, visitor, kari);
    const { cookie } = visitor;
    await visitor.get('/rediger/logg-ut');
    expect(await isIn(visitor)).toBe(true);
    expect((await visitor.post('/rediger/logg-ut', {})).setCookie).toMatch(/Max-Age=0/);
    visitor.cookie = cookie;
    expect(await isIn(visitor)).toBe(false);
    expect((await happened())[0]).toBe('signed-out');
  });

  test('everywhere at once', async () => {
    const [here, there] = [visit(gate), visit(gate, '198.51.100.7')];
    await signIn(gate, here, kari);
    gate.wait(MINUTE);
    await signIn(gate, there, kari);
    const { cookie } = here;
    await here.post('/rediger/min-konto', { step: 'everywhere' });
    here.cookie = cookie;
    expect([await isIn(here), await isIn(there)]).toEqual([false, false]);
    expect((await happened())[0]).toBe('signed-out-everywhere');
  });

  test('when the account is closed', async () => {
    const visitor = visit(gate);
    await signIn(gate, visitor, kari);
    await changeAccount(gate.house.db, kari.id, { status: 'closed' });
    expect(await isIn(visitor)).toBe(false);
  });
});

describe('what somebody wrote when their session had ended', () => {
  const written: [string, string][] = [['step', 'rights'], ['role', 'editor'], ['role', ''], ['note', 'Linje 1\r\n"to" <b>&amp;</b> æøå'], ['name', '']];

  test('goes through the sign-in, and is sent to where it was meant for', async () => {
    const visitor = visit(gate);
    const ended = await visitor.post(`/rediger/kontoer/${kari.id}?a=1`, written);
    expect(ended.status).toBe(401);
    expect(ended.html).toContain('Du er logget ut');
    const hidden = (html: string, name: string) => decode(new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '');
    const along = (html: string) => ({ to: hidden(html, 'to'), carry: hidden(html, 'carry') });
    expect(along(ended.html).to).toBe(`/rediger/kontoer/${kari.id}?a=1`);
    const missed = await visitor.post(at, { step: 'password', email: kari.email, password: 'galt passord', ...along(ended.html) });
    const half = await visitor.post(at, { step: 'password', email: kari.email, password: PASSWORD, ...along(missed.html) });
    const back = await visitor.post(at, { step: 'code', code: codeOf(kari.secret, gate.now()), ...along(half.html) });
    expect(back.status).toBe(200);
    expect(back.html).toContain('Du er logget inn igjen');
    const form = /<form [^>]*action="([^"]*)"[^>]*>(.*?)<\/form>/s.exec(back.html.slice(back.html.indexOf('Det du skrev er her')));
    expect(decode(form?.[1] ?? '')).toBe(`/rediger/kontoer/${kari.id}?a=1`);
    const fields = [...(form?.[2] ?? '').matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"\/>|<textarea [^>]*name="([^"]*)"[^>]*>\n?(.*?)<\/textarea>/gs)].map(([, name, value, area, text]) => [name ?? area, decode(value ?? text ?? '')]);
    expect(fields).toEqual(written);
  });

  test('is not taken along when it is more than a form can be, and that is said', async () => {
    const ended = await visit(gate).post('/rediger/kontoer/ny', { note: 'x'.repeat(210_000) });
    expect(ended.html).toContain('for stort til å ta med');
    expect(ended.html).not.toContain('name="carry"');
  });

  test('nothing but pairs is carried', async () => {
    const visitor = visit(gate);
    await visitor.post(at, { step: 'password', email: kari.email, password: PASSWORD });
    const answer = await visitor.post(at, { step: 'code', code: codeOf(kari.secret, gate.now()), carry: '{"__proto__":[1]}', to: '/rediger/min-konto' });
    expect(answer.location).toBe('/rediger/min-konto');
  });
});

test('a page that needs a sign-in says so, and leads back', async () => {
  expect((await visit(gate).get('/nn/rediger/kontoar?a=b&c')).location).toBe('/nn/rediger/logg-inn?to=%2Fnn%2Frediger%2Fkontoar%3Fa%3Db%26c');
});

test('a right that is missing is told of, and noted', async () => {
  const per = await settle(gate, 'Per Prøve', []);
  const visitor = visit(gate);
  await signIn(gate, visitor, per);
  const answer = await visitor.get('/rediger/kontoer');
  expect([answer.status, answer.html.includes('Dette har du ikke tilgang til')]).toEqual([403, true]);
  expect((await eventsAbout(gate.house.db, per.id))[0]).toMatchObject({ what: 'refused', detail: 'administer' });
});

test('nothing that is logged or noted names anybody', async () => {
  await signIn(gate, visit(gate), kari);
  await visit(gate).post(at, { step: 'password', email: 'nobody@example.test', password: 'galt passord her' });
  expect(gate.logged.join('') + JSON.stringify(await latestEvents(gate.house.db))).not.toMatch(/kari|nobody|example\.test|192\.0\.2|elefanter|galt/i);
  expect(gate.logged.join('')).toContain('"event":"signed-in"');
});

test('a hash made with less is made anew at the sign-in', async () => {
  const { hash } = await import('@node-rs/argon2');
  await changeAccount(gate.house.db, kari.id, { passwordHash: await hash(PASSWORD, { memoryCost: 8192, timeCost: 1, parallelism: 1 }) });
  expect((await signIn(gate, visit(gate), kari)).status).toBe(303);
  expect((await accountById(gate.house.db, kari.id))?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

const decode = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
