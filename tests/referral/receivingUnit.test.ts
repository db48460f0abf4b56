import { describe, expect, test } from 'vitest';
import { GROUPS } from '#api/contract/catchment.ts';
import { type Theme, THEMES } from '#api/contract/vocabulary.ts';
import { coverageOn } from '#api/referral/coverage.ts';
import { fits, receivingUnit } from '#api/referral/receivingUnit.ts';
import { municipalityAt } from '#api/referral/municipalityAt.ts';
import { theSeed } from '#tests/navigator/real.ts';
import { inScope, lookUp, receives, reference } from './real.ts';

const themes = Object.keys(THEMES) as Theme[];
const ages = Array.from({ length: 101 }, (_, age) => age);
const units = reference.catchments.flatMap((row) => ('unit' in row ? [row] : []));

describe('every municipality × age 0–100 × theme', () => {
  test('has exactly one receiving unit, or one gap with a name', () => {
    expect(inScope).toHaveLength(27 + 16);
    let found = 0;
    for (const municipality of inScope) for (const age of ages) for (const theme of themes) {
      const answer = receives({ municipality, age, themes: [theme] });
      const where = `${municipality} ${age} ${theme}`;
      if (answer.unit === undefined) {
        if (!['named', 'not-referred', 'no-source'].includes(answer.gap)) throw new Error(`${where}: ${answer.gap}`);
        if (!answer.text.nb || !answer.text.nn || !answer.text.en) throw new Error(`${where}: a gap without words`);
        continue;
      }
      found += 1;
      const { ages: span } = answer.row;
      const service = lookUp(answer.unit);
      if (!service) throw new Error(`${where}: ${answer.unit} is not published`);
      if ((span.from !== null && age < span.from) || (span.to !== null && age > span.to)) throw new Error(`${where}: ${answer.unit} is not for this age`);
      if ((service.ages.from !== null && age < service.ages.from) || (service.ages.to !== null && age > service.ages.to)) throw new Error(`${where}: ${answer.unit} does not take this age`);
      if (!answer.row.municipalities.includes(municipality)) throw new Error(`${where}: ${answer.row.id} is not for this municipality`);
    }
    expect(found).toBeGreaterThan(100_000);
  });

  test('nothing overlaps and no gap is without a name, today and before Haram was split off', () => {
    const before = inScope.map((number) => (number === '1508' || number === '1580' ? '1507' : number));
    for (const [date, municipalities] of [['2026-11-23', inScope], ['2023-06-01', [...new Set(before)]], ['2023-06-01', inScope]] as const) {
      const { gaps, overlaps } = coverageOn(date, municipalities, reference);
      expect(overlaps).toEqual([]);
      expect(gaps.filter((gap) => gap.named === null)).toEqual([]);
      expect(gaps.length).toBeGreaterThan(0);
    }
  });

  test('an overlap and a hole in the data are both seen', () => {
    const [row] = units;
    if (!row) throw new Error('no rows');
    const doubled = { ...reference, catchments: [...reference.catchments, { ...row, id: 'twice', unit: 'dps-molde-poliklinikk' }] };
    expect(coverageOn('2026-11-23', inScope, doubled).overlaps[0]).toMatchObject({ group: row.receives, rows: [row.id, 'twice'] });
    const municipality = row.municipalities.find((number) => inScope.includes(number)) ?? '';
    expect(receivingUnit({ municipality, age: 40, themes: ['depression'], date: '2026-11-23' }, doubled, lookUp)).toMatchObject({ gap: 'overlap' });
    const holed = { ...reference, catchments: reference.catchments.filter((one) => one !== row) };
    expect(coverageOn('2026-11-23', inScope, holed).gaps.some((gap) => gap.named === null && gap.municipality === municipality)).toBe(true);
    expect(receivingUnit({ municipality, age: 40, themes: ['depression'], date: '2026-11-23' }, holed, lookUp)).toMatchObject({ gap: 'no-row' });
  });

  test('what cannot be answered has its own name', () => {
    expect(receives({ municipality: '0301', age: 40, themes: ['depression'] })).toMatchObject({ gap: 'not-mapped' });
    expect(receives({ age: 40, themes: ['depression'], date: '2019-12-31' })).toMatchObject({ gap: 'before-data' });
    expect(receives({ age: 40, themes: [] })).toMatchObject({ gap: 'no-theme' });
    expect(receives({ age: 40, themes: ['housing'] })).toMatchObject({ gap: 'not-referred', instead: ['nav-office', 'supported-housing'] });
    expect(receivingUnit({ municipality: '1506', age: 40, themes: ['depression'], date: '2026-11-23' }, reference, () => null)).toMatchObject({ gap: 'not-published' });
  });
});

describe('Haram and Ålesund by date', () => {
  test.each([['1507', '2023-12-31'], ['1508', '2023-12-31'], ['1580', '2023-06-01'], ['1508', '2024-01-01'], ['1580', '2026-11-23'], ['1507', '2026-11-23']])('%s on %s answers', (municipality, date) => {
    expect(receives({ municipality, age: 40, themes: ['depression'], date })).toMatchObject({ unit: 'dps-alesund-poliklinikk' });
    expect(receives({ municipality, age: 10, themes: ['depression'], date })).toMatchObject({ unit: 'bup-alesund' });
  });

  test('the numbers hold on their days', () => {
    expect(municipalityAt('1507', '2023-12-31', reference.changes)).toEqual(['1507']);
    expect(municipalityAt('1507', '2024-01-01', reference.changes)).toEqual(['1508', '1580']);
    expect(municipalityAt('1580', '2023-12-31', reference.changes)).toEqual(['1507']);
    expect(municipalityAt('1580', '2024-01-01', reference.changes)).toEqual(['1580']);
    expect(municipalityAt('1580', '2019-12-31', reference.changes)).toEqual([]);
    expect(municipalityAt('1517', '1999-01-01', reference.changes)).toEqual(['1517']);
  });

  test('were the parts to belong to different units, the person is asked to choose', () => {
    const parted = reference.catchments.map((row) => (row.receives === 'adult-mental' && row.municipalities.includes('1580') ? { ...row, municipalities: row.municipalities.filter((one) => one !== '1580' && one !== '1507') } : row));
    const [volda] = units.filter((row) => row.unit === 'dps-volda-poliklinikk');
    if (!volda) throw new Error('no Volda');
    const other = { ...reference, catchments: [...parted, { ...volda, id: 'haram-til-volda', municipalities: ['1580'] }] };
    expect(receivingUnit({ municipality: '1507', age: 40, themes: ['depression'], date: '2026-11-23' }, other, lookUp)).toMatchObject({ gap: 'municipality-split' });
  });
});

describe('the data', () => {
  const known = new Map(theSeed.services.map((service) => [service.slug, service]));

  test('each theme has exactly one row at each age', () => {
    for (const theme of themes) for (let age = 0; age <= 120; age++) expect(reference.receiving.themes.filter((row) => fits(row, theme, age)), `${theme} ${age}`).toHaveLength(1);
  });

  test('ids are there once', () => {
    for (const ids of [reference.catchments.map((row) => row.id), reference.rules.map((rule) => rule.id), reference.contents.map((item) => item.id)]) expect(new Set(ids).size).toBe(ids.length);
  });

  test('a row names published services, inside their own coverage and ages, and is never surer than they are', () => {
    for (const row of units) {
      for (const slug of [row.unit, row.sendTo ?? row.unit, ...row.also]) expect(known.has(slug), `${row.id}: ${slug}`).toBe(true);
      const service = known.get(row.unit);
      const covered = new Set([...(service?.coverage.municipalities ?? []), '1507']);
      expect(row.municipalities.filter((number) => !covered.has(number)), row.id).toEqual([]);
      if (service?.coverage.inferred) expect(row.inferred, row.id).toBe(true);
      if (service?.ages.from) expect(row.ages.from ?? 0, row.id).toBeGreaterThanOrEqual(service.ages.from);
      if (service?.ages.to) expect(row.ages.to ?? 120, row.id).toBeLessThanOrEqual(service.ages.to);
    }
  });

  test('conditions name themes that exist, and sets hold no theme twice', () => {
    const conditions = [...reference.rules.flatMap(({ when }) => [...when.all, ...when.any, ...when.none]), ...reference.contents.flatMap((item) => item.when)];
    for (const condition of conditions.filter((one) => one.startsWith('theme:'))) expect(THEMES).toHaveProperty(condition.slice(6));
    const { substances, mental, neuro } = reference.receiving.sets;
    expect(new Set([...substances, ...mental, ...neuro]).size).toBe(substances.length + mental.length + neuro.length);
  });

  test('every group is received somewhere or is a gap with a name everywhere', () => {
    for (const group of Object.keys(GROUPS)) expect(reference.catchments.some((row) => row.receives === group), group).toBe(true);
  });
});
