/** Opens and closes the database, and gives transactions that may wait (better-sqlite3's own refuse async callbacks). */
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import * as schema from './schema.ts';

export type Orm = BetterSQLite3Database<typeof schema>;

/** What a function of db/ needs: where to read, where to write. Inside a transaction both are the same. */
export interface Connection { readonly reader: Orm; readonly writer: Orm }
export interface Transaction extends Connection { readonly inTransaction: true }
export interface Database extends Connection {
  readonly file: string;
  readonly handles: { readonly reader: Sqlite.Database; readonly writer: Sqlite.Database };
  /** The end of the queue of transactions: one at a time, since they share the writing handle. */
  queue: Promise<unknown>;
}

const MIGRATIONS = fileURLToPath(new URL('./migrations', import.meta.url));
const BUSY_MS = 5000;

/**
 * Opens the file (made if missing), migrates it, and returns the database. `:memory:` gives one that is gone when closed;
 * there reader and writer share one handle, so a read sees an unfinished transaction.
 */
export async function openDatabase(file: string): Promise<Database> {
  const writer = openHandle(file);
  try {
    const orm = drizzle(writer, { schema });
    migrate(orm, { migrationsFolder: MIGRATIONS });
    const reader = file === ':memory:' ? writer : openHandle(file);
    return { file, handles: { reader, writer }, queue: Promise.resolve(), writer: orm, reader: reader === writer ? orm : drizzle(reader, { schema }) };
  } catch (error) {
    writer.close();
    throw error;
  }
}

function openHandle(file: string): Sqlite.Database {
  const handle = new Sqlite(file, { timeout: BUSY_MS });
  handle.pragma('journal_mode = WAL');
  // FULL: a published change that has been confirmed to the editor survives a power cut.
  handle.pragma('synchronous = FULL');
  handle.pragma('foreign_keys = ON');
  return handle;
}

/** Waits for what is under way, then closes. */
export async function closeDatabase(db: Database): Promise<void> {
  await db.queue.catch(() => undefined);
  if (db.handles.reader !== db.handles.writer) db.handles.reader.close();
  db.handles.writer.close();
}

/** Runs `work` as one whole: all of it is kept, or nothing. Within a transaction it joins the one that runs. */
export async function transaction<T>(db: Database | Connection, work: (tx: Transaction) => Promise<T>): Promise<T> {
  if (isTransaction(db)) return work(db);
  if (!isDatabase(db)) throw new TypeError('transaction() needs a database or a running transaction');
  const run = db.queue.then(() => runTransaction(db, work));
  db.queue = run.catch(() => undefined);
  return run;
}

async function runTransaction<T>(db: Database, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const { writer } = db.handles;
  writer.exec('BEGIN IMMEDIATE');
  try {
    const result = await work({ reader: db.writer, writer: db.writer, inTransaction: true });
    writer.exec('COMMIT');
    return result;
  } catch (error) {
    if (writer.inTransaction) writer.exec('ROLLBACK');
    throw error;
  }
}

const isTransaction = (db: Connection): db is Transaction => 'inTransaction' in db;
const isDatabase = (db: Connection): db is Database => 'handles' in db;
