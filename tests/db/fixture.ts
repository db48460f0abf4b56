import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ServiceEntry } from '#api/contract/entry.ts';
import { closeDatabase, type Database, openDatabase } from '#db/open.ts';
import { onTestFinished } from 'vitest';

/** A fresh file of SQLite, taken away when the test is done. */
export async function freshDatabase(): Promise<Database> {
  const folder = mkdtempSync(join(tmpdir(), 'en-dor-inn-'));
  const db = await openDatabase(join(folder, 'test.sqlite'));
  onTestFinished(async () => {
    await closeDatabase(db);
    rmSync(folder, { recursive: true });
  });
  return db;
}

export const byStaff = { author: 'anna', authoredAs: 'staff', why: 'called them' } as const;

/** A service with one phone, so that a test says only what matters to it. */
export function aService(over: Partial<ServiceEntry> = {}): ServiceEntry {
  const source = { title: 'A page', url: 'https://example.org/', date: '2024-05' };
  return {
    slug: 'a-service', type: 'gp', level: 'municipal', provider: 'a-kommune', name: { nb: 'Tjeneste' }, summary: { nb: 'Om tjenesten' },
    contacts: [{ id: 'telefon', kind: 'phone', value: '+4770000000', purpose: 'help', hours: null, confidence: 'medium', source, verifiedAt: null, verifiedBy: null, method: null, dueAt: null }],
    locations: [], hours: null, coverage: { national: false, counties: [], municipalities: ['1506'], inferred: false }, ages: { from: null, to: null },
    referral: { required: null, self: null, by: [], mustHold: [], exclusions: [] }, cost: null, anonymous: null, languages: [], themes: [], pathways: [], audiences: ['self'],
    alsoCalled: [], missing: [], incomplete: false, confidence: 'medium', sources: [source], ...over,
  };
}
