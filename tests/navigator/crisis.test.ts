import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Audience, CrisisLevel } from '#api/contract/vocabulary.ts';
import { detectCrisis } from '#api/navigator/crisis.ts';
import { ask, files, way } from './real.ts';

const RANKS: readonly CrisisLevel[] = ['none', 'urgent', 'emergency'];
const atLeast = (got: CrisisLevel, wanted: CrisisLevel) => RANKS.indexOf(got) >= RANKS.indexOf(wanted);
/** The patterns alone, without the model. */
const byPatterns = (q: string) => detectCrisis(q, files.crisis).level;
/** The whole way, as a person meets it. */
const level = (q: string, audience: Audience = 'self') => way({ q, for: audience, municipality: '1506' }).crisis.level;
/** A model as sure as can be that all is well. */
const CALM = () => new Map(files.model?.outputs.map((output) => [output, -50] as const) ?? []);

interface Written { readonly q: string; readonly for: Audience; readonly crisis: CrisisLevel }
const written = readFileSync(new URL('../../seed/lexicon/examples/crisis-patterns.jsonl', import.meta.url), 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Written);

describe('the sentences that the patterns were written against', () => {
  const share = (rows: readonly Written[], holds: (row: Written) => boolean) => {
    const missed = rows.filter((row) => !holds(row));
    expect(rows.length).toBeGreaterThan(250);
    expect((rows.length - missed.length) / rows.length, missed.map((row) => row.q).join('\n')).toBeGreaterThanOrEqual(0.99);
  };
  const of = (wanted: CrisisLevel) => written.filter((row) => row.crisis === wanted);
  test('an emergency is an emergency, by patterns alone', () => share(of('emergency'), ({ q }) => byPatterns(q) === 'emergency'));
  test('what is urgent is at least urgent, by patterns alone', () => share(of('urgent'), ({ q }) => byPatterns(q) !== 'none'));
  test('what is no crisis is none, by patterns alone', () => share(of('none'), ({ q }) => byPatterns(q) === 'none'));
  test('with the model too, no emergency is less', () => share(of('emergency'), (row) => level(row.q, row.for) === 'emergency'));
  test('with the model too, what is urgent is at least urgent', () => share(of('urgent'), (row) => level(row.q, row.for) !== 'none'));
  test('however calm the model, an emergency by a pattern stays one', () => share(of('emergency'), ({ q }) => detectCrisis(q, files.crisis, CALM).level === 'emergency'));
  test('in capitals, with signs and spaces, all the same', () => {
    for (const { q } of written.filter((_, index) => index % 10 === 0)) {
      expect(byPatterns(q.toUpperCase()), q).toBe(byPatterns(q));
      expect(byPatterns(`  ${q.replaceAll(' ', '   ')}!!! `), q).toBe(byPatterns(q));
    }
  });
});

/** Plain cries for help, each as people of many kinds write it. Never to be missed; a form that fails is mended in seed/lexicon/crisis.json, not taken out here. */
const CRIES: readonly (readonly [string, CrisisLevel, readonly string[]])[] = [
  ['does not want to live', 'urgent', ['jeg vil ikke leve lenger', 'eg vil ikkje leve lenger', 'æ vil itj leve mer', 'vil ikkje leva', 'vil ike leve', 'JEG VIL IKKE LEVE!!!', 'orker ikke leve mer', 'eg orkar ikkje leve meir', 'I don’t want to live', 'i dont want to live anymore']],
  ['wants to die', 'urgent', ['jeg vil dø', 'eg vil døy', 'æ vil dø', 'e vil døy', 'vil bare dø', 'har lyst å dø', 'har lyst til å dø', 'jeg vil dø men tør ikke', 'I want to die']],
  ['will take own life', 'urgent', ['jeg vil ta livet mitt', 'skal ta livet av meg', 'eg vil ta livet mitt', 'ta livet mett', 'skal drepe meg selv', 'jeg skal henge meg', 'i want to kill myself']],
  ['will take own life tonight', 'emergency', ['jeg skal ta livet mitt i natt', 'eg skal ta livet mitt i natt', 'skal ta livet av meg nå', 'I am going to kill myself tonight']],
  ['thinks of suicide', 'urgent', ['jeg tenker på selvmord', 'eg tenkjer på sjølvmord', 'selvmordstanker', 'sjølvmordstankar', 'selvmord', 'suicidal', 'pas suicidal']],
  ['would be no loss', 'urgent', ['alle har det bedre uten meg', 'skulle ønske jeg ikke fantes', 'livet er ikke verdt å leve', 'ingen vits i å leve', 'jeg vil bare sovne og ikke våkne igjen']],
  ['has made ready', 'urgent', ['har skrevet avskjedsbrev', 'har kjøpt tau', 'har spart opp tabletter']],
  ['stands on the edge', 'emergency', ['står på kanten', 'hopper fra brua nå', 'jeg står på broen og vil hoppe']],
  ['has taken tablets', 'emergency', ['jeg har tatt 40 paracet', 'eg har teke 40 paracet', 'har svelget alle tablettene', 'har teke alle tablettane', 'i took too many pills', 'har tatt pillene']],
  ['an overdose', 'emergency', ['har tatt overdose', 'jeg har tat en overdåse', 'vennen min har tatt overdose', 'tatt for mye ghb', 'he took an overdose', 'my friend overdosed']],
  ['does not breathe', 'emergency', ['sønnen min puster ikke', 'han puster ikke', 'ho pustar ikkje', 'hainn puste itj', 'she is not breathing', 'він не дихає', 'on nie oddycha']],
  ['does not wake', 'emergency', ['han våkner ikke', 'får ikke vekket henne', 'får ikke liv i ho', 'he wont wake up', 'kjæresten min har satt for stor dose og våkner ikke']],
  ['lies lifeless', 'emergency', ['han er bevisstløs', 'kjæresten min ligger livløs på gulvet', 'pappa ligger på gulvet og svarer ikke', 'han har blå lepper', 'han snorker rart og er blå på leppene']],
  ['hangs', 'emergency', ['har hengt seg', 'kameraten min henger i et tau']],
  ['is bleeding', 'emergency', ['har kuttet meg og det blør mye']],
  ['a weapon', 'emergency', ['mannen min har kniv og truer meg', 'han står utenfor døra med kniv', 'pappa har gevær og truer', 'far har gevær og skal skyte seg']],
  ['is beaten', 'urgent', ['mannen min slår meg', 'kjæresten min slo meg i går', 'blir slått akkurat nå', 'mój mąż mnie bije', 'мій чоловік бє мене', 'زوجي يضربني']],
  ['somebody will kill me', 'urgent', ['mannen min prøver å drepe meg', 'han sier han skal drepe meg', 'faren min skal drepe oss']],
  ['is raped', 'urgent', ['jeg ble nettopp voldtatt', 'jeg ble voldtatt i går', 'eg vart valdteken i natt', 'i was raped last night', 'han tvang meg til sex i natt']],
  ['hears voices that command', 'urgent', ['jeg hører stemmer som sier jeg må drepe', 'jeg hører stemmer som sier at jeg skal skade noen']],
  ['may harm others', 'urgent', ['jeg er redd jeg kommer til å skade barnet mitt', 'jeg får lyst til å drepe ham']],
  ['dangerous withdrawal', 'urgent', ['abstinens og kramper', 'skjelver og ser ting etter at jeg sluttet å drikke', 'delirium']],
  ['one’s child wants to die', 'urgent', ['datteren min vil ikke leve', 'sønnen min har sagt at han vil dø', 'dattera mi vil ta livet sitt', 'redd for at sønnen min skal ta livet av seg', 'my daughter wants to die']],
  ['a patient or a pupil', 'urgent', ['pasient med selvmordsplaner', 'eleven min sier hun vil ta livet sitt', 'pasienten truer med å ta livet sitt', 'mor 82 vil ikke leve mer']],
  ['a bereaved person who wants to die', 'urgent', ['mistet broren min i selvmord, nå vil jeg også dø', 'jeg vil ikke leve uten deg', 'mannen min døde i fjor og jeg orker ikke leve mer']],
  ['in other languages', 'urgent', ['Я хочу померти', 'я не хочу жити', 'nie chcę żyć', 'chcę się zabić', 'chcę umrzeć', 'لا أريد أن أعيش', 'أريد أن أموت', 'ma rabo inaan noolaado', 'in dáhto eallit']],
];

const OTHER_WORDS = 'jeg har hatt det vanskelig på jobben og hjemme og vet ikke hvem jeg skal ringe til om dette, ';

describe('a cry for help is never missed', () => {
  test.each(CRIES.map(([name, wanted, forms]) => [name, wanted, forms] as const))('%s: %s', (_, wanted, forms) => expect(forms.filter((q) => !atLeast(level(q), wanted))).toEqual([]));

  test('for whoever asks', () => {
    for (const [name, wanted, forms] of CRIES) for (const audience of ['next-of-kin', 'professional'] as const) expect(atLeast(level(forms[0] ?? '', audience), wanted === 'emergency' ? 'emergency' : 'urgent'), `${name} ${audience}`).toBe(true);
  });

  test('in the midst of other words; an emergency also in a text of full length', () => {
    for (const [name, wanted, [q = '']] of CRIES) for (const text of [`${OTHER_WORDS}${q}`, `${q}. ${OTHER_WORDS}`, ...(wanted === 'emergency' ? [`${OTHER_WORDS.repeat(4)}${q}`, `${q}. ${OTHER_WORDS.repeat(4)}`] : [])]) expect(atLeast(level(text), wanted), `${name}: ${text}`).toBe(true);
  });

  test('there is always a number above the door, 113 among them, and the door is one that answers', () => {
    for (const [name, , forms] of CRIES) for (const lang of ['nb', 'nn', 'en'] as const) {
      const { crisis, door } = ask({ q: forms[0], municipality: '1517', lang });
      expect(crisis.contacts.map(({ phone }) => phone), name).toContain('113');
      for (const { name: said, why } of crisis.contacts) expect(said && /[.!]$/.test(why), `${name} ${why}`).toBeTruthy();
      expect(door?.contact.phone, name).toBeTruthy();
      expect(door?.contact.open, name).not.toBe(false);
    }
  });

  test('a child gets the children’s own line too', () => {
    for (const q of ['jeg vil ikke leve lenger', 'jeg skal ta livet mitt i natt', 'pappa slår meg']) expect(ask({ q, age: 13, municipality: '1506' }).crisis.contacts.map(({ phone }) => phone), q).toContain('116111');
  });
});

describe('what the model may and may not', () => {
  const odds = (urgent: number, emergency: number) => () => new Map<string, number>([['crisis:urgent', urgent], ['crisis:emergency', emergency], ['kind:violence', 1], ['kind:suicide', 0]]);
  const words = 'noe er galt i kveld';
  test('where no pattern speaks it may say urgent or emergency, and of what kind', () => {
    expect(detectCrisis(words, files.crisis, odds(-3, -5)).level).toBe('none');
    expect(detectCrisis(words, files.crisis, odds(3, -5))).toMatchObject({ level: 'urgent', kind: 'violence' });
    expect(detectCrisis(words, files.crisis, odds(3, 3))).toMatchObject({ level: 'emergency', kind: 'violence' });
    expect(detectCrisis(words, files.crisis, null).level).toBe('none');
  });
  test('it never makes an emergency of a pattern less', () => {
    for (const [name, wanted, forms] of CRIES) for (const q of forms) if (wanted === 'emergency' && byPatterns(q) === 'emergency') expect(detectCrisis(q, files.crisis, CALM).level, `${name}: ${q}`).toBe('emergency');
  });
  test.each(['jeg vil ikke leve', 'bare dø', 'selvmordstankene har kommet tilbake', 'ingen vits, har lyst til å dø selv', 'alle har det bedre uten meg', 'han puster ikke', 'хочу померти зараз', 'nie chcę żyć', 'ma rabo inaan noolaado'])('it never silences an override: «%s»', (q) => expect(detectCrisis(q, files.crisis, CALM).level).not.toBe('none'));
  test('it may silence an urgent pattern that met a near-miss', () => {
    const q = written.find((row) => row.crisis === 'urgent' && byPatterns(row.q) === 'urgent' && detectCrisis(row.q, files.crisis, CALM).level === 'none');
    expect(q).toBeDefined();
  });
});

const PAST = ['jeg mistet mamma i selvmord', 'broren min tok selvmord i fjor', 'jeg prøvde å ta livet mitt for ti år siden', 'har vært på kurs i selvmordsforebygging', 'jeg tok overdose i fjor', 'jeg har ikke tenkt på selvmord før', 'jeg dør av skam'];
/** The texts in which a present cry is not heard for a sentence about something past, before or after it. */
const besidePast = (present: string) => PAST.flatMap((past) => [`${present}. ${past}`, `${past}, ${present}`]).filter((q) => level(q) === 'none');

describe('softeners', () => {
  test.each(['jeg vil ta livet mitt', 'jeg har tatt 40 paracet', 'mannen min har kniv og truer meg nå', 'har kuttet meg og det blør mye'])('«%s» is heard beside a sentence about something past', (present) => expect(besidePast(present)).toEqual([]));

  test.each(['broren min tok selvmord i fjor', 'mistet sønnen min i selvmord', 'kurs i selvmordsforebygging', 'tenkte på selvmord for ti år siden, er frisk nå', 'dør av latter', 'etterlatte etter selvmord', 'jeg tok en overdose for mange år siden', 'livredd for edderkopper', 'foredrag om vold i nære relasjoner'])('«%s» is a near-miss', (q) => expect(byPatterns(q)).toBe('none'));
  test.each([['mistet broren min i selvmord', 'mistet broren min i selvmord, nå vil jeg også dø'], ['prøvde å ta livet mitt for ti år siden', 'prøvde å ta livet mitt for ti år siden, nå vil jeg ikke leve igjen'], ['kurs i selvmordsforebygging', 'kurs i selvmordsforebygging hjelper ikke, jeg vil ikke leve']])('«%s» is softened, «%s» is not', (soft, hard) => {
    expect(byPatterns(soft)).toBe('none');
    expect(atLeast(level(hard), 'urgent')).toBe(true);
  });
  test('every softener, override and pattern can be read: parts, groups that exist', () => {
    const all = [...Object.values(files.crisis.emergency), ...Object.values(files.crisis.urgent), ...Object.values(files.crisis.softeners), files.crisis.overrides].flat();
    const faults = all.filter((text) => text.trim() === '' || text.split(/\s+/).some((part) => part.split('|').some((one) => one === '' || one === '*' || (one.startsWith('$') && !(one.slice(1) in files.crisis.groups)))));
    expect(faults).toEqual([]);
    for (const [name, group] of Object.entries(files.crisis.groups)) expect(group.split('|').filter((one) => one.trim() === '' || one.startsWith('$')), name).toEqual([]);
  });
});

test('an empty text is no crisis, and words of JavaScript’s own are none', () => {
  for (const q of ['', '   ', '…', '🫠', 'constructor', '__proto__', 'toString', '$nå', '$1', '*', '|']) expect(byPatterns(q), q).toBe('none');
});

/** Faults that were found and mended stay here; one that is still there is a `test.fails`, until the test says «Expect test to fail». */
describe('faults that were found', () => {
  // Was: api/navigator/crisis.ts: a softener anywhere in the text reaches every urgent pattern of the whole text (and an emergency by a pattern, too: «har svelget alle tablettene»): hazard 1. It should reach only its own sentence.
  test.each(['har svelget alle tablettene', 'jeg skal henge meg', 'jeg tenker på å ta livet mitt'])('«%s» is heard beside a sentence about something past', (present) => expect(besidePast(present)).toEqual([]));
  // Was: api/navigator/crisis.ts: the model's log-odds grow with the number of ordinary words, and outweigh a pattern that is there: a long letter that says «jeg vil dø» is no crisis. Hazard 1. What the model may take away should have a floor, or be asked of the sentence alone.
  test.each(['jeg vil dø', 'jeg vil ta livet mitt', 'jeg tenker på selvmord', 'mannen min slår meg', 'har skrevet avskjedsbrev', 'jeg ble nettopp voldtatt', 'abstinens og kramper'])('«%s» is heard in a text of full length', (q) => {
    expect([`${OTHER_WORDS.repeat(4)}${q}`, `${q}. ${OTHER_WORDS.repeat(4)}`].filter((text) => level(text) === 'none')).toEqual([]);
  });
  // Was: seed/lexicon/crisis.json: no English pattern for being beaten.
  test('«my husband is beating me» is urgent', () => expect(level('my husband is beating me')).not.toBe('none'));
  // DEFECT the model: by itself it takes «dyp» for suicide when a professional asks.
  test.fails('«dyp utviklingshemming» is no crisis', () => expect(level('dyp utviklingshemming', 'professional')).toBe('none'));
  // Was: seed/lexicon/crisis.json urgent.suicide: «drepe meg» by somebody else is violence, an emergency where he is trying; the door is now a helpline for suicidal thoughts, and 112 is not among the numbers.
  test.each(['mannen min prøver å drepe meg', 'han prøver å drepe meg', 'noen prøver å drepe meg', 'han kommer til å drepe meg i natt', 'he is going to kill me'])('«%s» is violence', (q) => expect(way({ q, municipality: '1506' }).crisis.kind).toBe('violence'));
  // Was: seed/lexicon/crisis.json: forms of «puster ikke» on the coast without an ending; urgent suicide by the model.
  test.each(['hainn pust itj', 'ho pust itj'])('«%s» is an emergency', (q) => expect(level(q)).toBe('emergency'));
  // DEFECT api/navigator/crisis.ts: words run together, and a zero for an o.
  test.fails.each(['jegvilikkeleve', 'vilikkeleve', 'jeg vil d0'])('«%s» is urgent', (q) => expect(level(q)).not.toBe('none'));
});
