import { afterAll, beforeAll, expect, test } from 'vitest';
import request from 'supertest';
import { Answer } from '#api/contract/navigate.ts';
import { openHouse, type TestHouse } from './house.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const ask = (body: object) => request(house.app).post('/api/navigate').send(body);

test('a question gets one door, with a way in', async () => {
  const answer = Answer.parse((await ask({ q: 'mannen min drikker for mye', municipality: '1506', for: 'next-of-kin' }).expect(200)).body);
  expect(answer.door?.service.coverage.national || answer.door?.service.coverage.municipalities.includes('1506')).toBe(true);
  expect(answer.door?.contact.phone ?? answer.door?.contact.url).toBeTruthy();
  expect(answer.door?.reasons.length).toBeGreaterThan(0);
  expect(answer.alternatives.map((one) => one.service.slug)).not.toContain(answer.door?.service.slug);
});

test('nothing at all may be asked', async () => {
  Answer.parse((await request(house.app).post('/api/navigate').expect(200)).body);
  Answer.parse((await ask({}).expect(200)).body);
  Answer.parse((await request(house.app).post('/api/navigate').set('Content-Type', 'application/json').send('').expect(200)).body);
});

test('is never kept by anyone on the way', async () => {
  const answer = await ask({ q: 'sover dårlig' }).expect(200).expect('cache-control', 'no-store');
  expect(answer.headers['etag']).toBeUndefined();
  expect(answer.headers['set-cookie']).toBeUndefined();
});

test('a place named in the text counts where none was chosen, and the answer says which', async () => {
  const { door, understood } = Answer.parse((await ask({ q: 'eg treng hjelp med alkohol i Molde' }).expect(200)).body);
  expect(understood.place).toMatchObject({ number: '1506', name: 'Molde' });
  expect(door?.service.coverage.national || door?.service.coverage.municipalities.includes('1506')).toBe(true);
});

test('a theme said to be misread is not understood again', async () => {
  const question = { q: 'jeg drikker for mye', municipality: '1506' };
  expect(Answer.parse((await ask(question).expect(200)).body).understood.themes).toContain('alcohol');
  expect(Answer.parse((await ask({ ...question, without: ['alcohol'] }).expect(200)).body).understood.themes).not.toContain('alcohol');
});

test('the same question gets the same answer', async () => {
  const question = { q: 'datter på 15 skader seg selv', municipality: '1508', for: 'next-of-kin', at: '2026-11-23T23:00:00+01:00' };
  const [first, second] = await Promise.all([ask(question), ask(question)]);
  expect(first.body).toEqual(second.body);
});

test.each([
  [{ q: 'x'.repeat(501) }, 'q', /500/],
  [{ q: 17 }, 'q', /tekst/],
  [{ municipality: 'Molde' }, 'municipality', /fire sifre/],
  [{ municipality: 1506 }, 'municipality', /tekst/],
  [{ for: 'hund' }, 'for', /self, next-of-kin, professional/],
  [{ age: -1 }, 'age', /0/],
  [{ age: 121 }, 'age', /120/],
  [{ age: 17.5 }, 'age', /helt tall/],
  [{ age: '17' }, 'age', /tall/],
  [{ themes: ['alcohol', 'sukker'] }, 'themes.1', /vocabulary/],
  [{ themes: 'alcohol' }, 'themes', /liste/],
  [{ without: ['alcohol', 'sukker'] }, 'without.1', /vocabulary/],
  [{ without: Array.from({ length: 21 }, () => 'alcohol') }, 'without', /20/],
  [{ pathways: ['x'] }, 'pathways.0', /./],
  [{ at: 'i morgen' }, 'at', /2026-11-23T10:00:00\+01:00/],
  [{ at: '2026-02-30T10:00:00+01:00' }, 'at', /./],
  [{ at: '9999-12-31T23:59:59+01:00' }, 'at', /2100/],
  [{ lang: 'se' }, 'lang', /nb, nn, en/],
  [{ question: 'hei' }, 'question', /Ukjent/],
])('%j is refused, and %s is named', async (body, parameter, message) => {
  const { body: problem } = await ask(body).expect(400).expect('content-type', /application\/problem\+json/);
  expect(problem).toMatchObject({ status: 400, type: 'urn:en-dor-inn:problem:bad-input', errors: [{ parameter, in: 'body' }] });
  expect(problem.errors[0].message).toMatch(message);
});

test('every wrong parameter is named at once', async () => {
  const { body } = await ask({ q: null, age: 'x', at: 1, foo: 1 }).expect(400);
  expect(body.errors.map((error: { parameter: string }) => error.parameter).sort()).toEqual(['age', 'at', 'foo', 'q']);
});

test('a municipality that does not exist is said in words', async () => {
  const { body } = await ask({ municipality: '9999' }).expect(422).expect('content-type', /problem\+json/);
  expect(body.detail).toContain('/api/municipalities');
});
