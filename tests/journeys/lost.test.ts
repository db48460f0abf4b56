/** A lost visitor: old links, wrong addresses, a municipality that is not mapped. Never a dead end, and never as if all were well. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { numbersIn, openBrowser, openFront, type Person, see, sitDown, textOf } from './browser.ts';
import { NIGHT, openSite, type Site } from './site.ts';

const OSLO = '0301';

let site: Site;
let browser: Browser;
let person: Person;
beforeAll(async () => {
  [site, browser] = await Promise.all([openSite({ now: NIGHT }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});
beforeEach(async () => {
  person = await sitDown(browser, site.url, { now: NIGHT });
});
afterEach(async () => {
  expect(person.sent.filter(({ url }) => new URL(url).origin !== site.url)).toEqual([]);
  vi.restoreAllMocks();
  await person.leave();
});

test.for([
  { address: '/finnes/ikke', says: 'Denne siden finnes ikke', to: '/' },
  { address: '/nn/finst/ikkje', says: 'Denne sida finst ikkje', to: '/nn' },
  { address: '/en/no/such/page', says: 'This page does not exist', to: '/en' },
  { address: '/tjeneste/finnes-ikke', says: 'Vi finner ikke denne tjenesten', to: '/' },
  { address: '/kommune/9999', says: 'Vi kjenner ikke dette kommunenummeret', to: '/' },
  { address: '/kommune/molde', says: 'Vi kjenner ikke dette kommunenummeret', to: '/' },
  { address: '/nn/tema/finst-ikkje', says: 'Vi kjenner ikkje dette temaet', to: '/nn' },
  { address: '/en/pathway/none', says: 'We do not know this pathway', to: '/en' },
  { address: '/tjeneste/%3Cscript%3Ealert(1)%3C%2Fscript%3E', says: 'Vi finner ikke denne tjenesten', to: '/' },
  { address: '/%E0%A4%A', says: '', to: '/' },
])('$address says so, with who to call and a way on', async ({ address, says, to }) => {
  const { page } = person;
  vi.spyOn(console, 'warn').mockReturnValue(); // the router says that an address cannot be read
  const response = await page.goto(address);
  expect(response?.status()).toBe(404);
  if (says) await see(page.locator('main').getByText(says));
  const numbers = await page.locator('a[href^="tel:"]').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(numbers).toEqual(expect.arrayContaining(['tel:113', 'tel:116117', 'tel:116123']));
  expect(await page.content()).not.toContain('<script>alert');
  await page.locator(`main a[href="${to}"]`).first().click();
  await page.waitForURL(`${site.url}${to}`);
  await see(page.locator('#q'));
});

test('a municipality that is not mapped says so, and gives what is certain', async () => {
  const { page } = person;
  expect((await page.goto(`/kommune/${OSLO}`))?.status()).toBe(200);
  const notice = await see(page.getByText('Vi har ikke kartlagt Oslo ennå'));
  expect(await numbersIn(notice.locator('../..'))).toContain('116117');
  const national = await see(page.getByRole('heading', { name: 'Hjelp i hele landet' }));
  if (await page.locator('details:not([open])', { has: national }).count()) await national.click();
  expect((await numbersIn(page.locator('main'))).length).toBeGreaterThan(5);
  await see(page.getByRole('link', { name: 'oslo.kommune.no' }));

  await page.getByRole('link', { name: 'Spør om Oslo' }).click();
  await see(page.getByText('Vi svarer for Oslo kommune.'));
  await page.getByLabel('Skriv det som det er').fill('jeg drikker for mye');
  await see(page.getByText(/Vi har ikke kartlagt Oslo ennå/));
  const door = await see(page.getByRole('article').filter({ hasText: 'Døra di' }));
  await expect.poll(() => numbersIn(door)).not.toEqual([]);
  expect(await textOf(door)).not.toMatch(/Molde|Ålesund|Haugesund|Stord/);
  expect(person.complaints).toEqual([]);
});

test('words that mean nothing here still lead to someone who can tell', async () => {
  const { page } = person;
  await openFront(page);
  await page.getByLabel('Skriv det som det er').fill('asdf qwerty 🙈 zxcv');
  const answer = page.getByRole('region', { name: 'Svaret' });
  await see(answer.getByText(/^Vi forstår|^Vi forsto|^Vi skjønte|^Vi er ikke/));
  await expect.poll(() => numbersIn(answer)).not.toEqual([]);
  expect(person.complaints).toEqual([]);
});

test('a place that nobody knows is said to be so, and help for the whole country is shown meanwhile', async () => {
  const { page } = person;
  await openFront(page);
  await page.getByLabel('Hvor bor du?').fill('Atlantis');
  await see(page.getByText(/Vi kjenner ikke «Atlantis» som et sted/));
  await page.getByLabel('Skriv det som det er').fill('jeg drikker for mye');
  await see(page.getByRole('article').filter({ hasText: 'Døra di' }));
  await see(page.getByText(/Imens viser vi det som gjelder hele landet/));
});

test('a filter that is not known is named, and not followed', async () => {
  const { page } = person;
  expect((await page.goto('/tjenester?municipality=9999&theme=tullball'))?.status()).toBe(400);
  expect(await textOf(page.getByRole('alert'))).toMatch(/«9999».*«tullball»/);
  expect((await page.goto('/tema/alcohol?municipality=abc'))?.status()).toBe(400);
  expect(await textOf(page.getByRole('alert'))).toMatch(/«abc»/);
});
