/** The sentences the navigator itself says, in each language: what was understood, and why this door. */
import { type Audience, type Lang, SERVICE_TYPES, type ServiceType, THEMES, type Theme } from '../contract/vocabulary.ts';

type Referrers = Readonly<Record<string, string>>;

const REFERRERS: Readonly<Record<Lang, Referrers>> = {
  nb: { gp: 'fastlege', doctor: 'lege', psychologist: 'psykolog', municipality: 'kommunen', nav: 'NAV', 'child-welfare': 'barnevernet', 'specialist-service': 'spesialisthelsetjenesten', 'prison-health': 'fengselshelsetjenesten', ppt: 'PPT', 'dps-or-bup': 'DPS eller BUP', 'health-professional': 'annet helsepersonell med henvisningsrett' },
  nn: { gp: 'fastlege', doctor: 'lege', psychologist: 'psykolog', municipality: 'kommunen', nav: 'NAV', 'child-welfare': 'barnevernet', 'specialist-service': 'spesialisthelsetenesta', 'prison-health': 'fengselshelsetenesta', ppt: 'PPT', 'dps-or-bup': 'DPS eller BUP', 'health-professional': 'anna helsepersonell med tilvisingsrett' },
  en: { gp: 'a GP', doctor: 'a doctor', psychologist: 'a psychologist', municipality: 'the municipality', nav: 'NAV', 'child-welfare': 'child welfare', 'specialist-service': 'the specialist health service', 'prison-health': 'the prison health service', ppt: 'the educational psychology service (PPT)', 'dps-or-bup': 'DPS or BUP', 'health-professional': 'other health professionals with the right to refer' },
};

const DAYS: Readonly<Record<Lang, readonly string[]>> = {
  nb: ['søndag', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag'],
  nn: ['søndag', 'måndag', 'tysdag', 'onsdag', 'torsdag', 'fredag', 'laurdag'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};

const AND: Readonly<Record<Lang, string>> = { nb: 'og', nn: 'og', en: 'and' };
const OR: Readonly<Record<Lang, string>> = { nb: 'eller', nn: 'eller', en: 'or' };

const list = (items: readonly string[], word: string) => (items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`);
const lower = (text: string) => (/^[A-ZÆØÅ]{2}/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1));
const label = (theme: Theme, lang: Lang) => lower(THEMES[theme][lang]);

/** Who may refer, as words: «fastlege, NAV eller barnevernet». */
export const referrerNames = (slugs: readonly string[], lang: Lang) => list(slugs.map((slug) => REFERRERS[lang][slug] ?? slug), OR[lang]);

/** «kl. 15.30», «mandag kl. 08.00» or «kl 15:30» from a local ISO time. */
export function clockWords(iso: string, lang: Lang, withDay: boolean): string {
  const time = lang === 'en' ? iso.slice(11, 16) : `kl. ${iso.slice(11, 16).replace(':', '.')}`;
  if (!withDay) return time;
  const day = DAYS[lang][new Date(`${iso.slice(0, 10)}T00:00:00Z`).getUTCDay()] ?? '';
  return lang === 'en' ? `on ${day} at ${time}` : `${day} ${time}`;
}

interface Said {
  readonly aboutThemes: (themes: readonly Theme[]) => string;
  readonly named: (typed: string, type: ServiceType) => string;
  readonly namedService: (name: string) => string;
  readonly fits: (type: ServiceType, themes: readonly Theme[]) => string;
  readonly notOffered: (type: ServiceType, place: string | null) => string;
  readonly covers: (place: string) => string;
  readonly national: string;
  readonly inferred: string;
  readonly openUntil: (clock: string) => string;
  readonly openAlways: string;
  readonly shut: (opens: string | null) => string;
  readonly hoursUnknown: string;
  readonly noReferral: string;
  readonly needsReferral: (by: string) => string;
  readonly ages: (from: number | null, to: number | null) => string;
  readonly understood: (audience: Audience, themes: readonly Theme[], types: readonly ServiceType[], age: number | null) => string;
  readonly notUnderstood: string;
  readonly ask: string;
  readonly choices: Readonly<Record<'mental' | 'substances' | 'other' | 'child' | 'violence', string>>;
  readonly crisis: Readonly<Record<'113' | '112' | '116117' | '116123' | '116111' | '116006' | '+4722400040' | '+4722591300', { readonly name: string; readonly why: string }>>;
}

export const SAID: Readonly<Record<Lang, Said>> = {
  nb: {
    aboutThemes: (themes) => `Du skriver om ${list(themes.map((theme) => label(theme, 'nb')), AND.nb)}.`,
    named: (typed, type) => `Du skrev «${typed}»; det er ${SERVICE_TYPES[type].nb}.`,
    namedService: (name) => `Du nevnte ${name}.`,
    fits: (type, themes) => `${SERVICE_TYPES[type].nb} hjelper med ${list(themes.map((theme) => label(theme, 'nb')), AND.nb)}.`,
    notOffered: (type, place) => `Vi kjenner ikke til ${lower(SERVICE_TYPES[type].nb)}${place ? ` for ${place}` : ''}. Her kan de fortelle hva som finnes.`,
    covers: (place) => `Tilbudet gjelder for deg i ${place}.`,
    national: 'Tilbudet gjelder hele landet.',
    inferred: 'Området er utledet, ikke bekreftet av tjenesten.',
    openUntil: (clock) => `Åpent nå, til ${clock}.`,
    openAlways: 'Åpent nå, hele døgnet.',
    shut: (opens) => (opens ? `Stengt nå. Åpner ${opens}.` : 'Stengt nå.'),
    hoursUnknown: 'Åpningstiden er ikke kjent.',
    noReferral: 'Du trenger ikke henvisning.',
    needsReferral: (by) => (by ? `Krever henvisning fra ${by}.` : 'Krever henvisning.'),
    ages: (from, to) => (from !== null && to !== null ? `For alderen ${from} til ${to} år.` : from !== null ? `Fra ${from} år.` : `Til og med ${to} år.`),
    understood: (audience, themes, types, age) => {
      const who = audience === 'self' ? 'deg selv' : audience === 'next-of-kin' ? 'en du bryr deg om' : 'en du følger opp';
      const what = themes.length > 0 ? list(themes.map((theme) => label(theme, 'nb')), AND.nb) : types.length > 0 ? list(types.map((type) => lower(SERVICE_TYPES[type].nb)), AND.nb) : null;
      return `Vi forstår det slik: Det gjelder ${who}${age === null ? '' : `, ${age} år`}${what ? `. Det handler om ${what}` : ''}.`;
    },
    notUnderstood: 'Vi er ikke sikre på at vi forstod deg. Her er hvem som kan hjelpe deg videre uansett.',
    ask: 'Hva ligner mest?',
    choices: { mental: 'Psykisk helse: tanker og følelser', substances: 'Alkohol, rus eller spill', other: 'Jeg er bekymret for noen', child: 'Et barn eller en ungdom', violence: 'Vold, overgrep eller trusler' },
    crisis: {
      '113': { name: 'Medisinsk nødtelefon 113', why: 'Ring straks når det står om liv.' },
      '112': { name: 'Politiets nødtelefon 112', why: 'Ring straks når noen er i fare for vold nå.' },
      '116117': { name: 'Legevakt 116 117', why: 'Lege som hjelper nå, hele døgnet. Du trenger ikke henvisning.' },
      '116123': { name: 'Mental Helse 116 123', why: 'Noen å snakke med nå, hele døgnet. Gratis og anonymt.' },
      '116111': { name: 'Alarmtelefonen for barn og unge 116 111', why: 'For barn og unge, og for deg som er redd for et barn. Hele døgnet, gratis.' },
      '116006': { name: 'Vold- og overgrepslinjen 116 006', why: 'Råd og hjelp ved vold og overgrep, hele døgnet. Gratis og anonymt.' },
      '+4722400040': { name: 'Kirkens SOS 22 40 00 40', why: 'Noen å snakke med nå, hele døgnet.' },
      '+4722591300': { name: 'Giftinformasjonen 22 59 13 00', why: 'Råd om forgiftning, hele døgnet. Ved alvorlige symptomer: 113.' },
    },
  },
  nn: {
    aboutThemes: (themes) => `Du skriv om ${list(themes.map((theme) => label(theme, 'nn')), AND.nn)}.`,
    named: (typed, type) => `Du skreiv «${typed}»; det er ${SERVICE_TYPES[type].nn}.`,
    namedService: (name) => `Du nemnde ${name}.`,
    fits: (type, themes) => `${SERVICE_TYPES[type].nn} hjelper med ${list(themes.map((theme) => label(theme, 'nn')), AND.nn)}.`,
    notOffered: (type, place) => `Vi kjenner ikkje til ${lower(SERVICE_TYPES[type].nn)}${place ? ` for ${place}` : ''}. Her kan dei fortelje kva som finst.`,
    covers: (place) => `Tilbodet gjeld for deg i ${place}.`,
    national: 'Tilbodet gjeld heile landet.',
    inferred: 'Området er utleia, ikkje stadfesta av tenesta.',
    openUntil: (clock) => `Ope no, til ${clock}.`,
    openAlways: 'Ope no, heile døgnet.',
    shut: (opens) => (opens ? `Stengt no. Opnar ${opens}.` : 'Stengt no.'),
    hoursUnknown: 'Opningstida er ikkje kjend.',
    noReferral: 'Du treng ikkje tilvising.',
    needsReferral: (by) => (by ? `Krev tilvising frå ${by}.` : 'Krev tilvising.'),
    ages: (from, to) => (from !== null && to !== null ? `For alderen ${from} til ${to} år.` : from !== null ? `Frå ${from} år.` : `Til og med ${to} år.`),
    understood: (audience, themes, types, age) => {
      const who = audience === 'self' ? 'deg sjølv' : audience === 'next-of-kin' ? 'ein du bryr deg om' : 'ein du følgjer opp';
      const what = themes.length > 0 ? list(themes.map((theme) => label(theme, 'nn')), AND.nn) : types.length > 0 ? list(types.map((type) => lower(SERVICE_TYPES[type].nn)), AND.nn) : null;
      return `Vi forstår det slik: Det gjeld ${who}${age === null ? '' : `, ${age} år`}${what ? `. Det handlar om ${what}` : ''}.`;
    },
    notUnderstood: 'Vi er ikkje sikre på at vi forstod deg. Her er kven som kan hjelpe deg vidare uansett.',
    ask: 'Kva liknar mest?',
    choices: { mental: 'Psykisk helse: tankar og kjensler', substances: 'Alkohol, rus eller spel', other: 'Eg er uroleg for nokon', child: 'Eit barn eller ein ungdom', violence: 'Vald, overgrep eller truslar' },
    crisis: {
      '113': { name: 'Medisinsk naudtelefon 113', why: 'Ring straks når det står om liv.' },
      '112': { name: 'Politiets naudtelefon 112', why: 'Ring straks når nokon er i fare for vald no.' },
      '116117': { name: 'Legevakt 116 117', why: 'Lege som hjelper no, heile døgnet. Du treng ikkje tilvising.' },
      '116123': { name: 'Mental Helse 116 123', why: 'Nokon å snakke med no, heile døgnet. Gratis og anonymt.' },
      '116111': { name: 'Alarmtelefonen for barn og unge 116 111', why: 'For barn og unge, og for deg som er redd for eit barn. Heile døgnet, gratis.' },
      '116006': { name: 'Vald- og overgrepslinja 116 006', why: 'Råd og hjelp ved vald og overgrep, heile døgnet. Gratis og anonymt.' },
      '+4722400040': { name: 'Kirkens SOS 22 40 00 40', why: 'Nokon å snakke med no, heile døgnet.' },
      '+4722591300': { name: 'Giftinformasjonen 22 59 13 00', why: 'Råd om forgifting, heile døgnet. Ved alvorlege symptom: 113.' },
    },
  },
  en: {
    aboutThemes: (themes) => `You write about ${list(themes.map((theme) => label(theme, 'en')), AND.en)}.`,
    named: (typed, type) => `You wrote “${typed}”; that is: ${SERVICE_TYPES[type].en}.`,
    namedService: (name) => `You mentioned ${name}.`,
    fits: (type, themes) => `${SERVICE_TYPES[type].en}: helps with ${list(themes.map((theme) => label(theme, 'en')), AND.en)}.`,
    notOffered: (type, place) => `We know of no such service${place ? ` for ${place}` : ''}: ${SERVICE_TYPES[type].en}. Here they can tell what there is.`,
    covers: (place) => `It is for you who live in ${place}.`,
    national: 'It is for the whole country.',
    inferred: 'The area is inferred, not confirmed by the service.',
    openUntil: (clock) => `Open now, until ${clock}.`,
    openAlways: 'Open now, day and night.',
    shut: (opens) => (opens ? `Closed now. Opens ${opens}.` : 'Closed now.'),
    hoursUnknown: 'The opening hours are not known.',
    noReferral: 'You do not need a referral.',
    needsReferral: (by) => (by ? `A referral is needed from ${by}.` : 'A referral is needed.'),
    ages: (from, to) => (from !== null && to !== null ? `For ages ${from} to ${to}.` : from !== null ? `From age ${from}.` : `Up to and including age ${to}.`),
    understood: (audience, themes, types, age) => {
      const who = audience === 'self' ? 'yourself' : audience === 'next-of-kin' ? 'someone you care about' : 'someone you follow up';
      const what = themes.length > 0 ? list(themes.map((theme) => label(theme, 'en')), AND.en) : types.length > 0 ? list(types.map((type) => SERVICE_TYPES[type].en), AND.en) : null;
      return `We understand it like this: It concerns ${who}${age === null ? '' : `, age ${age}`}${what ? `. It is about ${what}` : ''}.`;
    },
    notUnderstood: 'We are not sure that we understood you. Here is who can help you on in any case.',
    ask: 'What is most like it?',
    choices: { mental: 'Mental health: thoughts and feelings', substances: 'Alcohol, drugs or gambling', other: 'I am worried about someone', child: 'A child or a teenager', violence: 'Violence, abuse or threats' },
    crisis: {
      '113': { name: 'Medical emergency line 113', why: 'Call at once when a life is in danger.' },
      '112': { name: 'Police emergency line 112', why: 'Call at once when someone is in danger of violence now.' },
      '116117': { name: 'Out-of-hours doctor 116 117', why: 'A doctor who helps now, day and night. No referral needed.' },
      '116123': { name: 'Mental Helse 116 123', why: 'Someone to talk to now, day and night. Free and anonymous. In Norwegian.' },
      '116111': { name: 'Child protection alarm 116 111', why: 'For children and young people, and for you who fear for a child. Day and night, free.' },
      '116006': { name: 'Violence and abuse helpline 116 006', why: 'Advice and help against violence and abuse, day and night. Free and anonymous.' },
      '+4722400040': { name: 'Kirkens SOS 22 40 00 40', why: 'Someone to talk to now, day and night. In Norwegian.' },
      '+4722591300': { name: 'Poison information 22 59 13 00', why: 'Advice on poisoning, day and night. With serious symptoms: 113.' },
    },
  },
};

