import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAge } from '#api/navigator/age.ts';
import { tokenise } from '#api/navigator/normalise.ts';

const ageIn = (text: string) => readAge(tokenise(text));

describe('an age', () => {
  test.each<[string, number]>([
    ['jeg er 15', 15], ['jeg er 15 år', 15], ['jeg er 15 år gammel', 15], ['JEG ER 15 ÅR', 15], ['sønnen min på 15', 15], ['datteren min på 14 år', 14], ['gutt 17 år', 17], ['jente 16', 16],
    ['mann 45 år', 45], ['kvinne 32 med angst', 32], ['15-åring', 15], ['15 åring', 15], ['15åring', 15], ['15-årig gutt', 15], ['15år', 15], ['femtenåring', 15], ['syttenåring', 17], ['atten år', 18],
    ['17 år og drikker', 17], ['fyller 18 i morgen', 18], ['fylt 18', 18], ['barnet mitt er 4', 4], ['hun er 80', 80], ['mor på 82', 82], ['25, deprimert', 25], ['alder: 15', 15], ['baby 0 år', 0], ['120 år', 120],
    ['pasient 35', 35], ['pas 35 år', 35], ['pas 54 m/ROP', 54], ['35 år gammel mann med psykose', 35], ['drukket siden jeg var 14, er 40 nå', 40],
    ['eg er 15 år', 15], ['sonen min på 15', 15], ['guten på 17', 17], ['ein femtenåring', 15], ['dottera mi på 14', 14], ['17 år og drikk', 17],
    ['æ e 15', 15], ['e er 15 år', 15], ['guten på 15 år', 15], ['ei på 15', 15],
    ['I am 15', 15], ["I'm 15", 15], ['I am 15 years old', 15], ['15 year old boy', 15], ['15yo', 15], ['my daughter aged 14', 14], ['my son, 17, drinks', 17],
    ['мені 15 років', 15], ['синові 15 років', 15], ['дочці 14 років', 14], ['mam 15 lat', 15], ['mój syn ma 17 lat', 17], ['عمري 15 سنة', 15], ['waxaan ahay 15 jir', 15], ['15 jagi', 15],
  ])('«%s» is %i', (text, wanted) => expect(ageIn(text)).toBe(wanted));
});

describe('is not an age', () => {
  test.each([
    ['a duration', ['drukket i 15 år', 'har vært rusfri i 10 år', 'for 10 år siden', 'for 10 år sia', 'for tre år siden', 'siste 5 år', 'de siste 20 årene', 'over 10 år', 'etter 20 år', 'i 2 år', '10 år siden', 'har drukke i 15 år', 'i midten av 20-årene', 'for 20 years', '5 years ago', 'last 3 years']],
    ['weeks, months and days', ['gravid i uke 12', 'uke 12', 'veke 20', '12 uker', 'er 12 uker på vei', 'ventet i 12 uker', 'ventet 12 måneder', 'baby på 4 måneder', 'baby på 4 mnd', 'på 3 dager', 'på 24 timer', '20 veker']],
    ['a dose', ['20 mg', 'på 20 mg sobril', 'er 20 mg mye', 'tar 10 mg', 'tok 30 tabletter', 'svelget 40 paracet', '15 enheter', 'har tatt 20 tabletter']],
    ['a paragraph or a clock', ['paragraf 10-2', 'etter § 10-2', 'kapittel 10', 'kl 12', 'klokka 15', 'kl. 15 i dag']],
    ['a count or a sum', ['5 barn', 'mor til 3', 'drikker 10 øl', 'spilt bort 100 000', 'er 80 prosent ufør', '50 prosent', 'ringte 113', 'ring 116 117', '6413 Molde', '121 år', 'er 999']],
    ['no number at all', ['jeg drikker', '', 'ungdom', 'hele året', 'årene går']],
  ])('%s', (_, texts) => expect(texts.map(ageIn)).toEqual(texts.map(() => undefined)));
});

test('whatever is written, an age is whole and from 0 to 120', () => {
  const piece = fc.oneof(fc.nat({ max: 2000 }).map(String), fc.constantFrom('år', 'på', 'er', 'i', 'siden', 'uker', 'jeg', '-', '§', '%', 'åring', 'gutt', 'mg'), fc.string({ unit: 'grapheme', maxLength: 8 }));
  fc.assert(fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
    const age = ageIn(pieces.join(' '));
    if (age !== undefined) expect(Number.isInteger(age) && age >= 0 && age <= 120).toBe(true);
  }), { numRuns: 1000 });
});

describe('known to fail', () => {
  // DEFECT api/navigator/age.ts:25: a duration without a preposition is taken as the person's age, and an adult gets a child's door.
  test.each(['har ventet 2 år på hjelp', 'rusfri 5 år', 'har drukket 10 år', 'slitt med angst 3 år', 'edru 2 år'])('«%s» is a duration', (text) => expect(ageIn(text)).toBeUndefined());
  // DEFECT api/navigator/age.ts:24,31: the tokens hold no «§», so that the guard never speaks, and a first number from 10 is an age.
  test.each(['§ 10-2', '§10-3 gravid', '10-2 tvang'])('«%s» is a paragraph', (text) => expect(ageIn(text)).toBeUndefined());
  // DEFECT api/navigator/age.ts:30: «%» is no token.
  test.each(['jeg er 100 % sykmeldt', 'er 50% ufør'])('«%s» is a share', (text) => expect(ageIn(text)).toBeUndefined());
  // DEFECT api/navigator/age.ts:25: an age in the past is not the person's age now.
  test.each(['da jeg var 7 år ble jeg misbrukt', 'siden jeg var 12 år'])('«%s» was long ago', (text) => expect(ageIn(text)).toBeUndefined());
  // DEFECT api/navigator/age.ts: «under 18 år» is read as 18, and a child gets an adult's door.
  test('«under 18 år» is not 18', () => expect(ageIn('jeg er under 18 år')).not.toBe(18));
  // DEFECT api/navigator/age.ts:16: school classes and households.
  test.each(['10. klasse', 'vi er 4 barn'])('«%s» is not an age', (text) => expect(ageIn(text)).toBeUndefined());
  // DEFECT api/navigator/age.ts AGE_LEADS: plain ways to say an age that are not read.
  test.each<[string, number]>([['jeg er femten', 15], ['sønnen min på femten', 15], ['my son is 17', 17], ['er blitt 16', 16]])('«%s» is %i', (text, wanted) => expect(ageIn(text)).toBe(wanted));
});
