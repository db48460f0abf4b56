/**
 * Are the web addresses of the directory still there? Asked politely: with our name, one at a time for each host with a pause between,
 * and without reading what is answered. A link is dead when it has failed three times in a row.
 */
import { allLinkChecks, forgetLinkChecks, keepLinkCheck, type LinkCheck } from '#db/linkChecks.ts';
import { publishedEntries } from '#db/revisions.ts';
import type { ServiceEntry } from '../../contract/entry.ts';
import type { EditorialHouse } from '../desk.ts';
import { type Asking, askLink } from './askLink.ts';

export const FAILURES_UNTIL_DEAD = 3;
const MOST_A_RUN = 100;
const HOSTS_AT_ONCE = 4;
const PAUSE_MS = 2_000;

export interface LinkCheckWish extends Partial<Asking> {
  /** So many addresses in one run, what was asked longest ago first. */
  readonly most?: number;
  readonly pauseMs?: number;
}

/** Asks for the addresses of what is published. Returns how many were asked, and how many of all are dead. */
export async function checkLinks({ db, now, origin }: Pick<EditorialHouse, 'db' | 'now' | 'origin'>, { most = MOST_A_RUN, pauseMs = PAUSE_MS, ...asking }: LinkCheckWish = {}): Promise<{ asked: number; dead: number }> {
  const urls = new Set((await publishedEntries(db, 'service')).flatMap(({ content }) => linksOf(content)));
  const known = new Map((await allLinkChecks(db)).map((check) => [check.url, check]));
  await forgetLinkChecks(db, [...known.keys()].filter((url) => !urls.has(url)));
  const due = [...urls].sort((a, b) => compare(known.get(a)?.checkedAt ?? '', known.get(b)?.checkedAt ?? '') || compare(a, b)).slice(0, most);
  const byHost = new Map<string, string[]>();
  for (const url of due) byHost.set(new URL(url).host, [...(byHost.get(new URL(url).host) ?? []), url]);
  const hosts = [...byHost.values()];
  const worker = async () => {
    for (let group = hosts.shift(); group; group = hosts.shift()) {
      for (const [at, url] of group.entries()) {
        if (at > 0) await pause(pauseMs);
        const { status, isThere } = await askLink(url, { ...asking, userAgent: `EnDorInn-link-check/1.0 (+${origin})` });
        const failures = isThere ? 0 : (known.get(url)?.failures ?? 0) + 1;
        const check: LinkCheck = { url, checkedAt: now().toISOString(), status, failures };
        known.set(url, check);
        await keepLinkCheck(db, check);
      }
    }
  };
  await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, worker));
  return { asked: due.length, dead: [...urls].filter((url) => (known.get(url)?.failures ?? 0) >= FAILURES_UNTIL_DEAD).length };
}

/** The web addresses of a service: where people are sent, and where its facts come from. */
function linksOf({ contacts, sources }: ServiceEntry): string[] {
  const all = [...contacts.flatMap(({ kind, value }) => (kind === 'web' || kind === 'chat' ? [value] : [])), ...sources.flatMap(({ url }) => url ?? [])];
  return all.filter((url) => URL.canParse(url));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const pause = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms));
