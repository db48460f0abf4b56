import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import request from 'supertest';
import { ROUTES } from '#api/routes/all.ts';
import { openHouse, type TestHouse } from './house.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openHouse({ trustProxy: 1 });
});
afterAll(() => house.close());

describe('headers', () => {
  test.each(ROUTES.map((route) => [route.method, route.path.replace(/\{\w+\}/, 'x')] as const))('of %s %s are strict, with no cookie', async (method, path) => {
    const { headers } = await request(house.app)[method](path);
    expect(headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' });
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'/);
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers['strict-transport-security']).not.toContain('includeSubDomains');
  });
});

describe('other sites', () => {
  test('may read, without credentials', async () => {
    const { headers } = await request(house.app).get('/api/services').set('Origin', 'https://annen.example').expect(200);
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers['access-control-allow-credentials']).toBeUndefined();
  });

  test('may ask the navigator, and are told so beforehand', async () => {
    const before = await request(house.app).options('/api/navigate').set({ 'Origin': 'https://annen.example', 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'content-type' }).expect(204);
    expect(before.headers).toMatchObject({ 'access-control-allow-origin': '*', 'access-control-allow-methods': expect.stringContaining('POST'), 'access-control-allow-headers': expect.stringContaining('Content-Type') });
    await request(house.app).post('/api/navigate').set('Origin', 'https://annen.example').send({ q: 'angst' }).expect(200);
  });

  test('may not write', async () => {
    // Nothing can be written yet: 404 is who was let through.
    const write = () => request(house.app).post('/api/edit');
    await write().set('Origin', 'https://annen.example').expect(403).expect('content-type', /problem\+json/);
    await write().set('Origin', 'null').expect(403);
    await write().set('Sec-Fetch-Site', 'cross-site').expect(403);
    await write().set({ 'Host': 'inn.example', 'Origin': 'http://inn.example' }).expect(404);
    await write().set({ 'Host': 'inn.example', 'Origin': 'https://inn.example' }).expect(403);
    await write().set({ 'Host': 'inn.example', 'Origin': 'https://inn.example', 'X-Forwarded-Proto': 'https' }).expect(404);
    await write().expect(404);
  });
});

describe('limits', () => {
  test('stop one address for a minute, in words, and not another; health and files are not counted', async () => {
    const small = await openHouse({ rateLimit: 5, trustProxy: 1 });
    const from = (address: string, path = '/api/vocabulary') => request(small.app).get(path).set('X-Forwarded-For', address);
    for (let at = 0; at < 5; at++) await from('192.0.2.1').expect(200);
    const stopped = await from('192.0.2.1').expect(429).expect('content-type', /problem\+json/);
    expect(Number(stopped.headers['retry-after'])).toBeGreaterThan(0);
    expect(stopped.body.detail).toMatch(/113.*116 117/);
    await from('192.0.2.1', '/api/health').expect(200);
    await from('192.0.2.2').expect(200);
    await small.close();
  });
});

describe('the log', () => {
  test('holds what happened, and nothing of who or what', async () => {
    house.logged.length = 0;
    await request(house.app).post('/api/navigate').set({ 'User-Agent': 'Hemmelig/1.0', 'X-Forwarded-For': '203.0.113.77', 'Referer': 'https://annen.example/side' }).send({ q: 'mannen min drikker', municipality: '1506' });
    await request(house.app).get('/api/services/nodtelefon-113?lang=nn');
    await request(house.app).get('/api/finnes-ikke/hemmelig?q=selvmord');
    await request(house.app).post('/api/navigate').set('Content-Type', 'application/json').send('{"q": "hemmelig');
    await new Promise((done) => setTimeout(done, 50));
    const lines = house.logged.filter((line) => line['msg'] === 'request');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatchObject({ method: 'POST', route: '/api/navigate', status: 200, ms: expect.any(Number), id: expect.any(String) });
    expect(lines[1]).toMatchObject({ route: '/api/services/:slug', status: 200 });
    expect(lines[2]).toMatchObject({ route: 'none', status: 404 });
    for (const line of lines) expect(Object.keys(line).sort()).toEqual(['id', 'level', 'method', 'ms', 'msg', 'route', 'status', 'time']);
    expect(JSON.stringify(house.logged)).not.toMatch(/drikker|1506|selvmord|emmelig|203\.0|annen|nodtelefon|\?/);
  });

  test('an id that is sent to us is not taken over', async () => {
    const { headers } = await request(house.app).get('/api/health').set('X-Request-Id', 'mitt');
    expect(headers['x-request-id']).not.toBe('mitt');
  });
});
