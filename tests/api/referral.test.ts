import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import request from 'supertest';
import { ProblemDetails } from '#api/contract/problem.ts';
import { ReferralSheet } from '#api/contract/referral.ts';
import { openHouse, type TestHouse } from './house.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const ask = (query: string) => request(house.app).get(`/api/referral?${query}`);

describe('GET /api/referral', () => {
  test('answers with the sheet, the same as the pages get', async () => {
    const { body } = await ask('municipality=1517&age=17&theme=cannabis,anxiety').expect(200);
    const sheet = ReferralSheet.strict().parse(body);
    expect(sheet.unit).toMatchObject({ slug: 'bup-volda', owner: { slug: 'helse-more-og-romsdal' } });
    expect(sheet).toEqual(house.directory.referral({ municipality: '1517', age: 17, themes: ['cannabis', 'anxiety'], lang: 'nb' }));
  });

  test.each([['nb', /Hareid · 17 år · Cannabis/], ['nn', /Hareid · 17 år · Cannabis/], ['en', /Hareid · 17 years · Cannabis/]])('in %s', async (lang, title) => {
    expect((await ask(`municipality=1517&age=17&theme=cannabis&lang=${lang}`).expect(200)).body.title).toMatch(title);
  });

  test('by the date told: the deadline, and a municipality that has been split', async () => {
    expect((await ask('municipality=1507&age=40&theme=depression&date=2023-05-02').expect(200)).body).toMatchObject({ unit: { slug: 'dps-alesund-poliklinikk' }, deadline: { received: '2023-05-02', due: '2023-05-16' } });
  });

  test('by what else decides, and by the kind of receiver that is already chosen', async () => {
    expect((await ask('municipality=1506&age=30&theme=intellectual-disability,depression&flag=moderate-disability').expect(200)).body.unit.slug).toBe('habilitering-voksne-helse-more-og-romsdal');
    expect((await ask('municipality=1506&age=30&group=oat').expect(200)).body.unit.slug).toBe('alesund-behandlingssenter-lar');
  });

  test('a gap is an answer, with its name', async () => {
    expect((await ask('municipality=1506&age=30&theme=gaming-screen').expect(200)).body).toMatchObject({ unit: null, gap: { reason: 'named' } });
    expect((await ask('municipality=0301&age=30&theme=depression').expect(200)).body).toMatchObject({ unit: null, gap: { reason: 'not-mapped' } });
  });

  test('a municipality that does not exist is refused by name', async () => {
    const { body } = await ask('municipality=9999&age=30&theme=alcohol').expect(422);
    expect(ProblemDetails.strict().parse(body).type).toMatch(/unknown-municipality$/);
  });

  test.each([
    ['age=30&theme=alcohol', 'municipality'], ['municipality=15&age=30&theme=alcohol', 'municipality'], ['municipality=1506&theme=alcohol', 'age'], ['municipality=1506&age=121&theme=alcohol', 'age'],
    ['municipality=1506&age=-1&theme=alcohol', 'age'], ['municipality=1506&age=x&theme=alcohol', 'age'], ['municipality=1506&age=30', 'theme'], ['municipality=1506&age=30&theme=', 'theme'],
    ['municipality=1506&age=30&theme=nonsense', 'theme.0'], ['municipality=1506&age=30&theme=alcohol&flag=nonsense', 'flag.0'], ['municipality=1506&age=30&theme=alcohol&date=2026-13-01', 'date'],
    ['municipality=1506&age=30&theme=alcohol&group=nonsense', 'group'], ['municipality=1506&age=30&theme=alcohol&name=Ola', 'name'], ['municipality=1506&age=30&age=31&theme=alcohol', 'age'],
  ])('%s is refused, and says that %s is wrong and what to write instead', async (query, parameter) => {
    const { body } = await ask(query).expect(400);
    const problem = ProblemDetails.strict().parse(body);
    expect(problem.errors?.map((error) => error.parameter)).toContain(parameter);
    expect(problem.errors?.every((error) => error.message.length > 8)).toBe(true);
  });

  test('what was asked stands in no log', async () => {
    house.logged.length = 0;
    await ask('municipality=1506&age=37&theme=psychosis').expect(200);
    expect(JSON.stringify(house.logged)).not.toMatch(/psychosis|"37"|age=/);
  });

  test('is described in the OpenAPI document, with its parameters', async () => {
    const { body } = await request(house.app).get('/api/openapi.json').expect(200);
    const { parameters, responses } = body.paths['/api/referral'].get;
    expect(parameters.map((one: { name: string }) => one.name).sort()).toEqual(['age', 'date', 'flag', 'group', 'lang', 'municipality', 'theme']);
    expect(Object.keys(responses)).toEqual(expect.arrayContaining(['200', '400', '422']));
  });
});
