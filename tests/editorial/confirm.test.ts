/** «Still correct», and the way back. The people and numbers are fictional. */
import { describe, expect, test } from 'vitest';
import { confirm, undo } from '#api/editorial/keeping/confirm.ts';
import { ageOf, dueDay, dueSince } from '#api/editorial/keeping/due.ts';
import { keptEntries } from '#api/editorial/keeping/entries.ts';
import { keepingDesk } from '#api/editorial/keeping/desk.ts';
import { NotAllowed } from '#api/editorial/rights.ts';
import { history } from '#db/revisions.ts';
import { verificationsOf } from '#db/verifications.ts';
import { type KeepingHouse, keepService, OTHER, openKeepingHouse, phone, PROVIDER, web } from './keepingHouse.ts';
import { employ } from './staff.ts';

const SEEN = [{ contact: 'telefon', value: '+4771111000' }];
const shown = (house: KeepingHouse, slug = 'a-service') => house.directory.service(slug, 'nb')?.contacts.find(({ id }) => id === 'telefon');
const editorOf = (house: KeepingHouse, organisation = PROVIDER) => employ(house.db, 'Kari Test', [{ role: 'editor', organisation }]).then(({ actor }) => actor);

describe('how long a confirmation lasts', () => {
  test.for([
    ['crisis-team', 'phone', '2027-02-21'], ['gp', 'phone', '2027-05-22'], ['gp', 'sms', '2027-05-22'], ['gp', 'e-mail', '2027-05-22'], ['gp', 'web', '2027-11-23'], ['crisis-team', 'web', '2027-11-23'],
  ] as const)('%s by %s: until %s', ([type, kind, due]) => {
    expect(dueDay(type, kind, '2026-11-23')).toBe(due);
  });

  test.for([
    ['2026-11-22', 'fresh'], ['2026-11-23', 'due'], ['2026-12-20', 'due'], ['2026-12-21', 'overdue'],
  ] as const)('due on 23 November: on %s it is %s', ([today, age]) => {
    expect(ageOf({ verifiedAt: '2026-05-27', method: 'call', dueAt: '2026-11-23' }, today)).toBe(age);
  });

  test('an import and a source confirm nothing', () => {
    expect(ageOf({ verifiedAt: '2026-11-01', method: 'import', dueAt: '2027-05-01' }, '2026-11-23')).toBe('never');
    expect(ageOf({ verifiedAt: null, method: null, dueAt: '2027-05-01' }, '2026-11-23')).toBe('never');
  });

  test('what nobody has confirmed is asked about when its source is too old, or has no date', () => {
    const never = { verifiedAt: null, method: null };
    expect(dueSince({ ...never, dueAt: '2027-09-01', source: { title: 'x', url: null, date: '2025-09' } }, '2026-11-23')).toBe(null);
    expect(dueSince({ ...never, dueAt: '2026-09-01', source: { title: 'x', url: null, date: '2024-09' } }, '2026-11-23')).toBe('2026-09-01');
    expect(dueSince({ ...never, dueAt: null, source: { title: 'x', url: null, date: null } }, '2026-11-23')).toBe('undated');
  });
});

describe('«still correct»', () => {
  test('is on the public page before it is answered, and touches no revision', async () => {
    const house = await openKeepingHouse();
    await keepService(house);
    const before = await history(house.db, 'service', 'a-service');
    expect(shown(house)?.trust).toBe('unconfirmed');
    expect(await confirm(house, await editorOf(house), { slug: 'a-service', seen: SEEN, method: 'visit' })).toEqual({ confirmed: ['telefon'], changed: [] });
    expect(shown(house)).toMatchObject({ trust: 'confirmed', verifiedAt: '2026-11-23' });
    expect(await history(house.db, 'service', 'a-service')).toEqual(before);
    expect(await verificationsOf(house.db, 'service', 'a-service')).toMatchObject([{ contact: 'telefon', at: '2026-11-23', by: 'Kari Test', method: 'visit', dueAt: '2027-05-22', undoes: null }]);
  });

  test('can be undone at once: what was confirmed before holds again, and both stand in the history', async () => {
    const house = await openKeepingHouse('2026-06-01T10:00:00+02:00');
    await keepService(house);
    const actor = await editorOf(house);
    await confirm(house, actor, { slug: 'a-service', seen: SEEN, method: 'call' });
    house.moveTo('2026-11-23T10:00:00+01:00');
    await confirm(house, actor, { slug: 'a-service', seen: SEEN, method: 'call' });
    const [entry] = await keptEntries(house, actor);
    const contact = entry?.contacts.find(({ id }) => id === 'telefon');
    expect(contact).toMatchObject({ age: 'fresh', verifiedAt: '2026-11-23', undo: expect.any(Number) });
    await undo(house, actor, 'a-service', [contact?.undo ?? 0]);
    expect(shown(house)?.verifiedAt).toBe('2026-06-01');
    await undo(house, actor, 'a-service', [contact?.undo ?? 0]);
    expect(await verificationsOf(house.db, 'service', 'a-service')).toHaveLength(3);
    expect((await keptEntries(house, actor))[0]?.contacts[0]).toMatchObject({ verifiedAt: '2026-06-01', undo: null });
  });

  test('confirms the very value that was on the screen, or nothing', async () => {
    const house = await openKeepingHouse();
    await keepService(house);
    const actor = await editorOf(house);
    await keepService(house, { contacts: [phone({ value: '+4771111999' }), web()] });
    const seen = [...SEEN, { contact: 'web', value: 'https://example.org/help' }, { contact: 'gone', value: 'x' }];
    expect(await confirm(house, actor, { slug: 'a-service', seen, method: 'call' })).toEqual({ confirmed: ['web'], changed: ['telefon', 'gone'] });
    expect(shown(house)).toMatchObject({ value: '+4771111999', verifiedAt: null });
  });

  test('twice in a row says nothing new', async () => {
    const house = await openKeepingHouse();
    await keepService(house);
    const actor = await editorOf(house);
    for (let times = 0; times < 2; times++) await confirm(house, actor, { slug: 'a-service', seen: SEEN, method: 'call' });
    expect(await verificationsOf(house.db, 'service', 'a-service')).toHaveLength(1);
  });

  test('is for the editors of the organisation only', async () => {
    const house = await openKeepingHouse();
    await keepService(house);
    const approver = (await employ(house.db, 'Per Test', [{ role: 'approver', organisation: PROVIDER }])).actor;
    for (const actor of [null, await editorOf(house, OTHER), approver]) {
      await expect(confirm(house, actor, { slug: 'a-service', seen: SEEN, method: 'call' })).rejects.toThrow(NotAllowed);
      await expect(undo(house, actor, 'a-service', [1])).rejects.toThrow(NotAllowed);
    }
    await expect(confirm(house, await editorOf(house), { slug: 'no-such', seen: SEEN, method: 'call' })).rejects.toThrow(NotAllowed);
    expect(await verificationsOf(house.db, 'service', 'a-service')).toEqual([]);
  });
});

describe('what is due first', () => {
  test('stands first, and each sees their own', async () => {
    const house = await openKeepingHouse('2026-03-01T10:00:00+01:00');
    for (const slug of ['fresh', 'due', 'overdue']) await keepService(house, { slug, contacts: [phone()] });
    await keepService(house, { slug: 'without', contacts: [], missing: ['phone'] });
    await keepService(house, { slug: 'theirs', provider: OTHER });
    await keepService(house, { slug: 'never', contacts: [phone()] });
    const actor = await editorOf(house);
    await confirm(house, actor, { slug: 'overdue', seen: SEEN, method: 'call' });
    house.moveTo('2026-05-20T10:00:00+02:00');
    await confirm(house, actor, { slug: 'due', seen: SEEN, method: 'call' });
    house.moveTo('2026-11-20T10:00:00+01:00');
    await confirm(house, actor, { slug: 'fresh', seen: SEEN, method: 'website' });
    const entries = await keptEntries(house, actor);
    expect(entries.map(({ slug, standing, method }) => [slug, standing, method])).toEqual([['overdue', 'overdue', 'call'], ['due', 'due', 'call'], ['never', 'never', 'call'], ['without', 'missing', 'call'], ['fresh', 'fresh', 'website']]);
    expect(entries.every(({ mayConfirm, mayEdit }) => mayConfirm && mayEdit)).toBe(true);
    await expect(keptEntries(house, null)).rejects.toThrow(NotAllowed);
  });

  test('can be searched, filtered and paged; the entry just worked on stays on top', async () => {
    const house = await openKeepingHouse();
    for (let n = 10; n < 35; n++) await keepService(house, { slug: `s-${n}`, name: { nb: `Tjeneste ${n}` }, provider: n === 34 ? OTHER : PROVIDER });
    const { actor } = await employ(house.db, 'Admin Test', [{ role: 'administrator', organisation: '*' }]);
    const desk = keepingDesk(house, { actor, signedIn: null, from: '', setCookie: () => undefined });
    const all = { words: '', organisation: '', standing: '', page: 1, entry: '' };
    expect(await desk.list(all)).toMatchObject({ count: 25, pages: 2, standings: { never: 25 } });
    const second = await desk.list({ ...all, page: 2, entry: 's-10' });
    expect(second.entries.map(({ slug }) => slug)).toEqual(['s-10', 's-30', 's-31', 's-32', 's-33', 's-34']);
    expect((await desk.list({ ...all, organisation: OTHER })).entries.map(({ slug }) => slug)).toEqual(['s-34']);
    expect((await desk.list({ ...all, words: 'tjeneste 12' })).entries.map(({ slug }) => slug)).toEqual(['s-12']);
    expect(await desk.list({ ...all, standing: 'fresh' })).toMatchObject({ count: 0, page: 1, found: 25 });
    await keepService(house, { slug: 'two-ways', contacts: [web()], missing: ['phone'] });
    expect((await desk.list({ ...all, standing: 'missing' }))).toMatchObject({ count: 1, standings: { never: 26, missing: 1 } });
  });
});
