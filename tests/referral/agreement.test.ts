/** Page and API cannot disagree: for a professional, the navigator's door and the referral sheet lead to the same unit. */
import { describe, expect, test } from 'vitest';
import { type Group, GROUPS } from '#api/contract/catchment.ts';
import { readJudged } from '#api/editorial/lexicon/judge.ts';
import { type Theme, THEMES } from '#api/contract/vocabulary.ts';
import { Question } from '#api/contract/navigate.ts';
import { navigate } from '#api/navigator/navigate.ts';
import { ask, directory, knowledge, MONDAY, sliceOf } from '#tests/navigator/real.ts';
import { inScope } from './real.ts';

const AGES = [8, 17, 18, 30, 70];
const PROBLEMS: Theme[][] = [
  ...(Object.keys(THEMES) as Theme[]).map((theme) => [theme]),
  ['alcohol', 'psychosis'], ['cannabis', 'anxiety'], ['adhd', 'alcohol'], ['adhd', 'depression'], ['opioids', 'pregnancy-substances'], ['intellectual-disability', 'depression'],
];
const RECEIVING_TYPES = new Set<string>(Object.values(GROUPS).map(({ type }) => type));
/** One municipality of each set of receivers, where every row is walked; and the whole area for the core problems. */
const DIFFERENT = ['1506', '1505', '1508', '1535', '1517', '1106', '4614', '4617', '4618'];
const CORE: Theme[][] = [['alcohol'], ['psychosis'], ['anxiety'], ['adhd', 'illegal-drugs'], ['eating-disorder'], ['gambling'], ['opioids', 'pregnancy-substances'], ['withdrawal'], ['rop']];

function disagreements(municipalities: readonly string[], problems: readonly Theme[][]): { walked: number; wrong: string[] } {
  const wrong: string[] = [];
  let walked = 0;
  for (const municipality of municipalities) for (const age of AGES) for (const themes of problems) {
    const where = `${municipality} ${age} ${themes.join('+')}`;
    const { door, alternatives } = ask({ q: '', for: 'professional', municipality, age, themes });
    const { unit } = directory.referral({ municipality, age, themes, lang: 'nb' });
    const receiving = (sliceOf(municipality).receiving ?? []).filter(({ ages }) => (ages.from === null || age >= ages.from) && (ages.to === null || age <= ages.to));
    const seen = new Set<string>();
    for (const one of [door, ...alternatives]) {
      if (!one || seen.has(one.service.type)) continue;
      seen.add(one.service.type);
      const row = receiving.find(({ type }) => type === one.service.type);
      if (row && row.unit !== one.service.slug) wrong.push(`${where}: among ${row.type} the navigator has ${one.service.slug}, the area ${row.unit}`);
    }
    if (door && unit && RECEIVING_TYPES.has(door.service.type) && door.service.level !== 'municipal') {
      walked += 1;
      if (door.service.slug !== unit.slug) wrong.push(`${where}: the door is ${door.service.slug}, the sheet ${unit.slug}`);
    }
  }
  return { walked, wrong };
}

describe('for a professional', () => {
  test('every problem, in a municipality of each area', () => {
    const { walked, wrong } = disagreements(DIFFERENT, PROBLEMS);
    expect(wrong).toEqual([]);
    expect(walked).toBeGreaterThan(900);
  }, 120_000);

  test('the core problems, in every municipality', () => {
    const { walked, wrong } = disagreements(inScope, CORE);
    expect(wrong).toEqual([]);
    expect(walked).toBeGreaterThan(900);
  }, 120_000);
});

test('whatever a professional writes, the sheet for the same kind of receiver names the same unit as the door', () => {
  let walked = 0;
  for (const { q, for: audience, municipality, age } of readJudged()) {
    if (audience !== 'professional') continue;
    const { door, understood, crisis } = ask({ q, for: 'professional', municipality, age: age ?? undefined });
    const group = (Object.keys(GROUPS) as Group[]).find((one) => GROUPS[one].type === door?.service.type);
    if (!door || !group || crisis.level !== 'none' || door.service.level === 'municipal') continue;
    const years = age ?? understood.age ?? (GROUPS[group].ages[0] === 0 && GROUPS[group].ages[1] < 18 ? 10 : 40);
    const { unit } = directory.referral({ municipality, age: years, themes: understood.themes, group, lang: 'nb' });
    if (!unit || door.service.type !== unit.type) continue;
    walked += 1;
    expect(unit.slug, q).toBe(door.service.slug);
  }
  expect(walked).toBeGreaterThan(30);
});

describe('the unit that receives comes first of its type', () => {
  test('for professionals only, and not above a service that is named, nor in a crisis', () => {
    const first = (asked: Parameters<typeof ask>[0]) => ask(asked, MONDAY).door?.service.slug;
    const withdrawal = { q: '', municipality: '1517', age: 40, themes: ['withdrawal'] as Theme[] };
    expect(first({ ...withdrawal, for: 'professional' })).toBe('alesund-behandlingssenter-avrusning');
    const named = directory.service('blakors-lade-avrusning', 'nb')?.name ?? '';
    expect(first({ ...withdrawal, q: named, for: 'professional' })).toBe('blakors-lade-avrusning');
    const crisis = ask({ q: 'han har tatt overdose og puster ikke', municipality: '1517', for: 'professional', age: 40 });
    expect(crisis).toMatchObject({ crisis: { level: 'emergency' }, door: { service: { type: 'emergency-medical' } } });
  });
  test('the order of the types is the same as without the areas', () => {
    for (const themes of CORE) {
      const slice = sliceOf('1508');
      const types = (answer: ReturnType<typeof ask>) => [answer.door, ...answer.alternatives].map((one) => one?.service.type);
      const asked = { q: '', for: 'professional' as const, municipality: '1508', age: 40, themes };
      const bare = { ...slice, receiving: [], referred: [] };
      expect(types(ask(asked)).slice(0, 3)).toEqual(types(askIn(asked, bare)).slice(0, 3));
    }
  });
});

function askIn(asked: Parameters<typeof ask>[0], slice: ReturnType<typeof sliceOf>) {
  return navigate(Question.parse(asked), slice, knowledge, MONDAY);
}
