/** Follows the links as a visitor might: each leads somewhere, and each page it leads to holds what every page must. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type Site } from './site.ts';

const MOST_PAGES = 150;
/** So that 350 municipalities do not crowd out the rest. */
const MOST_OF_A_KIND = 6;

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const plain = (text: string) => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#x27;', "'");
const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, found]) => plain(found ?? ''));

/** Municipality pages are one kind, in each language; what has no number or slug in it is a kind of its own. */
const kindOf = (address: string) => address.replace(/\?.*/, '?').replace(/(\/(?:nn\/|en\/)?(?:kommune|municipality|tjeneste|teneste|service|tema|theme|forlop|pathway|type|samarbeid|cooperation|meld-feil|report-error)\/).+/, '$1');

test('every link inside leads somewhere, and every page holds what it must', { timeout: 120_000 }, async () => {
  const seen = new Map<string, string>([['/', ''], ['/nn', ''], ['/en', '']]);
  const kinds = new Map<string, number>();
  const wrong: string[] = [];
  let looked = 0;
  for (const [address, from] of seen) {
    const kind = kindOf(address);
    const many = (kinds.get(kind) ?? 0) + 1;
    if (looked >= MOST_PAGES || many > MOST_OF_A_KIND) continue;
    kinds.set(kind, many);
    looked++;
    const response = await fetch(site.url + address, { redirect: 'manual' });
    const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
    const html = isPage ? await response.text() : '';
    const say = (what: string) => wrong.push(`${address} (from ${from || 'the start'}): ${what}`);
    if (response.status !== 200) say(`answers ${response.status}`);
    if (!isPage) continue;
    for (const number of ['113', '116117', '116123']) if (!html.includes(`href="tel:${number}"`)) say(`no ${number}`);
    const lang = /^\/(nn|en)(\/|$|\?)/.exec(address)?.[1] ?? 'nb';
    if (!html.startsWith(`<!DOCTYPE html><html lang="${lang}"`)) say(`not in ${lang}`);
    if (all(html, /<h1[\s>]/g).length !== 1) say('not one h1');
    if (all(html, /<title>([^<]{10,})<\/title>/g).length !== 1) say('not one title');
    if (!/\/(svar|answer)$|^(\/nn)?\/rediger/.test(address) && !/<meta name="description" content="[^"]{20,}"/.test(html)) say('no description');
    if (/undefined|\[object Object\]|\{\{\w+\}\}|\bNaN\b|\bnull\b/.test(html.replace(/<script[\s\S]*?<\/script>/g, ''))) say('a word that was meant for the machine');
    if (/(?:src|href|action)="(?:https?:)?\/\/(?!www\.|[\w.-]+\.\w)/.test(html)) say('an address that is none');
    for (const src of all(html, /<(?:script|img|iframe|link|source|video|audio|embed|object)\b[^>]*\s(?:src|href|data)="([^"]+)"/g)) if (!src.startsWith('/') || src.startsWith('//')) say(`loads ${src}`);
    for (const id of all(html, /href="#([^"]+)"/g)) if (!html.includes(`id="${id}"`)) say(`#${id} leads nowhere`);
    const ids = all(html, /\sid="([^"]+)"/g);
    if (new Set(ids).size !== ids.length) say(`the same id twice: ${ids.filter((id, at) => ids.indexOf(id) !== at).join(', ')}`);
    for (const link of all(html, /<a\b[^>]*\shref="(\/[^"#]*)/g)) if (!seen.has(link)) seen.set(link, address);
  }
  expect(wrong).toEqual([]);
  expect(looked).toBeGreaterThan(100);
});

test('every service, and every fourth municipality, has its page in one language or another', { timeout: 120_000 }, async () => {
  const { directory } = site;
  const addresses = [
    ...directory.services({}, 'nb').flatMap(({ slug }, at) => [[`/tjeneste/${slug}`], [`/nn/teneste/${slug}`], [`/en/service/${slug}`]][at % 3] ?? []),
    ...directory.municipalities().filter((_, at) => at % 4 === 0).flatMap(({ number }, at) => [[`/kommune/${number}`], [`/nn/kommune/${number}`], [`/en/municipality/${number}`]][at % 3] ?? []),
  ];
  const wrong: string[] = [];
  for (const address of addresses) {
    const { status } = await fetch(site.url + address, { method: 'HEAD' });
    if (status !== 200) wrong.push(`${address} answers ${status}`);
  }
  expect(wrong).toEqual([]);
});
