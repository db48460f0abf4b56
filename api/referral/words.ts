/** The sentences of the referral sheet, in each language. Everything else on it is data with a source. */
import { OLDEST } from '../contract/catchment.ts';
import type { Lang } from '../contract/vocabulary.ts';

interface SheetWords {
  readonly years: (age: number) => string;
  readonly yearsBetween: (from: number, to: number) => string;
  readonly why: (unit: string, place: string) => string;
  readonly inferred: string;
  readonly catchment: string;
  readonly mayRefer: (who: string) => string;
  readonly mayReferUnknown: string;
  readonly noReferral: string;
  readonly self: Readonly<Record<'yes' | 'no' | 'unknown', string>>;
  readonly electronic: (unit: string) => string;
  readonly electronicKnown: string;
  readonly post: string;
  readonly postUnknown: string;
  readonly ownContents: string;
  readonly generalContents: string;
  readonly exclusions: string;
  readonly exclusionsUnknown: string;
  readonly deadline: (received: string, due: string) => string;
  readonly discuss: string;
  readonly discussUnknown: string;
  readonly untilMunicipality: string;
  readonly untilMunicipalityText: string;
  readonly coordinator: string;
  readonly coordinatorText: string;
  readonly next: string;
  readonly nextText: string;
  readonly ombud: string;
  readonly ombudText: string;
}

export const SHEET_WORDS: Readonly<Record<Lang, SheetWords>> = {
  nb: {
    years: (age) => `${age} år`,
    yearsBetween: (from, to) => (to >= OLDEST ? `${from} år og eldre` : `${from} til ${to} år`),
    why: (unit, place) => `${unit} tar imot fra ${place}.`,
    inferred: 'Området er utledet: ingen kilde skriver det rett ut. Er du i tvil, spør enheten før du sender.',
    catchment: 'Opptaksområde',
    mayRefer: (who) => `Kan henvise: ${who}.`,
    mayReferUnknown: 'Ingen kilde sier hvem som kan henvise hit. Lege kan; spør enheten om andre.',
    noReferral: 'Her trengs ingen henvisning.',
    self: { yes: 'Pasienten kan også ta kontakt selv.', no: 'Pasienten kan ikke komme uten henvisning.', unknown: 'Ingen kilde sier om pasienten kan komme uten henvisning: spør enheten.' },
    electronic: (unit) => `Adressen for e-henvisning er ikke kjent her. Søk på «${unit}» eller helseforetakets navn i adresseregisteret i journalsystemet. Finner du den ikke, ring enheten, eller send per post.`,
    electronicKnown: 'Adresse for e-henvisning.',
    post: 'Adressen står i en åpen kilde og er ikke bekreftet av enheten.',
    postUnknown: 'Postadressen er ikke kjent her. Den står på enhetens nettside, eller ring og spør.',
    ownContents: 'Enheten ber selv om dette, i tillegg til det som er vanlig.',
    generalContents: 'Enheten har ikke skrevet hva den vil ha. Dette er en allmenn liste, laget av planene.',
    exclusions: 'Ikke for:',
    exclusionsUnknown: 'Ingen kilde sier hvem enheten ikke tar imot.',
    deadline: (received, due) => `Mottatt ${received}: svar senest ${due}, ti virkedager etter (mandag til fredag, uten helligdager). Ved mistanke om alvorlig sykdom skal det gå raskere.`,
    discuss: 'Ring og drøft før du henviser.',
    discussUnknown: 'Ingen kilde gir et nummer der du kan drøfte henvisningen. Ring sentralbordet til helseforetaket på dagtid. Haster det: legevakten 116 117.',
    untilMunicipality: 'Kommunen imens',
    untilMunicipalityText: 'Kommunen har ansvar mens pasienten venter, og er med etterpå. Avtal hvem som følger opp.',
    coordinator: 'Koordinator og individuell plan',
    coordinatorText: 'Trengs flere tjenester over tid, kan koordinerende enhet gi koordinator og individuell plan nå, uten å vente på svar.',
    next: 'Neste dør',
    nextText: 'Ring enheten og hør hva som manglet, og send på nytt. Disse kan hjelpe i mellomtiden, eller i stedet:',
    ombud: 'Pasient- og brukerombudet', ombudText: 'Gir råd, også anonymt, og hjelper med klagen.',
  },
  nn: {
    years: (age) => `${age} år`,
    yearsBetween: (from, to) => (to >= OLDEST ? `${from} år og eldre` : `${from} til ${to} år`),
    why: (unit, place) => `${unit} tek imot frå ${place}.`,
    inferred: 'Området er utleidd: inga kjelde skriv det rett ut. Er du i tvil, spør eininga før du sender.',
    catchment: 'Opptaksområde',
    mayRefer: (who) => `Kan tilvise: ${who}.`,
    mayReferUnknown: 'Inga kjelde seier kven som kan tilvise hit. Lege kan; spør eininga om andre.',
    noReferral: 'Her trengst inga tilvising.',
    self: { yes: 'Pasienten kan også ta kontakt sjølv.', no: 'Pasienten kan ikkje kome utan tilvising.', unknown: 'Inga kjelde seier om pasienten kan kome utan tilvising: spør eininga.' },
    electronic: (unit) => `Adressa for e-tilvising er ikkje kjend her. Søk på «${unit}» eller namnet på helseføretaket i adresseregisteret i journalsystemet. Finn du ho ikkje, ring eininga, eller send per post.`,
    electronicKnown: 'Adresse for e-tilvising.',
    post: 'Adressa står i ei open kjelde og er ikkje stadfesta av eininga.',
    postUnknown: 'Postadressa er ikkje kjend her. Ho står på nettsida til eininga, eller ring og spør.',
    ownContents: 'Eininga ber sjølv om dette, i tillegg til det som er vanleg.',
    generalContents: 'Eininga har ikkje skrive kva ho vil ha. Dette er ei allmenn liste, laga av planane.',
    exclusions: 'Ikkje for:',
    exclusionsUnknown: 'Inga kjelde seier kven eininga ikkje tek imot.',
    deadline: (received, due) => `Motteken ${received}: svar seinast ${due}, ti vyrkedagar etter (måndag til fredag, utan heilagdagar). Ved mistanke om alvorleg sjukdom skal det gå raskare.`,
    discuss: 'Ring og drøft før du tilviser.',
    discussUnknown: 'Inga kjelde gir eit nummer der du kan drøfte tilvisinga. Ring sentralbordet til helseføretaket på dagtid. Hastar det: legevakta 116 117.',
    untilMunicipality: 'Kommunen imens',
    untilMunicipalityText: 'Kommunen har ansvar medan pasienten ventar, og er med etterpå. Avtal kven som følgjer opp.',
    coordinator: 'Koordinator og individuell plan',
    coordinatorText: 'Trengst fleire tenester over tid, kan koordinerande eining gi koordinator og individuell plan no, utan å vente på svar.',
    next: 'Neste dør',
    nextText: 'Ring eininga og høyr kva som mangla, og send på nytt. Desse kan hjelpe i mellomtida, eller i staden:',
    ombud: 'Pasient- og brukarombodet', ombudText: 'Gir råd, også anonymt, og hjelper med klaga.',
  },
  en: {
    years: (age) => `${age} ${age === 1 ? 'year' : 'years'}`,
    yearsBetween: (from, to) => (to >= OLDEST ? `${from} years and older` : `${from} to ${to} years`),
    why: (unit, place) => `${unit} receives from ${place}.`,
    inferred: 'The area is inferred: no source prints it. If in doubt, ask the unit before you send.',
    catchment: 'Catchment area',
    mayRefer: (who) => `May refer: ${who}.`,
    mayReferUnknown: 'No source says who may refer here. A doctor may; ask the unit about others.',
    noReferral: 'No referral is needed here.',
    self: { yes: 'The patient may also make contact.', no: 'The patient cannot come without a referral.', unknown: 'No source says whether the patient may come without a referral: ask the unit.' },
    electronic: (unit) => `The address for electronic referral is not known here. Search for “${unit}” or the health trust’s name in the address register of your records system. If you do not find it, call the unit, or send by post.`,
    electronicKnown: 'Address for electronic referral.',
    post: 'The address is from an open source and not confirmed by the unit.',
    postUnknown: 'The postal address is not known here. It is on the unit’s web page, or call and ask.',
    ownContents: 'The unit itself asks for this, beside what is usual.',
    generalContents: 'The unit has not written what it wants. This is a general list, made from the plans.',
    exclusions: 'Not for:',
    exclusionsUnknown: 'No source says whom the unit does not take.',
    deadline: (received, due) => `Received ${received}: an answer by ${due}, ten working days later (Monday to Friday, without public holidays). Sooner when serious illness is suspected.`,
    discuss: 'Call and discuss before you refer.',
    discussUnknown: 'No source gives a number for discussing the referral. Call the health trust’s switchboard in the daytime. If it is urgent: the out-of-hours doctor on 116 117.',
    untilMunicipality: 'The municipality meanwhile',
    untilMunicipalityText: 'The municipality is responsible while the patient waits, and takes part afterwards. Agree who follows up.',
    coordinator: 'Coordinator and individual plan',
    coordinatorText: 'When several services are needed over time, the coordinating unit can give a coordinator and an individual plan now, without waiting for an answer.',
    next: 'The next door',
    nextText: 'Call the unit, hear what was lacking, and send again. These may help meanwhile, or instead:',
    ombud: 'The patient and user ombud', ombudText: 'Gives advice, also anonymously, and helps with the complaint.',
  },
};

const MONTHS: Readonly<Record<Lang, readonly string[]>> = {
  nb: ['januar', 'februar', 'mars', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'desember'],
  nn: ['januar', 'februar', 'mars', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'desember'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};

/** «7. desember 2026» or «7 December 2026» from 2026-12-07. */
export function dateWords(date: string, lang: Lang): string {
  const [year = '', month = '1', day = '1'] = date.split('-');
  return `${Number(day)}${lang === 'en' ? '' : '.'} ${MONTHS[lang][Number(month) - 1] ?? ''} ${year}`;
}
