/**
 * The columns of the spreadsheet: one row for each service, and below it one for each of its contact points.
 * A cell is some fields of the edit form in plain words, so that the form's own reading judges what comes back.
 */
import { type Fields, type Form, typedIn as valueIn, allIn } from '../edit/form.ts';
import { type Around, readAddresses, type ReadCell, readCoverage, readHours, readLanguages, writeAddresses, writeCoverage, writeHours, writeLanguages } from './cells.ts';
import { AUDIENCES, COST, HOLIDAYS, KINDS, type Label, type Labels, PATHWAYS, PURPOSES, REFERRERS, slugOf, THEMES, wordsOf, YES_NO } from './labels.ts';

export interface Column {
  readonly key: string;
  /** In which rows it is filled in. */
  readonly on: 'service' | 'contact' | 'both';
  readonly heading: Label;
  readonly width: number;
  /** Which fields of the form it stands for. @param at what comes before the names: nothing, or `contacts.0.` */
  owns(field: string, at: string): boolean;
  write(form: Form, at: string, around: Around): string;
  read(text: string, at: string, around: Around, before: Form): ReadCell;
}

/** Which service and which version a row is about: read before anything else, and never changed. */
export const KEYS = {
  row: { nb: 'Rad', nn: 'Rad' }, slug: { nb: 'Tjeneste-id', nn: 'Teneste-id' }, version: { nb: 'Versjon', nn: 'Versjon' }, contact: { nb: 'Kontakt-id', nn: 'Kontakt-id' },
} as const satisfies Labels;
export type Key = keyof typeof KEYS;

type On = Column['on'];
const FORMULA = /^[=@]/;

function plain(key: string, on: On, heading: Label, field: string, width = 20): Column {
  return {
    key, on, heading, width, owns: (name, at) => name === at + field, write: (form, at) => valueIn(form, at + field),
    read: (text, at) => (FORMULA.test(text) ? { wrong: 'formula' } : { fields: [[at + field, text]] }),
  };
}

function choice(key: string, on: On, heading: Label, field: string, labels: Labels): Column {
  return {
    key, on, heading, width: 16, owns: (name, at) => name === at + field,
    write: (form, at, { lang }) => labels[valueIn(form, at + field)]?.[lang] ?? '',
    read(text, at, { lang }) {
      const slug = text === '' && 'unknown' in labels ? 'unknown' : slugOf(labels, text);
      return slug ? { fields: [[at + field, slug]] } : { wrong: 'choice', detail: wordsOf(labels, lang) };
    },
  };
}

function several(key: string, heading: Label, field: string, labels: Labels): Column {
  return {
    key, on: 'service', heading, width: 30, owns: (name) => name === field,
    write: (form, _at, { lang }) => allIn(form, field).map((slug) => labels[slug]?.[lang] ?? slug).join('; '),
    read(text, _at, { lang }) {
      const words = text.split(/[;\n]/).map((one) => one.trim()).filter(Boolean);
      const slugs = words.map((word) => slugOf(labels, word));
      return slugs.includes(null) ? { wrong: 'choice', detail: wordsOf(labels, lang) } : { fields: slugs.map((slug): [string, string] => [field, slug ?? '']) };
    },
  };
}

const inLangs = (key: string, on: On, heading: Label, field: string, width: number): Column[] =>
  (['nb', 'nn', 'en'] as const).map((lang) => plain(`${key}-${lang}`, on, { nb: `${heading.nb} (${LANG_NAMES[lang].nb})`, nn: `${heading.nn} (${LANG_NAMES[lang].nn})` }, `${field}.${lang}`, width));
const LANG_NAMES = { nb: { nb: 'bokmål', nn: 'bokmål' }, nn: { nb: 'nynorsk', nn: 'nynorsk' }, en: { nb: 'engelsk', nn: 'engelsk' } } as const;

const hours: Column = {
  key: 'hours', on: 'both', heading: { nb: 'Åpningstider', nn: 'Opningstider' }, width: 34,
  owns: (name, at) => name === `${at}hours.is` || name.startsWith(`${at}hours.regular`),
  write: (form, at, { lang }) => writeHours(form, `${at}hours`, lang), read: (text, at) => readHours(text, `${at}hours`),
};
/** Says nothing where the hours are not known. */
const holidays: Column = (({ write, ...rest }) => ({ ...rest, write: (form: Form, at: string, around: Around) => (valueIn(form, `${at}hours.is`) === 'unknown' ? '' : write(form, at, around)) }))(
  choice('holidays', 'both', { nb: 'Helligdager', nn: 'Heilagdagar' }, 'hours.publicHolidays', HOLIDAYS));
const coverage: Column = { key: 'coverage', on: 'service', heading: { nb: 'Kommuner', nn: 'Kommunar' }, width: 30, owns: (name) => name.startsWith('coverage'), write: (form, _at, around) => writeCoverage(form, around), read: (text, _at, around) => readCoverage(text, around) };
const addresses: Column = { key: 'addresses', on: 'service', heading: { nb: 'Besøksadresser', nn: 'Besøksadresser' }, width: 30, owns: (name) => name.startsWith('locations'), write: writeAddresses, read: (text, _at, _around, before) => readAddresses(text, before) };
const languages: Column = { key: 'languages', on: 'service', heading: { nb: 'Språk utover norsk', nn: 'Språk utover norsk' }, width: 20, owns: (name) => name.startsWith('languages'), write: (form, _at, { lang }) => writeLanguages(form, lang), read: readLanguages };
const alsoCalled: Column = {
  key: 'also-called', on: 'service', heading: { nb: 'Andre navn', nn: 'Andre namn' }, width: 24, owns: (name) => name === 'alsoCalled',
  write: (form) => (allIn(form, 'alsoCalled')[0] ?? '').split('\n').filter(Boolean).join('; '),
  read: (text) => (FORMULA.test(text) ? { wrong: 'formula' } : { fields: [['alsoCalled', text.split(';').map((one) => one.trim()).filter(Boolean).join('\n')]] }),
};

export const COLUMNS: readonly Column[] = [
  ...inLangs('name', 'service', { nb: 'Navn', nn: 'Namn' }, 'name', 34),
  choice('kind', 'contact', { nb: 'Slags kontakt', nn: 'Slags kontakt' }, 'kind', KINDS),
  plain('value', 'contact', { nb: 'Nummer eller adresse', nn: 'Nummer eller adresse' }, 'value', 30),
  choice('purpose', 'contact', { nb: 'Hva den er til', nn: 'Kva han er til' }, 'purpose', PURPOSES),
  ...inLangs('note', 'contact', { nb: 'Merknad', nn: 'Merknad' }, 'note', 24),
  hours, holidays,
  ...inLangs('summary', 'service', { nb: 'Kort om tjenesten', nn: 'Kort om tenesta' }, 'summary', 50),
  ...inLangs('happens', 'service', { nb: 'Når noen tar kontakt', nn: 'Når nokon tek kontakt' }, 'whatHappens', 40),
  addresses, coverage,
  plain('age-from', 'service', { nb: 'Fra alder', nn: 'Frå alder' }, 'ages.from', 9),
  plain('age-to', 'service', { nb: 'Til alder', nn: 'Til alder' }, 'ages.to', 9),
  choice('referral', 'service', { nb: 'Henvisning kreves', nn: 'Tilvising krevst' }, 'referral.required', YES_NO),
  choice('self', 'service', { nb: 'Kan kontakte selv', nn: 'Kan kontakte sjølv' }, 'referral.self', YES_NO),
  several('by', { nb: 'Hvem kan henvise', nn: 'Kven kan tilvise' }, 'referral.by', REFERRERS),
  choice('cost', 'service', { nb: 'Pris', nn: 'Pris' }, 'cost', COST),
  choice('anonymous', 'service', { nb: 'Anonymt', nn: 'Anonymt' }, 'anonymous', YES_NO),
  languages,
  several('audiences', { nb: 'For hvem', nn: 'For kven' }, 'audiences', AUDIENCES),
  several('themes', { nb: 'Temaer', nn: 'Tema' }, 'themes', THEMES),
  several('pathways', { nb: 'Forløp', nn: 'Forløp' }, 'pathways', PATHWAYS),
  alsoCalled,
];

export const isOn = ({ on }: Column, kind: 'service' | 'contact'): boolean => on === kind || on === 'both';
/** The same fields without those of a column, and then with what was read for it. */
export const withCell = (fields: Fields, column: Column, at: string, read: Fields): Fields => [...fields.filter(([name]) => !column.owns(name, at)), ...read];
