import { closeDatabase, openDatabase, transaction } from '#db/open.ts';
import { entryState, saveRevision } from '#db/revisions.ts';
import { isReadable } from '#db/health.ts';
import { describe, expect, it } from 'vitest';
import { aService, byStaff, freshDatabase } from './fixture.ts';

describe('openDatabase', () => {
  it('makes the file, migrates it, and keeps it safe against power cuts', async () => {
    const db = await freshDatabase();
    expect(db.handles.writer.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(db.handles.writer.pragma('synchronous', { simple: true })).toBe(2);
    expect(db.handles.writer.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(await isReadable(db)).toBe(true);
  });

  it('opens one in memory', async () => {
    const db = await openDatabase(':memory:');
    await saveRevision(db, 'service', aService(), byStaff);
    expect(await entryState(db, 'service', 'a-service')).toMatchObject({ status: 'draft' });
    await closeDatabase(db);
    expect(await isReadable(db)).toBe(false);
  });
});

describe('transaction', () => {
  it('keeps nothing when something in it fails, also after waiting', async () => {
    const db = await freshDatabase();
    await expect(transaction(db, async (tx) => {
      await saveRevision(tx, 'service', aService(), byStaff);
      await new Promise((resolve) => setTimeout(resolve, 5));
      throw new Error('no');
    })).rejects.toThrow('no');
    expect(await entryState(db, 'service', 'a-service')).toBeNull();
  });

  it('runs one at a time, and readers do not see what is unfinished', async () => {
    const db = await freshDatabase();
    const seen: unknown[] = [];
    const slow = transaction(db, async (tx) => {
      await saveRevision(tx, 'service', aService({ slug: 'first' }), byStaff);
      await new Promise((resolve) => setTimeout(resolve, 20));
    });
    const next = saveRevision(db, 'service', aService({ slug: 'second' }), byStaff).then(async () => seen.push(await entryState(db, 'service', 'first')));
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await entryState(db, 'service', 'first')).toBeNull();
    await Promise.all([slow, next]);
    expect(seen).toMatchObject([{ slug: 'first' }]);
  });

  it('goes on after one that failed', async () => {
    const db = await freshDatabase();
    await expect(transaction(db, async () => Promise.reject(new Error('first')))).rejects.toThrow('first');
    await expect(transaction(db, async () => 'second')).resolves.toBe('second');
  });
});
