/** The professional's page leads where the navigator does, and its links hold no age that could point out one person. */
import { describe, expect, test } from 'vitest';
import { GROUPS } from '#api/contract/catchment.ts';
import { MAX_AGE, MOST_SHEET_THEMES } from '#client/parts/limits.ts';
import { agesIn, isDate, NO_SHEET, readSheetForm, readSheetQuery } from '#client/parts/sheet/asked-sheet.ts';
import { findSheet } from '#client/parts/sheet/find-sheet.ts';
import { AGE_GROUPS, ageOfGroup, groupOfAge, sheetAddress } from '#client/parts/sheet/link.ts';
import { ReferralQuery } from '#api/contract/referral.ts';
import type { Theme } from '#api/contract/vocabulary.ts';
import { ask, directory } from '#tests/navigator/real.ts';
import { inScope, reference } from '#tests/referral/real.ts';

const AGES = [8, 15, 17, 18, 30, 70];
const FLOOR: Theme[][] = [['alcohol'], ['psychosis'], ['anxiety'], ['adhd', 'illegal-drugs'], ['intellectual-disability', 'depression'], ['eating-disorder'], ['gambling'], ['pregnancy-substances', 'opioids']];
const choices = directory.referralChoices('nb');
/** The sheet behind a link, as the page shows it. */
const behind = (link: string) => {
  const { asked, faults } = readSheetQuery(new URL(link, 'http://localhost').searchParams, choices);
  return findSheet(asked, faults, directory, 'nb', false);
};
const answerOf = (found: ReturnType<typeof findSheet>) => found.shown?.sheet.unit?.slug ?? found.shown?.sheet.gap?.reason ?? found.faults.map(({ kind }) => kind).join();

describe('the door and the page', () => {
  test('every municipality, age and problem of the floor: the link of the door leads to the sheet of the same unit', () => {
    const wrong: string[] = [];
    let walked = 0;
    for (const municipality of inScope) for (const age of AGES) for (const themes of FLOOR) {
      const { door, understood } = ask({ q: '', for: 'professional', municipality, age, themes });
      if (!door?.receives) continue;
      walked += 1;
      const found = answerOf(behind(sheetAddress('nb', { municipality, age, themes: understood.themes, group: door.receives })));
      if (found !== door.service.slug) wrong.push(`${municipality} ${age} ${themes.join('+')}: the door is ${door.service.slug}, the page says ${found}`);
    }
    expect(wrong).toEqual([]);
    expect(walked).toBeGreaterThan(900);
  }, 120_000);

  test('and the page says the same by choice as the API', () => {
    const wrong: string[] = [];
    for (const municipality of inScope) for (const age of AGES) for (const themes of FLOOR) {
      const { unit, gap } = directory.referral({ municipality, age, themes, lang: 'nb' });
      const found = answerOf(behind(sheetAddress('nb', { municipality, age, themes, group: null })));
      if (found !== (unit?.slug ?? gap?.reason)) wrong.push(`${municipality} ${age} ${themes.join('+')}: ${found}, not ${unit?.slug ?? gap?.reason}`);
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  test('only a professional is told of a group', () => {
    expect(ask({ q: '', for: 'professional', municipality: '1506', age: 40, themes: ['psychosis'] }).door?.receives).toBe('adult-mental');
    expect(ask({ q: '', for: 'self', municipality: '1506', age: 40, themes: ['psychosis'] }).door?.receives).toBeNull();
  });
});

describe('a link', () => {
  test('has groups of ages that meet wherever an area, a rule or a group begins or ends', () => {
    const edges = new Set<number>();
    const note = (from: number | null, to: number | null) => [from, to === null ? null : to + 1].forEach((edge) => edge !== null && edge > 0 && edge <= MAX_AGE && edges.add(edge));
    for (const { ages } of reference.catchments) note(ages.from, ages.to);
    for (const { when } of reference.rules) if (when.ages) note(...when.ages);
    for (const { ages } of reference.receiving.themes) note(...ages);
    for (const { ages: [from, to] } of Object.values(GROUPS)) note(from, to);
    for (const { ages } of reference.contents) if (ages) note(...ages);
    expect([...edges].sort((a, b) => a - b)).toEqual(AGE_GROUPS.slice(1).map(([from]) => from));
    for (let age = 0; age <= MAX_AGE; age++) expect(groupOfAge(ageOfGroup(groupOfAge(age)))).toEqual(groupOfAge(age));
  });

  test('holds a group of ages, never the age, nor words', () => {
    const link = sheetAddress('nb', { municipality: '1517', age: 17, themes: ['cannabis', 'anxiety'], group: 'child-mental' });
    expect(link).toBe('/fagfolk?municipality=1517&age=12-17&theme=cannabis%2Canxiety&group=child-mental');
    expect(behind(link).shown?.sheet.title).toBe('Hareid · 12 til 17 år · Cannabis · Angst');
    expect(behind(sheetAddress('nn', { municipality: '1517', age: 90, themes: ['anxiety'], group: null })).shown?.sheet.title).toContain('65 år og eldre');
  });

  test('from words leads to the sheet that the words led to', () => {
    for (const q of ['cannabis og angst', 'innleggelse, psykose', 'tung rus, trenger avrusning', 'opioider, ønsker LAR']) {
      const found = findSheet({ ...NO_SHEET, q, place: 'Hareid', age: '34' }, [], directory, 'nb', true);
      expect([q, found.faults]).toEqual([q, []]);
      expect(answerOf(behind(found.shown?.link ?? ''))).toBe(answerOf(found));
      expect(found.shown?.link).not.toMatch(/34|q=/);
    }
  });

  test('that is broken says so', () => {
    for (const [query, kind] of [['municipality=9999&age=17&theme=anxiety', 'placeUnknown'], ['municipality=1517&age=170&theme=anxiety', 'age'], ['municipality=1517&age=17&theme=hest', 'choice'], ['municipality=1517&age=17&group=hest', 'choice'], ['municipality=1517&age=17&theme=anxiety&flag=x', 'choice'], ['municipality=1517&age=17&theme=anxiety&date=2026-02-30', 'date']]) {
      expect([query, behind(`/fagfolk?${query}`).faults.map((fault) => fault.kind)]).toEqual([query, [kind]]);
    }
    expect(behind('/fagfolk?municipality=1517')).toMatchObject({ faults: [], shown: null, municipality: { name: 'Hareid' } });
  });
});

describe('the form', () => {
  const posted = (fields: Readonly<Record<string, string>>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    const { asked, faults } = readSheetForm(form, choices);
    return findSheet(asked, faults, directory, 'nb', true);
  };
  test('names what is missing', () => {
    expect(posted({}).faults.map(({ kind }) => kind)).toEqual(['placeNeeded', 'ageNeeded', 'problem']);
    expect(posted({ place: 'Atlantis', age: 'x', q: 'asdf qwer' }).faults.map(({ kind }) => kind)).toEqual(['age', 'placeUnknown', 'notUnderstood']);
  });
  test('reads place and age out of the words where the fields are empty', () => {
    expect(posted({ q: 'jente på 17 år fra Hareid, cannabis og angst' })).toMatchObject({ faults: [], municipality: { number: '1517' } });
  });
  test('takes away a theme that was misread', () => {
    expect(posted({ place: 'Hareid', age: '34', q: 'cannabis og angst', without: 'cannabis' }).understood?.themes).toEqual(['anxiety']);
  });
  test('has the limits of the contract', () => {
    const themes = (count: number) => Object.keys(directory.referralChoices('nb').themes.slice(0, count)).map((at) => choices.themes[Number(at)]?.slug).join(',');
    expect([MOST_SHEET_THEMES, MOST_SHEET_THEMES + 1].map((count) => ReferralQuery.safeParse({ municipality: '1517', age: '17', theme: themes(count) }).success)).toEqual([true, false]);
    expect([agesIn('12-17'), agesIn('17'), agesIn('13-17'), agesIn('')]).toEqual([{ age: 17, ages: [12, 17] }, { age: 17 }, null, null]);
    expect(['2026-02-28', '2026-02-30', '2026-13-01', 'i dag', ''].map(isDate)).toEqual([true, false, false, false, false]);
  });
});
