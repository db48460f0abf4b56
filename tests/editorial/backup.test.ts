/** Backup of a server that runs, and restore: checked before anything is replaced. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { backUp, NotDone, restore } from '#db/backup.ts';
import { closeDatabase, openDatabase } from '#db/open.ts';
import { history, publish, saveRevision } from '#db/revisions.ts';
import { aService, byStaff } from '#tests/db/fixture.ts';

let folder: string;
let server: ChildProcess | null = null;
const at = (name: string) => join(folder, name);
const NOW = new Date('2026-11-23T09:00:00Z');

beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'en-dor-inn-backup-'))));
afterEach(() => {
  server?.kill('SIGKILL');
  server = null;
  rmSync(folder, { recursive: true, force: true });
});

const run = (script: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { env: { PATH: process.env['PATH'] ?? '', DATABASE_FILE: at('db.sqlite') }, encoding: 'utf8' });
  return { status, said: stdout + stderr };
};

async function filled(name: string, revisions: number): Promise<void> {
  const db = await openDatabase(at(name));
  for (let number = 0; number < revisions; number++) {
    const { id } = await saveRevision(db, 'service', aService({ name: { nb: `Navn ${number}` } }), byStaff);
    await publish(db, 'service', 'a-service', id, byStaff);
  }
  await closeDatabase(db);
}

async function revisionsIn(name: string): Promise<number> {
  const db = await openDatabase(at(name));
  const { length } = await history(db, 'service', 'a-service');
  await closeDatabase(db);
  return length;
}

async function startServer(): Promise<string> {
  const child = spawn(process.execPath, ['api/server.ts'], { env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'production', PORT: '0', JOBS: 'off', LOG_LEVEL: 'silent', DATABASE_FILE: at('db.sqlite') } });
  server = child;
  let said = '';
  return new Promise((done, fail) => {
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => {
      said += piece.toString();
      const address = /http:\/\/localhost:\d+/.exec(said)?.[0];
      if (address) done(address);
    });
    child.once('exit', () => fail(new Error(said)));
  });
}

describe('with a server that runs', () => {
  test('a backup is taken, and a restore is refused', async () => {
    const address = await startServer();
    const backup = run('api/backup.ts', at('copy.sqlite'));
    expect(backup).toMatchObject({ status: 0 });
    expect(backup.said).toMatch(/\d{3,} entries, .*integrity_check ok/);
    const before = readFileSync(at('db.sqlite'));
    const refused = run('api/restore.ts', at('copy.sqlite'));
    expect(refused).toMatchObject({ status: 1 });
    expect(refused.said).toMatch(/a server is using the database/);
    expect(refused.said).not.toMatch(/\n\s+at /);
    expect(readFileSync(at('db.sqlite')).equals(before)).toBe(true);
    expect((await fetch(`${address}/api/health`)).status).toBe(200);
    expect(readdirSync(folder).filter((name) => /part|restoring|before/.test(name))).toEqual([]);
  });

  test('a backup in the middle of writes is whole', async () => {
    const db = await openDatabase(at('db.sqlite'));
    let isDone = false;
    const writing = (async () => {
      let written = 0;
      for (; !isDone; written++) {
        await saveRevision(db, 'service', aService({ name: { nb: `Navn ${written}` } }), byStaff);
        await new Promise((go) => setImmediate(go));
      }
      return written;
    })();
    const copies = [];
    for (let number = 0; number < 5; number++) copies.push(await backUp(at('db.sqlite'), at(`copy-${number}.sqlite`)));
    isDone = true;
    const written = await writing;
    await closeDatabase(db);
    expect(copies.map(({ revisions }) => revisions)).toEqual(copies.map(({ revisions }) => revisions).sort((a, b) => a - b));
    expect(copies.at(-1)?.revisions).toBeLessThanOrEqual(written);
  });
});

describe('restore', () => {
  test('puts the backup in place, keeps what was there, and ends what was signed in', async () => {
    await filled('db.sqlite', 2);
    const raw = new Sqlite(at('db.sqlite'));
    raw.exec("insert into accounts values ('a', 'a@example.test', 'A', 'active', 'nb', null, null, null, null, '2026-11-01'); insert into sessions values ('h', 'a', 'full', 'password', '2026', '2026', '2027'); insert into tokens values ('t', 'reset', 'a', '{}', '2026', '2027', null)");
    raw.close();
    await backUp(at('db.sqlite'), at('copy.sqlite'));
    await filled('db.sqlite', 3);
    const { kept, revisions, accounts } = await restore(at('copy.sqlite'), at('db.sqlite'), NOW);
    expect({ kept, revisions, accounts }).toEqual({ kept: at('db.sqlite.before-restore-2026-11-23-09-00-00'), revisions: 2, accounts: 1 });
    expect(await revisionsIn('db.sqlite')).toBe(2);
    expect(await revisionsIn('db.sqlite.before-restore-2026-11-23-09-00-00')).toBe(5);
    const restored = new Sqlite(at('db.sqlite'), { readonly: true });
    expect([restored.prepare('select count(*) from sessions').pluck().get(), restored.prepare('select count(*) from tokens').pluck().get()]).toEqual([0, 0]);
    restored.close();
  });

  test('works where no database is yet, and over one that is broken', async () => {
    await filled('db.sqlite', 1);
    await backUp(at('db.sqlite'), at('copy.sqlite'));
    expect((await restore(at('copy.sqlite'), at('new.sqlite'), NOW)).kept).toBeNull();
    writeFileSync(at('broken.sqlite'), 'this is no database, but long enough to look at'.repeat(200));
    await restore(at('copy.sqlite'), at('broken.sqlite'), NOW);
    expect([await revisionsIn('new.sqlite'), await revisionsIn('broken.sqlite')]).toEqual([1, 1]);
  });

  const refusals: [string, (file: string) => void][] = [
    ['missing', () => undefined],
    ['foreign', (file) => writeFileSync(file, 'no database '.repeat(500))],
    ['foreign', (file) => void new Sqlite(file).exec('create table other (a)').close()],
    ['newer', (file) => {
      copyFileSync(at('copy.sqlite'), file);
      new Sqlite(file).exec("insert into __drizzle_migrations (hash, created_at) values ('later', 99999999999999)").close();
    }],
    ['damaged', (file) => {
      const bytes = readFileSync(at('copy.sqlite'));
      bytes.fill(7, bytes.length / 4, bytes.length / 2);
      writeFileSync(file, bytes);
    }],
  ];

  test.for(refusals)('refuses what is %s, and changes nothing', async ([reason, make]) => {
    await filled('db.sqlite', 20);
    await backUp(at('db.sqlite'), at('copy.sqlite'));
    make(at('other.sqlite'));
    await expect(restore(at('other.sqlite'), at('db.sqlite'), NOW)).rejects.toMatchObject({ reason });
    expect(await revisionsIn('db.sqlite')).toBe(20);
    expect(readdirSync(folder).filter((name) => /restoring|before/.test(name))).toEqual([]);
  });

  test('a backup is never written over, and the commands say why', async () => {
    await filled('db.sqlite', 1);
    await backUp(at('db.sqlite'), at('copy.sqlite'));
    await expect(backUp(at('db.sqlite'), at('copy.sqlite'))).rejects.toBeInstanceOf(NotDone);
    expect(run('api/restore.ts')).toMatchObject({ status: 1, said: expect.stringMatching(/say which file/) });
    expect(run('api/restore.ts', at('nowhere.sqlite')).said).toMatch(/no such file/);
    expect(existsSync(at('nowhere.sqlite'))).toBe(false);
  });
});
