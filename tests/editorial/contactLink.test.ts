/** The link in a letter: for one person, one entry, one time. The people and numbers are fictional. */
import { describe, expect, test } from 'vitest';
import { openLink, confirmByLink } from '#api/editorial/keeping/link.ts';
import { addPerson, people, removePerson, sendLink } from '#api/editorial/keeping/people.ts';
import { proposeByLink, type Proposal } from '#api/editorial/keeping/propose.ts';
import { NotAllowed } from '#api/editorial/rights.ts';
import { openApprovals } from '#db/approvals.ts';
import { eventsOf } from '#db/events.ts';
import { entryState, headRevision, revisionById } from '#db/revisions.ts';
import { tokens } from '#db/schema.ts';
import { verificationsOf } from '#db/verifications.ts';
import { withdrawEntry } from '#api/editorial/save.ts';
import { type KeepingHouse, keepService, OTHER, openKeepingHouse, phone, PROVIDER, tokenIn, web } from './keepingHouse.ts';
import { employ } from './staff.ts';

const ALL = [{ contact: 'telefon', value: '+4771111000' }, { contact: 'web', value: 'https://example.org/help' }];
const editorOf = (house: KeepingHouse, organisation = PROVIDER) => employ(house.db, 'Kari Test', [{ role: 'editor', organisation }]).then(({ actor }) => actor);

/** A house where Ola Test has been sent a link. */
async function withLink() {
  const house = await openKeepingHouse();
  await keepService(house);
  const actor = await editorOf(house);
  expect(await addPerson(house, actor, 'a-service', { name: ' Ola Test ', email: 'Ola@Example.test' })).toBe('added');
  const id = (await people(house, actor, 'a-service')).people[0]?.id ?? 0;
  expect(await sendLink(house, actor, 'a-service', id)).toBe('sent');
  return { house, actor, id, token: tokenIn(house.letters[0] ?? { to: '', subject: '', text: '' }) };
}

const proposal = (told: Partial<Proposal> = {}): Proposal => ({ seen: ALL, typed: ALL.map(({ contact, value }) => ({ contact, value: value === '+4771111000' ? '71 11 10 00' : value })), newPhone: '', note: '', name: 'Ola Test', ...told });

describe('contact people', () => {
  test('are named by the editors of the organisation', async () => {
    const { house, actor, id } = await withLink();
    expect((await people(house, actor, 'a-service')).people).toMatchObject([{ name: 'Ola Test', email: 'ola@example.test' }]);
    expect(await addPerson(house, actor, 'a-service', { name: 'Ola', email: 'OLA@example.test ' })).toBe('known');
    expect(await addPerson(house, actor, 'a-service', { name: ' ', email: 'ola' })).toEqual(['name', 'email']);
    const stranger = await editorOf(house, OTHER);
    for (const work of [() => people(house, stranger, 'a-service'), () => addPerson(house, stranger, 'a-service', { name: 'X', email: 'x@example.test' }), () => removePerson(house, stranger, 'a-service', id), () => sendLink(house, null, 'a-service', id)]) await expect(work()).rejects.toThrow(NotAllowed);
  });

  test('who is removed has no link any more, and can be added again', async () => {
    const { house, actor, id, token } = await withLink();
    await removePerson(house, actor, 'a-service', id);
    expect(await openLink(house, token)).toEqual({ state: 'unknown' });
    expect(await confirmByLink(house, token, ALL)).toBe(null);
    expect(await addPerson(house, actor, 'a-service', { name: 'Ola Test', email: 'ola@example.test' })).toBe('added');
  });

  test('a letter that cannot be sent leaves no link behind, and no address in the log', async () => {
    const { house, actor, id } = await withLink();
    house.onSend = () => { throw new Error('mail server says no to ola@example.test'); };
    expect(await sendLink(house, actor, 'a-service', id)).toBe('failed');
    expect(house.db.reader.select().from(tokens).all()).toHaveLength(1);
    expect(house.logged.join('')).not.toMatch(/ola|Ola/);
  });
});

describe('the link', () => {
  test('shows the entry, however often it is opened, and is kept as a hash only', async () => {
    const { house, token } = await withLink();
    for (let times = 0; times < 3; times++) expect(await openLink(house, token)).toMatchObject({ state: 'open', person: 'Ola Test', entry: { contacts: [{ value: '+4771111000' }, { value: 'https://example.org/help' }] } });
    expect(await verificationsOf(house.db, 'service', 'a-service')).toEqual([]);
    expect(token).toHaveLength(43);
    expect(JSON.stringify(house.db.reader.select().from(tokens).all())).not.toContain(token);
  });

  test('confirms all that was shown, once', async () => {
    const { house, token } = await withLink();
    expect(await confirmByLink(house, token, ALL)).toEqual({ confirmed: ['telefon', 'web'], changed: [] });
    expect(house.directory.service('a-service', 'nb')?.contacts.map(({ trust }) => trust)).toEqual(['confirmed', 'confirmed']);
    expect(await verificationsOf(house.db, 'service', 'a-service')).toMatchObject([{ by: 'Ola Test', method: 'e-mail' }, { by: 'Ola Test', method: 'e-mail' }]);
    expect(await openLink(house, token)).toMatchObject({ state: 'used', done: 'confirmed', slug: 'a-service' });
    expect(await confirmByLink(house, token, ALL)).toBe(null);
    expect(await proposeByLink(house, token, proposal({ note: 'Mer' }))).toEqual({ outcome: 'gone' });
    expect(await eventsOf(house.db, 'service a-service')).toMatchObject([{ actor: 'contact', what: 'contact-link confirmed' }]);
  });

  test('two taps at once confirm once', async () => {
    const { house, token } = await withLink();
    const both = await Promise.all([confirmByLink(house, token, ALL), confirmByLink(house, token, ALL)]);
    expect(both.filter((one) => one === null)).toHaveLength(1);
    expect(await verificationsOf(house.db, 'service', 'a-service')).toHaveLength(2);
  });

  test('is too late after 21 days, and says whom to ask', async () => {
    const { house, token } = await withLink();
    house.moveTo('2026-12-14T09:59:00+01:00');
    expect(await openLink(house, token)).toMatchObject({ state: 'open' });
    house.moveTo('2026-12-14T10:00:00+01:00');
    expect(await openLink(house, token)).toMatchObject({ state: 'expired', organisation: { name: { nb: 'Organisasjonen a-kommune' }, url: 'https://example.org/' } });
    expect(await confirmByLink(house, token, ALL)).toBe(null);
    expect(await proposeByLink(house, token, proposal({ note: 'Mer' }))).toEqual({ outcome: 'gone' });
  });

  test('with one character another opens nothing', async () => {
    const { house, token } = await withLink();
    for (const other of ['', token.slice(1), `${token}A`, `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`, token.toUpperCase()]) {
      expect(await openLink(house, other)).toEqual({ state: 'unknown' });
      expect(await confirmByLink(house, other, ALL)).toBe(null);
    }
  });

  test('confirms nothing where something is another than what was shown, and may be used again', async () => {
    const { house, token } = await withLink();
    await keepService(house, { contacts: [phone({ value: '+4771111999' }), web()] });
    expect(await confirmByLink(house, token, ALL)).toEqual({ confirmed: [], changed: ['telefon'] });
    expect(await openLink(house, token)).toMatchObject({ state: 'open', entry: { contacts: [{ value: '+4771111999' }, {}] } });
    expect(await verificationsOf(house.db, 'service', 'a-service')).toEqual([]);
  });

  test('of an entry that has been withdrawn says so', async () => {
    const { house, actor, token } = await withLink();
    await withdrawEntry(house, actor, 'service', 'a-service', { why: 'Lagt ned', instead: null });
    expect(await openLink(house, token)).toMatchObject({ state: 'gone' });
    expect(await confirmByLink(house, token, ALL)).toBe(null);
  });
});

describe('what must change', () => {
  test('becomes a revision that waits for the editor: the public sees nothing of it', async () => {
    const { house, token } = await withLink();
    const before = await entryState(house.db, 'service', 'a-service');
    const head = await headRevision(house.db, 'service', 'a-service');
    const typed = [{ contact: 'telefon', value: ' 915 08 588 ' }, { contact: 'web', value: '' }];
    expect(await proposeByLink(house, token, proposal({ typed, note: ' Ny i resepsjonen ', name: 'Ola i skranken' }))).toEqual({ outcome: 'proposed' });
    expect(await entryState(house.db, 'service', 'a-service')).toEqual(before);
    expect((await headRevision(house.db, 'service', 'a-service'))?.id).toBe(head?.id);
    expect(house.directory.service('a-service', 'nb')?.contacts[0]?.value).toBe('+4771111000');
    const [asked] = await openApprovals(house.db);
    expect(asked).toMatchObject({ reason: 'proposal', askedBy: 'Ola i skranken', note: 'Ny i resepsjonen', status: 'open' });
    const revision = await revisionById(house.db, asked?.revision ?? 0);
    expect(revision).toMatchObject({ author: 'Ola i skranken', authoredAs: 'contact', content: { contacts: [{ id: 'telefon', value: '+4791508588', source: { title: 'Opplyst av kontaktpersonen', date: '2026-11-23' } }] } });
    expect(await openLink(house, token)).toMatchObject({ state: 'used', done: 'proposed' });
    expect(await verificationsOf(house.db, 'service', 'a-service')).toEqual([]);
  });

  test('may be a number where there was none, or a note alone', async () => {
    const house = await openKeepingHouse();
    await keepService(house, { contacts: [web()], missing: ['phone'] });
    const actor = await editorOf(house);
    await addPerson(house, actor, 'a-service', { name: 'Ola Test', email: 'ola@example.test' });
    const id = (await people(house, actor, 'a-service')).people[0]?.id ?? 0;
    for (const told of [{ newPhone: '116 117' }, { note: 'Stengt i høstferien' }]) {
      await sendLink(house, actor, 'a-service', id);
      expect(await proposeByLink(house, tokenIn(house.letters.at(-1) ?? { to: '', subject: '', text: '' }), { ...proposal(told), seen: [], typed: [] })).toEqual({ outcome: 'proposed' });
    }
    const [number, note] = await openApprovals(house.db);
    expect((await revisionById(house.db, number?.revision ?? 0))?.content).toMatchObject({ contacts: [{ id: 'telefon', value: '116117', purpose: 'help' }, { id: 'web' }] });
    expect(note).toMatchObject({ note: 'Stengt i høstferien' });
  });

  test('that cannot be read is said of each field, and uses nothing up', async () => {
    const { house, token } = await withLink();
    const typed = [{ contact: 'telefon', value: '71 11' }, { contact: 'web', value: 'spør Kari' }];
    expect(await proposeByLink(house, token, proposal({ typed, newPhone: 'x', name: ' ', note: 'x'.repeat(2001) })))
      .toEqual({ outcome: 'wrong', issues: [{ field: 'telefon', kind: 'phone' }, { field: 'web', kind: 'web' }, { field: 'new-phone', kind: 'phone' }, { field: 'name', kind: 'name' }, { field: 'note', kind: 'long' }] });
    expect(await proposeByLink(house, token, proposal())).toEqual({ outcome: 'wrong', issues: [{ field: 'note', kind: 'nothing' }] });
    expect(await openApprovals(house.db)).toEqual([]);
    expect(await openLink(house, token)).toMatchObject({ state: 'open' });
  });
});
