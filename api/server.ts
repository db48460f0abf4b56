/** The process: config, database, seed, snapshot, app, listen; and a clean stop. */
import { mkdirSync } from 'node:fs';
import type { Server } from 'node:http';
import { dirname } from 'node:path';
import { closeDatabase, type Database, openDatabase } from '#db/open.ts';
import { seed } from '#seed/load.ts';
import { createApp } from './app.ts';
import { type Config, readConfig } from './config.ts';
import { loadKnowledge } from './directory/knowledge.ts';
import { openDirectory } from './directory/live.ts';
import { openOidc } from './editorial/accounts/oidcDoor.ts';
import { JOBS, LINK_CHECKS, startJobs } from './editorial/jobs.ts';
import { openMail } from './editorial/mail.ts';
import { listen, stopListening } from './listen.ts';
import { type Log, openLog } from './log.ts';
import { mountPages } from './pages.ts';
import { sayWhyNot } from './sayWhyNot.ts';

const CHECK_EVERY_MS = 15_000;
const now = () => new Date();

try {
  await start();
} catch (error) {
  console.error(sayWhyNot(error));
  process.exit(1);
}

async function start(): Promise<void> {
  const config = readConfig(process.env);
  const log = openLog(config.logLevel);
  const db = await open(config, log);
  const directory = await openDirectory(db, loadKnowledge(), now);
  const editorial = { db, directory, now, log, mail: openMail(config.mail, log), origin: config.origin, oidc: config.oidc && openOidc(config.oidc), judgedFolder: config.judgedFolder };
  const pages = (app: Parameters<typeof mountPages>[0]) => mountPages(app, { directory, editorial, now, mode: config.mode });
  const server = await listen(await createApp({ config, log, directory, pages }), config);
  console.info(`Én dør inn: http://${config.host === '127.0.0.1' ? 'localhost' : config.host}:${addressPort(server)}`);
  setInterval(() => void directory.check(), CHECK_EVERY_MS).unref();
  const jobs = config.jobs ? startJobs(editorial, config.linkChecks ? [...JOBS, LINK_CHECKS] : JOBS) : null;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop({ server, db, log, jobs }));
}

/** Opens the database file, brings it up to date, and puts the seed in. */
async function open(config: Config, log: Log): Promise<Database> {
  mkdirSync(dirname(config.databaseFile), { recursive: true });
  const db = await openDatabase(config.databaseFile);
  const { added, changed, leftToStaff, retired, published, summary } = await seed(db);
  log.info({ added, changed, leftToStaff, retired, published }, summary);
  return db;
}

/** Takes no more, finishes what is under way, closes the database. */
async function stop({ server, db, log, jobs }: { server: Server; db: Database; log: Log; jobs: ReturnType<typeof startJobs> | null }): Promise<void> {
  log.info('stopping');
  await Promise.all([stopListening(server), jobs?.stop()]);
  await closeDatabase(db);
  process.exit(0);
}

function addressPort(server: Server): number | string {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : '';
}
