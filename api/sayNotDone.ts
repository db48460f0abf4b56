/** Why a backup or a restore was not made, for the person at the terminal: in words, without a stack. */
import { NotDone, type Reason } from '#db/backup.ts';

const WORDS: Readonly<Record<Reason, string>> = {
  'missing': 'there is no such file. Check the path, and DATABASE_FILE',
  'taken': 'that file is there already, and is not written over. Choose another name',
  'damaged': 'the file is damaged (integrity_check). Use another backup',
  'foreign': 'the file is not a database of Én dør inn',
  'newer': 'the file was made by a newer version of the program. Update the program first',
  'in-use': 'a server is using the database. Stop it, and try again',
  'itself': 'that file is the database itself',
};

export function sayNotDone(error: unknown): string {
  if (error instanceof NotDone) return `Not done, and nothing has been changed: ${WORDS[error.reason]}. (${error.message})`;
  return `Not done: ${error instanceof Error ? error.message : String(error)}`;
}
