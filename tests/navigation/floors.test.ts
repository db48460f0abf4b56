import { describe, expect, test } from 'vitest';
import { directory } from '#tests/navigator/real.ts';
import { type Figures, figures, judge, readJudged } from '#api/editorial/lexicon/judge.ts';

/**
 * Floors, not targets: a little under what was reached when they were written, so that a change which harms people is
 * stopped, and one that moves two queries is not. Raise a floor when `npm run judge` has stood clearly above it for a
 * while and by more than the judged queries' own chance (one query is about 0.5 %); never lower one to let a change in.
 * Do not write words or rules for single judged queries: then the figures say nothing more. `people` and `more` were
 * written without sight of the navigator, and are the ones to trust. `falseAlarm` is a ceiling.
 */
const FLOORS: Readonly<Record<string, Omit<Figures, 'n' | 'local'>>> = {
  dev: { door1: 0.86, door3: 0.92, top5: 0.86, neverHeld: 0.97, emergency: 1, urgent: 0.94, falseAlarm: 0.05 },
  people: { door1: 0.77, door3: 0.88, top5: 0.75, neverHeld: 0.96, emergency: 0.88, urgent: 0.82, falseAlarm: 0.08 },
  more: { door1: 0.72, door3: 0.88, top5: 0.74, neverHeld: 0.95, emergency: 0.88, urgent: 0.8, falseAlarm: 0.07 },
};

const verdicts = readJudged().map((query) => judge(query, { ...directory, current: true }));

describe.each(Object.entries(FLOORS))('the judged queries of %s', (file, floors) => {
  const rows = verdicts.filter(({ query }) => query.file === file);
  const reached = figures(rows);
  const failed = (holds: (row: (typeof rows)[number]) => boolean) => rows.filter((row) => !holds(row)).map(({ query, got, level }) => `${query.id} «${query.q}» got ${got[0] ?? 'no door'}, ${level}`).join('\n');

  test('are there', () => expect(reached.n).toBeGreaterThan(150));
  test('a good door is first', () => expect(reached.door1).toBeGreaterThanOrEqual(floors.door1));
  test('a good door is among the first three', () => expect(reached.door3).toBeGreaterThanOrEqual(floors.door3));
  test('what must be in sight is among the first five', () => expect(reached.top5).toBeGreaterThanOrEqual(floors.top5));
  test('a door that must not be first is not', () => expect(reached.neverHeld, failed((row) => row.never)).toBeGreaterThanOrEqual(floors.neverHeld));
  test('every door covers the place, without exception', () => expect(reached.local, failed((row) => row.local)).toBe(1));
  test('emergencies are heard', () => expect(reached.emergency, failed((row) => row.crisisHeld || row.query.crisis !== 'emergency')).toBeGreaterThanOrEqual(floors.emergency));
  test('what is urgent is heard', () => expect(reached.urgent, failed((row) => row.crisisHeld || row.query.crisis !== 'urgent')).toBeGreaterThanOrEqual(floors.urgent));
  test('false alarms are few', () => expect(reached.falseAlarm, failed((row) => row.crisisHeld || row.query.crisis !== 'none')).toBeLessThanOrEqual(floors.falseAlarm));
});

test('no emergency is answered as if nothing were the matter more often than one time in eight', () => {
  const emergencies = verdicts.filter(({ query }) => query.crisis === 'emergency');
  const silent = emergencies.filter(({ level }) => level === 'none');
  expect(silent.length / emergencies.length, silent.map(({ query }) => `${query.id} «${query.q}»`).join('\n')).toBeLessThanOrEqual(1 / 8);
});

test('every file of judged queries has its floors', () => expect([...new Set(verdicts.map(({ query }) => query.file))].sort()).toEqual(Object.keys(FLOORS).sort()));
