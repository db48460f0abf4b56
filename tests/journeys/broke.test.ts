/** Something broke: it says so in plain words, with who to call, and what can still answer goes on answering. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { closeDatabase } from '#db/open.ts';
import { numbersIn, openBrowser, openFront, type Person, see, sitDown, textOf } from './browser.ts';
import { openSite, type Site } from './site.ts';

const ALWAYS = ['113', '116117', '116123'];
const SECRET = 'SQLITE_CORRUPT på /srv/hemmelig';
/** What the pages cannot read just now. */
const broken = new Set<string | symbol>();

let site: Site;
let browser: Browser;
let person: Person;
beforeAll(async () => {
  [site, browser] = await Promise.all([
    openSite({ change: (directory) => new Proxy(directory, { get: (whole, name) => (broken.has(name) ? () => { throw new Error(SECRET); } : Reflect.get(whole, name)) }) }),
    openBrowser(),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});
beforeEach(async () => {
  person = await sitDown(browser, site.url, { width: 360 });
});
afterEach(async () => {
  broken.clear();
  vi.restoreAllMocks();
  expect(person.sent.filter(({ url }) => new URL(url).origin !== site.url)).toEqual([]);
  await person.leave();
});

test.for([
  { address: '/tjeneste/nodtelefon-113', part: 'service', says: 'Noe gikk galt hos oss', lang: 'nb' },
  { address: '/nn/kommune/1506', part: 'services', says: 'Noko gjekk gale hos oss', lang: 'nn' },
  { address: '/en/rights', part: 'rights', says: 'Something went wrong here', lang: 'en' },
])('a page that cannot be made says so: $address', async ({ address, part, says, lang }) => {
  const { page } = person;
  const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  broken.add(part);
  const response = await page.goto(address);
  expect(response?.status()).toBe(500);
  expect(response?.headers()['cache-control']).toBe('no-store');
  await see(page.getByRole('heading', { level: 1, name: says }));
  expect(await page.locator('html').getAttribute('lang')).toBe(lang);
  expect(await numbersIn(page.locator('.emergency'))).toEqual(ALWAYS);
  expect(await numbersIn(page.locator('main'))).toEqual(ALWAYS);
  expect(await page.content()).not.toMatch(/hemmelig|SQLITE|Error:|node_modules/);
  expect(log.mock.calls.join()).not.toContain('hemmelig');

  // it is not kept: as soon as it can be read, it is there
  broken.clear();
  expect((await page.reload())?.status()).toBe(200);
});

test('the numbers are there also when the directory cannot say them', async () => {
  const { page } = person;
  broken.add('alwaysOpen');
  await page.goto('/om');
  expect(await numbersIn(page.locator('.emergency'))).toEqual(ALWAYS);
});

test('an answer that cannot be worked out on the server says so in words', async () => {
  const { page } = await sitDown(browser, site.url, { javaScript: false });
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  await page.goto('/');
  await page.locator('#q').fill('jeg drikker for mye');
  broken.add('navigate');
  await page.getByRole('button', { name: 'Finn døra' }).click();
  await see(page.getByText(/Det betyr ikke at det ikke finnes hjelp/));
  expect(await numbersIn(page.locator('body'))).toEqual(expect.arrayContaining(ALWAYS));
  expect(await page.content()).not.toMatch(/hemmelig|SQLITE|Error:/);
  await page.context().close();
});

test('where the device cannot fetch what it needs, it says so, and the form posts instead', async () => {
  const { page } = person;
  await page.route('**/api/language', (route) => route.abort());
  await page.goto('/');
  await see(page.getByText(/Vi fikk ikke hentet det som trengs/));
  await page.locator('#q').fill('jeg vil ta livet mitt');
  const crisis = await see(page.getByRole('region', { name: /^(Ring nå|Snakk med noen nå)$/ }));
  expect(await numbersIn(crisis)).toEqual(expect.arrayContaining(ALWAYS));
  await page.locator('#q').fill('jeg drikker for mye');
  await page.getByRole('button', { name: 'Finn døra' }).click();
  await page.waitForURL(`${site.url}/svar`);
  await see(page.getByText('Døra di'));
});

test('where no script comes at all, the form posts', async () => {
  const { page } = person;
  await page.route('**/*.js', (route) => route.abort());
  await page.goto('/');
  await page.locator('#q').fill('jeg drikker for mye');
  await page.getByRole('button', { name: 'Finn døra' }).click();
  await page.waitForURL(`${site.url}/svar`);
  await see(page.getByText('Døra di'));
});

test('no answer is worked out while the crisis words are missing', async () => {
  const { page } = person;
  await page.route('**/crisis-words.json', (route) => route.abort());
  await page.route('**/api/language', (route) => route.abort());
  await page.goto('/');
  await page.locator('#q').fill('jeg vil ta livet mitt');
  await see(page.getByText(/Vi fikk ikke hentet det som trengs/));
  expect(await page.getByText('Døra di').count()).toBe(0);
  expect(await numbersIn(page.locator('.emergency'))).toEqual(ALWAYS);
});

// last in this file: the database does not come back
test('without the database the last copy answers, and says that it is the last', async () => {
  const { page } = person;
  const health = async () => (await fetch(`${site.url}/api/health`).then((response) => response.json())) as { status: string };
  expect((await health()).status).toBe('ok');
  await closeDatabase(site.db);
  expect((await health()).status).toBe('degraded');
  expect((await page.goto('/kommune/1506'))?.status()).toBe(200);
  await see(page.getByText(/Vi får ikke lest registeret akkurat nå/));
  await openFront(page);
  await page.getByLabel('Hvor bor du?').fill('Molde');
  await page.getByLabel('Skriv det som det er').fill('jeg drikker for mye');
  await see(page.getByText('Vi svarer for Molde kommune.'));
  const door = await see(page.getByRole('article').filter({ hasText: 'Døra di' }));
  await expect.poll(() => numbersIn(door)).not.toEqual([]);
  expect(await textOf(page.locator('main'))).toMatch(/den siste utgaven vi har/);
});
