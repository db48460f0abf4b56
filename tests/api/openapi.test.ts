import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import request from 'supertest';
import { z } from 'zod';
import { ROUTES } from '#api/routes/all.ts';
import { openHouse, type TestHouse } from './house.ts';

const Operation = z.looseObject({
  summary: z.string(), responses: z.record(z.string(), z.looseObject({ description: z.string(), content: z.record(z.string(), z.object({ schema: z.unknown() })).optional() })),
  parameters: z.array(z.looseObject({ in: z.string(), name: z.string(), schema: z.looseObject({}) })).optional(),
});
const Document = z.looseObject({ openapi: z.literal('3.1.0'), paths: z.record(z.string(), z.record(z.string(), Operation)), components: z.looseObject({ schemas: z.record(z.string(), z.looseObject({})) }) });

let house: TestHouse;
let document: z.infer<typeof Document>;
beforeAll(async () => {
  house = await openHouse();
  document = Document.parse((await request(house.app).get('/api/openapi.json').expect(200)).body);
});
afterAll(() => house.close());

test('describes every route that is mounted, and no other', () => {
  const described = Object.entries(document.paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`));
  expect(described.sort()).toEqual(ROUTES.map((route) => `${route.method} ${route.path}`).sort());
});

test('every reference leads somewhere', () => {
  const references = JSON.stringify(document).match(/#\/components\/schemas\/\w+/g) ?? [];
  expect(references.length).toBeGreaterThan(20);
  for (const reference of references) expect(document.components.schemas).toHaveProperty(reference.slice('#/components/schemas/'.length));
});

describe.each(ROUTES.map((route) => [route.method, route.path] as const))('%s %s', (method, path) => {
  const operation = () => document.paths[path]?.[method];

  test('says what it answers and how it fails', () => {
    const { responses } = Operation.parse(operation());
    expect(responses['200']?.content).toHaveProperty('application/json');
    for (const status of ['429', '500', 'default']) expect(responses[status]?.content).toHaveProperty('application/problem+json');
    expect(JSON.stringify(responses['500'])).toContain('#/components/schemas/ProblemDetails');
  });

  test('names each parameter', () => {
    const named = (Operation.parse(operation()).parameters ?? []).filter((parameter) => parameter.in === 'path').map((parameter) => parameter.name);
    expect(named).toEqual([...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]));
  });
});

test('the errors that the routes give are the ones that are described', async () => {
  const given: [string, 'get' | 'post', number, request.Test][] = [
    ['/api/navigate', 'post', 400, request(house.app).post('/api/navigate').send({ age: -1 })],
    ['/api/navigate', 'post', 413, request(house.app).post('/api/navigate').send({ q: 'x'.repeat(20_000) })],
    ['/api/navigate', 'post', 415, request(house.app).post('/api/navigate').type('text').send('hei')],
    ['/api/navigate', 'post', 422, request(house.app).post('/api/navigate').send({ municipality: '9999' })],
    ['/api/services', 'get', 400, request(house.app).get('/api/services?page=0')],
    ['/api/services', 'get', 422, request(house.app).get('/api/services?municipality=9999')],
    ['/api/services/{slug}', 'get', 404, request(house.app).get('/api/services/nei')],
    ['/api/municipalities/{number}', 'get', 404, request(house.app).get('/api/municipalities/nei')],
    ['/api/directory/{municipality}', 'get', 404, request(house.app).get('/api/directory/nei')],
  ];
  for (const [path, method, status, asked] of given) {
    expect((await asked).status).toBe(status);
    expect(document.paths[path]?.[method]?.responses).toHaveProperty(String(status));
  }
});

test('whole numbers of a query are described as whole numbers', () => {
  const pageSize = document.paths['/api/services']?.['get']?.parameters?.find((parameter) => parameter.name === 'pageSize');
  expect(pageSize?.schema).toMatchObject({ type: 'integer', minimum: 1, maximum: 100, default: 20 });
});
