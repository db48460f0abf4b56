/** The built app in this process, as in production: a real database file, the real seed, a port of its own, and a clock that stands still. */
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '#api/app.ts';
import { loadKnowledge } from '#api/directory/knowledge.ts';
import { type LiveDirectory, openDirectory } from '#api/directory/live.ts';
import type { EditorialHouse } from '#api/editorial/desk.ts';
import type { Letter } from '#api/editorial/mail.ts';
import { listen, stopListening } from '#api/listen.ts';
import { openLog } from '#api/log.ts';
import { mountPages } from '#api/pages.ts';
import { closeDatabase, type Database, openDatabase } from '#db/open.ts';
import { seed } from '#seed/load.ts';

/** The night before a Tuesday, half past one in Norway: nearly all doors are shut. */
export const NIGHT = new Date('2026-11-24T01:30:00+01:00');
/** A Monday, ten o'clock in Norway. */
export const DAY = new Date('2026-11-23T10:00:00+01:00');

export interface Site {
  readonly url: string;
  readonly db: Database;
  readonly directory: LiveDirectory;
  readonly editorial: EditorialHouse;
  /** Every letter that was sent. */
  readonly letters: readonly Letter[];
  /** Every line that was logged, as it was written. */
  readonly logged: string[];
  close(): Promise<void>;
}

interface Wish {
  readonly now?: Date;
  /** What the pages get instead of the directory, to see what happens when it breaks. */
  readonly change?: (directory: LiveDirectory) => LiveDirectory;
  /** false: logs as much as in production, and keeps nothing of it. */
  readonly keepsLog?: boolean;
  /** Other judged queries than the project's: fewer are sooner done. */
  readonly judgedFolder?: string;
}

export async function openSite({ now = DAY, change = (directory) => directory, keepsLog = true, judgedFolder }: Wish = {}): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'en-dor-inn-journey-'));
  const db = await openDatabase(join(folder, 'journey.sqlite'));
  await seed(db);
  const directory = change(await openDirectory(db, loadKnowledge(), () => now));
  const logged: string[] = [];
  const letters: Letter[] = [];
  const log = openLog(keepsLog ? 'trace' : 'info', { write: (line) => void (keepsLog && logged.push(line)) });
  const editorial: EditorialHouse = { db, directory, now: () => now, log, mail: { send: async (letter) => void letters.push(letter) }, origin: 'http://localhost:3000', ...(judgedFolder && { judgedFolder }) };
  const app = await createApp({ config: { trustProxy: false, rateLimit: 0 }, log, directory, pages: (on) => mountPages(on, { directory, editorial, now: () => now, mode: 'production' }) });
  const server = await listen(app, { host: '127.0.0.1', port: 0 });
  const close = async () => {
    server.closeAllConnections();
    await stopListening(server);
    await closeDatabase(db).catch(() => undefined);
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, db, directory, editorial, letters, logged, close };
}
