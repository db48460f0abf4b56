/** `npm run backup [-- FILE]`: a copy of the database, also while the server runs. */
import { backUp, stamp } from '#db/backup.ts';
import { dirname, join } from 'node:path';
import { readConfig } from './config.ts';
import { sayNotDone } from './sayNotDone.ts';

try {
  const { databaseFile } = readConfig(process.env);
  const to = process.argv[2] ?? join(dirname(databaseFile), `backup-${stamp(new Date())}.sqlite`);
  const { entries, revisions, accounts } = await backUp(databaseFile, to);
  console.info(`${to}: ${entries} entries, ${revisions} revisions, ${accounts} accounts; integrity_check ok`);
} catch (error) {
  console.error(sayNotDone(error));
  process.exit(1);
}
