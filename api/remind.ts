/** `npm run remind`: sends the reminders that are due now, once. `-- --dry-run` only counts them. May run beside the server. */
import { existsSync } from 'node:fs';
import { closeDatabase, openDatabase } from '#db/open.ts';
import { readConfig } from './config.ts';
import { openMail } from './editorial/mail.ts';
import { remind } from './editorial/reminders.ts';
import { openLog } from './log.ts';
import { sayWhyNot } from './sayWhyNot.ts';

try {
  const wishes = process.argv.slice(2);
  const unknown = wishes.filter((wish) => wish !== '--dry-run');
  const config = readConfig(process.env);
  if (unknown.length > 0) fail(`«${unknown.join(' ')}» is not known here. Write npm run remind, or npm run remind -- --dry-run.`);
  else if (!existsSync(config.databaseFile)) fail(`There is no database at ${config.databaseFile}: set DATABASE_FILE, or start the server once.`);
  else await run(config, wishes.length > 0);
} catch (error) {
  fail(sayWhyNot(error));
}

async function run(config: ReturnType<typeof readConfig>, dryRun: boolean): Promise<void> {
  const log = openLog(config.logLevel);
  const db = await openDatabase(config.databaseFile);
  try {
    const { letters, failed, first, again, administrator, holiday } = await remind({ db, now: () => new Date(), log, mail: openMail(config.mail, log), origin: config.origin }, { dryRun });
    console.info(`${dryRun ? 'Would send' : 'Sent'} ${letters} letters. Asked for the first time: ${first}; again: ${again}; to administrators: ${administrator}; about holiday hours: ${holiday}. Not sent: ${failed}.`);
    if (failed > 0) process.exitCode = 1;
  } finally {
    await closeDatabase(db);
  }
}

function fail(why: string): void {
  console.error(why);
  process.exitCode = 1;
}
