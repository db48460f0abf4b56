/** Reminders over a clock that moves: each once, by stages, and never twice. The people and numbers are fictional. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { confirm } from '#api/editorial/keeping/confirm.ts';
import { holidaysOf, holidayToAskAbout } from '#api/editorial/keeping/holidays.ts';
import { LETTER_WORDS } from '#api/editorial/keeping/letterWords.ts';
import { confirmByLink } from '#api/editorial/keeping/link.ts';
import { addPerson } from '#api/editorial/keeping/people.ts';
import { JOBS, runJob, startJobs } from '#api/editorial/jobs.ts';
import { remind } from '#api/editorial/reminders.ts';
import { STAFF_ADDRESSES } from '#client/routes.ts';
import { allReminders } from '#db/reminders.ts';
import { openDatabase, closeDatabase } from '#db/open.ts';
import { changeAccount } from '#db/accounts.ts';
import { keepService, type KeepingHouse, openKeepingHouse, phone, PROVIDER, tokenIn, web } from './keepingHouse.ts';
import { employ } from './staff.ts';

const SEEN = [{ contact: 'telefon', value: '+4771111000' }, { contact: 'web', value: 'https://example.org/help' }];
const HOURS = { always: false, regular: [{ days: [1, 2, 3, 4, 5], from: '08:00', to: '15:30' }], publicHolidays: 'unknown' as const, variations: [], closures: [] };
/** The source of the fixture's facts lasts until then. */
const DUE = '2027-09-01';
const at = (day: string) => `${day}T08:00:00+02:00`;
const sentTo = (house: KeepingHouse) => house.letters.splice(0).map(({ to }) => to).sort();

/** A house with an editor, an administrator, and a service with a contact person. */
async function staffed() {
  const house = await openKeepingHouse(at(DUE));
  const [editor, administrator] = [await employ(house.db, 'Kari Test', [{ role: 'editor', organisation: PROVIDER }]), await employ(house.db, 'Admin Test', [{ role: 'administrator', organisation: '*' }])];
  await keepService(house, { slug: 'asked' });
  await addPerson(house, editor.actor, 'asked', { name: 'Ola Test', email: 'ola@example.test' });
  return { house, editor, administrator };
}

describe('facts that fell due', () => {
  test('once, again after two weeks, then to the administrators; and no more', async () => {
    const { house, administrator } = await staffed();
    house.moveTo(at('2027-08-31'));
    await remind(house);
    expect(sentTo(house)).toEqual([]);
    const days: [string, string[]][] = [
      [DUE, ['ola@example.test']], [DUE, []], ['2027-09-14', []], ['2027-09-15', ['ola@example.test']], ['2027-09-16', []],
      ['2027-09-28', []], ['2027-09-29', [administrator.actor.email]], ['2027-09-30', []], ['2027-12-01', []],
    ];
    for (const [day, expected] of days) {
      house.moveTo(at(day));
      await remind(house);
      expect([day, sentTo(house)]).toEqual([day, expected]);
    }
    expect((await allReminders(house.db)).map(({ stage, occasion }) => [stage, occasion])).toEqual([['first', DUE], ['again', DUE], ['administrator', DUE]]);
    expect(JSON.stringify(await allReminders(house.db))).not.toContain('example.test');
  });

  test('the letter leads to one tap, and what is confirmed is not asked about until it falls due again', async () => {
    const { house } = await staffed();
    await remind(house);
    const letter = house.letters[0] ?? { to: '', subject: '', text: '' };
    expect(letter).toMatchObject({ to: 'ola@example.test', subject: 'Stemmer dette fortsatt? Tjeneste' });
    expect(letter.text).toContain('https://dor.example.test/bekreft/');
    expect(await confirmByLink(house, tokenIn(letter), SEEN)).toMatchObject({ confirmed: ['telefon', 'web'] });
    house.letters.length = 0;
    for (const [day, count] of [['2027-09-20', 0], ['2028-02-27', 0], ['2028-02-28', 1]] as const) {
      house.moveTo(at(day));
      await remind(house);
      expect([day, house.letters.splice(0).length]).toEqual([day, count]);
    }
  });

  test('go to the editors where there is no contact person, in the language of the account, and to the administrators where there is nobody', async () => {
    const { house, editor, administrator } = await staffed();
    await changeAccount(house.db, editor.account.id, { lang: 'nn' });
    await keepService(house, { slug: 'unasked', name: { nb: 'Uten', nn: 'Utan' } });
    await keepService(house, { slug: 'unasked-too', name: { nb: 'Uten to' } });
    await keepService(house, { slug: 'orphan', provider: 'nobodys-kommune', name: { nb: 'Ingens' } });
    expect(await remind(house)).toEqual({ letters: 3, failed: 0, first: 3, again: 0, administrator: 1, holiday: 0 });
    const toEditor = house.letters.find(({ to }) => to === editor.actor.email);
    expect(toEditor).toMatchObject({ subject: 'Stemmer dette framleis? 2 tenester' });
    expect(toEditor?.text).toMatch(/Utan\nhttps:\/\/dor\.example\.test\/nn\/rediger\?entry=unasked#entry-unasked\n\nUten to\nhttps/);
    expect(toEditor?.text).not.toContain('bekreft/');
    expect(house.letters.find(({ to }) => to === administrator.actor.email)?.text).toMatch(/verken kontaktperson eller redaktør.*Ingens/s);
  });

  test('one letter holds all that a person is asked about, each with its own link', async () => {
    const { house, editor } = await staffed();
    await keepService(house, { slug: 'second', name: { nb: 'Den andre' } });
    await addPerson(house, editor.actor, 'second', { name: 'Ola Test', email: 'ola@example.test' });
    await remind(house);
    expect(house.letters).toHaveLength(1);
    const links = [...(house.letters[0]?.text ?? '').matchAll(/\/bekreft\/([\w-]+)/g)].map(([, token]) => token);
    expect(new Set(links).size).toBe(2);
  });
});

describe('never twice', () => {
  test('where two run at once in one process', async () => {
    const { house } = await staffed();
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => remind(house)));
    expect(house.letters).toHaveLength(1);
    expect(outcomes.map(({ letters }) => letters).sort()).toEqual([0, 0, 0, 0, 1]);
  });

  test('after a restart', async () => {
    const { house } = await staffed();
    await remind(house);
    const again = await openDatabase(house.db.file);
    expect((await remind({ ...house, db: again })).letters).toBe(0);
    await closeDatabase(again);
  });

  test('a letter that cannot be sent is tried again at the next run, and the log holds no address', async () => {
    const { house } = await staffed();
    house.onSend = () => { throw new Error('no mail to ola@example.test'); };
    expect(await remind(house)).toMatchObject({ letters: 0, failed: 1, first: 0 });
    expect(await allReminders(house.db)).toEqual([]);
    expect(house.logged.join('')).toContain('the next run tries again');
    expect(house.logged.join('')).not.toContain('example.test');
    house.onSend = () => undefined;
    expect(await remind(house)).toMatchObject({ letters: 1, failed: 0, first: 1 });
    expect(house.letters).toHaveLength(1);
  });

  test('a dry run counts, and sends and keeps nothing', async () => {
    const { house } = await staffed();
    expect(await remind(house, { dryRun: true })).toMatchObject({ letters: 1, first: 1 });
    expect([house.letters, await allReminders(house.db)]).toEqual([[], []]);
  });
});

describe('npm run remind', () => {
  test('two processes at once send one letter; a dry run none', { timeout: 60_000 }, async () => {
    const house = await openKeepingHouse('2026-11-23T10:00:00+01:00');
    const editor = await employ(house.db, 'Kari Test', [{ role: 'editor', organisation: PROVIDER }]);
    const undated = { title: 'A page', url: 'https://example.org/', date: null };
    await keepService(house, { contacts: [phone({ source: undated })] });
    await addPerson(house, editor.actor, 'a-service', { name: 'Ola Test', email: 'ola@example.test' });
    const folder = mkdtempSync(join(tmpdir(), 'en-dor-inn-mail-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const env = { ...process.env, DATABASE_FILE: house.db.file, MAIL_FOLDER: folder, NODE_ENV: 'test', LOG_LEVEL: 'info' };
    expect(execFileSync(process.execPath, ['api/remind.ts', '--dry-run'], { env, encoding: 'utf8' })).toContain('Would send 1 letters. Asked for the first time: 1');
    expect(readdirSync(folder)).toEqual([]);
    const run = () => new Promise<string>((resolve) => { let said = ''; const child = spawn(process.execPath, ['api/remind.ts'], { env }); child.stdout.on('data', (chunk) => (said += String(chunk))); child.on('close', () => resolve(said)); });
    const said = (await Promise.all([run(), run()])).join('\n');
    const letters = readdirSync(folder);
    expect(letters).toHaveLength(1);
    expect(readFileSync(join(folder, letters[0] ?? ''), 'utf8')).toContain('ola@example.test');
    expect(said).toMatch(/Sent 1 letters/);
    expect(said).toMatch(/Sent 0 letters/);
    expect(said).not.toContain('@example.test');
  });
});

describe('holiday hours', () => {
  test.for([
    [2026, 'easter-2026', '2026-03-28', '2026-04-06', '2026-03-07'], [2027, 'easter-2027', '2027-03-20', '2027-03-29', '2027-02-27'],
  ] as const)('of %i: %s from %s to %s, asked from %s', ([year, occasion, from, to, askFrom]) => {
    expect(holidaysOf(year).find(({ name }) => name === 'easter')).toEqual({ name: 'easter', occasion, from, to, askFrom });
  });

  test('are asked about before, and only before', () => {
    const asked = ['2026-11-24', '2026-11-25', '2026-12-22', '2026-12-23', '2027-01-02', '2027-02-27', '2027-03-19', '2027-03-20', '2027-05-24', '2027-05-25', '2027-06-20'].map((day) => holidayToAskAbout(day)?.occasion ?? null);
    expect(asked).toEqual([null, 'christmas-2026', 'christmas-2026', null, null, 'easter-2027', 'easter-2027', null, null, 'summer-2027', null]);
  });

  test('once a year each, of who has hours and has not said them', async () => {
    const { house, editor } = await staffed();
    house.moveTo(at('2026-11-24'));
    await keepService(house, { slug: 'hours', hours: HOURS });
    await keepService(house, { slug: 'always', hours: { ...HOURS, always: true, regular: [] } });
    await keepService(house, { slug: 'said', hours: { ...HOURS, closures: [{ from: '2026-12-24', to: '2027-01-01', reason: { nb: 'Jul' } }] } });
    const occasions: (string | undefined)[] = [];
    for (const day of ['2026-11-24', '2026-11-25', '2026-11-26', '2026-12-20', '2027-03-01', '2027-03-15', '2027-06-01', '2027-06-10']) {
      house.moveTo(at(day));
      await remind(house);
      occasions.push(...house.letters.splice(0).map(({ to, text }) => `${to === editor.actor.email ? day : to} ${/Snart er det (\S+)\./.exec(text)?.[1]} ${[...text.matchAll(/\?entry=([\w-]+)/g)].map(([, slug]) => slug).join()}`));
    }
    expect(occasions).toEqual(['2026-11-25 jul hours', '2027-03-01 påske hours,said', '2027-06-01 sommer hours,said']);
  });

  test('stand in the same letter as what fell due, with one link for the entry', async () => {
    const { house, editor } = await staffed();
    await keepService(house, { slug: 'asked', hours: HOURS, contacts: [phone(), web()] });
    house.moveTo(at('2027-12-01'));
    expect(await remind(house)).toMatchObject({ letters: 1, first: 1, holiday: 1 });
    expect(new Set([...(house.letters[0]?.text ?? '').matchAll(/\/bekreft\/([\w-]+)/g)].map(([, token]) => token)).size).toBe(1);
    await confirm(house, editor.actor, { slug: 'asked', seen: SEEN, method: 'call' });
    expect(await remind(house)).toMatchObject({ letters: 0 });
  });
});

describe('the jobs', () => {
  test('remind on working days only, and a job that fails says so without words', async () => {
    const { house } = await staffed();
    const reminders = JOBS.find(({ name }) => name === 'reminders');
    if (!reminders) throw new Error('no job that reminds');
    for (const [day, count] of [['2028-04-13', 0], ['2028-04-17', 0], ['2028-04-15', 0], ['2028-04-18', 1]] as const) {
      house.moveTo(at(day));
      await runJob(house, reminders);
      expect([day, house.letters.length]).toEqual([day, count]);
    }
    await runJob(house, { name: 'broken', when: '0 0 * * *', work: async () => { throw new Error('ola@example.test'); } });
    expect(house.logged.at(-1)).toContain('a job failed');
    expect(house.logged.at(-1)).not.toContain('ola@');
  });

  test('stopping starts no more, and waits for what is under way', async () => {
    const { house } = await staffed();
    const order: string[] = [];
    let finish = () => {};
    let jobs: { stop(): Promise<void> } | undefined;
    await new Promise<void>((begun) => {
      jobs = startJobs(house, [{ name: 'slow', when: '* * * * * *', work: () => { begun(); return new Promise<void>((done) => (finish = done)); } }]);
    });
    const stopped = jobs?.stop().then(() => order.push('stopped'));
    order.push('finishing');
    finish();
    await stopped;
    expect(order).toEqual(['finishing', 'stopped']);
  });
});

test('the letters lead where the pages are', () => {
  for (const lang of ['nb', 'nn'] as const) {
    expect(STAFF_ADDRESSES['staff-contact-link'][lang]).toBe(`${LETTER_WORDS[lang].confirm}/:token`);
    expect(STAFF_ADDRESSES['staff-home'][lang]).toBe(LETTER_WORDS[lang].home);
  }
});
