/** Rows of a form's lists, added, taken away and moved by submit buttons: nothing else of what was typed changes. */
import { type Fields, formOf } from './form.ts';

const NEW_ROWS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  contacts: [['id', ''], ['kind', 'phone'], ['value', ''], ['purpose', 'help'], ['hours.is', 'unknown']],
  locations: [['was', ''], ['address', ''], ['postalCode', ''], ['city', '']],
  sources: [['title', ''], ['url', ''], ['date', '']],
  mustHold: [['nb', '']], exclusions: [['nb', '']],
  regular: [['from', ''], ['to', '']], periods: [['from', ''], ['to', '']],
  variations: [['from', ''], ['to', ''], ['note.nb', '']], closures: [['from', ''], ['to', ''], ['reason.nb', '']],
};
const INTENT = /^(add|remove|up|down):([A-Za-z0-9.-]{1,100})$/;

/** The form after `add:contacts`, `remove:contacts.1`, `up:contacts.1` or `down:…`, and the name of the row to look at; null where the button asks for something else. */
export function reshape(fields: Fields, intent: string): { fields: Fields; row: string } | null {
  const [, verb, name = ''] = INTENT.exec(intent) ?? [];
  if (verb === 'add') return addRow(fields, name);
  const at = Number(name.split('.').at(-1));
  const list = name.split('.').slice(0, -1).join('.');
  const count = formOf(fields).rows[list] ?? 0;
  if (!verb || !Number.isInteger(at) || at < 0 || at >= count) return null;
  if (verb === 'remove') {
    const others = fields.filter(([one]) => !one.startsWith(`${name}.`));
    return { fields: renumber(others, list, (row) => (row > at ? row - 1 : row)), row: at > 0 ? `${list}.${at - 1}` : list };
  }
  const to = verb === 'up' ? at - 1 : at + 1;
  if (to < 0 || to >= count) return { fields, row: name };
  return { fields: renumber(fields, list, (row) => (row === at ? to : row === to ? at : row)), row: `${list}.${to}` };
}

function addRow(fields: Fields, list: string): { fields: Fields; row: string } | null {
  const template = NEW_ROWS[list.split('.').at(-1) ?? ''];
  if (!template) return null;
  const row = `${list}.${formOf(fields).rows[list] ?? 0}`;
  // whoever adds a time knows that there are times
  const week = list.endsWith('hours.regular') ? list.replace(/regular$/, 'is') : null;
  const others = week ? fields.filter(([name]) => name !== week) : fields;
  return { fields: [...others, ...(week ? [[week, 'week'] as const] : []), ...template.map(([name, value]) => [`${row}.${name}`, value] as const)], row };
}

function renumber(fields: Fields, list: string, to: (row: number) => number): Fields {
  const prefix = `${list}.`;
  return fields.map(([name, value]) => {
    const [row = '', ...rest] = name.startsWith(prefix) ? name.slice(prefix.length).split('.') : [];
    return /^\d+$/.test(row) ? [`${prefix}${to(Number(row))}${rest.length > 0 ? `.${rest.join('.')}` : ''}`, value] : [name, value];
  });
}
