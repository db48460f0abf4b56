/** What the public reports: kept without a name, counted, told of, and closed. Everybody and every number in it is fictional. */
import { describe, expect, test } from 'vitest';
import { lettersFor } from '#api/editorial/reports/letters.ts';
import { dueFor } from '#api/editorial/reports/due.ts';
import { reportsDesk } from '#api/editorial/reports/desk.ts';
import { MOST_AN_HOUR, openThrottle } from '#api/editorial/reports/throttle.ts';
import type { Actor } from '#api/editorial/rights.ts';
import { openReports, reportById } from '#db/reports.ts';
import { reports as reportsTable } from '#db/schema.ts';
import { aService } from '../db/fixture.ts';
import { type KeepingHouse, keepService, openKeepingHouse, OTHER, PROVIDER } from './keepingHouse.ts';
import { employ } from './staff.ts';

const seatOf = (actor: Actor | null, from = '192.0.2.7') => ({ signedIn: null, actor, from, setCookie: () => undefined });
const anybody = (house: KeepingHouse, from?: string) => reportsDesk(house, seatOf(null, from));
const isReported = (house: KeepingHouse, slug = 'a-service') => house.directory.service(slug, 'nb')?.reported;

describe('when it is due', () => {
  test.for([
    ['2026-11-23T10:00:00+01:00', '2026-11-26T00:00:00+01:00', 'a Monday: the end of Wednesday'],
    ['2026-11-26T23:30:00+01:00', '2026-12-01T00:00:00+01:00', 'late on a Thursday: the end of Monday'],
    ['2026-11-28T10:00:00+01:00', '2026-12-02T00:00:00+01:00', 'a Saturday: the end of Tuesday'],
    ['2026-12-23T10:00:00+01:00', '2026-12-29T00:00:00+01:00', 'before Christmas: the 24th is a working day, 25 and 26 are not'],
    ['2026-03-31T10:00:00+02:00', '2026-04-08T00:00:00+02:00', 'before Easter 2026: Wednesday, and the Tuesday after'],
    ['2026-03-27T10:00:00+01:00', '2026-04-01T00:00:00+02:00', 'over the night when the clock is moved'],
    ['2026-05-13T10:00:00+02:00', '2026-05-19T00:00:00+02:00', 'before Ascension and the national day'],
  ] as const)('%s → %s: %s', ([at, due]) => {
    expect(dueFor(new Date(at), false)).toBe(new Date(due).toISOString());
  });

  test('a crisis service: at once', () => {
    const now = new Date('2026-12-25T03:00:00+01:00');
    expect(dueFor(now, true)).toBe(now.toISOString());
  });
});

describe('what is kept', () => {
  test('is what is wrong and when: no name, no address, nothing else', async () => {
    const house = await openKeepingHouse();
    await keepService(house);
    expect(await anybody(house).send('a-service', 'number')).toBe('kept');
    expect(house.db.reader.select().from(reportsTable).all()).toEqual([{
      id: 1, slug: 'a-service', what: 'number', note: '', times: 1, isCrisis: false, createdAt: house.now().toISOString(), dueAt: '2026-11-25T23:00:00.000Z',
      status: 'open', closedBy: null, closedAt: null, outcome: null, answer: null,
    }]);
    expect(house.logged.join()).not.toContain('192.0.2.7');
    const everything = house.db.handles.reader.serialize().toString('latin1');
    expect(everything).not.toContain('192.0.2.7');
  });

  test('the same said again while it is open is counted, not kept twice; another thing is kept', async () => {
    const house = await openKeepingHouse();
    await keepService(house);
    for (const what of ['closed', 'closed', 'closed', 'other'] as const) await anybody(house).send('a-service', what);
    expect((await openReports(house.db)).map(({ what, times }) => [what, times])).toEqual([['closed', 3], ['other', 1]]);
  });

  test('a note is one line of at most 300 characters, without a national identity number; five are kept', async () => {
    const house = await openKeepingHouse();
    await keepService(house);
    await anybody(house).send('a-service', 'other');
    await anybody(house).note('a-service', 'other', `  Ring\n heller  71 11 10 01. 010190 12345 ${'x'.repeat(400)}`);
    for (const more of 'abcdefg') await anybody(house).note('a-service', 'other', more);
    await anybody(house).note('a-service', 'closed', 'that nobody has reported');
    const notes = (await reportById(house.db, 1))?.note.split('\n') ?? [];
    expect(notes).toHaveLength(5);
    expect(notes[0]).toMatch(/^Ring heller 71 11 10 01\. … x+$/);
    expect(notes[0]?.length).toBeLessThanOrEqual(300);
    expect(await openReports(house.db)).toHaveLength(1);
  });

  test('a service that is not there, or not shown, is unknown', async () => {
    const house = await openKeepingHouse();
    expect(await anybody(house).send('no-such-service', 'number')).toBe('unknown');
  });
});

describe('the throttle', () => {
  test('is generous, for each address, and forgets after an hour', async () => {
    const house = await openKeepingHouse();
    await keepService(house);
    for (let count = 0; count < MOST_AN_HOUR; count++) expect(await anybody(house).send('a-service', 'number')).toBe('kept');
    expect(await anybody(house).send('a-service', 'number')).toBe('tooMany');
    expect(await anybody(house).note('a-service', 'number', 'x')).toBe('tooMany');
    expect(await anybody(house, '192.0.2.8').send('a-service', 'number')).toBe('kept');
    house.moveTo('2026-11-23T11:01:00+01:00');
    expect(await anybody(house).send('a-service', 'number')).toBe('kept');
    expect((await openReports(house.db))[0]?.times).toBe(MOST_AN_HOUR + 2);
  });

  test('holds many addresses and lets them go', () => {
    const throttle = openThrottle(1);
    const now = new Date('2026-11-23T10:00:00Z');
    for (let count = 0; count < 20_001; count++) expect(throttle.takes(String(count), now)).toBe(true);
    expect(throttle.takes('5', now)).toBe(false);
    expect(throttle.takes('5', new Date('2026-11-23T11:00:01Z'))).toBe(true);
  });
});

describe('who is told', () => {
  async function staffed() {
    const house = await openKeepingHouse();
    const editor = await employ(house.db, 'Redaktør Fiktiv', [{ role: 'editor', organisation: PROVIDER }]);
    const neighbour = await employ(house.db, 'Nabo Fiktiv', [{ role: 'editor', organisation: OTHER }]);
    const administrator = await employ(house.db, 'Admin Fiktiv', [{ role: 'administrator', organisation: '*' }]);
    return { house, editor, neighbour, administrator };
  }

  test('the editors of the organisation, once, and nobody else', async () => {
    const { house, editor } = await staffed();
    await keepService(house);
    await anybody(house).send('a-service', 'number');
    await anybody(house).send('a-service', 'number');
    expect(house.letters.map(({ to }) => to)).toEqual([editor.account.email]);
    expect(house.letters[0]?.text).toContain('Nummeret virker ikke');
    expect(house.letters[0]?.text).toContain('https://dor.example.test/rediger/meldinger');
  });

  test('of a crisis service the administrators too, at once', async () => {
    const { house, editor, administrator } = await staffed();
    await keepService(house, { type: 'crisis-team' });
    await anybody(house).send('a-service', 'number');
    expect(house.letters.map(({ to }) => to).sort()).toEqual([editor.account.email, administrator.account.email].sort());
    expect(house.letters.every(({ subject }) => subject.startsWith('Haster'))).toBe(true);
    expect((await openReports(house.db))[0]).toMatchObject({ isCrisis: true, dueAt: house.now().toISOString() });
  });

  test('the administrators where the organisation has no editor; in their own language', async () => {
    const house = await openKeepingHouse();
    const administrator = await employ(house.db, 'Admin Fiktiv', [{ role: 'administrator', organisation: '*' }]);
    const service = await keepService(house);
    await anybody(house).send('a-service', 'closed');
    expect(house.letters.map(({ to }) => to)).toEqual([administrator.account.email]);
    const [report] = await openReports(house.db);
    expect(report && (await lettersFor(house, report, aService({ ...service, name: { nb: 'Tjenesten', nn: 'Tenesta' } })))[0]?.subject).toBe('Melding om feil: Tjenesten');
  });

  test('a mail server that is down loses no report', async () => {
    const { house } = await staffed();
    await keepService(house);
    house.onSend = () => {
      throw new Error('connection refused');
    };
    expect(await anybody(house).send('a-service', 'number')).toBe('kept');
    expect(await openReports(house.db)).toHaveLength(1);
  });
});

describe('what is done with it', () => {
  test('the public line is there while it is open, and gone when it is closed; the version follows', async () => {
    const house = await openKeepingHouse();
    await keepService(house);
    const editor = await employ(house.db, 'Redaktør Fiktiv', [{ role: 'editor', organisation: PROVIDER }]);
    const before = house.directory.version;
    expect(isReported(house)).toBe(false);
    await anybody(house).send('a-service', 'number');
    await anybody(house).send('a-service', 'other');
    expect(isReported(house)).toBe(true);
    expect(house.directory.version).not.toBe(before);
    const desk = reportsDesk(house, seatOf(editor.actor));
    await desk.close(1, 'fixed', ' Nytt nummer. ');
    expect(isReported(house)).toBe(true);
    await desk.close(2, 'right', '');
    expect(isReported(house)).toBe(false);
    expect(house.directory.version).toBe(before);
    expect(await reportById(house.db, 1)).toMatchObject({ status: 'closed', outcome: 'fixed', answer: 'Nytt nummer.', closedBy: editor.account.id });
    await expect(desk.close(1, 'right', '')).rejects.toMatchObject({ name: 'NotKept' });
  });

  test('what is over its day stands first; each sees their own', async () => {
    const house = await openKeepingHouse();
    await keepService(house);
    await keepService(house, { slug: 'b-service', type: 'crisis-team', provider: OTHER });
    await anybody(house).send('a-service', 'number');
    house.moveTo('2026-11-27T10:00:00+01:00');
    await anybody(house).send('a-service', 'closed');
    await anybody(house).send('b-service', 'closed');
    const list = async (...rights: Actor['rights']) => (await reportsDesk(house, seatOf((await employ(house.db, 'Fiktiv', rights)).actor)).list()).open.map(({ slug, what, isOverdue }) => [slug, what, isOverdue]);
    expect(await list({ role: 'editor', organisation: PROVIDER })).toEqual([['a-service', 'number', true], ['a-service', 'closed', false]]);
    expect(await list({ role: 'approver', organisation: OTHER })).toEqual([['b-service', 'closed', true]]);
    expect(await list({ role: 'administrator', organisation: '*' })).toHaveLength(3);
    expect(await list({ role: 'editor', organisation: 'third-kommune' })).toEqual([]);
  });

  test('nobody closes the neighbour’s, and nobody without an account sees any', async () => {
    const house = await openKeepingHouse();
    await keepService(house);
    await anybody(house).send('a-service', 'number');
    const neighbour = await employ(house.db, 'Nabo Fiktiv', [{ role: 'editor', organisation: OTHER }]);
    await expect(reportsDesk(house, seatOf(neighbour.actor)).close(1, 'right', '')).rejects.toMatchObject({ name: 'NotAllowed' });
    await expect(anybody(house).close(1, 'right', '')).rejects.toMatchObject({ name: 'NotAllowed' });
    await expect(anybody(house).list()).rejects.toMatchObject({ name: 'NotAllowed' });
    await expect(reportsDesk(house, seatOf(neighbour.actor)).close(99, 'right', '')).rejects.toMatchObject({ name: 'NotAllowed' });
  });
});
