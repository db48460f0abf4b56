import { readPublished } from '#db/published.ts';
import { entryState, history, latestRevision, NotKept, publicationsOf, publish, publishedEntries, revisionById, saveRevision, withdraw } from '#db/revisions.ts';
import { recordVerification, verificationsOf } from '#db/verifications.ts';
import { describe, expect, it } from 'vitest';
import { aService, byStaff, freshDatabase } from './fixture.ts';

const SLUG = 'a-service';

describe('revisions', () => {
  it('are added, chosen, and never lost', async () => {
    const db = await freshDatabase();
    const first = await saveRevision(db, 'service', aService(), byStaff);
    await publish(db, 'service', SLUG, first.id, byStaff);
    const second = await saveRevision(db, 'service', aService({ name: { nb: 'Nytt navn' } }), byStaff);
    expect((await publishedEntries(db, 'service')).map((r) => r.content.name.nb)).toEqual(['Tjeneste']);
    await publish(db, 'service', SLUG, second.id, byStaff);
    expect((await publishedEntries(db, 'service')).map((r) => r.content.name.nb)).toEqual(['Nytt navn']);
    expect((await history(db, 'service', SLUG)).map((r) => r.id)).toEqual([second.id, first.id]);
    expect(await revisionById(db, first.id)).toEqual(first);
    expect(await latestRevision(db, 'service', SLUG)).toEqual(second);
  });

  it('stay when the entry is withdrawn, and can be published again', async () => {
    const db = await freshDatabase();
    const { id } = await saveRevision(db, 'service', aService(), byStaff);
    await publish(db, 'service', SLUG, id, byStaff);
    await withdraw(db, 'service', SLUG, { ...byStaff, why: 'closed' });
    expect(await publishedEntries(db, 'service')).toEqual([]);
    expect(await entryState(db, 'service', SLUG)).toMatchObject({ status: 'withdrawn', publishedRevision: null });
    await publish(db, 'service', SLUG, id, byStaff);
    expect((await publicationsOf(db, 'service', SLUG)).map((p) => [p.action, p.why])).toEqual([['publish', 'called them'], ['withdraw', 'closed'], ['publish', 'called them']]);
  });

  it('cannot be changed or deleted, not even by hand', async () => {
    const db = await freshDatabase();
    const { id } = await saveRevision(db, 'service', aService(), byStaff);
    await publish(db, 'service', SLUG, id, byStaff);
    await recordVerification(db, { kind: 'service', slug: SLUG, contact: 'telefon', value: '+4770000000', at: '2026-11-01', by: 'anna', method: 'call', dueAt: '2027-11-01' });
    for (const table of ['revisions', 'publications', 'verifications']) {
      expect(() => db.handles.writer.exec(`UPDATE ${table} SET slug = 'other'`)).toThrow('append-only');
      expect(() => db.handles.writer.exec(`DELETE FROM ${table}`)).toThrow('append-only');
    }
    expect(() => db.handles.writer.exec('DELETE FROM entries')).toThrow('never deleted');
  });

  it('refuses to publish what is not there', async () => {
    const db = await freshDatabase();
    await expect(publish(db, 'service', SLUG, 7, byStaff)).rejects.toThrow(NotKept);
    await expect(withdraw(db, 'service', SLUG, byStaff)).rejects.toThrow(NotKept);
    const { id } = await saveRevision(db, 'service', aService(), byStaff);
    await expect(publish(db, 'service', 'another', id, byStaff)).rejects.toThrow(NotKept);
  });
});

describe('verifications', () => {
  const confirmed = { kind: 'service', slug: SLUG, contact: 'telefon', value: '+4770000000', at: '2026-11-01', by: 'anna', method: 'call', dueAt: '2027-11-01' } as const;
  const publishIt = async (db: Awaited<ReturnType<typeof freshDatabase>>, entry = aService()) => publish(db, 'service', SLUG, (await saveRevision(db, 'service', entry, byStaff)).id, byStaff);
  const contact = async (db: Awaited<ReturnType<typeof freshDatabase>>) => (await readPublished(db)).services[0]?.contacts[0];

  it('is due two years after the source while nobody has confirmed it', async () => {
    const db = await freshDatabase();
    await publishIt(db);
    expect(await contact(db)).toMatchObject({ verifiedAt: null, dueAt: '2026-05-01' });
  });

  it('is not moved by an edit, and does not touch the text', async () => {
    const db = await freshDatabase();
    await publishIt(db);
    await recordVerification(db, confirmed);
    await publishIt(db, aService({ name: { nb: 'Nytt navn' } }));
    expect(await contact(db)).toMatchObject({ verifiedAt: '2026-11-01', verifiedBy: 'anna', method: 'call', dueAt: '2027-11-01' });
    expect(await history(db, 'service', SLUG)).toHaveLength(2);
    expect(await verificationsOf(db, 'service', SLUG)).toHaveLength(1);
  });

  it('does not follow the contact point over to another number', async () => {
    const db = await freshDatabase();
    const entry = aService();
    await publishIt(db, entry);
    await recordVerification(db, confirmed);
    await publishIt(db, { ...entry, contacts: entry.contacts.map((c) => ({ ...c, value: '+4771111111' })) });
    expect(await contact(db)).toMatchObject({ value: '+4771111111', verifiedAt: null });
  });

  it('cannot be written into an edit', async () => {
    const db = await freshDatabase();
    const entry = aService();
    await publishIt(db, { ...entry, contacts: entry.contacts.map((c) => ({ ...c, verifiedAt: '2026-11-01', verifiedBy: 'me', method: 'call', dueAt: '2099-01-01' })) });
    expect(await contact(db)).toMatchObject({ verifiedAt: null, verifiedBy: null, dueAt: '2026-05-01' });
  });

  it('lets a number of low confidence out to the public only when it has been confirmed', async () => {
    const db = await freshDatabase();
    const entry = aService();
    await publishIt(db, { ...entry, contacts: entry.contacts.map((c) => ({ ...c, confidence: 'low' })) });
    expect((await readPublished(db)).services[0]?.contacts).toEqual([]);
    expect((await publishedEntries(db, 'service'))[0]?.content.contacts).toHaveLength(1);
    await recordVerification(db, confirmed);
    expect(await contact(db)).toMatchObject({ value: '+4770000000', verifiedAt: '2026-11-01' });
  });

  it('moves the version of what is published, and nothing else does', async () => {
    const db = await freshDatabase();
    await publishIt(db);
    const before = (await readPublished(db)).version;
    expect((await readPublished(db)).version).toBe(before);
    await saveRevision(db, 'service', aService({ name: { nb: 'Utkast' } }), byStaff);
    expect((await readPublished(db)).version).toBe(before);
    await recordVerification(db, confirmed);
    expect((await readPublished(db)).version).not.toBe(before);
  });
});
