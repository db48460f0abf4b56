/** The overview and the matrix of equal services. Every name and number in it is fictional, but for the seed's own at the end. */
import { describe, expect, test } from 'vitest';
import { readTable } from '#api/editorial/spreadsheet/readTable.ts';
import { Hours, type MunicipalityRecord, type ServiceEntry } from '#api/contract/entry.ts';
import { SERVICE_TYPES } from '#api/contract/vocabulary.ts';
import { equalDesk } from '#api/editorial/equal/desk.ts';
import { isNear, matrixOf } from '#api/editorial/equal/matrix.ts';
import { overviewDesk } from '#api/editorial/overview/desk.ts';
import type { ListName } from '#api/editorial/overview/look.ts';
import { reportsDesk } from '#api/editorial/reports/desk.ts';
import type { Actor, Right } from '#api/editorial/rights.ts';
import { readFile } from '#api/editorial/spreadsheet/readFile.ts';
import { keepLinkCheck } from '#db/linkChecks.ts';
import { saveRevision } from '#db/revisions.ts';
import { recordVerification } from '#db/verifications.ts';
import { seed } from '#seed/load.ts';
import { aService, byStaff, freshDatabase } from '../db/fixture.ts';
import { type KeepingHouse, keepService, openKeepingHouse, OTHER, phone, PROVIDER, web } from './keepingHouse.ts';
import { employ } from './staff.ts';

const ALL: Right = { role: 'administrator', organisation: '*' };
const seatOf = (actor: Actor | null) => ({ signedIn: null, actor, from: '192.0.2.7', setCookie: () => undefined });
const overviewFor = async (house: KeepingHouse, ...rights: Right[]) => overviewDesk(house, seatOf((await employ(house.db, 'Koordinator Fiktiv', rights)).actor));

async function houseWithAll(): Promise<KeepingHouse> {
  const house = await openKeepingHouse();
  const four = ['a', 'b', 'c', 'd'].map((id, at) => phone({ id, value: `+477111100${at}` }));
  await keepService(house, { slug: 'many', contacts: four });
  const confirm = (contact: string, value: string, at: string, dueAt: string) => recordVerification(house.db, { kind: 'service', slug: 'many', contact, value, at, by: 'Fiktiv', method: 'call', dueAt });
  await confirm('a', '+4771111000', '2026-11-01', '2027-05-01');
  await confirm('b', '+4771111001', '2026-05-10', '2026-11-10');
  await confirm('c', '+4771111002', '2026-01-01', '2026-07-01');
  await keepService(house, { slug: 'lacking', provider: OTHER, contacts: [web()], missing: ['phone'], hours: Hours.parse({ regular: [{ days: [1], from: '08:00', to: '15:00' }] }), summary: { nb: 'Døgnåpent' } });
  await keepLinkCheck(house.db, { url: 'https://example.org/help', checkedAt: '2026-11-22T03:40:00Z', status: 404, failures: 3 });
  await reportsDesk(house, seatOf(null)).send('many', 'number');
  await saveRevision(house.db, 'service', aService({ slug: 'many', provider: PROVIDER, contacts: four, alsoCalled: ['en kladd'] }), byStaff);
  return house;
}

const EXPECTED: Readonly<Record<ListName, number>> = { fresh: 1, due: 1, overdue: 1, never: 2, 'without-number': 1, 'dead-links': 1, contradictions: 1, reports: 1, drafts: 1 };

describe('the overview', () => {
  test('counts each, and each number leads to just so many', async () => {
    const house = await houseWithAll();
    const desk = await overviewFor(house, ALL);
    const { all, organisations, regions, linksCheckedAt } = await desk.read();
    expect(all.counts).toEqual(EXPECTED);
    expect(all).toMatchObject({ entries: 2, contacts: 5 });
    expect(linksCheckedAt).toBe('2026-11-22T03:40:00Z');
    expect(organisations.map(({ of, contacts }) => [of, contacts])).toEqual([[PROVIDER, 4], [OTHER, 1]]);
    expect(regions.map(({ of }) => of)).toEqual(['national']);
    for (const list of Object.keys(EXPECTED) as ListName[]) {
      const entries = await desk.list(list, { organisation: null, region: null });
      expect(entries.map(({ slug }) => slug), list).toEqual(['lacking', 'many'].filter((slug) => (list === 'never' ? true : ['without-number', 'dead-links', 'contradictions'].includes(list) === (slug === 'lacking'))));
    }
    expect(await desk.list('never', { organisation: OTHER, region: null })).toHaveLength(1);
    expect(await desk.list('never', { organisation: null, region: 'helse-fonna' })).toEqual([]);
  });

  test('shows only the organisations that one may look over', async () => {
    const house = await houseWithAll();
    const desk = await overviewFor(house, { role: 'editor', organisation: OTHER });
    expect((await desk.read()).organisations.map(({ of }) => of)).toEqual([OTHER]);
    expect(await desk.list('reports', { organisation: null, region: null })).toEqual([]);
    await expect(overviewDesk(house, seatOf(null)).read()).rejects.toMatchObject({ name: 'NotAllowed' });
    await expect(overviewDesk(house, seatOf(null)).list('never', { organisation: null, region: null })).rejects.toMatchObject({ name: 'NotAllowed' });
  });
});

describe('equal services', () => {
  const municipality = (number: string, name: string, county = '15'): MunicipalityRecord =>
    ({ number, name, county: { number: county, name: 'Fylket' }, languageForm: 'nynorsk', website: 'https://example.org', centre: '', population: 1, regionalHealthAuthority: '', healthTrust: '', localHospitalArea: '', region: 'more-og-romsdal', switchboard: null, source: { title: 'x', url: null, date: null } });
  const door = (over: Partial<ServiceEntry>, hasNumber = true) => ({ entry: aService(over), hasNumber });
  const cover = (told: Partial<ServiceEntry['coverage']>) => ({ national: false, counties: [], municipalities: [], inferred: false, ...told });
  const places = [municipality('1506', 'Molde'), municipality('1547', 'Aukra'), municipality('1106', 'Haugesund', '11')];

  test('own before common, common before national; and what must be near is not near by being national', () => {
    const { rows, gaps } = matrixOf(places, [
      door({ slug: 'own', type: 'crisis-team', coverage: cover({ municipalities: ['1506'] }) }, false),
      door({ slug: 'common', type: 'crisis-team', coverage: cover({ counties: ['15'] }) }),
      door({ slug: 'national', type: 'crisis-team', coverage: cover({ national: true }) }),
      door({ slug: 'line', type: 'crisis-helpline', coverage: cover({ national: true }) }),
    ], ['crisis-team', 'crisis-helpline']);
    expect(rows.map(({ name, cells, gaps: lacking }) => [name, lacking, ...cells.map(({ door: kind, services, hasNumber }) => `${kind} ${services.join()} ${hasNumber}`)])).toEqual([
      ['Molde', 0, 'own own false', 'national line true'],
      ['Aukra', 0, 'common common true', 'national line true'],
      ['Haugesund', 1, 'none  false', 'national line true'],
    ]);
    expect(gaps).toEqual([1, 0]);
    expect(isNear('nav-office')).toBe(true);
    expect(isNear('patient-ombud')).toBe(false);
  });

  test('the seed’s: each mapped municipality a row, no cell left blank, and the file says the same', async () => {
    const db = await freshDatabase();
    await seed(db);
    const house = await openKeepingHouse(undefined, db);
    const { actor } = await employ(db, 'Koordinator Fiktiv', [{ role: 'approver', organisation: '*' }]);
    const desk = equalDesk(house, seatOf(actor));
    const matrix = await desk.read({ region: 'more-og-romsdal', group: 'municipal' });
    expect(matrix.rows).toHaveLength(27);
    expect(matrix.rows.every(({ cells }) => cells.length === matrix.types.length)).toBe(true);
    expect(matrix.types.every((type) => SERVICE_TYPES[type].level === 'municipal')).toBe(true);
    const doors = new Set(matrix.rows.flatMap(({ cells }) => cells.map((cell) => cell.door)));
    expect([...doors].sort()).toEqual(['common', 'none', 'own']);
    expect((await desk.read({ region: null, group: null })).rows).toHaveLength(43);
    expect((await desk.read({ region: 'no-such', group: '__proto__' })).group).toBe('municipal');
    const { name, text } = await desk.csv({ region: 'more-og-romsdal', group: 'municipal' }, 'nn');
    expect(name).toBe('likeverd-municipal-more-og-romsdal.csv');
    expect(text.startsWith('\uFEFFKommunenummer;Kommune;')).toBe(true);
    const read = await readFile(new TextEncoder().encode(text));
    const table = 'table' in read ? read.table : [];
    expect(table).toHaveLength(1 + 27 + 1);
    const at = matrix.rows.findIndex(({ cells }) => cells.some((cell) => cell.door === 'none'));
    expect(table[at + 1]?.filter((cell) => cell === 'MANGLAR')).toHaveLength(matrix.rows[at]?.gaps ?? 0);
    expect(readTable(table)).toEqual({ lacks: ['row', 'slug', 'version'] });
    await expect(equalDesk(house, seatOf(null)).read({ region: null, group: null })).rejects.toMatchObject({ name: 'NotAllowed' });
  });
});
