import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import request from 'supertest';
import { Municipality, Slice } from '#api/contract/place.ts';
import { LanguageFiles } from '#api/contract/language.ts';
import { Health, MunicipalityList, ServicePage, Vocabulary } from '#api/contract/read.ts';
import { Service } from '#api/contract/service.ts';
import { openHouse, type TestHouse } from './house.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const get = (path: string) => request(house.app).get(path);

describe('services', () => {
  test('come a page at a time, with how many there are', async () => {
    const first = ServicePage.parse((await get('/api/services?pageSize=7').expect(200)).body);
    const second = ServicePage.parse((await get('/api/services?pageSize=7&page=2').expect(200)).body);
    expect(first).toMatchObject({ page: 1, pageSize: 7 });
    expect(first.items).toHaveLength(7);
    expect(first.total).toBe(house.directory.services({}, 'nb').length);
    expect(second.items.map((item) => item.slug)).not.toContain(first.items[0]?.slug);
  });

  test('past the last page are none, and that is no error', async () => {
    const { items } = ServicePage.parse((await get('/api/services?page=9999').expect(200)).body);
    expect(items).toEqual([]);
  });

  test('are walked through whole, each once', async () => {
    const seen: string[] = [];
    for (let page = 1; ; page++) {
      const { items, total } = ServicePage.parse((await get(`/api/services?pageSize=100&page=${page}`).expect(200)).body);
      seen.push(...items.map((item) => item.slug));
      if (page * 100 >= total) break;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe(house.directory.services({}, 'nb').length);
  });

  test('for a municipality cover it', async () => {
    const { items } = ServicePage.parse((await get('/api/services?municipality=1506&pageSize=100').expect(200)).body);
    expect(items.length).toBeGreaterThan(5);
    for (const { coverage } of items) expect(coverage.national || coverage.municipalities.includes('1506')).toBe(true);
  });

  test.each([['type', 'dps-outpatient', 'type'], ['level', 'municipal', 'level'], ['theme', 'alcohol', 'themes'], ['pathway', 'rop', 'pathways'], ['audience', 'next-of-kin', 'audiences']] as const)('by %s hold it', async (filter, value, field) => {
    const { items } = ServicePage.parse((await get(`/api/services?${filter}=${value}&pageSize=100`).expect(200)).body);
    expect(items.length).toBeGreaterThan(0);
    for (const item of items) expect([item[field]].flat()).toContain(value);
  });

  test('are given in the language asked for', async () => {
    const slug = house.directory.services({ type: 'emergency-medical' }, 'nb')[0]?.slug ?? '';
    const [nb, nn, en] = await Promise.all(['nb', 'nn', 'en'].map(async (lang) => Service.parse((await get(`/api/services/${slug}?lang=${lang}`).expect(200)).body)));
    expect(new Set([nb?.summary, nn?.summary, en?.summary]).size).toBe(3);
  });

  test('that are not there are not found', async () => {
    for (const slug of ['finnes-ikke', '__proto__', 'constructor', '%3Cscript%3E', 'a'.repeat(3000)]) await get(`/api/services/${slug}`).expect(404).expect('content-type', /problem\+json/);
  });

  test('of low confidence show no contact point of it', async () => {
    const { body } = await get('/api/services?pageSize=100').expect(200);
    expect(JSON.stringify(body)).not.toContain('"confidence"');
    expect(JSON.stringify(body)).not.toContain('"verifiedBy"');
  });
});

describe('places', () => {
  test('all 357 municipalities, as Norwegians sort them', async () => {
    const { items, total } = MunicipalityList.parse((await get('/api/municipalities').expect(200)).body);
    expect(total).toBe(357);
    expect(items.at(-1)?.name.startsWith('Å')).toBe(true);
  });

  test('one of them; and one that is not mapped says so', async () => {
    expect(Municipality.parse((await get('/api/municipalities/1506').expect(200)).body)).toMatchObject({ name: 'Molde', mapped: true });
    expect(Municipality.parse((await get('/api/municipalities/0301').expect(200)).body)).toMatchObject({ name: 'Oslo', mapped: false });
    await get('/api/municipalities/9999').expect(404);
    await get('/api/municipalities/molde').expect(404);
  });

  test('the slice for a device: what covers the place, and no more', async () => {
    const molde = Slice.parse((await get('/api/directory/1506').expect(200)).body);
    const national = Slice.parse((await get('/api/directory/national').expect(200)).body);
    expect(molde.municipality?.name).toBe('Molde');
    expect(molde.services.length).toBeGreaterThan(national.services.length);
    expect(national.services.every((service) => service.coverage.national)).toBe(true);
    await get('/api/directory/9999').expect(404);
  });
});

test('the vocabulary, with words in three languages', async () => {
  const { themes, serviceTypes } = Vocabulary.parse((await get('/api/vocabulary').expect(200)).body);
  expect(themes).toContainEqual({ slug: 'housing', nb: 'Bolig', nn: 'Bustad', en: 'Housing' });
  expect(serviceTypes.every((type) => type.level)).toBe(true);
});

test('what the browser’s navigator needs', async () => {
  const files = LanguageFiles.parse((await get('/api/language').expect(200)).body);
  expect(files.places.some((place) => place.name === 'Molde')).toBe(true);
  expect(Object.keys(files.lexicon.phrases)).toContain('theme:alcohol');
});

test('health says what it answers from', async () => {
  const health = Health.parse((await get('/api/health').expect(200).expect('cache-control', 'no-store')).body);
  expect(health).toMatchObject({ status: 'ok', version: house.directory.version, municipalities: 357 });
});

describe('an answer that has not changed', () => {
  const kept = ['/api/services', '/api/services?municipality=1506&lang=nn', '/api/municipalities', '/api/municipalities/1506', '/api/directory/1506', '/api/vocabulary', '/api/language', '/api/openapi.json'];

  test.each(kept)('%s is not sent twice', async (path) => {
    const first = await get(path).expect(200).expect('cache-control', 'public, max-age=0, must-revalidate');
    const etag = first.headers['etag'] ?? '';
    expect(etag).toContain(house.directory.version);
    expect(first.headers['set-cookie']).toBeUndefined();
    const second = await get(path).set('If-None-Match', etag).expect(304);
    expect(second.text).toBe('');
    await get(path).set('If-None-Match', 'W/"another"').expect(200);
  });

  test('has another mark in another language', async () => {
    const [nb, nn] = await Promise.all(['nb', 'nn'].map(async (lang) => (await get(`/api/directory/1506?lang=${lang}`)).headers['etag']));
    expect(nb).not.toBe(nn);
  });

  test('comes compressed to whoever can read it, and says the same', async () => {
    const plain = await get('/api/directory/1506').set('Accept-Encoding', 'identity');
    const brotli = await get('/api/directory/1506').set('Accept-Encoding', 'br').expect('content-encoding', 'br');
    const gzip = await get('/api/directory/1506').set('Accept-Encoding', 'gzip').expect('content-encoding', 'gzip');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(gzip.body).toEqual(plain.body);
    expect(brotli.headers['etag']).toBe(plain.headers['etag']);
    expect(Number(brotli.headers['content-length'])).toBeLessThan(Number(plain.headers['content-length']) / 3);
  });

  test('HEAD tells the same without the body', async () => {
    const head = await request(house.app).head('/api/services').expect(200);
    expect(head.headers['etag']).toBe((await get('/api/services')).headers['etag']);
  });
});
