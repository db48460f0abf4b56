/** The real app over a real database file with the real seed, made anew for each test file that asks. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Express } from 'express';
import { type Parts, createApp } from '#api/app.ts';
import { loadKnowledge } from '#api/directory/knowledge.ts';
import { type LiveDirectory, openDirectory } from '#api/directory/live.ts';
import { type Log, openLog } from '#api/log.ts';
import { closeDatabase, type Database, openDatabase } from '#db/open.ts';
import { seed } from '#seed/load.ts';

/** A Monday, ten o'clock in Norway. */
export const MONDAY = new Date('2026-11-23T10:00:00+01:00');

export interface TestHouse {
  readonly app: Express;
  readonly db: Database;
  readonly directory: LiveDirectory;
  /** What was logged, one parsed line each. */
  readonly logged: Record<string, unknown>[];
  readonly log: Log;
  close(): Promise<void>;
}

export async function openHouse({ rateLimit = 0, trustProxy = false, pages }: { rateLimit?: number; trustProxy?: boolean | number; pages?: Parts['pages'] } = {}): Promise<TestHouse> {
  const folder = mkdtempSync(join(tmpdir(), 'en-dor-inn-'));
  const db = await openDatabase(join(folder, 'test.sqlite'));
  await seed(db);
  const directory = await openDirectory(db, loadKnowledge(), () => MONDAY);
  const logged: Record<string, unknown>[] = [];
  const log = openLog('trace', { write: (line) => void logged.push(JSON.parse(line) as Record<string, unknown>) });
  const app = await createApp({ config: { rateLimit, trustProxy }, log, directory, ...(pages && { pages }) });
  const close = async () => {
    await closeDatabase(db).catch(() => undefined);
    rmSync(folder, { recursive: true, force: true });
  };
  return { app, db, directory, logged, log, close };
}
