/** The link check against a real server on this machine; every address in it is of this machine or for examples. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { askLink } from '#api/editorial/links/askLink.ts';
import { checkLinks } from '#api/editorial/links/linkCheck.ts';
import { isPublicAddress } from '#api/editorial/links/publicAddress.ts';
import { allLinkChecks } from '#db/linkChecks.ts';
import { keepService, openKeepingHouse, web } from './keepingHouse.ts';

let server: Server;
let base = '';
let asked: { method: string; path: string; agent: string }[] = [];
let atOnce = 0;
let mostAtOnce = 0;

const ANSWERS: Readonly<Record<string, (req: IncomingMessage, res: ServerResponse) => void>> = {
  '/ok': (_req, res) => void res.end('ok'),
  '/gone': (_req, res) => void res.writeHead(404).end(),
  '/broken': (_req, res) => void res.writeHead(500).end(),
  '/get-only': (req, res) => void res.writeHead(req.method === 'GET' ? 200 : 405).end(),
  '/wall': (_req, res) => void res.writeHead(403).end(),
  '/moved': (_req, res) => void res.writeHead(301, { Location: '/ok' }).end(),
  '/round': (_req, res) => void res.writeHead(302, { Location: '/round' }).end(),
  '/inside': (_req, res) => void res.writeHead(302, { Location: 'http://169.254.169.254/latest/meta-data/' }).end(),
  '/file': (_req, res) => void res.writeHead(302, { Location: 'file:///etc/passwd' }).end(),
  '/silent': () => undefined,
};

beforeAll(async () => {
  server = createServer((req, res) => {
    asked.push({ method: req.method ?? '', path: req.url ?? '', agent: req.headers['user-agent'] ?? '' });
    mostAtOnce = Math.max(mostAtOnce, ++atOnce);
    res.on('close', () => void atOnce--);
    (ANSWERS[req.url ?? ''] ?? ((_req, response) => void response.writeHead(404).end()))(req, res);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked = [];
  mostAtOnce = 0;
});

const here = { userAgent: 'test', timeoutMs: 300, mayAskLoopback: true };

describe('one address', () => {
  test.for([
    ['/ok', 200, true, ['HEAD']], ['/gone', 404, false, ['HEAD', 'GET']], ['/broken', 500, false, ['HEAD', 'GET']], ['/get-only', 200, true, ['HEAD', 'GET']],
    ['/wall', 403, true, ['HEAD']], ['/moved', 200, true, ['HEAD', 'HEAD']], ['/silent', null, false, ['HEAD', 'GET']],
  ] as const)('%s answers %s', async ([path, status, isThere, methods]) => {
    expect(await askLink(base + path, here)).toEqual({ status, isThere });
    expect(asked.map(({ method }) => method)).toEqual(methods);
  });

  test('goes round in no circles', async () => {
    expect(await askLink(`${base}/round`, here)).toEqual({ status: null, isThere: false });
    expect(asked.length).toBeLessThan(15);
  });

  test('nothing answers', async () => {
    expect(await askLink('http://127.0.0.1:1/', here)).toEqual({ status: null, isThere: false });
  });
});

describe('what stands inside somebody’s walls is never asked', () => {
  test.for(['http://127.0.0.1', 'http://localhost', 'http://[::1]', 'http://10.0.0.1', 'http://192.168.1.1', 'http://169.254.169.254', 'http://0.0.0.0', 'http://2130706433', 'http://0x7f.1', 'http://[::ffff:127.0.0.1]', 'http://[fd00::1]', 'http://user@example.org', 'ftp://example.org', 'file:///etc/passwd', 'https://example.org:8443'])('%s', async (url) => {
    expect(await askLink(url, { userAgent: 'test', timeoutMs: 2_000 })).toEqual({ status: null, isThere: false });
  });

  test('not even this server, without leave', async () => {
    expect(await askLink(`${base}/ok`, { userAgent: 'test', timeoutMs: 2_000 })).toEqual({ status: null, isThere: false });
    expect(await askLink(base.replace('127.0.0.1', 'localhost'), here)).toEqual({ status: null, isThere: false });
    expect(asked).toEqual([]);
  });

  test.for(['/inside', '/file'])('nor by a redirect: %s', async (path) => {
    expect(await askLink(base + path, here)).toEqual({ status: null, isThere: false });
  });

  test.for([['8.8.8.8', true], ['2a00:1450:400f::1', true], ['172.16.0.1', false], ['172.32.0.1', true], ['100.64.0.1', false], ['::ffff:8.8.8.8', false], ['64:ff9b::a00:1', false], ['fe80::1', false], ['2002:7f00:1::', false], ['example.org', false]] as const)('%s is public: %s', ([address, is]) => {
    expect(isPublicAddress(address)).toBe(is);
  });
});

describe('all of them', () => {
  const wish = () => ({ pauseMs: 0, timeoutMs: 300, mayAskLoopback: true });

  async function houseWith(...paths: string[]) {
    const house = await openKeepingHouse();
    const source = { title: 'A page', url: `${base}/ok`, date: '2026' };
    await keepService(house, { contacts: paths.map((path, at) => ({ ...web({ id: `web-${at}`, value: base + path }), source })), sources: [source] });
    return house;
  }
  const found = async (house: Awaited<ReturnType<typeof houseWith>>) => (await allLinkChecks(house.db)).map(({ url, status, failures }) => [url.slice(base.length), status, failures]).sort();

  test('dead after three failures in a row, and alive again at once', async () => {
    const house = await houseWith('/gone', '/wall');
    for (const dead of [0, 0, 1]) expect(await checkLinks(house, wish())).toEqual({ asked: 3, dead });
    expect(await found(house)).toEqual([['/gone', 404, 3], ['/ok', 200, 0], ['/wall', 403, 0]]);
    expect(asked[0]?.agent).toBe('EnDorInn-link-check/1.0 (+https://dor.example.test)');
  });

  test('one at a time for each host', async () => {
    const house = await houseWith('/ok?1', '/ok?2', '/ok?3', '/ok?4', '/ok?5');
    await checkLinks(house, wish());
    expect(asked.length).toBeGreaterThanOrEqual(6);
    expect(mostAtOnce).toBe(1);
  });

  test('so many in a run, what was asked longest ago first; what no entry has is forgotten', async () => {
    const house = await houseWith('/ok', '/gone', '/wall');
    const at = ['2026-11-23T03:00:00Z', '2026-11-24T03:00:00Z', '2026-11-25T03:00:00Z'];
    for (const moment of at) {
      house.moveTo(moment);
      expect((await checkLinks(house, { ...wish(), most: 1 })).asked).toBe(1);
    }
    expect((await allLinkChecks(house.db)).map(({ checkedAt }) => checkedAt.slice(0, 10))).toEqual(at.map((moment) => moment.slice(0, 10)));
    const source = { title: 'A page', url: null, date: '2026' };
    await keepService(house, { contacts: [web({ value: `${base}/wall` })], sources: [source] });
    await checkLinks(house, wish());
    expect(await found(house)).toEqual([['/wall', 403, 0]]);
  });
});
