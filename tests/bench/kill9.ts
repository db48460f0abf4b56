/**
 * `node tests/bench/kill9.ts 1000 [seed]`: a process saves and publishes as fast as it can and is killed with SIGKILL at a random
 * moment, again and again on the same database. After each kill: every acknowledged edit is there, no half entry, integrity_check ok.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import { ServiceEntry } from '#api/contract/entry.ts';
import type { LiveDirectory } from '#api/directory/live.ts';
import type { EditorialHouse } from '#api/editorial/desk.ts';
import { EVERYWHERE } from '#api/editorial/rights.ts';
import { saveEntry, withdrawEntry } from '#api/editorial/save.ts';
import { openLog } from '#api/log.ts';
import { openDatabase } from '#db/open.ts';
import { readPublished } from '#db/published.ts';
import { headRevision } from '#db/revisions.ts';
import { aService } from '#tests/db/fixture.ts';

export interface KillFigures { readonly kills: number; readonly acknowledged: number; readonly unacknowledged: number; readonly duringStart: number; readonly seconds: number }
interface Acknowledged { readonly slug: string; readonly revision: number; readonly number: number; readonly outcome: string }

/** The last one is a crisis line: what it changes waits for a second person. Fictional. */
const SLUGS = ['tjeneste-a', 'tjeneste-b', 'tjeneste-c', 'krisetelefon'] as const;
const ACTOR = { account: 'killed', name: 'Kari Fiktiv', email: 'kari@example.test', rights: [{ role: 'administrator', organisation: EVERYWHERE }] } as const;
const MOST_ACKNOWLEDGED = 25;

/** Saves until it is killed, and tells of each edit when it has been acknowledged. */
async function saveUntilKilled(file: string): Promise<never> {
  const db = await openDatabase(file);
  // saveEntry() does not answer before the read side has read what was published
  const directory = { refresh: async () => void (await readPublished(db)) } as LiveDirectory;
  const house: EditorialHouse = { db, directory, now: () => new Date(), log: openLog('silent'), mail: { send: async () => undefined }, origin: '' };
  for (let number = 0; ; number++) {
    const slug = SLUGS[number % SLUGS.length] ?? 'tjeneste-a';
    if (number % 11 === 10) {
      await withdrawEntry(house, ACTOR, 'service', 'tjeneste-a', { why: `trukket ${number}`, instead: null });
      continue;
    }
    const base = (await headRevision(db, 'service', slug))?.id ?? null;
    const content = aService({ slug, type: slug === 'krisetelefon' ? 'crisis-helpline' : 'gp', name: { nb: `Navn ${process.pid} ${number}` }, summary: { nb: 'x'.repeat((number * 997) % 9000 + 1) } });
    const phone = `+47700${String((number * 7919) % 100000).padStart(5, '0')}`;
    const saved = await saveEntry(house, ACTOR, { kind: 'service', content: { ...content, contacts: content.contacts.map((contact) => ({ ...contact, value: phone })) }, base, why: `endring ${number}`, publish: number % 5 !== 4 });
    if (!('revision' in saved)) throw new Error(`not saved: ${saved.outcome}`);
    writeSync(1, `${JSON.stringify({ slug, revision: saved.revision.id, number, outcome: saved.outcome } satisfies Acknowledged)}\n`);
  }
}

/** Kills so many times, and throws at the first thing that is not whole. */
export async function killAndCheck(kills: number, seed: number, onKill: (figures: KillFigures) => void = () => undefined): Promise<KillFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'en-dor-inn-kill9-'));
  const file = join(folder, 'killed.sqlite');
  const random = randomFrom(seed);
  const start = performance.now();
  let figures: KillFigures = { kills: 0, acknowledged: 0, unacknowledged: 0, duringStart: 0, seconds: 0 };
  let last = 0;
  try {
    for (let number = 1; number <= kills; number++) {
      const { acknowledged, pid } = await killOne(file, random);
      const { newest, added } = check(file, last, acknowledged, pid);
      last = newest;
      figures = { kills: number, acknowledged: figures.acknowledged + acknowledged.length, unacknowledged: figures.unacknowledged + added - acknowledged.length, duringStart: figures.duringStart + Number(acknowledged.length === 0), seconds: (performance.now() - start) / 1000 };
      onKill(figures);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return figures;
}

/** One life: killed after a random number of edits and a random moment more, or, one time in ten, while it starts. */
async function killOne(file: string, random: () => number): Promise<{ acknowledged: Acknowledged[]; pid: number }> {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), '--saves-in', file], { stdio: ['ignore', 'pipe', 'pipe'] });
  const exited = once(child, 'close');
  const [isEarly, after, more] = [random() < 0.1, 1 + Math.floor(random() * MOST_ACKNOWLEDGED), random() * 8];
  let [said, complained] = ['', ''];
  const enough = new Promise<void>((done) => {
    child.stdout.on('data', (piece: Buffer) => {
      said += piece.toString();
      if (said.split('\n').length > after) done();
    });
    child.stderr.on('data', (piece: Buffer) => void (complained += piece.toString()));
  });
  await Promise.race([isEarly ? wait(random() * 700) : enough, exited]);
  if (!isEarly) await wait(more);
  child.kill('SIGKILL');
  const [, signal] = (await exited) as [number | null, string | null];
  if (signal !== 'SIGKILL') throw new Error(`it ended by itself: ${complained}`);
  // a line that was cut is no acknowledgement
  return { acknowledged: said.split('\n').slice(0, -1).map((line) => JSON.parse(line) as Acknowledged), pid: child.pid ?? 0 };
}

interface Row { readonly id: number; readonly slug: string; readonly content: string }

function check(file: string, last: number, acknowledged: readonly Acknowledged[], pid: number): { newest: number; added: number } {
  const db = new Sqlite(file);
  try {
    const claim = (holds: boolean, what: string) => {
      if (!holds) throw new Error(what);
    };
    claim(db.pragma('integrity_check', { simple: true }) === 'ok', 'integrity_check');
    claim((db.pragma('foreign_key_check') as unknown[]).length === 0, 'foreign_key_check');
    if (!db.prepare("select 1 from sqlite_master where name = 'approvals'").get()) return { newest: last, added: 0 };
    const rows = db.prepare('select id, slug, content from revisions where id > ? order by id').all(last) as Row[];
    const byId = new Map(rows.map((row) => [row.id, row]));
    for (const row of rows) claim(ServiceEntry.parse(JSON.parse(row.content)).slug === row.slug, `revision ${row.id} is not whole`);
    const publishedAs = db.prepare("select 1 from publications where revision = ? and action = 'publish'");
    const askedFor = db.prepare('select 1 from approvals where revision = ?');
    for (const { slug, revision, number, outcome } of acknowledged) {
      const row = byId.get(revision);
      claim(row !== undefined && row.slug === slug && ServiceEntry.parse(JSON.parse(row.content)).name.nb === `Navn ${pid} ${number}`, `acknowledged revision ${revision} is lost`);
      claim(outcome !== 'published' || publishedAs.get(revision) !== undefined, `revision ${revision} was acknowledged as published`);
      claim(outcome !== 'waits' || askedFor.get(revision) !== undefined, `revision ${revision} was acknowledged as waiting`);
    }
    const told = new Set(acknowledged.map(({ revision }) => revision));
    claim(rows.filter(({ id }) => !told.has(id)).length <= 1, 'more than the one edit under way is there unacknowledged');
    agree(db, claim);
    return { newest: rows.at(-1)?.id ?? last, added: rows.length };
  } finally {
    db.close();
  }
}

/** What the public sees follows from the last publication, and from nothing else. */
function agree(db: Sqlite.Database, claim: (holds: boolean, what: string) => void): void {
  const entries = db.prepare('select kind, slug, status, published_revision as revision from entries').all() as { kind: string; slug: string; status: string; revision: number | null }[];
  const newest = db.prepare('select action, revision from publications where kind = ? and slug = ? order by id desc limit 1');
  for (const { kind, slug, status, revision } of entries) {
    const said = newest.get(kind, slug) as { action: string; revision: number | null } | undefined;
    const wanted = said ? (said.action === 'publish' ? ['published', said.revision] : ['withdrawn', null]) : ['draft', null];
    claim(status === wanted[0] && revision === wanted[1], `${slug} is ${status} ${revision}, and its last publication says ${wanted.join(' ')}`);
    claim(db.prepare('select 1 from revisions where kind = ? and slug = ?').get(kind, slug) !== undefined, `${slug} has no revision`);
  }
}

/** The same numbers for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const [, script = '', first, second] = process.argv;
if (script === fileURLToPath(import.meta.url)) {
  if (first === '--saves-in' && second) await saveUntilKilled(second);
  const figures = await killAndCheck(Number(first ?? 1000), Number(second ?? 1), (now) => {
    if (now.kills % 100 === 0) console.log(`${now.kills} kills, ${now.acknowledged} edits acknowledged and there`);
  });
  console.log(`killed ${figures.kills} times in ${figures.seconds.toFixed(0)} s (${figures.duringStart} before the first edit): ${figures.acknowledged} acknowledged edits, none lost; ${figures.unacknowledged} edits were saved and not told of any more; no half entry; integrity_check ok each time`);
}
