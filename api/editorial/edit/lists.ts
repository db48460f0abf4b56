/** Addresses, languages, other names and sources, as fields of a form and back. */
import type { ServiceEntry, Source } from '../../contract/entry.ts';
import { type Form, rowsOf, typedIn, allIn } from './form.ts';
import { isWritten, type Reading, readField, textFields, textIn, tickedIn, wrong } from './reading.ts';
import { readPartialDate, readWebAddress } from './values.ts';

type Location = ServiceEntry['locations'][number];

/** @param at its place in the entry: by it an unchanged address finds its source again, wherever it has been moved */
export const locationFields = (row: string, at: number, { address, postalCode, city, note }: Location): [string, string][] =>
  [[`${row}.was`, String(at)], [`${row}.address`, address ?? ''], [`${row}.postalCode`, postalCode ?? ''], [`${row}.city`, city], ...textFields(`${row}.note`, note)];

export function locationsIn(reading: Reading, before: readonly Location[]): Location[] {
  const { form, stated } = reading;
  return rowsOf(form, 'locations').flatMap((row) => {
    const [address = '', city = '', was = ''] = ['address', 'city', 'was'].map((name) => typedIn(form, `${row}.${name}`));
    const postalCode = readField(reading, `${row}.postalCode`, 'postal-code', (typed) => (/^\d{4}$/.test(typed) ? typed : null));
    const note = textIn(reading, `${row}.note`);
    if (!address && !city && postalCode === null && !isWritten(form, `${row}.note`)) return [];
    if (!city) wrong(reading, `${row}.city`, 'city');
    const old = was === '' ? undefined : before[Number(was)];
    const where = { address: address || null, postalCode: postalCode ?? null, city };
    const isSame = old && old.address === where.address && old.postalCode === where.postalCode && old.city === city;
    return city ? [{ ...where, source: isSame ? old.source : stated, ...(note ? { note } : {}) }] : [];
  });
}

export const linesIn = (form: Form, name: string): string[] => [...new Set((allIn(form, name)[0] ?? '').split('\n').map((line) => line.trim()).filter(Boolean))];

/** Languages that are offered to be ticked; others are written. */
export const OFFERED_LANGUAGES = ['interpreter', 'en', 'se', 'uk', 'pl', 'ar', 'so', 'ti', 'fa'] as const;
const NAMES = ['nb', 'nn', 'en'].map((lang) => new Intl.DisplayNames(lang, { type: 'language' }));

/** A language's code by its name in Norwegian or English, or the code itself. */
function codeOf(typed: string): string | null {
  const wanted = typed.trim().toLowerCase();
  if (/^[a-z]{2,3}$/.test(wanted) && NAMES[0]?.of(wanted) !== wanted) return wanted;
  return CODES.find((code) => NAMES.some((names) => names.of(code)?.toLowerCase() === wanted)) ?? null;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const CODES = [...LETTERS].flatMap((one) => [...LETTERS].map((two) => one + two)).filter((code) => NAMES[0]?.of(code) !== code);

export const languageFields = (languages: readonly string[]): [string, string][] => [...languages.map((one): [string, string] => ['languages', one]), ['languages.other', '']];

export function languagesIn(reading: Reading, before: readonly string[]): string[] {
  const typed = typedIn(reading.form, 'languages.other').split(/[,;\n]/).map((one) => one.trim()).filter(Boolean);
  const written = typed.flatMap((one) => {
    const code = codeOf(one);
    if (code === null) wrong(reading, 'languages.other', 'language', one);
    return code ?? [];
  });
  return [...new Set([...tickedIn(reading.form, 'languages', before), ...written])];
}

export const sourceFields = (row: string, { title, url, date }: Source): [string, string][] => [[`${row}.title`, title], [`${row}.url`, url ?? ''], [`${row}.date`, date ?? '']];

/** @param mayBeStated where no source is written, the organisation itself is: for a new service */
export function sourcesIn(reading: Reading, mayBeStated: boolean): Source[] {
  const { form, stated } = reading;
  const sources = rowsOf(form, 'sources').flatMap((row) => {
    const title = typedIn(form, `${row}.title`);
    const url = readField(reading, `${row}.url`, 'web', readWebAddress);
    const date = readField(reading, `${row}.date`, 'date', readPartialDate);
    if (!title && url === null && date === null) return [];
    if (!title) wrong(reading, `${row}.title`, 'required');
    return title ? [{ title, url: url ?? null, date: date ?? null }] : [];
  });
  if (sources.length > 0) return sources;
  if (mayBeStated) return [stated];
  wrong(reading, 'sources', 'source');
  return sources;
}
