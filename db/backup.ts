/** A copy of the database while it is in use, and such a copy put in its place. Both are checked before anything relies on them. */
import { closeSync, copyFileSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';

/** Why it was not done; nothing has been changed then. */
export class NotDone extends Error {
  override readonly name = 'NotDone';
  readonly reason: Reason;

  constructor(reason: Reason, detail = '') {
    super(detail ? `${reason}: ${detail}` : reason);
    this.reason = reason;
  }
}

/** missing: no such file; taken: the file is there already; damaged; foreign: no database of ours; newer: made by a later version of the program; in-use: a server has it open. */
export type Reason = 'missing' | 'taken' | 'damaged' | 'foreign' | 'newer' | 'in-use' | 'itself';

export interface Checked { readonly entries: number; readonly revisions: number; readonly accounts: number }

const JOURNAL = fileURLToPath(new URL('./migrations/meta/_journal.json', import.meta.url));
const ALL_PAGES = 2 ** 31 - 1;

/** SQLite's own online backup; who writes meanwhile neither waits nor disturbs it. The copy is one file and appears whole, or not at all. */
export async function backUp(file: string, to: string): Promise<Checked> {
  if (!existsSync(file)) throw new NotDone('missing', file);
  if (existsSync(to)) throw new NotDone('taken', to);
  mkdirSync(dirname(resolve(to)), { recursive: true });
  const part = `${to}.part`;
  rmSync(part, { force: true });
  const source = new Sqlite(file, { readonly: true, timeout: 5000 });
  try {
    // all pages in one step: a backup in steps begins anew whenever another process writes
    await source.backup(part, { progress: () => ALL_PAGES });
    const checked = check(part, (copy) => copy.pragma('journal_mode = DELETE'));
    keep(part, to);
    return checked;
  } finally {
    source.close();
    for (const left of ['', '-wal', '-shm', '-journal']) rmSync(part + left, { force: true });
  }
}

/**
 * Puts a backup in place of the database; the one that was there is kept beside it. Whoever was signed in must sign in again,
 * and invitations and resets under way are void: what was ended since the backup must not come back to life.
 * @returns what was restored, and where the earlier database is now
 */
export async function restore(from: string, file: string, now: Date): Promise<Checked & { readonly kept: string | null }> {
  if (!existsSync(from)) throw new NotDone('missing', from);
  if (resolve(from) === resolve(file)) throw new NotDone('itself', from);
  mkdirSync(dirname(resolve(file)), { recursive: true });
  const part = `${file}.restoring`;
  for (const left of ['', '-wal', '-shm', '-journal']) rmSync(part + left, { force: true });
  copyFileSync(from, part);
  // a copy of a running database's file has its newest pages beside it
  if (existsSync(`${from}-wal`)) copyFileSync(`${from}-wal`, `${part}-wal`);
  try {
    const checked = check(part, (copy) => {
      copy.pragma('journal_mode = DELETE');
      forgetSignIns(copy);
    });
    const kept = existsSync(file) ? `${file}.before-restore-${stamp(now)}` : null;
    if (kept && existsSync(kept)) throw new NotDone('taken', kept);
    const release = kept ? takeAlone(file) : () => undefined;
    try {
      if (kept) {
        renameSync(file, kept);
        // of one that could not be read: its log must not be taken for the restored one's
        for (const left of ['-wal', '-shm']) if (existsSync(file + left)) renameSync(file + left, kept + left);
      }
      keep(part, file);
    } finally {
      release();
    }
    return { ...checked, kept };
  } finally {
    for (const left of ['', '-wal', '-shm', '-journal']) rmSync(part + left, { force: true });
  }
}

/** The moment as it stands in a file's name. */
export const stamp = (now: Date): string => now.toISOString().slice(0, 19).replace(/[:T]/g, '-');

/** Whole, ours, and not newer than this program; then `also` may make it ready. */
function check(file: string, also: (copy: Sqlite.Database) => void): Checked {
  let copy: Sqlite.Database | null = null;
  try {
    copy = new Sqlite(file, { fileMustExist: true });
    const said = copy.pragma('integrity_check', { simple: true });
    if (said !== 'ok') throw new NotDone('damaged', String(said).slice(0, 200));
    const tables = new Set(copy.prepare("select name from sqlite_master where type = 'table'").pluck().all());
    if (!['entries', 'revisions', 'publications', '__drizzle_migrations'].every((name) => tables.has(name))) throw new NotDone('foreign');
    const known = (JSON.parse(readFileSync(JOURNAL, 'utf8')) as { entries: { when: number }[] }).entries.map(({ when }) => when);
    const applied = copy.prepare('select created_at from __drizzle_migrations order by created_at').pluck().all().map(Number);
    if (applied.some((when) => when > Math.max(...known))) throw new NotDone('newer');
    if (applied.length === 0 || applied.some((when) => !known.includes(when))) throw new NotDone('foreign');
    also(copy);
    const count = (table: string) => (tables.has(table) ? Number(copy?.prepare(`select count(*) from ${table}`).pluck().get()) : 0);
    return { entries: count('entries'), revisions: count('revisions'), accounts: count('accounts') };
  } catch (error) {
    if (error instanceof Sqlite.SqliteError) throw new NotDone(error.code === 'SQLITE_NOTADB' ? 'foreign' : 'damaged', error.message);
    throw error;
  } finally {
    copy?.close();
  }
}

function forgetSignIns(copy: Sqlite.Database): void {
  const has = (table: string) => copy.prepare("select 1 from sqlite_master where type = 'table' and name = ?").get(table) !== undefined;
  if (has('sessions')) copy.exec('delete from sessions');
  if (has('tokens')) copy.exec("delete from tokens where purpose <> 'contact-link' and used_at is null");
}

/** Takes the database for us alone: a server that has it open, even idle, keeps its write-ahead log from being taken away. */
function takeAlone(file: string): () => void {
  const present = new Sqlite(file, { timeout: 0 });
  try {
    present.pragma('locking_mode = EXCLUSIVE');
    present.pragma('journal_mode = DELETE');
    present.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    present.close();
    const code = error instanceof Sqlite.SqliteError ? error.code : '';
    if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) throw new NotDone('in-use', file);
    // one that cannot be read any more is what one restores over
    if (code.startsWith('SQLITE_NOTADB') || code.startsWith('SQLITE_CORRUPT')) return () => undefined;
    throw error;
  }
  return () => present.close();
}

/** Under its name only when it is on the disk. */
function keep(part: string, to: string): void {
  flush(part);
  renameSync(part, to);
  flush(dirname(resolve(to)));
}

function flush(path: string): void {
  const opened = openSync(path, 'r');
  fsyncSync(opened);
  closeSync(opened);
}
