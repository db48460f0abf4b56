/** The environment, read once. Something wrong refuses to start, and says what to write instead. */
import { z } from 'zod';
import type { OidcSettings } from './editorial/accounts/oidcDoor.ts';

const NUMBER = /^\d+$/;
const ADDRESSES = /^(loopback|linklocal|uniquelocal|[0-9a-fA-F.:]+(\/\d{1,3})?)(\s*,\s*(loopback|linklocal|uniquelocal|[0-9a-fA-F.:]+(\/\d{1,3})?))*$/;

const Environment = z.object({
  PORT: z.string().regex(NUMBER, 'a port number from 0 to 65535, such as 3000').transform(Number)
    .refine((port) => port <= 65_535, 'a port number from 0 to 65535, such as 3000').default(3000),
  HOST: z.string().regex(/^[A-Za-z0-9.:-]+$/, 'an address to listen on, such as 127.0.0.1 (this machine only) or 0.0.0.0 (all networks)').default('127.0.0.1'),
  DATABASE_FILE: z.string().refine((file) => !file.includes('\0') && !/[\\/]$/.test(file), 'the path of a file, such as data/en-dor-inn.sqlite').default('data/en-dor-inn.sqlite'),
  TRUST_PROXY: z.string()
    .refine((value) => value === 'false' || /^\d{1,2}$/.test(value) || ADDRESSES.test(value), 'how many proxies stand in front (such as 1), their addresses (such as loopback, 10.0.0.0/8), or false where there is none')
    .transform((value) => (value === 'false' || value === '0' ? false : /^\d{1,2}$/.test(value) ? Number(value) : value)).default(false),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], 'one of fatal, error, warn, info, debug, trace, silent').default('info'),
  RATE_LIMIT: z.string().regex(/^\d{1,7}$/, 'how many requests one address may make in a minute, such as 3000; 0 for no limit').transform(Number).default(3000),
  MAIL_SERVER: z.url({ protocol: /^smtps?$/, error: 'a mail server such as smtps://user:password@mail.example.no:465' }).optional(),
  MAIL_FROM: z.email('the address that letters come from, such as dor@example.no').default('en-dor-inn@localhost.localdomain'),
  MAIL_FOLDER: z.string().default('data/mail'),
  ORIGIN: z.url({ protocol: /^https?$/, error: 'where people find the site, such as https://dor.example.no' }).transform((origin) => origin.replace(/\/+$/, '')).optional(),
  JUDGED_FOLDER: z.string().default('tests/navigation'),
  JOBS: z.enum(['on', 'off'], 'on, or off where another process runs the jobs').default('on'),
  OIDC_ISSUER: z.url({ error: 'the issuer of the organisation’s sign-in, such as https://login.microsoftonline.com/…/v2.0' })
    .refine((issuer) => /^https:|^http:\/\/(localhost|127\.0\.0\.1)([:/]|$)/.test(issuer), 'an address that starts with https://').optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().max(60, 'the name that the sign-in button says, at most 60 letters, such as Ansattporten').optional(),
  LINK_CHECKS: z.enum(['on', 'off'], 'on or off: whether the web addresses of the directory are asked each night').default('off'),
  NODE_ENV: z.enum(['production', 'development', 'test'], 'production, development or test').default('production'),
});

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly databaseFile: string;
  /** Where people find the site, for links in letters: no slash at the end. */
  readonly origin: string;
  /** As express takes it: false, a number of proxies, or their addresses. */
  readonly trustProxy: boolean | number | string;
  /** How letters are sent (api/editorial/mail.ts): `server` as smtp://user:password@host:port, null where there is none and letters become files in `folder`. */
  readonly mail: { readonly server: string | null; readonly from: string; readonly folder: string };
  /** The organisation's own sign-in; null where there is none. */
  readonly oidc: OidcSettings | null;
  /** Does this process run the jobs (api/editorial/jobs.ts)? */
  readonly jobs: boolean;
  /** Where the judged queries are, that a change of the lexicon is tried on. */
  readonly judgedFolder: string;
  readonly logLevel: z.infer<typeof Environment>['LOG_LEVEL'];
  /** Requests a minute from one address; 0: no limit. */
  readonly rateLimit: number;
  /** Are the web addresses of the directory asked each night whether they are still there? */
  readonly linkChecks: boolean;
  readonly mode: 'production' | 'development';
}

/** The environment cannot be used. The message is for the person who set it. */
export class WrongConfig extends Error {}

/** @param env as process.env; an empty value counts as not set */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(Object.keys(Environment.shape).map((name) => [name, env[name]?.trim() || undefined]));
  const read = Environment.safeParse(set);
  if (!read.success) throw new WrongConfig(read.error.issues.map(({ path, message }) => `${String(path[0])} is «${set[String(path[0])]}»: write ${message}.`).join('\n'));
  const { PORT, HOST, DATABASE_FILE, TRUST_PROXY, LOG_LEVEL, RATE_LIMIT, ORIGIN, MAIL_SERVER, MAIL_FROM, MAIL_FOLDER, JUDGED_FOLDER, JOBS, LINK_CHECKS, NODE_ENV } = read.data;
  const oidc = readOidc(read.data);
  return { port: PORT, host: HOST, databaseFile: DATABASE_FILE, origin: ORIGIN ?? `http://localhost:${PORT}`, trustProxy: TRUST_PROXY, judgedFolder: JUDGED_FOLDER, logLevel: LOG_LEVEL, rateLimit: RATE_LIMIT, mail: { server: MAIL_SERVER ?? null, from: MAIL_FROM, folder: MAIL_FOLDER }, oidc, jobs: JOBS === 'on', linkChecks: LINK_CHECKS === 'on', mode: NODE_ENV === 'development' ? 'development' : 'production' };
}

/** All of it or nothing. The values are not repeated: one of them is a secret. */
function readOidc({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME }: z.infer<typeof Environment>): OidcSettings | null {
  if (OIDC_ISSUER && OIDC_CLIENT_ID && OIDC_CLIENT_SECRET) return { issuer: OIDC_ISSUER, clientId: OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET, name: OIDC_NAME ?? new URL(OIDC_ISSUER).host };
  if (OIDC_ISSUER || OIDC_CLIENT_ID || OIDC_CLIENT_SECRET) throw new WrongConfig('Sign-in through the organisation needs OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET: set all three, or none.');
  return null;
}
