/** Accounts from the invitation to the end: passwords, letters, rights, the last administrator, and the command line. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { HAPPENINGS } from '#api/editorial/accounts/note.ts';
import { passwordFault } from '#api/editorial/accounts/password.ts';
import nb from '#client/words/staff/accounts.nb.json' with { type: 'json' };
import { accountByEmail, accountById, membershipsOf } from '#db/accounts.ts';
import { eventsAbout } from '#db/events.ts';
import { publishedEntries } from '#db/revisions.ts';
import { codeOf, type Gate, linkIn, openGate, PASSWORD, type Person, settle, signIn, type Visitor, visit } from './gate.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NEW = 'grønn kopp under broa';
let gate: Gate;
let kari: Person;
let admin: Visitor;
/** An organisation of the seed, and another. */
let ours: string;
let theirs: string;
beforeEach(async () => {
  gate = await openGate({ withSeed: true });
  kari = await settle(gate, 'Kari Prøve', [{ role: 'administrator', organisation: '*' }]);
  admin = visit(gate);
  await signIn(gate, admin, kari);
  [ours = '', theirs = ''] = (await publishedEntries(gate.house.db, 'organisation')).map(({ slug }) => slug);
});
afterEach(() => gate.close());

const happened = async (id: string): Promise<string[]> => (await eventsAbout(gate.house.db, id)).map(({ what }) => what);
const invite = (fields: Record<string, string> = {}) => admin.post('/rediger/kontoer/ny', { name: 'Ola Prøve', email: 'Ola@Example.test', lang: 'nn', role: 'editor', organisation: ours, ...fields });
const letterTo = (email: string) => gate.letters.filter(({ to }) => to === email).at(-1);
const secretIn = (html: string) => (/<code class="secret">([A-Z2-7 ]+)</.exec(html)?.[1] ?? '').replaceAll(' ', '');

/** Opens an invitation the whole way. */
async function accept(visitor: Visitor, link: string): Promise<string> {
  await visitor.post(link, { step: 'password', password: NEW, again: NEW });
  const secret = secretIn((await visitor.get(link)).html);
  expect((await visitor.post(link, { step: 'code', code: codeOf(secret, gate.now()) })).status).toBe(303);
  return secret;
}

describe('an invitation', () => {
  test('goes out by letter in their language, and leads to an account with these rights', async () => {
    const { status, location } = await invite();
    expect([status, location]).toEqual([303, expect.stringMatching(/^\/rediger\/kontoer\/[\w-]{36}\?said=invited$/)]);
    const letter = letterTo('ola@example.test');
    expect(letter).toMatchObject({ subject: 'Invitasjon til Én dør inn', text: expect.stringContaining('oppføringane') });
    const link = linkIn(letter);
    expect(link).toMatch(/^\/nn\/rediger\/invitasjon\/[\w-]{43}$/);
    const ola = visit(gate, '198.51.100.7');
    expect((await ola.get(link)).html).toContain('Hei Ola Prøve');
    const secret = await accept(ola, link);
    expect((await ola.get('/rediger/min-konto')).html).toContain('ola@example.test');
    const account = await accountByEmail(gate.house.db, 'ola@example.test');
    expect(account).toMatchObject({ status: 'active', totpSecret: secret });
    expect(await membershipsOf(gate.house.db, account?.id ?? '')).toEqual([{ account: account?.id, organisation: ours, role: 'editor' }]);
    expect(await happened(account?.id ?? '')).toEqual(['signed-in', 'second-factor-set', 'invitation-used', 'right-given', 'invited']);
    expect((await visit(gate).get(link)).html).toContain('Lenkja verkar ikkje');
  });

  test('ends after seven days; a new one ends the one before', async () => {
    await invite();
    const first = linkIn(letterTo('ola@example.test'));
    const ola = await accountByEmail(gate.house.db, 'ola@example.test');
    gate.wait(30_000);
    await admin.post(`/rediger/kontoer/${ola?.id}`, { step: 'reset' });
    const second = linkIn(letterTo('ola@example.test'));
    expect((await visit(gate).get(first)).html).toContain('Lenkja verkar ikkje');
    expect((await visit(gate).get(second)).html).toContain('Vel passord');
    gate.wait(7 * DAY + 1);
    expect((await visit(gate).get(second)).html).toContain('Lenkja verkar ikkje');
    expect((await visit(gate).post(second, { step: 'password', password: NEW, again: NEW })).html).toContain('Lenkja verkar ikkje');
  });

  test('is for one: of two who finish at once, one gets in', async () => {
    await invite();
    const link = linkIn(letterTo('ola@example.test'));
    await visit(gate).post(link, { step: 'password', password: NEW, again: NEW });
    const code = codeOf(secretIn((await visit(gate).get(link)).html), gate.now());
    const both = await Promise.all([visit(gate), visit(gate)].map((one) => one.post(link, { step: 'code', code })));
    expect(both.filter(({ status }) => status === 303)).toHaveLength(1);
  });

  test('lets nobody in before the second factor stands, and not with a wrong code', async () => {
    await invite();
    const link = linkIn(letterTo('ola@example.test'));
    const ola = visit(gate);
    expect((await ola.post(link, { step: 'code', code: '123456' })).html).toContain('Vel passord');
    await ola.post(link, { step: 'password', password: NEW, again: NEW });
    expect((await ola.post('/rediger/logg-inn', { step: 'password', email: 'ola@example.test', password: NEW })).html).toContain('stemmer ikke');
    expect((await ola.post(link, { step: 'code', code: '000000' })).html).toContain('Koden stemmer ikkje');
    expect(ola.cookie).toBe('');
  });

  test('says what is wrong, and keeps what was typed', async () => {
    for (const [field, value, said] of [['name', '  ', 'Skriv navnet'], ['email', 'ola', 'Skriv en e-postadresse'], ['organisation', 'finnes-ikke', 'Velg minst én rolle'], ['organisation', '', 'Velg minst én rolle'], ['role', '', 'Velg minst én rolle'], ['email', kari.email, 'Det finnes alt en konto']] as const) {
      const { status, html } = await invite({ [field]: value });
      expect([status, html.includes(said)], said).toEqual([200, true]);
      if (field !== 'name') expect(html).toContain('value="Ola Prøve"');
    }
    expect(gate.letters).toEqual([]);
  });

  test('that cannot be sent is told of, and the account stands', async () => {
    gate.house.mail.send = async () => Promise.reject(new Error('no mail today'));
    expect((await invite()).location).toMatch(/said=unsent$/);
    expect((await accountByEmail(gate.house.db, 'ola@example.test'))?.status).toBe('invited');
  });
});

describe('a password', () => {
  const who = { name: 'Kari Nordmann', email: 'kari.nordmann@example.test' };
  test.for([
    ['kort', 'short'], ['elleve tegn', 'short'], ['x'.repeat(257), 'long'], ['passord12345', 'common'], ['P@ssw0rd2026!', 'common'], ['qwertyuiopå12', 'common'], ['123456789012', 'common'],
    ['aaaaaaaaaaaaaa', 'common'], ['abcabcabcabcabc', 'common'], ['Sommer2026!!!', 'common'], ['1q2w3e4r5t6y', 'common'], ['velkommen1234', 'common'], ['Molde2026Molde', 'common'], ['iloveyou1234', 'common'],
    ['karinordmann1', 'personal'], ['Nordmann-Kari!', 'personal'], ['endorinn2026', 'personal'],
    ['fire rolige elefanter', null], ['correct battery horse', null], ['ææææ øøøø åååå', 'common'], ['8h#kL2!pQz7w', null], ['Den gule båten ved kaia', null], ['mormor likte kokte poteter', null],
  ] as const)('«%s»: %s', ([password, fault]) => {
    expect(passwordFault(password, password, who)).toBe(fault);
  });

  test('must be the same twice', () => {
    expect(passwordFault(NEW, `${NEW} `, who)).toBe('unlike');
  });
});

describe('a new password by letter', () => {
  const ask = (email: string, from = '198.51.100.7') => visit(gate, from).post('/rediger/nytt-passord', { email });

  test('is answered alike for every address, and sent to those who have an account', async () => {
    const answers = await Promise.all([ask(kari.email), ask('nobody@example.test'), ask('')]);
    expect(new Set(answers.map(({ html }) => html)).size).toBe(1);
    expect(answers[0]?.html).toContain('Finnes det en konto med denne adressen');
    await expect.poll(() => gate.letters.length).toBe(1);
    expect(letterTo(kari.email)?.text).toContain('i én time');
  });

  test('ends all sessions, keeps the second factor, and works once', async () => {
    await ask(kari.email);
    await expect.poll(() => gate.letters.length).toBe(1);
    const link = linkIn(letterTo(kari.email));
    const visitor = visit(gate, '198.51.100.7');
    expect((await visitor.post(link, { password: 'kort', again: 'kort' })).html).toContain('minst 12 tegn');
    expect((await visitor.post(link, { password: NEW, again: NEW })).location).toBe('/rediger/logg-inn');
    expect((await admin.get('/rediger/min-konto')).status).toBe(302);
    expect((await visitor.get('/rediger/min-konto')).status).toBe(302);
    gate.wait(30_000);
    expect((await visitor.post('/rediger/logg-inn', { step: 'code', code: codeOf(kari.secret, gate.now()) })).status).toBe(303);
    expect((await visit(gate).post(link, { password: NEW, again: NEW })).html).toContain('Lenken virker ikke');
    expect(letterTo(kari.email)?.subject).toContain('Passordet ditt ble endret');
    expect((await visit(gate).post('/rediger/logg-inn', { step: 'password', email: kari.email, password: PASSWORD })).html).toContain('stemmer ikke');
  });

  test('ends after an hour', async () => {
    await ask(kari.email);
    await expect.poll(() => gate.letters.length).toBe(1);
    gate.wait(HOUR + 1);
    expect((await visit(gate).get(linkIn(letterTo(kari.email)))).html).toContain('Lenken virker ikke');
  });

  test('lets in whoever is kept out by strangers who guess', async () => {
    for (let from = 0; from < 25; from++) await visit(gate, `203.0.113.${from}`).post('/rediger/logg-inn', { step: 'password', email: kari.email, password: 'galt passord her' });
    await ask(kari.email);
    await expect.poll(() => gate.letters.length).toBe(1);
    const visitor = visit(gate, '198.51.100.7');
    await visitor.post(linkIn(letterTo(kari.email)), { password: NEW, again: NEW });
    gate.wait(30_000);
    expect((await visitor.post('/rediger/logg-inn', { step: 'code', code: codeOf(kari.secret, gate.now()) })).status).toBe(303);
  });

  test('is not asked for without end', async () => {
    for (let time = 0; time < 3; time++) await ask(kari.email);
    expect((await ask(kari.email)).html).toContain('Prøv igjen kl.');
  });
});

describe('one’s own account', () => {
  test('the password is changed with the old one; other sessions end, and a letter tells', async () => {
    gate.wait(30_000);
    const elsewhere = visit(gate, '198.51.100.7');
    await signIn(gate, elsewhere, kari);
    expect((await admin.post('/rediger/min-konto', { step: 'change', now: 'galt passord', password: NEW, again: NEW })).html).toContain('Passordet du har nå, stemmer ikke');
    expect((await admin.post('/rediger/min-konto', { step: 'change', now: PASSWORD, password: NEW, again: NEW })).location).toBe('/rediger/min-konto?said=password');
    expect([(await admin.get('/rediger/min-konto')).status, (await elsewhere.get('/rediger/min-konto')).status]).toEqual([200, 302]);
    expect(letterTo(kari.email)?.subject).toContain('Passordet ditt ble endret');
  });

  test('guessing the old password from within is throttled as from without', async () => {
    for (let time = 0; time < 5; time++) await admin.post('/rediger/min-konto', { step: 'change', now: 'galt passord', password: NEW, again: NEW });
    expect((await admin.post('/rediger/min-konto', { step: 'change', now: PASSWORD, password: NEW, again: NEW })).html).toContain('Prøv igjen kl.');
  });

  test('the language of the letters', async () => {
    await admin.post('/rediger/min-konto', { step: 'lang', lang: 'nn' });
    expect((await accountById(gate.house.db, kari.id))?.lang).toBe('nn');
  });
});

describe('administrators', () => {
  const page = (id: string) => `/rediger/kontoer/${id}`;

  test('give and take rights, and both are noted', async () => {
    const ola = await settle(gate, 'Ola Prøve', [{ role: 'editor', organisation: ours }]);
    const done = await admin.post(page(ola.id), [['step', 'rights'], ['role', 'approver'], ['organisation', theirs], ['role', ''], ['organisation', ours]]);
    expect(done.location).toBe(`${page(ola.id)}?said=rights`);
    expect(await membershipsOf(gate.house.db, ola.id)).toEqual([{ account: ola.id, organisation: theirs, role: 'approver' }]);
    expect((await eventsAbout(gate.house.db, ola.id)).map(({ what, detail, actor }) => [what, detail, actor])).toEqual([['right-taken', `editor ${ours}`, kari.id], ['right-given', `approver ${theirs}`, kari.id]]);
    expect((await admin.get(page(ola.id))).html).toContain('mistet en rettighet');
  });

  test('cannot leave the house without one who administers it', async () => {
    for (const form of [[['step', 'close']], [['step', 'rights'], ['role', 'editor'], ['organisation', ours]]] as const) expect((await admin.post(page(kari.id), form)).html).toContain('den siste administratoren');
    const invited = await invite({ role: 'administrator', organisation: '' });
    expect(invited.location).toContain('said=invited');
    expect((await admin.post(page(kari.id), { step: 'close' })).html).toContain('den siste administratoren');
    await settle(gate, 'Per Prøve', [{ role: 'administrator', organisation: '*' }]);
    expect((await admin.post(page(kari.id), { step: 'close' })).location).toContain('said=closed');
    expect((await admin.get('/rediger/min-konto')).status).toBe(302);
  });

  test('reset a lost second factor: everything goes, and a new link goes out; not their own', async () => {
    const ola = await settle(gate, 'Ola Prøve', [{ role: 'editor', organisation: ours }]);
    const visitor = visit(gate, '198.51.100.7');
    await signIn(gate, visitor, ola);
    expect((await admin.post(page(kari.id), { step: 'reset' })).html).toContain('ikke nullstille deg selv');
    expect((await admin.post(page(ola.id), { step: 'reset' })).location).toContain('said=reset');
    expect((await visitor.get('/rediger/min-konto')).status).toBe(302);
    expect((await visit(gate).post('/rediger/logg-inn', { step: 'password', email: ola.email, password: PASSWORD })).html).toContain('stemmer ikke');
    const secret = await accept(visitor, linkIn(letterTo(ola.email)));
    expect(secret).not.toBe(ola.secret);
  });

  test('an account that is not there is not found, and a right that is none is not given', async () => {
    expect((await admin.get(page('nobody'))).status).toBe(404);
    const ola = await settle(gate, 'Ola Prøve', []);
    for (const [role, organisation] of [['king', ours], ['editor', 'finnes-ikke']] as const) await admin.post(page(ola.id), { step: 'rights', role, organisation });
    expect(await membershipsOf(gate.house.db, ola.id)).toEqual([]);
  });
});

test('every event has its word', () => {
  expect(Object.keys(nb.events).sort()).toEqual([...HAPPENINGS].sort());
});

describe('npm run admin', () => {
  const folder = mkdtempSync(join(tmpdir(), 'en-dor-inn-admin-'));
  const admin = async (...args: string[]) => {
    const env = { ...process.env, DATABASE_FILE: join(folder, 'admin.sqlite'), ORIGIN: 'https://dor.example.test', MAIL_SERVER: '' };
    return promisify(execFile)(process.execPath, ['api/admin.ts', ...args], { env }).then(({ stdout, stderr }) => ({ code: 0, said: stdout + stderr }), (error: { code: number; stdout: string; stderr: string }) => ({ code: error.code, said: error.stdout + error.stderr }));
  };
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('makes the first administrator with a link and no password, and guards the last', { timeout: 60_000 }, async () => {
    expect((await admin('list')).said).toContain('Nobody has an account yet');
    const made = await admin('create', '--email', 'Eva@Example.test', '--name', 'Eva Prøve');
    expect(made).toMatchObject({ code: 0, said: expect.stringMatching(/https:\/\/dor\.example\.test\/rediger\/invitasjon\/[\w-]{43}\n/) });
    expect((await admin('list')).said).toContain('invited  eva@example.test  Eva Prøve  administrator');
    expect(await admin('create', '--email', 'eva@example.test', '--name', 'Eva')).toMatchObject({ code: 1, said: expect.stringContaining('has an account already') });
    expect((await admin('reset', '--email', 'eva@example.test')).said).toContain('/rediger/invitasjon/');
    expect(await admin('close', '--email', 'nobody@example.test')).toMatchObject({ code: 1, said: expect.stringContaining('Nobody has an account with') });
    for (const wrong of [[], ['make'], ['create'], ['create', '--email', 'eva'], ['create', '--password', 'x'], ['toString']]) expect(await admin(...wrong)).toMatchObject({ code: 1, said: expect.stringContaining('npm run admin -- create') });
  });
});
