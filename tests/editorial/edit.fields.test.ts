/** The form and the entry are the same thing: whatever the directory holds goes through the form unchanged, and nothing that is typed is lost. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ServiceEntry } from '#api/contract/entry.ts';
import { areasOf } from '#api/editorial/edit/coverage.ts';
import { fieldsOf, type Known, readService } from '#api/editorial/edit/fields.ts';
import { type Fields, fieldsIn, formOf } from '#api/editorial/edit/form.ts';
import { reshape } from '#api/editorial/edit/reshape.ts';
import { fieldDiff } from '#api/editorial/history/diff.ts';
import { saveEntry } from '#api/editorial/save.ts';
import { allMunicipalities } from '#db/municipalities.ts';
import { closeDatabase, type Database, openDatabase } from '#db/open.ts';
import { publishedEntries, type Revision } from '#db/revisions.ts';
import { seed } from '#seed/load.ts';
import { contact, entry } from '#tests/directory/entry.ts';
import { employ } from './staff.ts';

const TODAY = '2026-11-23';
const known = (before: ServiceEntry | null, more: Partial<Known> = {}): Known =>
  ({ before, slug: before?.slug ?? 'ny-tjeneste', provider: 'molde-kommune', providerName: 'Molde kommune', today: TODAY, areas: [], statedBy: 'Oppgitt av {{name}}', ...more });

/** As a browser sends it. */
const posted = (fields: Fields): Fields => {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value.replace(/\n/g, '\r\n'));
  return fieldsIn(data);
};
const put = (fields: Fields, name: string, value: string): Fields => [...fields.filter(([one]) => one !== name), [name, value]];

let folder: string;
let db: Database;
let all: Revision<'service'>[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'en-dor-inn-edit-'));
  db = await openDatabase(join(folder, 'edit.sqlite'));
  await seed(db);
  all = await publishedEntries(db, 'service');
});
afterAll(async () => {
  await closeDatabase(db);
  rmSync(folder, { recursive: true });
});

test('every service of the seed goes through the form unchanged, and saving it changes nothing', async () => {
  const { actor } = await employ(db, 'Prøve Administrator', [{ role: 'administrator', organisation: '*' }]);
  const areas = areasOf(await allMunicipalities(db));
  const house = { db, now: () => new Date(`${TODAY}T10:00:00Z`), directory: { refresh: async () => undefined } } as Parameters<typeof saveEntry>[0];
  expect(all.length).toBeGreaterThan(600);
  for (const { id, content } of all) {
    const read = readService(posted(fieldsOf(content)), known(content, { areas }));
    expect(read.problems, content.slug).toEqual([]);
    expect(read.entry, content.slug).toEqual(content);
    const saved = await saveEntry(house, actor, { kind: 'service', content: read.entry, base: id, why: 'ingenting', publish: true });
    expect(saved.outcome, content.slug).toBe('same');
  }
});

describe('what is typed', () => {
  const before = entry({ contacts: [contact(), contact({ id: 'web', kind: 'web', value: 'https://eksempel.no' })], missing: ['phone', 'hours'] });
  const fields = fieldsOf(before);

  test('another number has another source and is confirmed by nobody; the others keep theirs', () => {
    const { entry: read } = readService(put(fields, 'contacts.0.value', '71 12 13 14'), known(before));
    expect(read?.contacts[0]).toMatchObject({ id: 'phone', value: '+4771121314', confidence: 'high', verifiedAt: null, source: { title: 'Oppgitt av Molde kommune', url: null, date: TODAY } });
    expect(read?.contacts[1]).toEqual(before.contacts[1]);
    expect(read?.missing).toEqual(['hours']);
    expect(fieldDiff(before, read).map(({ key }) => key).sort()).toEqual(['contacts.phone.confidence', 'contacts.phone.source', 'contacts.phone.value', 'missing']);
  });

  test('a note beside a number does not make the number new', () => {
    const { entry: read } = readService(put(fields, 'contacts.0.note.nb', 'Spør etter Kari'), known(before));
    expect(read?.contacts[0]).toEqual({ ...before.contacts[0], note: { nb: 'Spør etter Kari' } });
  });

  test('a wrong number is told by its field, and the rest is read', () => {
    const read = readService(put(fields, 'contacts.0.value', '71 12 13'), known(before));
    expect(read.entry).toBeNull();
    expect(read.problems).toEqual([{ field: 'contacts.0.value', kind: 'phone-short', detail: '6' }]);
  });

  test('hours are read as people write them, and a closure has an end', () => {
    let typed = reshape(fields, 'add:hours.regular')?.fields ?? [];
    typed = [...put(put(typed, 'hours.regular.0.from', '8'), 'hours.regular.0.to', '15.30'), ['hours.regular.0.days', '1'], ['hours.regular.0.days', '5']];
    typed = reshape(typed, 'add:hours.closures')?.fields ?? [];
    typed = put(put(put(typed, 'hours.closures.0.from', '24.12.2026'), 'hours.closures.0.to', '2027-01-03'), 'hours.closures.0.reason.nb', 'Jul');
    expect(readService(typed, known(before)).entry?.hours).toEqual({
      always: false, publicHolidays: 'unknown', variations: [], regular: [{ days: [1, 5], from: '08:00', to: '15:30' }], closures: [{ from: '2026-12-24', to: '2027-01-03', reason: { nb: 'Jul' } }],
    });
    expect(readService(put(typed, 'hours.closures.0.to', '2026-12-01'), known(before)).problems).toEqual([{ field: 'hours.closures.0.to', kind: 'date-order' }]);
    expect(readService(put(typed, 'hours.regular.0.to', 'halv fire'), known(before)).problems).toEqual([{ field: 'hours.regular.0.to', kind: 'time', detail: 'halv fire' }]);
  });

  test('an area stands for its municipalities', async () => {
    const areas = areasOf(await allMunicipalities(db));
    const volda = areas.find(({ name }) => name === 'Volda');
    const { entry: read } = readService([...fields, ['coverage.areas', volda?.id ?? '']], known(before, { areas }));
    expect(volda?.municipalities.length).toBe(7);
    expect(read?.coverage).toEqual({ national: false, counties: [], municipalities: ['1506', ...(volda?.municipalities ?? [])], inferred: false, source: { title: 'Oppgitt av Molde kommune', url: null, date: TODAY } });
  });

  test('rows are moved and taken away whole', () => {
    const moved = reshape(fields, 'down:contacts.0')?.fields ?? [];
    expect(readService(moved, known(before)).entry?.contacts.map(({ id }) => id)).toEqual(['web', 'phone']);
    const fewer = reshape(moved, 'remove:contacts.0')?.fields ?? [];
    expect(readService(fewer, known(before)).entry?.contacts).toEqual([before.contacts[0]]);
    const more = put(put(reshape(fields, 'add:contacts')?.fields ?? [], 'contacts.2.value', '113'), 'contacts.2.purpose', 'help');
    expect(readService(more, known(before)).entry?.contacts[2]).toMatchObject({ id: 'telefon', value: '113', hours: null });
  });

  test('what is not known can be told, and what is told can be taken back', () => {
    const changed = [['ages.from', '18'], ['referral.required', 'yes'], ['cost', 'free'], ['anonymous', 'no'], ['languages.other', 'polsk, Somali'], ['alsoCalled', 'A\nB\n\n']].reduce((now, [name = '', value = '']) => put(now, name, value), fields);
    const { entry: read } = readService(changed, known(before));
    expect(read).toMatchObject({ ages: { from: 18, to: null }, referral: { required: true }, cost: 'free', anonymous: false, languages: ['pl', 'so'], alsoCalled: ['A', 'B'] });
    expect(readService(put(fields, 'languages.other', 'klingonsk'), known(before)).problems).toEqual([{ field: 'languages.other', kind: 'language', detail: 'klingonsk' }]);
  });
});

const NAMES = [...new Set(fieldsOf(entry({
  contacts: [contact({ note: { nb: 'x' } })], hours: { regular: [{ days: [1], from: '08:00', to: '09:00' }], variations: [{ from: '2026-01-01', to: '2026-01-02', periods: [{ days: [1], from: '08:00', to: '09:00' }] }], closures: [{ from: '2026-01-01', to: '2026-01-02', reason: { nb: 'x' } }] },
  locations: [{ address: 'x', postalCode: '6400', city: 'Molde', source: { title: 'x', url: null, date: null } }], whatHappens: { nb: 'x' }, referral: { required: null, self: null, mustHold: [{ nb: 'x' }], exclusions: [{ nb: 'x' }] },
})).map(([name]) => name)), 'coverage.areas', 'coverage.national', 'coverage.counties', '__proto__', 'constructor.0.x'];
const value = fc.oneof(fc.string(), fc.constantFrom('', ' ', '8', '08:00', '71 11 10 00', '113', '+4799', 'yes', 'week', 'phone', 'web', '2026-12-24', 'molde.no', '-1', '999'), fc.string({ unit: 'grapheme' }));
const anyFields = fc.array(fc.tuple(fc.constantFrom(...NAMES), value), { maxLength: 60 });
/** What is chosen, not written; and what a choice beside it turns off. */
const CHOSEN = /\.(id|was|kind|purpose|days|is|publicHolidays|required|self|by)$|^(type|level|provider|cost|anonymous|incomplete|themes|pathways|audiences|coverage\..*|languages|constructor\..*|__proto__)$|regular\./;
const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '').replace(/^0+/, '');

describe('whatever is typed', () => {
  test('never throws', () => {
    fc.assert(fc.property(anyFields, fc.boolean(), (fields, isNew) => {
      const read = readService(posted(fields), known(isNew ? null : entry()));
      expect(read.entry !== null || read.problems.length > 0).toBe(true);
    }), { numRuns: 500 });
  });

  test('every written field is in the entry, or is told to be wrong', () => {
    const before = entry({ contacts: [contact()] });
    fc.assert(fc.property(fc.constantFrom(...NAMES.filter((name) => !CHOSEN.test(name))), value, (name, typed) => {
      const fields = posted(put(fieldsOf(before), name, typed));
      const { draft, problems } = readService(fields, known(before));
      const row = name.replace(/^(.*?\.\d+)\..*$/, '$1');
      const isTold = problems.some(({ field }) => field === name.replace(/\.(nn|en)$/, '.nb') || field.startsWith(`${row}.`) || row.startsWith(field));
      const trimmed = typed.trim();
      const isKept = JSON.stringify(draft).includes(JSON.stringify(trimmed).slice(1, -1)) || letters(JSON.stringify(draft)).includes(letters(trimmed));
      expect(isTold || isKept || trimmed === '').toBe(true);
      expect(formOf(fields).values[name]?.[0]).toBe(typed.replace(/\r\n?|\n/g, '\n'));
    }), { numRuns: 1000 });
  });

  test('moving rows about loses nothing', () => {
    fc.assert(fc.property(anyFields, fc.constantFrom('add:contacts', 'up:contacts.0', 'down:contacts.0', 'add:hours.regular', 'down:hours.variations.0', 'add:nothing', 'remove:contacts.9', 'up:contacts.x', ''), (fields, intent) => {
      const after = reshape(fields, intent)?.fields ?? fields;
      expect(fields.filter(([name, typed]) => name !== 'hours.is' && !after.some(([, one]) => one === typed))).toEqual([]);
    }));
  });
});
