/** The environment, read once. Something wrong refuses to start, and says what to write instead. */
import { z } from 'zod';

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
  NODE_ENV: z.enum(['production', 'development', 'test'], 'production, development or test').default('production'),
});

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly databaseFile: string;
  /** As express takes it: false, a number of proxies, or their addresses. */
  readonly trustProxy: boolean | number | string;
  readonly logLevel: z.infer<typeof Environment>['LOG_LEVEL'];
  /** Requests a minute from one address; 0: no limit. */
  readonly rateLimit: number;
  readonly mode: 'production' | 'development';
}

/** The environment cannot be used. The message is for the person who set it. */
export class WrongConfig extends Error {}

/** @param env as process.env; an empty value counts as not set */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(Object.keys(Environment.shape).map((name) => [name, env[name]?.trim() || undefined]));
  const read = Environment.safeParse(set);
  if (!read.success) throw new WrongConfig(read.error.issues.map(({ path, message }) => `${String(path[0])} is «${set[String(path[0])]}»: write ${message}.`).join('\n'));
  const { PORT, HOST, DATABASE_FILE, TRUST_PROXY, LOG_LEVEL, RATE_LIMIT, NODE_ENV } = read.data;
  return { port: PORT, host: HOST, databaseFile: DATABASE_FILE, trustProxy: TRUST_PROXY, logLevel: LOG_LEVEL, rateLimit: RATE_LIMIT, mode: NODE_ENV === 'development' ? 'development' : 'production' };
}
