/** Four eyes, and proposals of people without an account. People and services are fictional. */
import { beforeEach, describe, expect, test } from 'vitest';
import { approvalsDesk } from '#api/editorial/approvals/approvals.ts';
import type { EditorialHouse } from '#api/editorial/desk.ts';
import type { Actor, Role } from '#api/editorial/rights.ts';
import { EVERYWHERE } from '#api/editorial/rights.ts';
import { saveEntry } from '#api/editorial/save.ts';
import { approvalById, askApproval, openApprovals } from '#db/approvals.ts';
import { addContactPerson } from '#db/contactPeople.ts';
import { keepContactLink, spendContactLink } from '#db/contactLinks.ts';
import { headRevision, publish, publishedRevision, saveRevision } from '#db/revisions.ts';
import { aService } from '#tests/db/fixture.ts';
import { aHouse, type Ticking } from './fictionalHouse.ts';
import { employ, type Staff } from './staff.ts';

const SLUG = 'krisetelefon';
let house: EditorialHouse & Ticking;
let [editor, approver, both, neighbour, administrator]: Staff[] = [];
const at = (staff: Staff | undefined) => approvalsDesk(house, { signedIn: null, actor: staff?.actor ?? null, from: '', setCookie: () => undefined });
const crisis = (number: string, more: Partial<Parameters<typeof aService>[0]> = {}) => {
  const service = aService({ slug: SLUG, type: 'crisis-helpline', name: { nb: 'Krisetelefonen' } });
  return { ...service, contacts: service.contacts.map((one) => ({ ...one, value: number })), ...more };
};
const save = async (actor: Actor | undefined, content: object, more: { base?: number | null; publish?: boolean } = {}) => {
  house.tick();
  const base = more.base === undefined ? ((await headRevision(house.db, 'service', SLUG))?.id ?? null) : more.base;
  return saveEntry(house, actor ?? null, { kind: 'service', content, base, why: 'nytt nummer', publish: more.publish ?? true });
};
const theCase = async (staff: Staff | undefined) => {
  const [found] = await at(staff).waiting();
  if (!found) throw new Error('nothing waits');
  return found;
};
const number = async () => (await publishedRevision(house.db, 'service', SLUG))?.content.contacts[0]?.value;

beforeEach(async () => {
  house = await aHouse();
  const hire = (name: string, role: Role, ...more: Role[]) => employ(house.db, name, [role, ...more].map((one) => ({ role: one, organisation: one === 'administrator' ? EVERYWHERE : name === 'Nils Nabo' ? 'b-kommune' : 'a-kommune' })));
  [editor, approver, both, neighbour, administrator] = [await hire('Eva Redaktør', 'editor'), await hire('Geir Godkjenner', 'approver'), await hire('Bente Begge', 'editor', 'approver'), await hire('Nils Nabo', 'approver', 'editor'), await hire('Ada Administrator', 'administrator')];
  const { id } = await saveRevision(house.db, 'service', crisis('+4770000001'), { author: 'seed', authoredAs: 'seed', why: 'seeded', at: '2026-11-01T00:00:00Z' });
  await publish(house.db, 'service', SLUG, id, { author: 'seed', authoredAs: 'seed', why: 'seeded', at: '2026-11-01T00:00:00Z' });
  await house.directory.refresh();
});

describe('four eyes', () => {
  test('what an editor asks is published when somebody else accepts it, and the editor is told', async () => {
    expect(await save(editor?.actor, crisis('+4770000002'))).toMatchObject({ outcome: 'waits' });
    expect(await number()).toBe('+4770000001');
    const found = await theCase(approver);
    expect(found).toMatchObject({ name: 'Krisetelefonen', reason: 'four-eyes', askedBy: 'Eva Redaktør', note: 'nytt nummer', hindrance: null, changes: [{ key: 'contacts.telefon.value', before: '+4770000001', after: '+4770000002' }] });
    expect(await at(approver).answer(found.id, { accepts: true, answer: 'Ringt og sjekket', ground: found.ground })).toEqual({ outcome: 'published', letter: 'sent' });
    expect(house.directory.service(SLUG, 'nb')?.contacts[0]?.value).toBe('+4770000002');
    expect(house.letters).toMatchObject([{ to: editor?.account.email, text: expect.stringContaining('Ringt og sjekket') }]);
    expect(await approvalById(house.db, found.id)).toMatchObject({ status: 'accepted', decidedBy: approver?.account.id, answer: 'Ringt og sjekket' });
    expect(await at(approver).waiting()).toEqual([]);
  });

  test('declining asks for an answer, publishes nothing, and is told', async () => {
    await save(editor?.actor, crisis('+4770000002'));
    const { id, ground } = await theCase(approver);
    expect(await at(approver).answer(id, { accepts: false, answer: ' ', ground })).toEqual({ outcome: 'wrong', field: 'answer' });
    expect(await at(approver).answer(id, { accepts: false, answer: 'Nummeret svarer ikke', ground })).toMatchObject({ outcome: 'declined' });
    expect(await number()).toBe('+4770000001');
    expect(house.letters[0]?.text).toContain('Nummeret svarer ikke');
    expect(await at(approver).answer(id, { accepts: true, answer: '', ground })).toEqual({ outcome: 'decided' });
  });

  test.for(['both', 'administrator'] as const)('nobody accepts what they asked for themselves: %s', async (who) => {
    const staff = { both, administrator }[who];
    await save(staff?.actor, crisis('+4770000002'));
    const { id, ground, hindrance } = await theCase(staff);
    expect(hindrance).toBe('own');
    await expect(at(staff).answer(id, { accepts: true, answer: 'ja', ground })).rejects.toMatchObject({ name: 'NotAllowed' });
    expect(await number()).toBe('+4770000001');
    expect(await openApprovals(house.db)).toHaveLength(1);
  });

  test('nobody accepts their own words under another’s name: what they wrote and a colleague saved on', async () => {
    await save(both?.actor, crisis('+4770000002'));
    await save(editor?.actor, crisis('+4770000002', { summary: { nb: 'Bare en annen tekst' } }));
    const { id, ground, askedBy, hindrance } = await theCase(both);
    expect({ askedBy, hindrance }).toEqual({ askedBy: 'Eva Redaktør', hindrance: 'own' });
    await expect(at(both).answer(id, { accepts: true, answer: '', ground })).rejects.toMatchObject({ name: 'NotAllowed' });
    // a draft of theirs counts too
    const found = await theCase(approver);
    await at(approver).answer(found.id, { accepts: true, answer: '', ground: found.ground });
    await save(both?.actor, crisis('+4770000003'), { publish: false });
    await save(editor?.actor, crisis('+4770000003'));
    expect((await theCase(both)).hindrance).toBe('own');
    expect((await theCase(approver)).hindrance).toBeNull();
  });

  test('an editor, a neighbour and somebody who is not signed in accept nothing', async () => {
    await save(editor?.actor, crisis('+4770000002'));
    const { id, ground } = await theCase(approver);
    expect((await theCase(editor)).hindrance).toBe('right');
    expect(await at(neighbour).waiting()).toEqual([]);
    await expect(at(neighbour).find(id)).rejects.toMatchObject({ name: 'NotAllowed' });
    for (const staff of [editor, neighbour]) await expect(at(staff).answer(id, { accepts: true, answer: 'ja', ground })).rejects.toMatchObject({ name: 'NotAllowed', isSignedIn: true });
    await expect(at(undefined).waiting()).rejects.toMatchObject({ name: 'NotAllowed', isSignedIn: false });
    expect(await number()).toBe('+4770000001');
  });

  test('where something newer was published meanwhile nothing is published, and the new difference is shown', async () => {
    await save(editor?.actor, crisis('+4770000002'));
    const { id, ground } = await theCase(approver);
    const newer = await saveRevision(house.db, 'service', crisis('+4770000009'), { author: 'seed', authoredAs: 'seed', why: 'seeded' });
    await publish(house.db, 'service', SLUG, newer.id, { author: 'seed', authoredAs: 'seed', why: 'seeded' });
    expect(await at(approver).answer(id, { accepts: true, answer: '', ground })).toEqual({ outcome: 'moved' });
    expect(await number()).toBe('+4770000009');
    expect((await theCase(approver)).changes).toMatchObject([{ before: '+4770000009', after: '+4770000002' }]);
  });

  test('two answers at the same moment: one counts', async () => {
    await save(editor?.actor, crisis('+4770000002'));
    const { id, ground } = await theCase(approver);
    const answers = await Promise.all([at(approver).answer(id, { accepts: true, answer: '', ground }), at(administrator).answer(id, { accepts: false, answer: 'nei', ground })]);
    expect(answers.map(({ outcome }) => outcome)).toEqual(['published', 'decided']);
  });
});

describe('a proposal', () => {
  const propose = async (content: ReturnType<typeof crisis>, note = 'Nytt nummer fra mandag') => {
    house.tick();
    const askedAt = house.now().toISOString();
    const { id } = await saveRevision(house.db, 'service', content, { author: 'Kari Kontakt', authoredAs: 'contact', why: note, at: askedAt });
    await askApproval(house.db, { kind: 'service', slug: SLUG, revision: id, reason: 'proposal', askedBy: 'Kari Kontakt', note, askedAt });
    const person = await addContactPerson(house.db, { kind: 'service', slug: SLUG, email: 'kari@example.test', name: 'Kari', addedBy: 'Eva', addedAt: askedAt });
    const link = { tokenHash: 'h', slug: SLUG, person: person?.id ?? 0, expiresAt: '2027-01-01', usedAt: null, done: null };
    await keepContactLink(house.db, { ...link, createdAt: askedAt });
    await spendContactLink(house.db, link, 'proposed', askedAt);
  };

  test('becomes a revision of staff when an editor accepts it, and goes through four eyes where it must', async () => {
    await propose(crisis('+4770000005'));
    const found = await theCase(editor);
    expect(found).toMatchObject({ reason: 'proposal', askedBy: 'Kari Kontakt', hindrance: null, changes: [{ before: '+4770000001', after: '+4770000005' }], alsoPublishes: [] });
    expect(await at(editor).answer(found.id, { accepts: true, answer: 'Takk!', ground: found.ground })).toEqual({ outcome: 'waits', letter: 'sent' });
    expect(house.letters).toMatchObject([{ to: 'kari@example.test', text: expect.stringContaining('Takk!') }]);
    expect(await headRevision(house.db, 'service', SLUG)).toMatchObject({ author: 'Eva Redaktør', authoredAs: 'staff', source: 'Kari Kontakt', content: { contacts: [{ value: '+4770000005' }] } });
    expect((await theCase(approver)).reason).toBe('four-eyes');
    expect(await number()).toBe('+4770000001');
  });

  test('takes nothing back of what others have changed since', async () => {
    const seen = crisis('+4770000001');
    await propose({ ...seen, name: { nb: 'Krisetelefonen i A' } });
    await save(editor?.actor, { ...seen, summary: { nb: 'Skrevet imens' } });
    const { id, ground, changes } = await theCase(editor);
    expect(changes.map(({ key }) => key)).toEqual(['name.nb']);
    expect(await at(editor).answer(id, { accepts: true, answer: '', ground })).toMatchObject({ outcome: 'published' });
    expect((await publishedRevision(house.db, 'service', SLUG))?.content).toMatchObject({ name: { nb: 'Krisetelefonen i A' }, summary: { nb: 'Skrevet imens' } });
  });

  test('tells what else would be published with it, and is looked at anew where the ground has moved', async () => {
    await propose({ ...crisis('+4770000001'), name: { nb: 'Nytt navn' } });
    const before = await theCase(editor);
    await save(editor?.actor, crisis('+4770000001', { summary: { nb: 'Et utkast' } }), { publish: false });
    expect(await at(editor).answer(before.id, { accepts: true, answer: '', ground: before.ground })).toEqual({ outcome: 'moved' });
    expect((await theCase(editor)).alsoPublishes).toMatchObject([{ key: 'summary.nb', after: 'Et utkast' }]);
  });

  test('is declined with an answer; an approver who is no editor cannot', async () => {
    await propose(crisis('+4770000005'));
    const { id, ground } = await theCase(editor);
    expect((await theCase(approver)).hindrance).toBe('right');
    await expect(at(approver).answer(id, { accepts: false, answer: 'nei', ground })).rejects.toMatchObject({ name: 'NotAllowed' });
    expect(await at(editor).answer(id, { accepts: false, answer: '', ground })).toEqual({ outcome: 'wrong', field: 'answer' });
    expect(await at(editor).answer(id, { accepts: false, answer: 'Vi har ringt', ground })).toEqual({ outcome: 'declined', letter: 'sent' });
    expect(await number()).toBe('+4770000001');
  });

  test('is answered even where the letter cannot be sent', async () => {
    await propose(crisis('+4770000005'));
    const { id, ground } = await theCase(editor);
    house = { ...house, mail: { send: async () => { throw new Error('the mail server is down'); } } };
    expect(await at(editor).answer(id, { accepts: false, answer: 'Vi har ringt', ground })).toEqual({ outcome: 'declined', letter: 'not-sent' });
  });
});
