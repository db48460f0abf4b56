import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Audience, Theme } from '#api/contract/vocabulary.ts';
import { WEIGHTS } from '#api/navigator/rules.ts';
import { meaningOf } from './real.ts';

/** What the rules will believe. */
const believed = (q: string) => [...meaningOf(q).concepts].filter(([, { weight }]) => weight >= WEIGHTS.leastEvidence).map(([concept]) => concept);
const weightOf = (q: string, concept: string) => meaningOf(q).concepts.get(concept)?.weight ?? 0;

describe('what it is about', () => {
  test.each<[string, string]>([
    ['jeg drikker for mye', 'theme:alcohol'], ['eg drikk for mykje', 'theme:alcohol'], ['æ drikk for mykje', 'theme:alcohol'], ['I drink too much', 'theme:alcohol'],
    ['mannen min drikker', 'who:partner'], ['mannen min drikker', 'theme:alcohol'], ['kona slår meg', 'theme:violence-abuse'], ['mamma er psykotisk', 'theme:psychosis'], ['mamma er psykotisk', 'who:parent'],
    ['sønnen min ruser seg', 'who:child'], ['sønnen min ruser seg', 'theme:illegal-drugs'], ['eg har angst', 'theme:anxiety'], ['får ikke sove', 'theme:sleep'], ['eg får ikkje sove', 'theme:sleep'],
    ['jeg er utbrent', 'theme:stress-burnout'], ['spiller bort alle pengene', 'theme:gambling'], ['har gjeld', 'theme:economy-debt'], ['mistet mannen min i fjor', 'theme:grief-loss'], ['vil klage på behandlingen', 'theme:complaint-rights'],
    ['barnevernet', 'type:child-welfare'], ['fastlege', 'type:gp'], ['krisesenter', 'type:crisis-centre'], ['LAR', 'type:oat'], ['DPS', 'type:dps-outpatient'], ['eMeistring', 'type:guided-internet-treatment'],
    ['depresja', 'theme:depression'], ['депресія', 'theme:depression'], ['depression', 'theme:depression'], ['اكتئاب', 'theme:depression'], ['gravid og ruser meg', 'phase:pregnant'], ['bestefar har demens', 'theme:dementia-old-age'],
  ])('«%s» says %s', (q, concept) => expect(believed(q)).toContain(concept));

  test('upper case, signs and spaces make no difference', () => {
    const weights = (q: string) => [...meaningOf(q).concepts].map(([concept, { weight }]) => [concept, weight]);
    expect(weights('MANNEN MIN DRIKKER!!!')).toEqual(weights('mannen min drikker'));
    expect(weights('  mannen\n min,  drikker … ')).toEqual(weights('mannen min drikker'));
  });

  test('a phrase holds in another order and with a few words between, not from end to end of a text', () => {
    expect(weightOf('drikker han, mannen min', 'theme:alcohol')).toBeGreaterThan(0.3);
    expect(weightOf('selv om alt er bra nå var det skading', 'theme:self-harm')).toBeLessThan(weightOf('selvskading', 'theme:self-harm'));
  });

  test('saying it twice makes it surer, never unsure, and never more than sure', () => {
    fc.assert(fc.property(fc.constantFrom('angst', 'mannen drikker', 'selvskading', 'gjeld', 'psykose', 'ensom'), fc.constantFrom('uro', 'redd', 'sliten', 'depresjon', ''), (a, b) => {
      const one = meaningOf(a).concepts;
      for (const [concept, { weight }] of meaningOf(`${a}. ${b}. ${a}`).concepts) {
        expect(weight).toBeLessThanOrEqual(1);
        if (one.has(concept)) expect(weight).toBeGreaterThanOrEqual((one.get(concept)?.weight ?? 0) - 1e-9);
      }
    }));
  });

  test('what was typed is told with each concept', () => {
    const said = meaningOf('mannen min drikker').concepts.get('theme:alcohol');
    expect(said?.typed).toContain('drikker');
  });
});

describe('who, how old and where', () => {
  test.each(['self', 'next-of-kin', 'professional'] as const)('the audience is as asked: %s', (audience: Audience) => expect(meaningOf('mannen min drikker', { for: audience }).audience).toBe(audience));
  test('the age asked for wins over the age in the text', () => {
    expect(meaningOf('sønnen min på 15').age).toBe(15);
    expect(meaningOf('sønnen min på 15', { age: 16 }).age).toBe(16);
    expect(meaningOf('sønnen min på 15', { age: 0 }).age).toBe(0);
    expect(meaningOf('sønnen min').age).toBeNull();
  });
  test('a place in the text is found', () => {
    expect(meaningOf('bor i Volda og har angst').place?.municipality).toBe('1577');
    expect(meaningOf('har angst').place).toBeNull();
  });
  test('a theme chosen is sure, whatever is written', () => {
    const chosen: Theme[] = ['gambling', 'anxiety'];
    for (const q of ['', 'jeg drikker']) for (const theme of chosen) expect(meaningOf(q, { themes: chosen }).concepts.get(`theme:${theme}`)).toEqual({ weight: 1, typed: '' });
  });
  test('an empty text means nothing', () => {
    for (const q of ['', '   ', '…!?', '🫠']) expect(meaningOf(q)).toMatchObject({ tokens: [], age: null, place: null, audience: 'self' });
    expect(meaningOf('').concepts.size).toBe(0);
  });
});

test('whatever is written, evidence is from 0 to 1 and the reading is the same each time', () => {
  fc.assert(fc.property(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.array(fc.constantFrom('jeg', 'ikke', 'drikker', 'mannen', 'min', 'angst', 'selv', 'mord', 'barn', 'constructor', '15', 'rus'), { maxLength: 20 }).map((words) => words.join(' '))), (q) => {
    const meaning = meaningOf(q);
    for (const { weight } of meaning.concepts.values()) expect(weight >= 0 && weight <= 1).toBe(true);
    expect(meaningOf(q)).toEqual(meaning);
  }), { numRuns: 200 });
});
