/**
 * The command line of those who run the installation: `npm run admin -- create --email … --name …` lets the first administrator in.
 * There is no default password: each account begins with a link that works once. Reads the environment as the server does.
 */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { accountByEmail, allAccounts, allMemberships } from '#db/accounts.ts';
import { closeDatabase, openDatabase } from '#db/open.ts';
import { type Config, readConfig } from './config.ts';
import { sendLetter } from './editorial/accounts/letters.ts';
import { SYSTEM } from './editorial/accounts/note.ts';
import { type Gatehouse, makeAccount, readPerson, shut, startOver } from './editorial/accounts/openAndShut.ts';
import { openMail } from './editorial/mail.ts';
import { EVERYWHERE } from './editorial/rights.ts';
import { openLog } from './log.ts';
import { sayWhyNot } from './sayWhyNot.ts';

const USAGE = `Use:
  npm run admin -- create --email you@example.no --name "Your Name" [--lang nb|nn]   makes an administrator, and a link to begin with
  npm run admin -- list                                                              who has an account, and what they may do
  npm run admin -- reset --email you@example.no                                      takes password, codes and passkeys away; a new link
  npm run admin -- close --email you@example.no                                      lets nobody in by this account any more`;

/** What was asked cannot be done; the message says what to do instead. */
class Refused extends Error {}

async function run(args: readonly string[]): Promise<void> {
  const { command, values } = read(args);
  const config = readConfig(process.env);
  const log = openLog('warn');
  mkdirSync(dirname(config.databaseFile), { recursive: true });
  const db = await openDatabase(config.databaseFile);
  const house: Gatehouse = { db, now: () => new Date(), log, mail: openMail(config.mail, log), origin: config.origin };
  try {
    await command(house, values, config);
  } finally {
    await closeDatabase(db);
  }
}

interface Values { readonly email?: string; readonly name?: string; readonly lang?: string }
type Command = (house: Gatehouse, values: Values, config: Config) => Promise<void>;

const COMMANDS: Readonly<Record<string, Command>> = {
  async create(house, { email = '', name = '', lang = 'nb' }, config) {
    const person = readPerson({ email, name });
    if (typeof person === 'string') throw new Refused(`${person === 'name' ? '--name needs a name, of at most 100 letters.' : '--email needs an e-mail address.'}\n${USAGE}`);
    if (lang !== 'nb' && lang !== 'nn') throw new Refused('--lang is nb (bokmål) or nn (nynorsk).');
    if (await accountByEmail(house.db, person.email)) throw new Refused(`${person.email} has an account already. For a new link: npm run admin -- reset --email ${person.email}`);
    const { account, link } = await makeAccount(house, SYSTEM, { ...person, lang, rights: [{ role: 'administrator', organisation: EVERYWHERE }] });
    await handOver(house, config, account, link);
  },

  async list({ db }) {
    const memberships = await allMemberships(db);
    const all = await allAccounts(db);
    for (const { id, email, name, status } of all) {
      const rights = memberships.filter(({ account }) => account === id).map(({ role, organisation }) => (organisation === EVERYWHERE ? role : `${role} of ${organisation}`));
      console.info([status.padEnd(7), email, name, rights.join(', ') || 'no rights'].join('  '));
    }
    if (all.length === 0) console.info('Nobody has an account yet. The first: npm run admin -- create --email you@example.no --name "Your Name"');
  },

  async reset(house, { email = '' }, config) {
    const { account, link } = await startOver(house, SYSTEM, (await known(house, email)).id);
    await handOver(house, config, account, link);
  },

  async close(house, { email = '' }) {
    const account = await known(house, email);
    if ((await shut(house, SYSTEM, account.id)) === 'last') throw new Refused(`${account.email} is the last administrator. Make another first: npm run admin -- create …`);
    console.info(`${account.email} is closed. To open it again: npm run admin -- reset --email ${account.email}`);
  },
};

async function known({ db }: Gatehouse, email: string) {
  const account = email ? await accountByEmail(db, email) : null;
  if (!account) throw new Refused(email ? `Nobody has an account with ${email}. See: npm run admin -- list` : `--email is missing.\n${USAGE}`);
  return account;
}

/** The link on the terminal, and in a letter where there is a mail server. */
async function handOver(house: Gatehouse, { mail }: Config, account: Parameters<typeof sendLetter>[2], link: string): Promise<void> {
  console.info(`Open this link to choose a password and set up the second factor. It works once, for 7 days:\n\n  ${link}\n`);
  if (mail.server === null) return;
  await sendLetter(house, 'invitation', account, link).then(
    () => console.info(`It was sent to ${account.email} too.`),
    () => console.error('It could not be sent by mail: hand the link over yourself, and look at MAIL_SERVER.'),
  );
}

function read(args: readonly string[]): { command: Command; values: Values } {
  const OPTIONS = { email: { type: 'string' }, name: { type: 'string' }, lang: { type: 'string' } } as const;
  try {
    const { values, positionals: [name = '', ...more] } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (command && more.length === 0) return { command, values };
  } catch {
    // said below
  }
  throw new Refused(USAGE);
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Refused ? error.message : sayWhyNot(error).replace('Did not start', 'Not done'));
  process.exitCode = 1;
}
