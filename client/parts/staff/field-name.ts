/** An entry's fields and values in plain words: one way for the history, for what waits, and for two versions side by side. */
import type { FieldChange } from '#api/editorial/history/diff.ts';
import { AUDIENCES, LEVELS, PATHWAYS, SERVICE_TYPES, THEMES } from '#api/contract/vocabulary.ts';
import type { StaffLang } from '../../routes.ts';
import { readablePhone } from '../../words/phone.ts';
import { staffWords } from '../../words/staff/words.ts';

/** «Kontakt 71 11 10 00 › Åpningstider › Faste tider». */
export function fieldName(path: FieldChange['path'], lang: StaffLang): string {
  let key = '';
  return path.map((step) => {
    if (typeof step !== 'string') return ` ${readable(step.shown)}`;
    key = key ? `${key}.${step}` : step;
    return `${key === step ? '' : ' › '}${labelOf(key, lang)}`;
  }).join('');
}

/** A field's own name: by its whole way (`referral.by`), or by its last word. */
export function labelOf(key: string, lang: StaffLang): string {
  const fields: Readonly<Record<string, string>> = staffWords(lang).fields.fields;
  const last = key.slice(key.lastIndexOf('.') + 1);
  return fields[key] ?? fields[last] ?? last;
}

/** What a value that stands alone is called. */
export function valueName(value: unknown, lang: StaffLang, { key, municipalities = {} }: { readonly key: string; readonly municipalities?: Readonly<Record<string, string>> }): string {
  const { values } = staffWords(lang).fields;
  if (value === null || value === undefined || value === '') return values.nothing;
  if (typeof value === 'boolean') return value ? values.yes : values.no;
  const text = String(value);
  const last = key.slice(key.lastIndexOf('.') + 1);
  if (last === 'municipalities') return municipalities[text] ?? text;
  if (/^\+47\d{8}$|^\d{6}$/.test(text) && last === 'value') return readable(text);
  const table = VOCABULARY[last];
  if (table && Object.hasOwn(table, text)) return table[text]?.[lang] ?? text;
  const known: Readonly<Record<string, string>> = values;
  return NAMED.has(last) && Object.hasOwn(known, text) ? (known[text] ?? text) : text;
}

const readable = (value: string) => (/^(\+47)?\d+$/.test(value) ? readablePhone(value) : value);

const VOCABULARY: Readonly<Record<string, Readonly<Record<string, Readonly<Record<StaffLang, string>>>>>> = { type: SERVICE_TYPES, types: SERVICE_TYPES, level: LEVELS, themes: THEMES, pathways: PATHWAYS, audiences: AUDIENCES };
/** Fields whose values are words of the schema, with a name in the words' own table. */
const NAMED: ReadonlySet<string> = new Set(['kind', 'purpose', 'confidence', 'publicHolidays', 'cost', 'missing', 'by']);
