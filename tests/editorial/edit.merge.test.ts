/** Two people at the same entry. All of it is fictional. */
import { describe, expect, test } from 'vitest';
import type { ServiceEntry } from '#api/contract/entry.ts';
import { apart, type Choice, compare, merged } from '#api/editorial/edit/merge.ts';
import { countLostUpdates } from '#tests/bench/lostUpdate.ts';
import { contact, entry } from '#tests/directory/entry.ts';

const base = entry({ contacts: [contact(), contact({ id: 'web', kind: 'web', value: 'https://eksempel.no' })] });
const withPhone = (value: string, title: string, of: ServiceEntry = base): ServiceEntry => ({ ...of, contacts: of.contacts.map((one) => (one.id === 'phone' ? { ...one, value, confidence: 'high', source: { title, url: null, date: '2026-11-23' } } : one)) });
const chosen = (mine: ServiceEntry, theirs: ServiceEntry, choice: Choice) => merged(compare(base, mine, theirs), theirs, () => choice);

describe('two versions', () => {
  test('what only one has changed is merged', () => {
    const mine = withPhone('+4771112222', 'Oppgitt av A');
    const theirs = { ...base, summary: { nb: 'Noe annet' } };
    const merge = compare(base, mine, theirs);
    expect(merge.clashes).toEqual([]);
    expect(chosen(mine, theirs, 'theirs')).toEqual({ ...mine, summary: theirs.summary });
  });

  test('what both have changed is chosen, and a number takes its source with it', () => {
    const [mine, theirs] = [withPhone('+4771112222', 'Oppgitt av A'), withPhone('+4771113333', 'Oppgitt av B')];
    const { clashes, onlyMine, onlyTheirs } = compare(base, mine, theirs);
    expect(clashes.map(({ key, base: was, mine: own, theirs: other }) => [key, was, own, other])).toEqual([['contacts.phone.value', '+4771111000', '+4771112222', '+4771113333']]);
    expect([onlyMine, onlyTheirs]).toEqual([[], []]);
    expect(chosen(mine, theirs, 'mine')).toEqual(mine);
    expect(chosen(mine, theirs, 'theirs')).toEqual(theirs);
  });

  test('the same change twice is no clash', () => {
    const both = withPhone('+4771112222', 'Oppgitt av A');
    expect(compare(base, both, both)).toMatchObject({ clashes: [], onlyTheirs: [] });
  });

  test('one takes away what the other changes: the whole is chosen', () => {
    const mine = { ...base, contacts: base.contacts.slice(1) };
    const theirs = withPhone('+4771113333', 'Oppgitt av B');
    expect(compare(base, mine, theirs).clashes.map(({ key }) => key)).toEqual(['contacts.phone']);
    expect(chosen(mine, theirs, 'mine').contacts.map(({ id }) => id)).toEqual(['web']);
    expect(chosen(mine, theirs, 'theirs')).toEqual(theirs);
  });

  test('both add a contact point: both stay', () => {
    const add = (value: string) => ({ ...base, contacts: [...base.contacts, contact({ id: 'telefon', value })] });
    const [mine, theirs] = [add('+4771112222'), add('+4771113333')];
    const ours = apart(base, mine, theirs);
    expect(merged(compare(base, ours, theirs), theirs, () => 'theirs').contacts.map(({ id, value }) => [id, value]).slice(2)).toEqual([['telefon', '+4771113333'], ['telefon-2', '+4771112222']]);
  });
});

test('two editors at once: no update is lost', async () => {
  expect(await countLostUpdates(25)).toEqual({ rounds: 25, conflicts: 25, acknowledged: 50, revisions: 50, lost: 0, integrity: 'ok' });
});
