import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Answer } from '#api/contract/navigate.ts';
import { ProblemDetails } from '#api/contract/problem.ts';
import { AUDIENCES, LANGS, PATHWAYS, THEMES } from '#api/contract/vocabulary.ts';
import { ROUTES } from '#api/routes/all.ts';
import { openHouse, type TestHouse } from './house.ts';

let house: TestHouse;
let server: Server;
let base: string;
beforeAll(async () => {
  house = await openHouse();
  server = createServer(house.app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await house.close();
});

/** Half a character cannot stand in an address. */
const whole = (text: string) => text.replace(/\p{Surrogate}/gu, '\ufffd');

const TAG = '<x-evil onload=1>';

/** Every answer is whole, of a known status, in the one shape of errors, and holds no markup that was sent. */
async function ask(path: string, options: RequestInit = {}): Promise<{ status: number; body: unknown }> {
  const response = await fetch(base + path, options);
  const text = await response.text();
  expect(response.status, `${path} ${String(options.body ?? '').slice(0, 200)} → ${text.slice(0, 300)}`).toBeLessThan(500);
  expect(text).not.toContain(TAG);
  if (response.status === 304 || response.status === 204 || options.method === 'HEAD') return { status: response.status, body: null };
  const body: unknown = JSON.parse(text);
  if (response.status >= 400) {
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(ProblemDetails.strict().parse(body).status).toBe(response.status);
  } else expect(response.headers.get('content-type')).toContain('application/json');
  return { status: response.status, body };
}

const post = (body: string, type = 'application/json') => ask('/api/navigate', { method: 'POST', body, headers: { 'content-type': type } });

const oddWords = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 500 }), fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.constantFrom('', ' ', '\u0000', '\ud800', '🫠'.repeat(250), 'أنا أشرب كثيرا', '\u202eabc', "'; DROP TABLE entries; --", TAG, '(a+)+$', '.*', '[', '\\', '$'.concat('{7*7}'), '%00', '__proto__', 'constructor', 'null', 'a'.repeat(500), '1 '.repeat(250), 'ikke '.repeat(100)),
  fc.tuple(fc.constantFrom('mannen min drikker', 'vil ikke leve', 'BUP', 'jeg er 15'), fc.string({ maxLength: 100 })).map((parts) => parts.join(' ')),
);
const slug = (table: object) => fc.constantFrom(...Object.keys(table));
const question = fc.record({
  q: oddWords, municipality: fc.constantFrom('1506', '0301', '1804', '4601', '1508'), for: slug(AUDIENCES), age: fc.integer({ min: 0, max: 120 }),
  themes: fc.array(slug(THEMES), { maxLength: 5 }), pathways: fc.array(slug(PATHWAYS), { maxLength: 3 }),
  at: fc.date({ min: new Date('2000-01-02'), max: new Date('2099-12-30'), noInvalidDate: true }).map((date) => date.toISOString()),
  lang: fc.constantFrom(...LANGS),
}, { requiredKeys: [] });

test('whatever well-formed is asked, there is an answer', async () => {
  await fc.assert(fc.asyncProperty(question, async (asked) => {
    const { status, body } = await post(JSON.stringify(asked));
    if (status === 422) return;
    expect(status, JSON.stringify([asked, body]).slice(0, 500)).toBe(200);
    const answer = Answer.parse(body);
    expect(answer.alternatives.map((one) => one.service.slug)).not.toContain(answer.door?.service.slug ?? '');
  }), { numRuns: 250 });
}, 120_000);

test('whatever is sent as a question is answered or refused in words', async () => {
  const wrong = fc.oneof(fc.anything().map((value) => JSON.stringify(value) ?? 'undefined'), fc.json(), fc.string({ unit: 'binary' }), fc.record({ q: fc.anything(), age: fc.anything(), at: fc.anything(), themes: fc.anything(), municipality: fc.anything() }).map((value) => {
    try {
      return JSON.stringify(value);
    } catch {
      return '{}';
    }
  }), fc.dictionary(fc.string(), fc.jsonValue()).map((value) => JSON.stringify(value)));
  const type = fc.constantFrom('application/json', 'application/json; charset=utf-8', 'application/json;charset=utf-16', 'text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data');
  await fc.assert(fc.asyncProperty(wrong, type, async (body, sentAs) => void (await post(body, sentAs))), { numRuns: 300 });
}, 120_000);

test('whatever address is asked is answered or refused in words', async () => {
  const piece = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom('__proto__', '..', '%', 'national', '1506', 'nodtelefon-113', TAG)).map((text) => encodeURIComponent(whole(text)));
  const rawQuery = fc.oneof(fc.string({ unit: 'grapheme-ascii', maxLength: 60 }).map((text) => text.replace(/[#\s]/g, '')), fc.dictionary(fc.string(), fc.string()).map((pairs) => String(new URLSearchParams(Object.entries(pairs).map(([key, value]) => [whole(key), whole(value)])))));
  const method = fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS');
  await fc.assert(fc.asyncProperty(fc.constantFrom(...ROUTES.map((route) => route.path)), piece, rawQuery, method, async (path, filled, query, how) => {
    await ask(`${path.replace(/\{\w+\}/, filled === '..' || filled === '.' ? '%2e%2e' : filled)}?${query}`, { method: how });
  }), { numRuns: 400 });
}, 120_000);
