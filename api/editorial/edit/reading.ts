/** Reading a form: what was meant, and by each field what cannot be read. Nothing of it throws. */
import type { Source, Text } from '../../contract/entry.ts';
import { type Form, rowsOf, typedIn, allIn } from './form.ts';

/** What is wrong with a field; the words for it are the client's. */
export interface FieldProblem {
  readonly field: string;
  readonly kind: ProblemKind;
  readonly detail?: string;
}

export type ProblemKind =
  | 'required' | 'bokmal-missing' | 'value-missing' | 'phone-letters' | 'phone-short' | 'phone-long' | 'phone-unknown' | 'phone-foreign'
  | 'web' | 'e-mail' | 'time' | 'days-missing' | 'time-missing' | 'date' | 'date-order' | 'age' | 'age-order' | 'coverage' | 'audience'
  | 'source' | 'postal-code' | 'city' | 'type' | 'provider' | 'language' | 'choice' | 'address-taken' | 'name-too-short' | 'other';

/** What a form is read with. */
export interface Reading {
  readonly form: Form;
  readonly problems: FieldProblem[];
  /** 2026-11-23 */
  readonly today: string;
  /** Who says what is new in it. */
  readonly stated: Source;
}

export function wrong(reading: Reading, field: string, kind: ProblemKind, detail?: string): void {
  reading.problems.push(detail === undefined ? { field, kind } : { field, kind, detail });
}

/** A text in up to three languages; undefined where nobody has written it. Bokmål must be there. */
export function textIn(reading: Reading, name: string, isRequired = false): Text | undefined {
  const [nb, nn, en] = (['nb', 'nn', 'en'] as const).map((lang) => typedIn(reading.form, `${name}.${lang}`));
  if (!nb) {
    if (nn || en) wrong(reading, `${name}.nb`, 'bokmal-missing');
    else if (isRequired) wrong(reading, `${name}.nb`, 'required');
    return undefined;
  }
  return { nb, ...(nn ? { nn } : {}), ...(en ? { en } : {}) };
}

/** Has anything been written in this text, in any language? */
export const isWritten = (form: Form, name: string): boolean => ['nb', 'nn', 'en'].some((lang) => typedIn(form, `${name}.${lang}`) !== '');

/** A list of texts; rows where nothing is written are left out. */
export const textsIn = (reading: Reading, list: string): Text[] => rowsOf(reading.form, list).flatMap((row) => textIn(reading, row) ?? []);

/** yes, no, or not known. */
export const yesNoIn = (form: Form, name: string): boolean | null => ({ yes: true, no: false })[typedIn(form, name)] ?? null;

/** What is ticked: what was there before in its order, then what is new. */
export function tickedIn(form: Form, name: string, before: readonly string[]): string[] {
  const ticked = new Set(allIn(form, name).map((one) => one.trim()).filter(Boolean));
  return [...before.filter((one) => ticked.has(one)), ...[...ticked].filter((one) => !before.includes(one))];
}

/** A field that may be empty; undefined where what stands there cannot be read, which is then noted. */
export function readField<T>(reading: Reading, name: string, kind: ProblemKind, read: (typed: string) => T | null): T | null | undefined {
  const typed = typedIn(reading.form, name);
  if (typed === '') return null;
  const value = read(typed);
  if (value !== null) return value;
  wrong(reading, name, kind, typed);
  return undefined;
}

export const textFields = (name: string, text: Text | undefined): [string, string][] => (['nb', 'nn', 'en'] as const).map((lang) => [`${name}.${lang}`, text?.[lang] ?? '']);
export const yesNo = (value: boolean | null): string => (value === null ? 'unknown' : value ? 'yes' : 'no');
