/** The real app at the gate: a clock that can be moved, letters that are kept, and visitors with a browser's cookies but no browser. All people are fictional. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Secret, TOTP } from 'otpauth';
import { createApp } from '#api/app.ts';
import { loadKnowledge } from '#api/directory/knowledge.ts';
import { openDirectory } from '#api/directory/live.ts';
import type { OidcDoor } from '#api/editorial/accounts/oidcDoor.ts';
import { hashPassword } from '#api/editorial/accounts/password.ts';
import type { EditorialHouse } from '#api/editorial/desk.ts';
import type { Letter } from '#api/editorial/mail.ts';
import type { Right } from '#api/editorial/rights.ts';
import { listen, stopListening } from '#api/listen.ts';
import { openLog } from '#api/log.ts';
import { mountPages } from '#api/pages.ts';
import { type Account, addAccount, addMembership } from '#db/accounts.ts';
import { closeDatabase, openDatabase } from '#db/open.ts';
import { seed } from '#seed/load.ts';

const START = new Date('2026-11-23T10:00:00+01:00');
export const PASSWORD = 'fire rolige elefanter';

export interface Gate {
  readonly url: string;
  readonly house: EditorialHouse;
  readonly letters: Letter[];
  readonly logged: string[];
  now(): Date;
  /** Moves the clock. */
  wait(ms: number): void;
  close(): Promise<void>;
}

export async function openGate({ oidc = null, withSeed = false }: { oidc?: OidcDoor | null; withSeed?: boolean } = {}): Promise<Gate> {
  const folder = mkdtempSync(join(tmpdir(), 'en-dor-inn-gate-'));
  const file = join(folder, 'gate.sqlite');
  if (withSeed) copyFileSync(await (seeded ??= seedOnce()), file);
  const db = await openDatabase(file);
  let now = START.getTime();
  const clock = () => new Date(now);
  const directory = await openDirectory(db, loadKnowledge(), clock);
  const letters: Letter[] = [];
  const logged: string[] = [];
  const log = openLog('trace', { write: (line) => void logged.push(line) });
  let origin = '';
  const house: EditorialHouse = {
    db, directory, now: clock, log, oidc, mail: { send: async (letter) => void letters.push(letter) },
    get origin() {
      return origin;
    },
  };
  const app = await createApp({ config: { trustProxy: 1, rateLimit: 0 }, log, directory, pages: (on) => mountPages(on, { directory, editorial: house, now: clock, mode: 'production' }) });
  const server = await listen(app, { host: '127.0.0.1', port: 0 });
  // localhost, not 127.0.0.1: passkeys belong to a name
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const close = async () => {
    server.closeAllConnections();
    await stopListening(server);
    await closeDatabase(db).catch(() => undefined);
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: origin, house, letters, logged, now: clock, wait: (ms) => void (now += ms), close };
}

let seeded: Promise<string> | null = null;
/** Seeded once for each test file; every gate gets a copy. */
async function seedOnce(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'en-dor-inn-seed-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const db = await openDatabase(join(folder, 'seed.sqlite'));
  await seed(db);
  await closeDatabase(db);
  return db.file;
}

/** A seat at the desk without a browser: what the cookie was set to is kept, and so is where one sits. */
export interface Answer { readonly status: number; readonly location: string | null; readonly html: string; readonly setCookie: string | null }
export interface Visitor {
  cookie: string;
  get(path: string): Promise<Answer>;
  /** Posts as a form of our own page does. */
  post(path: string, form: Readonly<Record<string, string>> | readonly (readonly [string, string])[], headers?: Readonly<Record<string, string>>): Promise<Answer>;
}

/** @param from the address that they come from */
export function visit({ url }: Pick<Gate, 'url'>, from = '192.0.2.10'): Visitor {
  const visitor: Visitor = {
    cookie: '',
    get: (path) => send(path, { method: 'GET' }),
    post: (path, form, headers = {}) => send(path, { method: 'POST', body: new URLSearchParams(Array.isArray(form) ? form.map(([name, value]) => [name, value]) : { ...(form as Record<string, string>) }), headers: { Origin: url, ...headers } }),
  };
  async function send(path: string, init: RequestInit): Promise<Answer> {
    const response = await fetch(new URL(path, url), { redirect: 'manual', ...init, headers: { ...init.headers, 'Cookie': visitor.cookie, 'X-Forwarded-For': from } });
    const setCookie = response.headers.get('set-cookie');
    if (setCookie) visitor.cookie = /Max-Age=0/.test(setCookie) ? '' : (setCookie.split(';')[0] ?? '');
    return { status: response.status, location: response.headers.get('location'), html: await response.text(), setCookie };
  }
  return visitor;
}

export interface Person extends Account { readonly secret: string }

/** An account in use, with a password and codes. */
export async function settle({ house }: Gate, name: string, rights: readonly Right[], lang: 'nb' | 'nn' = 'nb'): Promise<Person> {
  const secret = new Secret({ size: 20 }).base32;
  const account = await addAccount(house.db, { name, email: `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@example.test`, lang, status: 'active', passwordHash: await cheapHash(), totpSecret: secret });
  for (const right of rights) await addMembership(house.db, { account: account.id, ...right });
  return { ...account, secret };
}

let hashed: Promise<string> | null = null;
const cheapHash = () => (hashed ??= hashPassword(PASSWORD));

/** What the app on somebody's phone shows. */
export const codeOf = (secret: string, at: Date): string => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() });

/** Goes the whole way in. */
export async function signIn(gate: Gate, visitor: Visitor, person: Person, password = PASSWORD): Promise<Answer> {
  await visitor.post('/rediger/logg-inn', { step: 'password', email: person.email, password });
  return visitor.post('/rediger/logg-inn', { step: 'code', code: codeOf(person.secret, gate.now()) });
}

/** The link in the letter, as a path. */
export const linkIn = (letter: Letter | undefined): string => new URL(/https?:\S+/.exec(letter?.text ?? '')?.[0] ?? 'http://no.link/').pathname;
