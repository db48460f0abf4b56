/** A form as it was posted: names and values in order, exactly as typed. What pages are drawn from, drafts are kept as, and entries are read from. */

export type Fields = readonly (readonly [string, string])[];

/** The same, to be looked up: the values of each name, and for each list of the form how many rows it has. */
export interface Form {
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly rows: Readonly<Record<string, number>>;
}

/** What the form's button wants, and what belongs to the page and not to the entry. */
export const NOT_KEPT: ReadonlySet<string> = new Set(['intent', 'why', 'base', 'against', 'preview', 'instead', 'reason', 'draft', 'publish', 'filter']);
const MOST_FIELDS = 5000;
const MOST_ROWS = 200;
const NAME = /^[A-Za-z0-9.-]{1,120}$/;

/** The fields of a posted form that may belong to an entry; line ends as a textarea shows them. */
export function fieldsIn(data: FormData): Fields {
  return [...data.entries()].slice(0, MOST_FIELDS).flatMap(([name, value]): [string, string][] =>
    (typeof value === 'string' && NAME.test(name) && !NOT_KEPT.has(name) && !name.startsWith('choice.') ? [[name, value.replace(/\r\n?/g, '\n')]] : []));
}

export function formOf(fields: Fields): Form {
  const values = new Map<string, string[]>();
  const rows = new Map<string, number>();
  for (const [name, value] of fields) {
    const before = values.get(name);
    if (before) before.push(value);
    else values.set(name, [value]);
    const steps = name.split('.');
    for (const [at, step] of steps.entries()) {
      if (at === 0 || !/^\d{1,3}$/.test(step) || Number(step) >= MOST_ROWS) continue;
      const list = steps.slice(0, at).join('.');
      rows.set(list, Math.max(rows.get(list) ?? 0, Number(step) + 1));
    }
  }
  return { values: Object.fromEntries(values), rows: Object.fromEntries(rows) };
}

/** What stands in a field, without spaces around it; empty where there is none. */
export const typedIn = (form: Form, name: string): string => (Object.hasOwn(form.values, name) ? form.values[name]?.[0] ?? '' : '').trim();
export const allIn = (form: Form, name: string): readonly string[] => (Object.hasOwn(form.values, name) ? form.values[name] ?? [] : []);
/** The names of a list's rows: `contacts.0`, `contacts.1`. */
export const rowsOf = (form: Form, list: string): string[] => Array.from({ length: Object.hasOwn(form.rows, list) ? form.rows[list] ?? 0 : 0 }, (_, at) => `${list}.${at}`);
