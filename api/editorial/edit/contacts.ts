/** Contact points, as fields of a form and back. Another value has another source; an unchanged one keeps its own. */
import type { ContactPoint } from '../../contract/entry.ts';
import { rowsOf, typedIn } from './form.ts';
import { hoursFields, hoursIn } from './hours.ts';
import { phoneInForm, readPhone } from './phone.ts';
import { isWritten, type Reading, textFields, textIn, wrong } from './reading.ts';
import { readEmail, readWebAddress } from './values.ts';

export const CONTACT_KINDS = ['phone', 'sms', 'chat', 'web', 'e-mail'] as const;
export const PURPOSES = ['help', 'switchboard', 'booking', 'discuss-referral', 'out-of-hours', 'information', 'self-service'] as const;
const IDS = { phone: 'telefon', sms: 'sms', chat: 'chat', web: 'web', 'e-mail': 'e-post' } as const;
const ID = /^[A-Za-z0-9ÆØÅæøå._-]{1,60}$/;

export const contactFields = (row: string, { id, kind, value, purpose, note, hours }: ContactPoint): [string, string][] => [
  [`${row}.id`, id], [`${row}.kind`, kind], [`${row}.value`, kind === 'phone' || kind === 'sms' ? phoneInForm(value) : value], [`${row}.purpose`, purpose],
  ...textFields(`${row}.note`, note), ...hoursFields(`${row}.hours`, hours),
];

export function contactsIn(reading: Reading, before: readonly ContactPoint[]): ContactPoint[] {
  const taken = new Set<string>();
  const rows = rowsOf(reading.form, 'contacts');
  const asked = new Set(rows.map((row) => typedIn(reading.form, `${row}.id`)));
  const newId = (kind: ContactPoint['kind']) => {
    for (let count = 1; ; count++) {
      const id = count === 1 ? IDS[kind] : `${IDS[kind]}-${count}`;
      if (!taken.has(id) && !asked.has(id) && !before.some((one) => one.id === id)) return id;
    }
  };
  return rows.flatMap((row) => {
    const read = contactIn(reading, row, before);
    if (!read) return [];
    const id = ID.test(read.id) && !taken.has(read.id) ? read.id : newId(read.kind);
    taken.add(id);
    return [{ ...read, id }];
  });
}

/** One of them; null where the row is empty, or cannot be read. */
function contactIn(reading: Reading, row: string, before: readonly ContactPoint[]): ContactPoint | null {
  const { form, stated } = reading;
  const id = typedIn(form, `${row}.id`);
  const kind = CONTACT_KINDS.find((one) => one === typedIn(form, `${row}.kind`));
  const purpose = PURPOSES.find((one) => one === typedIn(form, `${row}.purpose`));
  const old = before.find((one) => one.id === id);
  const note = textIn(reading, `${row}.note`);
  const hours = hoursIn(reading, `${row}.hours`, old?.hours ?? null);
  const typed = typedIn(form, `${row}.value`);
  if (!typed) {
    if (old || isWritten(form, `${row}.note`) || hours) wrong(reading, `${row}.value`, 'value-missing');
    return null;
  }
  if (!kind) wrong(reading, `${row}.kind`, 'choice');
  if (!purpose) wrong(reading, `${row}.purpose`, 'choice');
  if (!kind || !purpose) return null;
  const value = old && old.kind === kind && typed === contactFields('', old)[2]?.[1] ? old.value : readContactValue(reading, `${row}.value`, kind, typed);
  if (value === null) return null;
  const rest = { id, kind, value, purpose, ...(note ? { note } : {}), hours };
  if (old && old.value === value && old.kind === kind) {
    const { confidence, source, verifiedAt, verifiedBy, method, dueAt } = old;
    return { ...rest, confidence, source, verifiedAt, verifiedBy, method, dueAt };
  }
  return { ...rest, confidence: 'high', source: stated, verifiedAt: null, verifiedBy: null, method: null, dueAt: null };
}

/** As the contract wants it: E.164 or a short number, a web address, an e-mail address. What cannot be read is noted. */
function readContactValue(reading: Reading, field: string, kind: ContactPoint['kind'], typed: string): string | null {
  if (kind === 'phone' || kind === 'sms') {
    const read = readPhone(typed, kind === 'sms');
    if ('value' in read) return read.value;
    wrong(reading, field, read.wrong, String(read.digits));
    return null;
  }
  const value = kind === 'e-mail' ? readEmail(typed) : readWebAddress(typed);
  if (value === null) wrong(reading, field, kind === 'e-mail' ? 'e-mail' : 'web', typed);
  return value;
}
