/** What staff add to the lexicon: tried, judged, published; and refused where a crisis would be heard less well. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import request from 'supertest';
import { createApp } from '#api/app.ts';
import type { Question } from '#api/contract/navigate.ts';
import type { EditorialHouse } from '#api/editorial/desk.ts';
import { historyDesk } from '#api/editorial/history/history.ts';
import { JUDGED_FOLDER } from '#api/editorial/lexicon/judge.ts';
import { lexiconDesk } from '#api/editorial/lexicon/lexicon.ts';
import { type Actor, EVERYWHERE } from '#api/editorial/rights.ts';
import { saveEntry, withdrawEntry } from '#api/editorial/save.ts';
import { openHouse, type TestHouse } from '#tests/api/house.ts';
import { fewJudged } from './fewJudged.ts';
import { employ } from './staff.ts';

/** A word that no lexicon knows. */
const WORD = 'grønskolling';
let opened: TestHouse;
let house: EditorialHouse;
let administrator: Actor;
let editor: Actor;
/** Some 1,300 questions answered, on a machine that may be busy. */
const PATIENCE_MS = 180_000;
const few = fewJudged(12);
const desk = (actor: Actor | null) => lexiconDesk(house, { signedIn: null, actor, from: '', setCookie: () => undefined });
const typed = (over: Partial<Record<'strong' | 'weak' | 'without', string>>) => ({ strong: '', weak: '', without: '', ...over });
const asked = (q: string): Question => ({ q, municipality: '1506', for: 'self', themes: [], without: [], pathways: [], lang: 'nb' });
const QUESTION = asked(`eg er ein ${WORD}`);

beforeAll(async () => {
  opened = await openHouse();
  house = { db: opened.db, directory: opened.directory, now: () => new Date('2026-11-23T09:00:00Z'), log: opened.log, mail: { send: async () => undefined }, origin: '', judgedFolder: few };
  administrator = (await employ(house.db, 'Ada Administrator', [{ role: 'administrator', organisation: EVERYWHERE }])).actor;
  editor = (await employ(house.db, 'Eva Redaktør', [{ role: 'editor', organisation: 'molde-kommune' }])).actor;
});
afterAll(async () => {
  rmSync(few, { recursive: true });
  await opened.close();
});

describe('the lexicon', () => {
  test('is searched by a word, a theme or a service', async () => {
    const found = await desk(administrator).search('alkohol');
    expect(found.map(({ concept }) => concept)).toContain('theme:alcohol');
    expect(found.find(({ concept }) => concept === 'theme:alcohol')).toMatchObject({ label: { nb: expect.any(String) }, added: 0 });
    expect((await desk(administrator).search('fastlege')).map(({ concept }) => concept)).toContain('type:gp');
    expect((await desk(administrator).search('')).map(({ concept }) => concept)).toEqual(expect.arrayContaining(['crisis:urgent:suicide', 'crisis:overrides', 'sign:own-strain']));
    expect(await desk(administrator).concept('theme:no-such')).toBeNull();
  });

  test('is for administrators', async () => {
    for (const actor of [editor, null]) {
      await expect(desk(actor).search('')).rejects.toMatchObject({ name: 'NotAllowed' });
      await expect(desk(actor).explain({ concept: 'theme:alcohol', typed: typed({ strong: WORD }) }, QUESTION)).rejects.toMatchObject({ name: 'NotAllowed' });
      await expect(desk(actor).judge({ concept: 'theme:alcohol', typed: typed({ strong: WORD }) })).rejects.toMatchObject({ name: 'NotAllowed' });
      await expect(desk(actor).publish({ concept: 'theme:alcohol', typed: typed({ strong: WORD }) }, null, 'x')).rejects.toMatchObject({ name: 'NotAllowed' });
    }
  });

  test('says what is wrong with what was typed', async () => {
    const issues = async (concept: string, over: Parameters<typeof typed>[0]) => {
      const tried = await desk(administrator).judge({ concept, typed: typed(over) });
      return tried.outcome === 'wrong' ? tried.issues.map(({ field, kind }) => `${field} ${kind}`) : [];
    };
    expect(await issues('theme:no-such', { strong: WORD })).toEqual(['concept unknown']);
    expect(await issues('theme:alcohol', { strong: `x\n${'y'.repeat(81)}`, without: 'aldri sagt' })).toEqual(['strong short', 'strong long', 'without not-in-seed']);
    expect(await issues('crisis:urgent:suicide', { strong: 'dø$ for\n$finnesikke2\n* alt', weak: 'hint' })).toEqual(['strong pattern', 'strong pattern', 'strong pattern', 'weak only-strong']);
  });

  test('shows what a sentence becomes before and after, and changes nothing by it', async () => {
    const { version } = house.directory;
    const tried = await desk(administrator).explain({ concept: 'theme:alcohol', typed: typed({ strong: WORD }) }, QUESTION);
    if (tried.outcome !== 'tried') throw new Error('wrong');
    const concepts = ({ concepts: all }: typeof tried.result.before) => all.map(({ concept }) => concept);
    expect(concepts(tried.result.before)).not.toContain('theme:alcohol');
    expect(concepts(tried.result.after)[0]).toBe('theme:alcohol');
    expect(house.directory.version).toBe(version);
  });

  test('is judged by all the judged queries, in slices, so that the server answers others meanwhile', async () => {
    const whole = lexiconDesk({ ...house, judgedFolder: JUDGED_FOLDER }, { signedIn: null, actor: administrator, from: '', setCookie: () => undefined });
    let turns = 0;
    const beat = setInterval(() => void (turns += 1), 1);
    const tried = await whole.judge({ concept: 'theme:alcohol', typed: typed({ strong: WORD }) });
    clearInterval(beat);
    expect(turns).toBeGreaterThan(50);
    if (tried.outcome !== 'tried' || !tried.result) throw new Error('not judged');
    expect(tried.result.before.n).toBeGreaterThan(600);
    expect(tried.result).toMatchObject({ worse: [], after: { n: tried.result.before.n } });
  }, PATIENCE_MS);
});

describe('publishing', () => {
  test('is seen by the public at once, with a new ETag for the words, and is undone by taking the words away', async () => {
    const app = await createApp({ config: { rateLimit: 0, trustProxy: false }, log: opened.log, directory: house.directory });
    const before = await request(app).get('/api/language');
    const change = { concept: 'theme:alcohol', typed: typed({ strong: WORD }) };
    const published = await desk(administrator).publish(change, null, 'hørt i ungdomsklubben');
    expect(published).toMatchObject({ outcome: 'published', revision: { author: 'Ada Administrator' } });
    expect(house.directory.navigate(QUESTION).understood.themes).toContain('alcohol');
    const after = await request(app).get('/api/language').set('If-None-Match', String(before.headers['etag']));
    expect(after.status).toBe(200);
    expect(after.headers['etag']).not.toBe(before.headers['etag']);
    expect(after.body.lexicon).not.toEqual(before.body.lexicon);
    const page = await desk(administrator).concept('theme:alcohol');
    expect(page).toMatchObject({ added: { strong: [WORD] } });
    expect(await desk(administrator).publish(change, page?.head ?? null, 'igjen')).toMatchObject({ outcome: 'same' });
    expect(await desk(administrator).publish({ ...change, typed: typed({}) }, null, 'så ikke det andre')).toMatchObject({ outcome: 'conflict' });
    expect(await desk(administrator).publish({ ...change, typed: typed({}) }, page?.head ?? null, 'bort igjen')).toMatchObject({ outcome: 'published' });
    expect(house.directory.navigate(QUESTION).understood.themes).not.toContain('alcohol');
  });

  test('can take words of the seed away', async () => {
    const seed = (await desk(administrator).concept('theme:alcohol'))?.seed;
    const phrases = [...(seed?.strong ?? []), ...(seed?.weak ?? [])].filter((phrase) => phrase.includes('alko'));
    expect(phrases.length).toBeGreaterThan(5);
    const tried = await desk(administrator).explain({ concept: 'theme:alcohol', typed: typed({ without: phrases.join('\n') }) }, asked('alkoholproblem'));
    if (tried.outcome !== 'tried') throw new Error('wrong');
    const weight = (one: typeof tried.result.before) => one.concepts.find(({ concept }) => concept === 'theme:alcohol')?.weight ?? 0;
    expect(weight(tried.result.after)).toBeLessThan(weight(tried.result.before));
  });

  const harmful: [string, string, Parameters<typeof typed>[0]][] = [
    ['a softener that silences', 'crisis:softeners:past', { strong: 'vil|ikke|ikkje|dø|har|tatt|tok|ligger|puster|live' }],
    ['an emergency that is everywhere', 'crisis:emergency:other', { strong: 'jeg|eg|vi|han|hun|ho' }],
  ];

  test.for(harmful)('is refused for %s, by the page and by every other way in', async ([, concept, over]) => {
    const change = { concept, typed: typed(over) };
    const { version } = house.directory;
    const seat = { signedIn: null, actor: administrator, from: '', setCookie: () => undefined };
    const refused = await desk(administrator).publish(change, null, 'prøver');
    expect(refused.outcome).toBe('worse');
    if (refused.outcome === 'worse') expect(refused.judgement.worse.length).toBeGreaterThan(0);
    const content = { slug: concept.replaceAll(':', '-'), concept, strong: [over?.strong], weak: [], without: [], source: { title: 'x', url: null, date: null } };
    await expect(saveEntry(house, administrator, { kind: 'lexicon', content, base: null, why: 'utenom', publish: true })).rejects.toMatchObject({ name: 'NotAllowed' });
    // kept as a draft, and then fetched from the history
    const kept = await saveEntry(house, administrator, { kind: 'lexicon', content, base: null, why: 'utkast', publish: false });
    if (kept.outcome !== 'kept') throw new Error(kept.outcome);
    const restored = await historyDesk(house, seat).restore('lexicon', content.slug, { revision: kept.revision.id, head: kept.revision.id, why: 'omvei' });
    expect(restored.outcome).toBe('worse');
    await expect(withdrawEntry(house, administrator, 'lexicon', 'theme-alcohol', { why: 'omvei', instead: null })).rejects.toMatchObject({ name: 'NotAllowed' });
    await house.directory.refresh();
    expect(house.directory.version).toBe(version);
  });

  test('is refused where nothing can be judged', async () => {
    const elsewhere = { ...house, judgedFolder: '/nowhere/at/all' };
    const other = lexiconDesk(elsewhere, { signedIn: null, actor: administrator, from: '', setCookie: () => undefined });
    expect(await other.publish({ concept: 'theme:alcohol', typed: typed({ strong: WORD }) }, null, 'x')).toMatchObject({ outcome: expect.stringMatching(/unjudged|conflict/) });
  });

  test('an ordinary publication compiles no words anew', async () => {
    const words = house.directory.knowledge.now;
    const language = house.directory.language();
    await house.directory.refresh();
    expect(house.directory.knowledge.now).toBe(words);
    expect(house.directory.language().lexicon).toBe(language.lexicon);
  });
});
