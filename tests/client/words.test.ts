/** The words that people read: whole in all three languages, and each in its own. */
import { describe, expect, test } from 'vitest';
import { LANGS, SERVICE_TYPES, THEMES } from '#api/contract/vocabulary.ts';
import { MAX_AGE, MAX_QUESTION_LENGTH, MOST_THEMES } from '#client/parts/limits.ts';
import { dial, readablePhone } from '#client/words/phone.ts';
import { say, sayCount } from '#client/words/say.ts';
import { dateInWords, openSentence, weekInWords } from '#client/words/time.ts';
import { WORDS } from '#client/words/words.ts';
import { Question } from '#api/contract/navigate.ts';

/** Each sentence with the way to it: `front.heading`, `about.sections.0.text.1`. */
function sentences(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as object).flatMap(([key, inner]) => sentences(inner, path ? `${path}.${key}` : key));
}

const spoken = Object.fromEntries(LANGS.map((lang) => [lang, new Map(sentences(WORDS[lang]))])) as Record<(typeof LANGS)[number], Map<string, string>>;
const places = (sentence: string | undefined) => [...(sentence ?? '').matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

/** Words that one language has and the others do not: found where they do not belong, somebody forgot to translate. */
const anyOf = (...words: string[]) => new RegExp(`(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, 'iu');
const ONLY_ENGLISH = anyOf('the', 'and', 'you', 'your', 'with', 'what', 'where', 'who', 'help', 'call', 'from', 'this', 'that', 'which', 'write', 'is', 'of', 'not', 'services?', 'door', 'please', 'page', 'click', 'loading', 'error');
const ONLY_NORWEGIAN = anyOf('ikke', 'ikkje', 'og', 'eller', 'kommune', 'tjeneste', 'teneste', 'hjelp', 'ring');
const ONLY_BOKMAAL = anyOf('ikke', 'jeg', 'hva', 'hvem', 'hvor', 'hvilken', 'hvilket', 'noen', 'noe', 'bare', 'mer', 'fra', 'selv', 'også', 'hjelpen', 'tjenesten?', 'tjenester', 'kommuner', 'ringe', 'skriver', 'gjelder', 'svarer', 'vet', 'kommer', 'være', 'gjøre', 'åpent', 'åpner', 'uke', 'henvisning', 'ennå', 'nå');
const ONLY_NYNORSK = anyOf('ikkje', 'eg', 'kva', 'kven', 'kvar', 'nokon', 'noko', 'berre', 'meir', 'frå', 'sjølv', 'òg', 'tenesta', 'tenester', 'kommunar', 'ringje', 'svarar', 'veit', 'kjem', 'vere', 'gjere', 'ope', 'opnar', 'tilvising', 'enno', 'desse');
/** Names that are the same in all languages. */
const NAMES = /«[^»]*»|Én dør inn|Mental Helse|Helsedirektoratet|Møre og Romsdal/g;
const bare = (sentence: string) => sentence.replace(/\{\{\w+\}\}/g, 'X').replace(NAMES, 'X');
/** Sentences that quote another language, or are the same in all. */
const QUOTES = new Set(['front.questionHint']);

describe('the same in all languages', () => {
  test.for(['nn', 'en'] as const)('%s has the sentences of bokmål, in the same order and no others', (lang) => {
    const [there, here] = [[...spoken.nb.keys()], [...spoken[lang].keys()]];
    expect(there.filter((key) => !spoken[lang].has(key))).toEqual([]);
    expect(here.filter((key) => !spoken.nb.has(key))).toEqual([]);
    expect(here).toEqual(there);
  });

  test.for(['nn', 'en'] as const)('%s has the places of bokmål in each sentence', (lang) => {
    const differ = [...spoken.nb].filter(([key, sentence]) => places(sentence).join() !== places(spoken[lang].get(key)).join()).map(([key]) => key);
    expect(differ).toEqual([]);
  });

  test.for(LANGS)('%s leaves nothing empty, doubled or half typed', (lang) => {
    const odd = [...spoken[lang]].filter(([, sentence]) => sentence.trim() !== sentence || sentence === '' || /\s{2}|\{[^{]|\}\}\w|TODO|XXX|lorem|\.\.\.|(?<!\{)\{(?!\{)| ,| \./.test(sentence.replace(/\{\{\w+\}\}/g, 'X')));
    expect(odd).toEqual([]);
  });
});

describe('each in its own language', () => {
  test.for(['nb', 'nn'] as const)('%s holds no English', (lang) => {
    expect([...spoken[lang]].filter(([key, sentence]) => !QUOTES.has(key) && ONLY_ENGLISH.test(bare(sentence)))).toEqual([]);
  });

  test('nynorsk holds no bokmål, and bokmål no nynorsk', () => {
    expect([...spoken.nn].filter(([, sentence]) => ONLY_BOKMAAL.test(bare(sentence)))).toEqual([]);
    expect([...spoken.nb].filter(([, sentence]) => ONLY_NYNORSK.test(bare(sentence)))).toEqual([]);
  });

  test('whole sentences differ between bokmål and nynorsk, with few exceptions', () => {
    const long = [...spoken.nb].filter(([, sentence]) => sentence.split(' ').length >= 5);
    const same = long.filter(([key, sentence]) => spoken.nn.get(key) === sentence).map(([key]) => key);
    expect(same.length / long.length, same.join(', ')).toBeLessThan(0.05);
  });

  test('nothing is left in Norwegian in English', () => {
    expect([...spoken.en].filter(([, sentence]) => ONLY_NORWEGIAN.test(bare(sentence)))).toEqual([]);
  });

  test.for([['themes', THEMES], ['kinds of service', SERVICE_TYPES]] as const)('%s have a word in each', ([, table]) => {
    const missing = Object.entries(table).filter(([, term]) => LANGS.some((lang) => !term[lang].trim()));
    expect(missing).toEqual([]);
    expect(Object.values(table).filter((term) => ONLY_BOKMAAL.test(bare(term.nn))).map((term) => term.nn)).toEqual([]);
    expect(Object.values(table).filter((term) => ONLY_NYNORSK.test(bare(term.nb))).map((term) => term.nb)).toEqual([]);
  });
});

describe('the numbers to call', () => {
  test.for(LANGS)('%s names 113, 116 117 and 116 123', (lang) => {
    for (const number of ['113', '116117', '116123'] as const) {
      expect(WORDS[lang].emergency[number]).toBeTruthy();
      expect(WORDS[lang].emergency.names[number]).toBeTruthy();
    }
  });

  test.for(LANGS)('%s says of a failure that it is no lack of help', (lang) => {
    for (const sentence of [WORDS[lang].broken.lead, WORDS[lang].answer.broke, WORDS[lang].answer.none]) expect(sentence).toMatch(/hjelp|help/);
  });

  test.for([
    ['113', '113', 'tel:113'], ['116117', '116 117', 'tel:116117'], ['+4771111000', '71 11 10 00', 'tel:+4771111000'], ['+4791508588', '915 08 588', 'tel:+4791508588'],
    ['+4780040567', '800 40 567', 'tel:+4780040567'], ['08588', '08588', 'tel:08588'],
  ] as const)('%s is read as %s', ([phone, read, dialled]) => {
    expect(readablePhone(phone)).toBe(read);
    expect(dial(phone)).toBe(dialled);
  });
});

describe('what is said', () => {
  test('fills in places, and leaves unknown ones to be seen', () => {
    expect(say('{{a}} og {{b}}', { a: 1 })).toBe('1 og {{b}}');
    expect(say('«{{typed}}»', { typed: '{{name}} $& $1' })).toBe('«{{name}} $& $1»');
    expect(sayCount({ one: '{{count}} tegn', other: '{{count}} tegn til' }, 1)).toBe('1 tegn');
    expect(sayCount({ one: '{{count}} tegn', other: '{{count}} tegn til' }, 0)).toBe('0 tegn til');
  });

  const words = WORDS.nb.hours;
  const at = new Date('2026-11-23T10:00:00+01:00');
  test.for([
    [{ open: true, until: null, opensAt: null }, 'Åpent hele døgnet'],
    [{ open: true, until: '2026-11-23T15:30:00+01:00', opensAt: null }, 'Åpent nå, til kl. 15.30'],
    [{ open: true, until: '2026-11-24T00:00:00+01:00', opensAt: null }, 'Åpent nå, til kl. 24.00'],
    [{ open: true, until: '2026-11-24T08:00:00+01:00', opensAt: null }, 'Åpent nå, til tirsdag kl. 08.00'],
    [{ open: false, until: null, opensAt: '2026-11-23T12:00:00+01:00' }, 'Stengt nå. Åpner i dag kl. 12.00'],
    [{ open: false, until: null, opensAt: '2026-11-24T08:00:00+01:00' }, 'Stengt nå. Åpner i morgen kl. 08.00'],
    [{ open: false, until: null, opensAt: '2026-11-27T08:00:00+01:00' }, 'Stengt nå. Åpner fredag kl. 08.00'],
    [{ open: false, until: null, opensAt: '2027-01-04T08:00:00+01:00' }, 'Stengt nå. Åpner 4. januar 2027 kl. 08.00'],
    [{ open: false, until: null, opensAt: null }, 'Stengt nå. Vi vet ikke når det åpner.'],
    [{ open: null, until: null, opensAt: null }, 'Vi kjenner ikke åpningstidene.'],
  ] as const)('%o is «%s»', ([contact, sentence]) => {
    expect(openSentence(contact, at, words)).toBe(sentence);
  });

  test('a date is said as exactly as it is known', () => {
    expect(['2026', '2026-09', '2026-09-08'].map((date) => dateInWords(date, words))).toEqual(['2026', 'september 2026', '8. september 2026']);
  });

  test('a week is said in as few lines as it has', () => {
    const week = weekInWords({ always: false, regular: [{ days: [1, 2, 3, 4, 5], from: '08:00', to: '15:30' }, { days: [6], from: '10:00', to: '14:00' }], variations: [], closures: [], publicHolidays: 'unknown' }, words);
    expect(week).toEqual([{ days: 'mandag til fredag', times: '08.00 til 15.30' }, { days: 'lørdag', times: '10.00 til 14.00' }]);
  });
});

test('the limits of the form are those of the contract', () => {
  expect(Question.safeParse({ q: 'x'.repeat(MAX_QUESTION_LENGTH), age: MAX_AGE }).success).toBe(true);
  expect(Question.safeParse({ q: 'x'.repeat(MAX_QUESTION_LENGTH + 1) }).success).toBe(false);
  expect(Question.safeParse({ q: 'x', age: MAX_AGE + 1 }).success).toBe(false);
  for (const name of ['themes', 'without']) expect([MOST_THEMES, MOST_THEMES + 1].map((length) => Question.safeParse({ [name]: Array.from({ length }, () => 'alcohol') }).success)).toEqual([true, false]);
});
