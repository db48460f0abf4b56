/** Field by field: what differs, and nothing else. The entries are fictional. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldDiff, withField } from '#api/editorial/history/diff.ts';
import { contact, entry } from '#tests/directory/entry.ts';

const keys = (before: object | null, after: object | null) => fieldDiff(before, after).map(({ key }) => key);

describe('field by field', () => {
  test('equal entries have no changes, whatever order their fields stand in', () => {
    const one = entry();
    expect(fieldDiff(one, Object.fromEntries(Object.entries(entry()).reverse()))).toEqual([]);
  });

  test('a text is told apart by language', () => {
    expect(fieldDiff(entry(), entry({ name: { nb: 'Tjenesten', nn: 'Den nye tenesta' } }))).toEqual([
      { key: 'name.nn', path: ['name', 'nn'], before: 'Tenesta', after: 'Den nye tenesta' },
      { key: 'name.en', path: ['name', 'en'], before: 'The service', after: undefined },
    ]);
  });

  test('contact points are the same by their id, wherever they stand', () => {
    const chat = contact({ id: 'chat', kind: 'web', value: 'https://eksempel.no' });
    const before = entry({ contacts: [contact(), chat] });
    expect(fieldDiff(before, entry({ contacts: [contact({ value: '+4771112000' }), chat] }))).toEqual([
      { key: 'contacts.phone.value', path: ['contacts', { id: 'phone', shown: '+4771112000' }, 'value'], before: '+4771111000', after: '+4771112000' },
    ]);
    expect(keys(before, entry({ contacts: [contact()] }))).toEqual(['contacts.chat']);
    expect(keys(before, entry({ contacts: [chat, contact()] }))).toEqual(['contacts']);
  });

  test('a confirmation is no edit', () => {
    expect(keys(entry(), entry({ contacts: [contact({ verifiedAt: '2026-11-01', verifiedBy: 'Anna', method: 'call', dueAt: '2027-05-01' })] }))).toEqual([]);
  });

  test('hours that were not known are one change, and then each part is its own', () => {
    const hours = { regular: [{ days: [1, 2], from: '08:00', to: '15:30' }], publicHolidays: 'closed' as const };
    expect(keys(entry(), entry({ hours }))).toEqual(['hours']);
    expect(keys(entry({ hours }), entry({ hours: { ...hours, publicHolidays: 'as-usual' } }))).toEqual(['hours.publicHolidays']);
  });

  test('a source is read as one', () => {
    const before = entry({ contacts: [contact({ source: { title: 'Før', url: null, date: null } })] });
    expect(keys(before, entry())).toEqual(['contacts.phone.source']);
  });

  test('a new entry has all its fields', () => expect(keys(null, entry())).toEqual(expect.arrayContaining(['slug', 'name', 'contacts.phone', 'coverage', 'ages'])));
});

const anything = fc.record({
  name: fc.option(fc.record({ nb: fc.string(), nn: fc.option(fc.string(), { nil: undefined }) }), { nil: undefined }),
  contacts: fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), value: fc.string(), hours: fc.option(fc.record({ always: fc.boolean() })) }), { selector: ({ id }) => id }),
  themes: fc.array(fc.string()), ages: fc.record({ from: fc.option(fc.nat()), to: fc.option(fc.nat()) }),
}, { requiredKeys: [] });

test('taking over every change makes one version of the other', () => {
  fc.assert(fc.property(anything, anything, (before, after) => {
    const made = fieldDiff(before, after).reduce<object>((content, change) => withField(content, change.path, change.after), before);
    expect(fieldDiff(made, after).filter(({ key }) => key !== 'contacts')).toEqual([]);
  }));
});
