import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SERVICE_TYPES, THEMES } from '#api/contract/vocabulary.ts';
import { interpret } from '#api/navigator/interpret.ts';
import { distance } from '#api/navigator/distance.ts';
import { FILLERS, readyLanguage } from '#api/navigator/language.ts';
import { stem, tokenise } from '#api/navigator/normalise.ts';
import { files, knowledge, meaningOf } from './real.ts';

const { language } = knowledge;
const weightOf = (q: string, concept: string) => meaningOf(q).concepts.get(concept)?.weight ?? 0;

/** Who it is about, phases of life and signs: concepts of the lexicon that are no themes and no types. */
const WHO = ['child', 'colleague', 'ex-partner', 'family', 'friend', 'grandchild', 'grandparent', 'neighbour', 'parent', 'partner', 'patient', 'pupil', 'sibling'];
const PHASES = ['adult', 'baby', 'child', 'in-prison', 'new-parent', 'old', 'pregnant', 'refugee', 'student', 'teen'];
const SIGNS = ['after-treatment', 'anonymous', 'assessment', 'bounced', 'children-in-home', 'disability-mild', 'disability-severe', 'first-step', 'help-for-other', 'home-visit', 'in-treatment', 'long-lasting', 'meet-others', 'mild', 'not-urgent', 'own-strain', 'past', 'referral', 'refuses-help', 'rights', 'severe', 'stop', 'talk-now', 'treatment', 'worse-now'];
const KNOWN = new Set([...Object.keys(THEMES).map((one) => `theme:${one}`), ...Object.keys(SERVICE_TYPES).map((one) => `type:${one}`), ...WHO.map((one) => `who:${one}`), ...PHASES.map((one) => `phase:${one}`), ...SIGNS.map((one) => `sign:${one}`)]);

const folder = new URL('../../seed/lexicon/', import.meta.url);
const parts = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'crisis.json' && name !== 'model.json');
const entries = parts.flatMap((name) => Object.entries((JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as { entries: Record<string, Record<'strong' | 'weak', Record<string, string[]>>> }).entries).map(([concept, words]) => ({ name, concept, words })));
const phrases = entries.flatMap(({ name, concept, words }) => [...Object.values(words.strong ?? {}), ...Object.values(words.weak ?? {})].flat().map((text) => ({ name, concept, text })));

describe('the lexicon as staff keep it', () => {
  test('every concept is of the vocabulary, or of who, phase and sign', () => expect(entries.filter(({ concept }) => !KNOWN.has(concept)).map(({ name, concept }) => `${name} ${concept}`)).toEqual([]));

  test('every theme and every type that people ask for has words', () => {
    const written = new Set(entries.map(({ concept }) => concept));
    expect([...KNOWN].filter((one) => /^(theme|type):/.test(one) && !written.has(one))).toEqual([]);
  });

  test('no phrase is empty, and none is too long to be typed', () => {
    expect(phrases.length).toBeGreaterThan(10_000);
    expect(phrases.filter(({ text }) => tokenise(text.replaceAll('*', '')).length === 0)).toEqual([]);
    expect(phrases.filter(({ text }) => text.length > 120)).toEqual([]);
  });

  test('what is sent to the device still has every concept, and worths from 0 to 1', () => {
    expect(new Set(language.phrases.map(({ concept }) => concept))).toEqual(new Set(entries.map(({ concept }) => concept)));
    expect(language.phrases.filter(({ worth, stems }) => !(worth > 0 && worth <= 1) || stems.length === 0)).toEqual([]);
  });

  test('the same lexicon made ready twice is the same', () => {
    const again = readyLanguage(files.lexicon);
    expect(again.phrases).toEqual(language.phrases);
    expect([...again.known]).toEqual([...language.known]);
  });
});

describe('guessing at misspelt words', () => {
  test('a known word is never guessed at: without guessing, texts of known words mean the same', () => {
    const noGuess = { ...language, guess: () => [] };
    const texts = phrases.filter((_, index) => index % 60 === 0).map(({ text }) => text.replaceAll('*', ''));
    const known = texts.filter((text) => tokenise(text).every(({ word, stem: one }) => language.known.has(one) || FILLERS.has(word) || word.length < 4));
    expect(known.length).toBeGreaterThan(300);
    for (const q of known) expect(meaningOf(q).concepts, q).toEqual(interpret({ q, for: 'self', themes: [] }, noGuess, knowledge.places).concepts);
  });

  test.each([
    ['depresjon', 'deppresjon', 'theme:depression'], ['selvmordstanker', 'slevmordstanker', 'theme:suicidal-thoughts'], ['angst', 'angsst', 'theme:anxiety'], ['psykose', 'psykosse', 'theme:psychosis'],
    ['bipolar', 'bipolær', 'theme:bipolar-mania'], ['bulimi', 'bulemi', 'theme:eating-disorder'], ['schizofreni', 'sjisofreni', 'theme:psychosis'], ['alkohol', 'alkohål', 'theme:alcohol'], ['spilleavhengighet', 'spillavhengihet', 'theme:gambling'],
    ['ensomhet', 'ensommhet', 'theme:loneliness'], ['selvskading', 'selskading', 'theme:self-harm'], ['sjølvskading', 'sjølskading', 'theme:self-harm'], ['cannabis', 'canabis', 'theme:cannabis'],
    ['barnevern', 'barnvern', 'type:child-welfare'], ['krisesenter', 'krisesennter', 'type:crisis-centre'],
  ])('«%s», misspelt «%s»: better than nothing, never better than right', (right, misspelt, concept) => {
    expect(weightOf(right, concept)).toBeGreaterThanOrEqual(0.5);
    expect(weightOf(misspelt, concept)).toBeGreaterThan(0.25);
    expect(weightOf(misspelt, concept)).toBeLessThanOrEqual(weightOf(right, concept));
  });

  test('a guess is never as sure as the word itself, three at most, nearest first, the same each time', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-zæøå]{3,14}$/), (word) => {
      const guesses = language.guess(word);
      expect(guesses.length).toBeLessThanOrEqual(3);
      for (const [index, { stem: one, likeness }] of guesses.entries()) {
        expect(language.known.has(one)).toBe(true);
        expect(likeness).toBeLessThan(1);
        expect(likeness).toBeLessThanOrEqual(guesses[index - 1]?.likeness ?? 1);
      }
      expect(language.guess(word)).toBe(guesses);
    }), { numRuns: 100 });
  });

  test('short names of services are never guessed: BUP is not BPA, DPS is not DSP', () => {
    for (const short of ['bup', 'bpa', 'dps', 'tsb', 'lar', 'nav', 'aa', 'na', 'kad', 'dsp']) expect(language.guess(short), short).toEqual([]);
    expect(weightOf('BUP', 'type:camhs-outpatient')).toBeGreaterThan(0.5);
    expect(weightOf('BPA', 'type:camhs-outpatient')).toBe(0);
    expect(weightOf('BUP', 'type:coordinating-unit')).toBe(0);
  });

  test('words that mean nothing here mean nothing', () => {
    for (const q of ['xqzwv kjhgf', 'constructor', '__proto__', 'hasOwnProperty', '12345', 'lorem ipsum']) for (const [concept, { weight }] of meaningOf(q).concepts) expect(weight, `${q} ${concept}`).toBeLessThan(0.38);
  });
});

describe('compounds', () => {
  test.each([
    ['alkoholproblem', ['alkohol', 'problem']], ['rusproblem', ['rus', 'problem']], ['kjærestevold', ['kjær', 'vold']],
  ])('«%s» is split', (word, wanted) => expect(language.parts(word)).toEqual(wanted));

  test.each([['rus problem', 'theme:illegal-drugs'], ['selv skading', 'theme:self-harm'], ['sjølv mord', 'theme:suicidal-thoughts'], ['spille avhengig', 'theme:gambling'], ['spise forstyrrelse', 'theme:eating-disorder'], ['barne vern', 'type:child-welfare']])('«%s» written apart is joined', (q, concept) => expect(weightOf(q, concept)).toBeGreaterThan(0.5));

  test.each([['alkoholvanene', 'theme:alcohol'], ['angstplagene', 'theme:anxiety'], ['voldsepisoden', 'theme:violence-abuse'], ['gjeldsproblemene', 'theme:economy-debt']])('«%s» is understood by its parts', (q, concept) => expect(weightOf(q, concept)).toBeGreaterThan(0.25));

  test('the parts are words that are known, at most two, and never little words alone', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-zæøå]{4,18}$/), (word) => {
      const parts = language.parts(word);
      expect(parts.length).toBeLessThanOrEqual(2);
      for (const part of parts) expect(language.known.has(part)).toBe(true);
    }), { numRuns: 200 });
  });
});

describe('distance', () => {
  test.each([['angst', 'angst', 0], ['angst', 'angs', 1], ['angst', 'agnst', 1], ['angst', 'ankst', 1], ['angst', 'sang', 3], ['', 'ab', 2], ['a', 'abcd', 3]] as const)('%s → %s is %i', (a, b, wanted) => expect(distance(a, b)).toBe(wanted));
  test('is the same both ways', () => fc.assert(fc.property(fc.stringMatching(/^[a-e]{0,6}$/), fc.stringMatching(/^[a-e]{0,6}$/), (a, b) => {
    expect(distance(a, b)).toBe(distance(b, a));
    expect(distance(a, b) === 0).toBe(a === b);
  })));
});

test('little words are no reason for a match by themselves', () => {
  for (const filler of FILLERS) for (const [concept, { weight }] of meaningOf(filler).concepts) expect(weight, `${filler} ${concept}`).toBeLessThan(0.6);
  expect(stem('dem')).toBe('dem');
});
