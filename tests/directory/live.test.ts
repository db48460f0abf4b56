import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { OrganisationEntry } from '#api/contract/entry.ts';
import { loadKnowledge } from '#api/directory/knowledge.ts';
import { openDirectory } from '#api/directory/live.ts';
import { closeDatabase, openDatabase } from '#db/open.ts';
import { publish, saveRevision } from '#db/revisions.ts';
import { entry } from './entry.ts';

const BY = { author: 'seed', authoredAs: 'seed', why: 'test' } as const;
const now = () => new Date('2026-11-23T10:00:00+01:00');

test('a publication is read after a refresh; when the database is gone, the last one goes on answering and says so', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'en-dor-inn-'));
  const db = await openDatabase(join(folder, 'live.sqlite'));
  const directory = await openDirectory(db, loadKnowledge(), now);
  expect(directory).toMatchObject({ current: true });
  expect(directory.services({}, 'nb')).toEqual([]);
  const empty = directory.version;

  const organisation: OrganisationEntry = { slug: 'molde-kommune', name: { nb: 'Molde kommune' }, kind: 'municipality', url: null, sources: [{ title: 'Kilde', url: null, date: null }] };
  await publish(db, 'organisation', 'molde-kommune', (await saveRevision(db, 'organisation', organisation, BY)).id, BY);
  await publish(db, 'service', 'en-tjeneste', (await saveRevision(db, 'service', entry(), BY)).id, BY);
  expect(directory.services({}, 'nb')).toEqual([]);
  await directory.refresh();
  expect(directory.service('en-tjeneste', 'nb')?.provider.name).toBe('Molde kommune');
  expect(directory.version).not.toBe(empty);

  await closeDatabase(db);
  await directory.check();
  expect(directory.current).toBe(false);
  await directory.refresh();
  expect(directory.current).toBe(false);
  expect(directory.service('en-tjeneste', 'nb')?.name).toBe('Tjenesten');
  rmSync(folder, { recursive: true });
});
