/** Asks one web address whether it is there: HEAD, and GET where that is not understood; redirects are followed, each to a public address only. */
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { isPublicAddress, lookupPublic } from './publicAddress.ts';

const TIMEOUT_MS = 10_000;
const MOST_REDIRECTS = 5;
const PORTS: ReadonlySet<string> = new Set(['', '80', '443']);
/** A wall or a pause: somebody is at home, and says so. */
const AT_HOME: ReadonlySet<number> = new Set([401, 403, 429, 451]);

export interface Asking {
  readonly userAgent: string;
  readonly timeoutMs?: number;
  /** For tests alone: may it ask this very machine? */
  readonly mayAskLoopback?: boolean;
}

export interface LinkAnswer {
  /** The last status; null where nothing answered, or where it must not be asked. */
  readonly status: number | null;
  readonly isThere: boolean;
}

export async function askLink(url: string, asking: Asking): Promise<LinkAnswer> {
  const head = await follow(url, 'HEAD', asking);
  return head.isThere ? head : follow(url, 'GET', asking);
}

async function follow(url: string, method: 'HEAD' | 'GET', asking: Asking): Promise<LinkAnswer> {
  const signal = AbortSignal.timeout(asking.timeoutMs ?? TIMEOUT_MS);
  let next = new URL(url);
  for (let turn = 0; turn <= MOST_REDIRECTS; turn++) {
    if (!mayAsk(next, asking)) return { status: null, isThere: false };
    const answer = await askOnce(next, method, signal, asking);
    if (answer === null) return { status: null, isThere: false };
    const { status, location } = answer;
    if (status < 300 || status >= 400 || !location || !URL.canParse(location, next)) return { status, isThere: status < 400 || AT_HOME.has(status) };
    next = new URL(location, next);
  }
  return { status: null, isThere: false };
}

/** A host that is written as an address is not looked up, so it is judged here. */
function mayAsk({ protocol, hostname, port, username }: URL, { mayAskLoopback = false }: Asking): boolean {
  if ((protocol !== 'http:' && protocol !== 'https:') || username !== '') return false;
  const host = hostname.replace(/^\[|\]$/g, '');
  if (mayAskLoopback && host === '127.0.0.1') return true;
  return PORTS.has(port) && (isIP(host) === 0 || isPublicAddress(host));
}

/** Only the head of the answer is waited for; what follows is never read. */
function askOnce(url: URL, method: string, signal: AbortSignal, { userAgent }: Asking): Promise<{ status: number; location: string | undefined } | null> {
  return new Promise((resolve) => {
    const request = url.protocol === 'https:' ? requestHttps : requestHttp;
    const asked = request(url, { method, signal, lookup: lookupPublic, agent: false, headers: { 'User-Agent': userAgent, 'Accept': '*/*' } }, (response) => {
      resolve({ status: response.statusCode ?? 0, location: response.headers.location });
      response.destroy();
    });
    asked.on('error', () => resolve(null));
    asked.end();
  });
}
