import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import request from 'supertest';
import { ProblemDetails } from '#api/contract/problem.ts';
import { ROUTES } from '#api/routes/all.ts';
import { openHouse, type TestHouse } from './house.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openHouse({ pages: (app) => void app.get('/broken', () => {
    throw new Error('hemmelig: mannen min drikker');
  }) });
});
afterAll(() => house.close());

const isProblem = (answer: request.Response, status: number) => {
  expect(answer.status).toBe(status);
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(answer.headers['cache-control']).toBe('no-store');
  const problem = ProblemDetails.strict().parse(answer.body);
  expect(problem.status).toBe(status);
  return problem;
};
const send = (type: string, body: string | Buffer) => request(house.app).post('/api/navigate').set('Content-Type', type).send(body);

describe('bodies', () => {
  test('broken JSON', async () => {
    for (const body of ['{"q": "hei"', '{q: 1}', 'undefined', '\u0000', '{"q": "\\u12"}']) isProblem(await send('application/json', body), 400);
  });

  test('JSON that is no object', async () => {
    for (const body of ['[]', 'null', '"hei"', '17', 'true', '[{"q":"hei"}]']) expect(isProblem(await send('application/json', body), 400).errors?.[0]).toMatchObject({ parameter: 'body' });
  });

  test('keys that are not what they seem', async () => {
    for (const body of ['{"__proto__":{"q":"x"}}', '{"constructor":{"prototype":{}}}', '{"toString":1}', '{"q":"hei","__proto__":null}']) isProblem(await send('application/json', body), 400);
  });

  test('another content type', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/xml', 'x']) isProblem(await send(type, 'q=hei'), 415);
    isProblem(await send('application/json; charset=iso-8859-1', '{}'), 415);
    isProblem(await request(house.app).post('/api/navigate').set('Content-Type', 'application/json').set('Content-Encoding', 'gzip').send('{}'), 415);
  });

  test('too large: by what it says, and by what it is', async () => {
    isProblem(await send('application/json', JSON.stringify({ q: 'x'.repeat(17_000) })), 413);
    const server = createServer(house.app).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    for (const chunked of [false, true]) {
      const ten = Buffer.alloc(10_000_000, 'x');
      const body = chunked ? new Blob([ten]).stream() : ten;
      const answer = await fetch(`http://127.0.0.1:${port}/api/navigate`, { method: 'POST', body, headers: { 'content-type': 'application/json' }, duplex: 'half' } as RequestInit).catch(() => null);
      // The server may close the door before all has been sent; it must go on answering others.
      if (answer) expect(answer.status).toBe(413);
    }
    expect((await fetch(`http://127.0.0.1:${port}/api/health`)).status).toBe(200);
    server.closeAllConnections();
    server.close();
  });
});

describe('addresses', () => {
  test('that lead nowhere', async () => {
    for (const path of ['/api', '/api/', '/api/nope', '/api/services/a/b', '/api/navigate/x', '/api/%00', '/api/..%2f..%2fetc', '/api/openapi']) isProblem(await request(house.app).get(path), 404);
  });

  test('that cannot be decoded', async () => {
    isProblem(await request(house.app).get('/api/services/%E0%A4%A'), 404);
  });

  test.each(ROUTES.map((route) => [route.path, route.method]))('%s with another method: 405, and Allow says which', async (path, method) => {
    const address = path.replace(/\{\w+\}/g, 'x');
    for (const wrong of method === 'get' ? (['post', 'put', 'delete', 'patch'] as const) : (['get', 'put', 'delete'] as const)) {
      const answer = await request(house.app)[wrong](address);
      isProblem(answer, 405);
      expect(answer.headers['allow']).toContain(method.toUpperCase());
    }
  });

  test.each(ROUTES.filter((route) => route.method === 'get').map((route) => [route.path.replace(/\{\w+\}/, 'x')]))('%s refuses what it does not know', async (path) => {
    const problem = isProblem(await request(house.app).get(`${path}?frobnicate=1&__proto__=2`), 400);
    expect(problem.errors?.map((error) => error.parameter)).toEqual(expect.arrayContaining(['__proto__', 'frobnicate']));
  });

  test.each(['page=0', 'page=-1', 'page=1.5', 'page=1e3', 'page=', 'page=99999999999999999999', 'pageSize=101', 'pageSize=0', 'type=x', 'theme=__proto__', 'level=', 'municipality=15', 'municipality[]=1506', 'lang=NB', 'page=1&page=2', 'audience=self&audience=self'])('services?%s is refused with words', async (query) => {
    const problem = isProblem(await request(house.app).get(`/api/services?${query}`), 400);
    expect(problem.errors?.[0]?.message).toMatch(/\S{3}/);
  });

  test('a municipality that does not exist', async () => {
    isProblem(await request(house.app).get('/api/services?municipality=9999'), 422);
  });
});

describe('words', () => {
  test.each([['nb', {}, ''], ['nn', {}, '?lang=nn'], ['en', {}, '?lang=en'], ['en', { 'Accept-Language': 'en-GB,en;q=0.9' }, ''], ['nn', { 'Accept-Language': 'nn-NO, nb;q=0.8' }, ''], ['nb', { 'Accept-Language': 'no' }, ''], ['nb', { 'Accept-Language': 'fr' }, ''], ['nn', { 'Accept-Language': 'en' }, '?lang=nn']])('are in %s for %j %s', async (lang, headers, query) => {
    const answer = await request(house.app).get(`/api/services/finnes-ikke${query}`).set(headers);
    isProblem(answer, 404);
    expect(answer.headers['content-language']).toBe(lang);
    expect(answer.body.title).toMatch({ nb: /Fant ikke/, nn: /Fann ikkje/, en: /not found/ }[lang] ?? /^$/);
  });

  test('of the question’s own language', async () => {
    const { body } = await request(house.app).post('/api/navigate').send({ lang: 'nn', age: -1 });
    expect(body.title).toMatch(/ikkje/);
  });

  test('that were sent come back only as text', async () => {
    const evil = '<script>alert(1)</script>';
    const answers = await Promise.all([
      request(house.app).post('/api/navigate').send({ [evil]: 1, q: evil }), request(house.app).post('/api/navigate').send({ q: `alkohol ${evil}` }),
      request(house.app).get(`/api/services?${encodeURIComponent(evil)}=1`), request(house.app).get(`/api/${encodeURIComponent(evil)}`), request(house.app).get(`/${encodeURIComponent(evil)}`).set('Accept', 'text/html'),
    ]);
    for (const answer of answers) {
      expect(answer.text).not.toContain(evil);
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
    }
  });
});

describe('what breaks', () => {
  test('says so, with who to call, and nothing of its inside', async () => {
    const answer = await request(house.app).get('/broken').set('Accept', 'application/json');
    const problem = isProblem(answer, 500);
    expect(problem.detail).toMatch(/113.*116 117.*116 123/);
    expect(answer.text).not.toMatch(/hemmelig|drikker|\.ts/);
    expect(problem.requestId).toBe(answer.headers['x-request-id']);
    const line = house.logged.find((one) => one['id'] === problem.requestId && one['error']);
    expect(line).toMatchObject({ error: { name: 'Error' } });
    expect(JSON.stringify(line)).not.toMatch(/hemmelig|drikker/);
  });

  test('is a page for people', async () => {
    for (const [path, status] of [['/broken', 500], ['/finnes-ikke', 404], ['/%E0%A4%A', 404]] as const) {
      const answer = await request(house.app).get(path).set('Accept', 'text/html').expect(status).expect('content-type', /html/);
      expect(answer.text).toMatch(/tel:113.*tel:116117.*tel:116123/s);
      expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    }
  });
});
