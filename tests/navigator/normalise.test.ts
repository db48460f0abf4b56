import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NEGATION, plain, sound, stem, tokenise } from '#api/navigator/normalise.ts';

const stems = (text: string) => tokenise(text).map((token) => token.stem);
const words = (text: string) => tokenise(text).map((token) => token.word);

describe('plain', () => {
  test.each([
    ['ÅLESUND', 'ålesund'], ['A\u030alesund', 'ålesund'], ['ÆØÅ', 'æøå'], ['Göteborg', 'gøteborg'], ['är', 'ær'], ['én', 'en'], ['idé', 'ide'],
    ['Łódź', 'lodz'], ['życia', 'zycia'], ['dáhton', 'dahton'], ['čálán', 'calan'], ['ﬁre', 'fire'], ['Ａｎｇｓｔ', 'angst'], ['𝓪ngst', 'angst'], ['İstanbul', 'istanbul'],
    ['  to\t ord\n\n her ', 'to ord her'], ['vanlig\u00a0mellomrom', 'vanlig mellomrom'], ['linje\u2028skift', 'linje skift'],
    ['don’t', 'dont'], ["don't", 'dont'], ['don`t', 'dont'],
  ])('«%s» is compared as «%s»', (typed, wanted) => expect(plain(typed)).toBe(wanted));

  test('marks that nobody sees are not there: zero width, direction, byte order', () => {
    for (const mark of ['\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u202a', '\u202e', '\u2060', '\u2066', '\ufeff']) expect(plain(`an${mark}gst`)).toBe('angst');
  });

  test('Arabic is compared without vowel signs, tatweel and hamza seats', () => {
    expect(plain('اَلْكُحُولُ')).toBe(plain('الكحول'));
    expect(plain('كـحـول')).toBe('كحول');
    expect(plain('أحمد إدمان آسف')).toBe('احمد ادمان اسف');
    expect(plain('مدرسة على')).toBe('مدرسه علي');
  });

  test('combining marks piled up on a letter are taken away, and leave Norwegian letters whole', () => {
    expect(plain(`a${'\u0301'.repeat(50)}ngst`)).toBe('angst');
    expect(plain('å æ ø Å')).toBe('å æ ø å');
  });

  test('done twice it is the same', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (text) => {
      const once = plain(text).replaceAll('´', '');
      expect(plain(once)).toBe(once);
    }), { numRuns: 150 });
  });

  test('upper and lower case meet', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-zæøå ]{0,40}$/), (text) => void expect(plain(text.toUpperCase())).toBe(plain(text))), { numRuns: 200 });
  });
});

describe('tokenise', () => {
  test('words stand in order, with their places, and signs are not words', () => {
    expect(tokenise('Mannen min, drikker … (for mye)!')).toMatchObject([{ word: 'mannen', at: 0 }, { word: 'min', at: 1 }, { word: 'drikker', at: 2 }, { word: 'for', at: 3 }, { word: 'mye', at: 4 }]);
    for (const empty of ['', '   ', '!?…', '\u0000\u0007', '\u200b', '🫠🫠']) expect(tokenise(empty)).toEqual([]);
  });

  test('control characters part words and are never in them', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
      for (const { word } of tokenise(text)) expect(word).not.toMatch(/[\u0000-\u001f\u007f\s]/);
    }), { numRuns: 500 });
  });

  test('JavaScript’s own words are words like any other', () => {
    expect(words('constructor __proto__ toString hasOwnProperty valueOf')).toEqual(['constructor', 'proto', 'tostring', 'hasownproperty', 'valueof']);
    for (const token of tokenise('constructor __proto__ toString hasOwnProperty valueOf')) expect(typeof token.stem).toBe('string');
  });

  test('every stem is a text that is not empty', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const token of tokenise(text)) expect(token.stem.length).toBeGreaterThan(0);
    }), { numRuns: 500 });
  });
});

describe('negations and pronouns', () => {
  test.each(['ikke', 'ikkje', 'itj', 'ittj', 'ikkj', 'kje', 'isje', 'inte', 'aldri', 'not', "don't", "can't", "won't", 'never', 'не', 'nie', 'لا', 'IKKE', 'Ikkje'])('«%s» says no', (word) => expect(stems(word)).toEqual([NEGATION]));

  test.each([
    ['jeg', ['eg', 'ej', 'æ', 'æg', 'je', 'Æ']], ['meg', ['mæ', 'mei']], ['min', ['mi', 'mitt', 'mine', 'vår', 'våre', 'my', 'our']],
    ['han', ['ham', 'hainn']], ['hun', ['ho', 'hu', 'henne', 'honn']], ['noe', ['noko', 'nokka', 'nåkka']], ['noen', ['nokon', 'nån']], ['seg', ['sæ', 'sei']],
  ])('«%s» is also written otherwise along the coast', (wanted, others) => expect(others.map((one) => stems(one)[0])).toEqual(others.map(() => wanted)));

  test('the same sentence in three ways is the same', () => {
    expect(stems('Eg orkar ikkje meir')).toEqual(stems('æ orke itj meir'));
    expect(stems('jeg drikker ikke')).toEqual(stems('eg drikke ikkje'));
  });
});

/** Inflections of one word in bokmål, nynorsk and spoken forms. */
const FAMILIES = `
drikker drikke drikk | gutt gutten gutter guttene gutar | ungdom ungdommen ungdommer ungdommene ungdomane | problem problemet problemer problema problemene
tanke tanken tanker tankene tankar tankane | selvmordstanke selvmordstanker selvmordstankene | sjølvmordstanke sjølvmordstankar sjølvmordstankane
pasient pasienten pasienter pasientene pasientar pasientane | lege legen leger legene legar legane | pårørende pårørendes | pårørande pårørandes
medisin medisinen medisiner medisinene medisinar medisinane | tablett tabletten tabletter tablettene tablettar tablettane | skole skolen skoler skolene
skule skulen skular skulane | ventetid ventetiden ventetida ventetider | henvisning henvisningen henvisninger henvisningene henvisninga
tilvising tilvisinga tilvisingar tilvisingane | deprimert deprimerte | stresset stressa | traumatisert traumatiserte | vold volden volds | vald valden
angst angsten | engstelig engstelige | bekymret bekymra | mann mannen | kone kona konen koner | sønn sønnen sønner sønnene | søner sønene | bror broren brorens
nabo naboen naboer naboene naboar naboane | bestemor bestemora | bolig boligen boliger boligene | bustad bustaden bustader bustadene | gjeld gjelden gjelda
spiller spille spill | spelar spele spel | snakke snakker snakka snakket | behandling behandlingen behandlinga behandlinger behandlingar behandlingane
utredning utredningen utredninga | utgreiing utgreiinga | diagnose diagnosen diagnoser diagnosar | psykose psykosen psykoser psykosar | røyker røyke røyka
ruser ruse rusa ruset | fyll fylla fyllen | tvang tvangen | redd redde | trøtt trøtte | utslitt utslitte | barn barnet barna barns | time timen timer timane timene
gruppe gruppa gruppen grupper gruppene | krise krisen krisa kriser | hjelper hjelpe hjelp hjelpa | kutter kutte kutta | mobbet mobba mobbe mobber
voldtekt voldtekten | overgrep overgrepet overgrepene overgrepa | klage klagen klaga klager klagene | avhengig avhengige | avhengighet avhengigheten avhengigheita
kommune kommunen kommunar kommunene kommunane | psykolog psykologen psykologer psykologar psykologane | avrusning avrusningen avrusninga | avrusing avrusinga
flyktning flyktninger flyktningar | trenger trenge | mangler mangle mangla | sorg sorgen sorga sorger | angstanfall angstanfallet angstanfalla angstanfallene
rettighet rettigheter rettighetene | rett retten rettar rettane | ensom ensomme | barnevern barnevernet | rus rusen | fastlege fastlegen fastleger fastlegar
`.trim().split(/[|\n]/).map((family) => family.trim().split(/\s+/));

describe('stems', () => {
  test('the table is large enough', () => expect(FAMILIES.length).toBeGreaterThanOrEqual(60));

  test.each(FAMILIES.map((family) => [family[0] ?? '', family] as const))('all forms of «%s» meet', (_, family) => expect([...new Set(family.map(stem))]).toHaveLength(1));

  // DEFECT api/navigator/normalise.ts ENDINGS: «te», «de» and «ste» take the last consonant of the word itself («jen|te» but «jent|a», «ska|de» but «skad|a»).
  const apart = [['jente', 'jenta', 'jenter', 'jentene'], ['kaste', 'kaster', 'kasta'], ['skade', 'skader', 'skada'], ['sint', 'sinte'], ['trist', 'triste'], ['kjæreste', 'kjæresten', 'kjærester'], ['innlagt', 'innlagte'], ['kurs', 'kurset', 'kursene']];
  test.each(apart.map((family) => [family[0] ?? '', family] as const))('all forms of «%s» meet (known to part)', (_, family) => expect([...new Set(family.map(stem))]).toHaveLength(1));

  test('words that mean different things stay apart', () => {
    for (const [a, b] of [['far', 'får'], ['rus', 'ros'], ['bolig', 'bolle'], ['mor', 'mord'], ['bror', 'brå'], ['sorg', 'sarg'], ['tvang', 'tang'], ['lege', 'leke']] as const) expect(stem(a), `${a} ${b}`).not.toBe(stem(b));
  });

  test('what is left is never shorter than it can be known by', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-zæøå]{4,20}$/), (word) => void expect(stem(word).length).toBeGreaterThanOrEqual(3)), { numRuns: 500 });
  });
});

describe('sound', () => {
  test.each([['hvordan', 'vordan'], ['gjøre', 'jøre'], ['skjære', 'sjære'], ['alkohol', 'alkåhol'], ['angst', 'anngst'], ['psykisk', 'pzykisk'], ['aalesund', 'ålesund']])('«%s» sounds as «%s»', (a, b) => expect(sound(a)).toBe(sound(b)));
});

describe('known to fail', () => {
  // DEFECT api/navigator/normalise.ts plain(): the comment promises «no control characters»; NUL and the soft hyphen of copied web text stay, and part a word in two.
  test('control characters and soft hyphens are taken away', () => {
    expect(plain('de\u00adpresjon')).toBe('depresjon');
    expect(plain('ang\u0000st')).not.toContain('\u0000');
  });
  // DEFECT api/navigator/normalise.ts plain(): NFKC has turned ´ (the key beside backspace) into a space before [’'`´] is asked for, so that «don´t» is two words.
  test('an acute accent used as an apostrophe is one', () => expect(plain('don´t')).toBe('dont'));
});
