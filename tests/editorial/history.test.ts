/** Who changed what, when and why; any version restored; nothing deleted without trace. People and services are fictional. */
import Sqlite from 'better-sqlite3';
import { beforeEach, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { OrganisationEntry, PathwayEntry, RightEntry, ServiceEntry } from '#api/contract/entry.ts';
import { LexiconEntry } from '#api/contract/lexicon.ts';
import type { EditorialHouse } from '#api/editorial/desk.ts';
import { historyDesk } from '#api/editorial/history/history.ts';
import type { Actor } from '#api/editorial/rights.ts';
import { saveEntry, withdrawEntry } from '#api/editorial/save.ts';
import { labelOf } from '#client/parts/staff/field-name.ts';
import { recordVerification, undoVerification } from '#db/verifications.ts';
import { aService } from '#tests/db/fixture.ts';
import { aHouse, type Ticking } from './fictionalHouse.ts';
import { employ } from './staff.ts';

let house: EditorialHouse & Ticking;
let editor: Actor;
const desk = (actor: Actor | null) => historyDesk(house, { signedIn: null, actor, from: '', setCookie: () => undefined });
const save = async (over: Parameters<typeof aService>[0], base: number | null, publish = true) => {
  house.tick();
  const saved = await saveEntry(house, editor, { kind: 'service', content: aService(over), base, why: `fordi ${over?.name?.nb ?? ''}`, publish });
  if (!('revision' in saved)) throw new Error(saved.outcome);
  return saved.revision.id;
};

beforeEach(async () => {
  house = await aHouse();
  editor = (await employ(house.db, 'Eva Redaktør', [{ role: 'editor', organisation: 'a-kommune' }])).actor;
});

describe('the history', () => {
  test('tells who changed what, when and why, field by field, newest first', async () => {
    const first = await save({ name: { nb: 'Før' } }, null);
    const second = await save({ name: { nb: 'Etter' } }, first);
    const { happenings, name, status, mayRestore } = await desk(editor).historyOf('service', 'a-service');
    expect({ name, status, mayRestore }).toEqual({ name: 'Etter', status: 'published', mayRestore: true });
    expect(happenings).toMatchObject([
      { what: 'edit', revision: second, who: 'Eva Redaktør', why: 'fordi Etter', isPublic: true, wasPublished: true, isFirst: false, changes: [{ key: 'name.nb', before: 'Før', after: 'Etter' }] },
      { what: 'edit', revision: first, why: 'fordi Før', isPublic: false, wasPublished: true, isFirst: true, changes: [] },
    ]);
  });

  test('tells of withdrawals with where to go instead, of confirmations, and of those taken back', async () => {
    await save({}, null);
    house.tick();
    const row = await recordVerification(house.db, { kind: 'service', slug: 'a-service', contact: 'telefon', value: '+4770000000', at: house.now().toISOString(), by: 'Eva Redaktør', method: 'call', dueAt: '2027-05-01' });
    house.tick();
    await undoVerification(house.db, row, 'Eva Redaktør', house.now().toISOString());
    house.tick();
    await withdrawEntry(house, editor, 'service', 'a-service', { why: 'lagt ned', instead: 'en-annen' });
    const { happenings, status } = await desk(editor).historyOf('service', 'a-service');
    expect(status).toBe('withdrawn');
    expect(happenings).toMatchObject([{ what: 'withdraw', why: 'lagt ned', instead: 'en-annen' }, { what: 'undo' }, { what: 'confirm', method: 'call', value: '+4770000000' }, { what: 'edit' }]);
  });

  test('is for those who work for the organisation', async () => {
    await save({}, null);
    const neighbour = (await employ(house.db, 'Nils Nabo', [{ role: 'editor', organisation: 'b-kommune' }])).actor;
    await expect(desk(neighbour).historyOf('service', 'a-service')).rejects.toMatchObject({ name: 'NotAllowed', isSignedIn: true });
    await expect(desk(null).historyOf('service', 'a-service')).rejects.toMatchObject({ name: 'NotAllowed', isSignedIn: false });
    await expect(desk(neighbour).restore('service', 'a-service', { revision: 1, head: 1, why: 'x' })).rejects.toMatchObject({ name: 'NotAllowed' });
    await expect(desk(editor).historyOf('service', 'finnes-ikke')).rejects.toMatchObject({ name: 'NotKept' });
  });
});

describe('restoring', () => {
  test('makes a new revision of the old one, at once public', async () => {
    const first = await save({ name: { nb: 'Før' } }, null);
    const second = await save({ name: { nb: 'Etter' } }, first);
    const version = await desk(editor).version('service', 'a-service', first);
    expect(version).toMatchObject({ head: second, isPublic: false, changes: [{ key: 'name.nb', before: 'Etter', after: 'Før' }] });
    house.tick();
    const restored = await desk(editor).restore('service', 'a-service', { revision: first, head: version.head, why: 'det gamle var riktig' });
    expect(restored).toMatchObject({ outcome: 'published', revision: { content: { name: { nb: 'Før' } }, source: `revision ${first}`, why: 'det gamle var riktig' } });
    expect(house.directory.service('a-service', 'nb')?.name).toBe('Før');
    expect((await desk(editor).historyOf('service', 'a-service')).happenings.filter(({ what }) => what === 'edit')).toHaveLength(3);
  });

  test('is a conflict where somebody saved meanwhile', async () => {
    const first = await save({ name: { nb: 'Før' } }, null);
    const second = await save({ name: { nb: 'Etter' } }, first);
    await save({ name: { nb: 'Imens' } }, second);
    expect(await desk(editor).restore('service', 'a-service', { revision: first, head: second, why: 'x' })).toMatchObject({ outcome: 'conflict', theirs: { content: { name: { nb: 'Imens' } } } });
  });

  test('waits for a second person where an edit would', async () => {
    const one = await save({ type: 'crisis-helpline', name: { nb: 'Krisetelefon' } }, null);
    expect(await desk(editor).restore('service', 'a-service', { revision: one, head: one, why: 'x' })).toMatchObject({ outcome: 'waits' });
  });

  test('publishes what was withdrawn', async () => {
    const one = await save({}, null);
    await withdrawEntry(house, editor, 'service', 'a-service', { why: 'feil', instead: null });
    expect(house.directory.service('a-service', 'nb')).toBeNull();
    expect(await desk(editor).restore('service', 'a-service', { revision: one, head: one, why: 'likevel' })).toMatchObject({ outcome: 'published' });
    expect(house.directory.service('a-service', 'nb')).not.toBeNull();
  });

  test('takes no revision of another entry', async () => {
    const one = await save({}, null);
    const other = await save({ slug: 'en-annen' }, null);
    await expect(desk(editor).restore('service', 'a-service', { revision: other, head: one, why: 'x' })).rejects.toMatchObject({ name: 'NotKept' });
  });
});

describe('nothing is deleted without trace', () => {
  test.for(['revisions', 'publications', 'verifications', 'events'])('%s can be neither changed nor deleted, not even by hand', async (table) => {
    await save({}, null);
    await recordVerification(house.db, { kind: 'service', slug: 'a-service', contact: 'telefon', value: '1', at: '2026-11-23', by: 'Eva', method: 'call', dueAt: '2027-01-01' });
    const raw = new Sqlite(house.db.file);
    if (table === 'events') raw.exec("insert into events (at, actor, what, subject, detail) values ('2026', 'system', 'x', 'y', '')");
    const column = table === 'events' ? 'detail' : 'slug';
    expect(raw.prepare(`select count(*) from ${table}`).pluck().get()).toBeGreaterThan(0);
    expect(() => raw.exec(`update ${table} set ${column} = 'annet'`)).toThrow(/append-only/);
    expect(() => raw.exec(`delete from ${table}`)).toThrow(/append-only/);
    raw.close();
  });

  test('an entry with a history cannot be deleted', async () => {
    await save({}, null);
    const raw = new Sqlite(house.db.file);
    expect(() => raw.exec('delete from entries')).toThrow(/never deleted/);
    raw.close();
  });
});

/** Every field of a schema by its whole way, lists and choices seen through. */
function waysOf(schema: z.ZodType, way: readonly string[] = []): string[] {
  const { def } = schema as unknown as { def: { type: string; shape?: Record<string, z.ZodType>; element?: z.ZodType; innerType?: z.ZodType } };
  if (def.shape) return Object.entries(def.shape).flatMap(([name, inner]) => [[...way, name].join('.'), ...waysOf(inner, [...way, name])]);
  const inner = def.element ?? def.innerType;
  return inner ? waysOf(inner, way) : [];
}

test.for(['nb', 'nn'] as const)('every field of an entry has a name in %s', (lang) => {
  const unseen = /(^|\.)(verifiedAt|verifiedBy|method|dueAt)$/;
  const ways = [ServiceEntry, OrganisationEntry, PathwayEntry, RightEntry, LexiconEntry].flatMap((schema) => waysOf(schema)).filter((way) => !unseen.test(way));
  expect(ways.length).toBeGreaterThan(80);
  expect(ways).toContain('contacts.hours.regular.from');
  expect(ways.filter((way) => labelOf(way, lang) === way.slice(way.lastIndexOf('.') + 1) && !['url'].includes(way))).toEqual([]);
});
