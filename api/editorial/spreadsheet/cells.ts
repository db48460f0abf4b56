/** Cells that hold more than a word: opening hours, where a service is for, addresses, languages. Text ↔ the fields of the form. */
import type { Fields, Form } from '../edit/form.ts';
import { rowsOf, typedIn as valueIn, allIn } from '../edit/form.ts';
import { readTime } from '../edit/values.ts';
import type { SheetLang } from './labels.ts';

/** What a cell is written and read with. */
export interface Around {
  readonly lang: SheetLang;
  /** Municipalities by number. */
  readonly municipalities: ReadonlyMap<string, string>;
  /** Counties by number. */
  readonly counties: ReadonlyMap<string, string>;
}

export type ReadCell = { readonly fields: Fields } | { readonly wrong: WrongKind; readonly detail?: string };
export type WrongKind = 'hours' | 'municipality' | 'address' | 'choice' | 'formula';

const DAYS = {
  nb: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
  nn: ['måndag', 'tysdag', 'onsdag', 'torsdag', 'fredag', 'laurdag', 'søndag'],
} as const satisfies Record<SheetLang, readonly string[]>;
const ALWAYS = { nb: 'hele døgnet', nn: 'heile døgnet' } as const;
const WHOLE_COUNTRY = { nb: 'hele landet', nn: 'heile landet' } as const;
const COUNTY = /^fylke:\s*/i;

/** «mandag–fredag 08.00–15.30; lørdag 10.00–14.00», «hele døgnet», or nothing. @param name `hours`, or `contacts.0.hours` */
export function writeHours(form: Form, name: string, lang: SheetLang): string {
  const is = valueIn(form, `${name}.is`);
  if (is === 'always') return ALWAYS[lang];
  return rowsOf(form, `${name}.regular`).map((row) => `${writeDays(allIn(form, `${row}.days`).map(Number), lang)} ${['from', 'to'].map((end) => valueIn(form, `${row}.${end}`).replace(':', '.')).join('–')}`).join('; ');
}

function writeDays(days: readonly number[], lang: SheetLang): string {
  const sorted = [...days].sort((a, b) => a - b);
  const isUnbroken = sorted.length > 2 && sorted.every((day, at) => at === 0 || day === (sorted[at - 1] ?? 0) + 1);
  const names = sorted.map((day) => DAYS[lang][day - 1] ?? '');
  return isUnbroken ? `${names[0]}–${names.at(-1)}` : names.join(', ');
}

export function readHours(text: string, name: string): ReadCell {
  if (!text) return { fields: [[`${name}.is`, 'unknown']] };
  if (Object.values(ALWAYS).includes(text.toLowerCase() as (typeof ALWAYS)['nb']) || text === '24/7') return { fields: [[`${name}.is`, 'always']] };
  const fields: [string, string][] = [[`${name}.is`, 'week']];
  for (const [at, part] of text.split(/[;\n]/).map((one) => one.trim()).filter(Boolean).entries()) {
    const [, days = '', from = '', to = ''] = /^([\p{L}\s,.–-]+?)\s+(?:kl\.?\s*)?(\d{1,2}(?:[.:]?\d{2})?)\s*(?:–|-|til)\s*(?:kl\.?\s*)?(\d{1,2}(?:[.:]?\d{2})?)$/iu.exec(part) ?? [];
    const read = { days: readDays(days), from: readTime(from), to: readTime(to) };
    if (!read.days || !read.from || !read.to) return { wrong: 'hours', detail: part };
    const row = `${name}.regular.${at}`;
    fields.push(...read.days.map((day): [string, string] => [`${row}.days`, String(day)]), [`${row}.from`, read.from], [`${row}.to`, read.to]);
  }
  return { fields };
}

/** «man–fre», «mandag, onsdag og fredag», «mandag til fredag». */
function readDays(text: string): number[] | null {
  const days = new Set<number>();
  for (const part of text.toLowerCase().split(/,| og /).map((one) => one.trim()).filter(Boolean)) {
    const ends = part.split(/\s*(?:–|-|\btil\b)\s*/).map(dayOf);
    const [from, to = from] = ends;
    if (ends.length > 2 || !from || !to || to < from) return null;
    for (let day = from; day <= to; day++) days.add(day);
  }
  return days.size > 0 ? [...days].sort((a, b) => a - b) : null;
}

function dayOf(word: string): number | null {
  const wanted = word.replace(/\.$/, '').trim();
  if (wanted.length < 2) return null;
  const at = [DAYS.nb, DAYS.nn].map((names) => names.findIndex((name) => name === wanted || (wanted.length <= 3 && name.startsWith(wanted)))).find((found) => found >= 0);
  return at === undefined ? null : at + 1;
}

/** «Hele landet», «fylke: Møre og Romsdal», «Molde (1506); Aukra (1547)». */
export function writeCoverage(form: Form, { lang, municipalities, counties }: Around): string {
  return [
    ...(valueIn(form, 'coverage.national') === 'yes' ? [WHOLE_COUNTRY[lang]] : []),
    ...allIn(form, 'coverage.counties').map((number) => `fylke: ${counties.get(number) ?? number}`),
    ...allIn(form, 'coverage.municipalities').map((number) => `${municipalities.get(number) ?? ''} (${number})`.trim()),
  ].join('; ');
}

export function readCoverage(text: string, { municipalities, counties }: Around): ReadCell {
  const fields: [string, string][] = [];
  for (const part of text.split(/[;\n]/).map((one) => one.trim()).filter(Boolean)) {
    if (Object.values(WHOLE_COUNTRY).some((words) => words === part.toLowerCase())) fields.push(['coverage.national', 'yes']);
    else if (COUNTY.test(part)) {
      const county = keyOf(counties, part.replace(COUNTY, ''));
      if (!county) return { wrong: 'municipality', detail: part };
      fields.push(['coverage.counties', county]);
    } else {
      const number = keyOf(municipalities, /\((\d{4})\)$/.exec(part)?.[1] ?? part);
      if (!number) return { wrong: 'municipality', detail: part };
      fields.push(['coverage.municipalities', number]);
    }
  }
  return { fields };
}

/** By its number, or by its name where only one has it. */
function keyOf(names: ReadonlyMap<string, string>, wanted: string): string | null {
  if (names.has(wanted)) return wanted;
  const found = [...names].filter(([, name]) => name.toLowerCase() === wanted.toLowerCase());
  return found.length === 1 ? (found[0]?.[0] ?? null) : null;
}

/** «Parkvegen 84, 6412 Molde; …»: the street, then postal code and place. */
export const writeAddresses = (form: Form): string => rowsOf(form, 'locations').map((row) => {
  const [address, postalCode, city] = ['address', 'postalCode', 'city'].map((name) => valueIn(form, `${row}.${name}`));
  return [address, [postalCode, city].filter(Boolean).join(' ')].filter(Boolean).join(', ');
}).join('; ');

/** An address that stood there before keeps its source and its note. */
export function readAddresses(text: string, before: Form): ReadCell {
  const old = rowsOf(before, 'locations');
  const fields: [string, string][] = [];
  for (const [at, part] of text.split(/[;\n]/).map((one) => one.trim()).filter(Boolean).entries()) {
    const [, street = '', postalCode = '', city = ''] = /^(?:(.*),\s*)?(?:(\d{4})\s+)?([^,\d][^,]*)$/.exec(part) ?? [];
    if (!city) return { wrong: 'address', detail: part };
    const same = old.find((row) => valueIn(before, `${row}.address`) === street && valueIn(before, `${row}.postalCode`) === postalCode && valueIn(before, `${row}.city`) === city);
    const row = `locations.${at}`;
    fields.push([`${row}.was`, same ? valueIn(before, `${same}.was`) : ''], [`${row}.address`, street], [`${row}.postalCode`, postalCode], [`${row}.city`, city]);
    if (same) for (const lang of ['nb', 'nn', 'en']) fields.push([`${row}.note.${lang}`, valueIn(before, `${same}.note.${lang}`)]);
  }
  return { fields };
}

const languageNames = { nb: new Intl.DisplayNames('nb', { type: 'language' }), nn: new Intl.DisplayNames('nn', { type: 'language' }) };
const INTERPRETER = 'tolk';

export const writeLanguages = (form: Form, lang: SheetLang): string => allIn(form, 'languages').map((code) => (code === 'interpreter' ? INTERPRETER : (languageNames[lang].of(code) ?? code))).join('; ');

/** Names are left to the form to read. */
export function readLanguages(text: string): ReadCell {
  const parts = text.split(/[;,\n]/).map((one) => one.trim()).filter(Boolean);
  const others = parts.filter((one) => one.toLowerCase() !== INTERPRETER);
  return { fields: [...(others.length < parts.length ? [['languages', 'interpreter'] as [string, string]] : []), ['languages.other', others.join(';')]] };
}
