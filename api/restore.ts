/** `npm run restore -- FILE`: puts a backup in place of the database. Stop the server first; the database that is there is kept. */
import { restore } from '#db/backup.ts';
import { readConfig } from './config.ts';
import { sayNotDone } from './sayNotDone.ts';

const [, , from] = process.argv;
try {
  if (!from) throw new Error('say which file: npm run restore -- data/backup-2026-11-23-10-00-00.sqlite');
  const { databaseFile } = readConfig(process.env);
  const { entries, revisions, accounts, kept } = await restore(from, databaseFile, new Date());
  console.info(`${databaseFile} is restored from ${from}: ${entries} entries, ${revisions} revisions, ${accounts} accounts; integrity_check ok`);
  if (kept) console.info(`what was there before is kept as ${kept}`);
  console.info('everybody is signed out, and invitations and password resets under way must be sent anew');
} catch (error) {
  console.error(sayNotDone(error));
  process.exit(1);
}
