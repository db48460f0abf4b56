/** Next of kin, in nynorsk, on a device where JavaScript is off: the same help by plain forms. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { numbersIn, openBrowser, type Person, see, sitDown, textOf } from './browser.ts';
import { openSite, type Site } from './site.ts';

const WORDS = 'Mannen min drikk for mykje, og eg er redd for borna';

let site: Site;
let browser: Browser;
let person: Person;
beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});
beforeEach(async () => {
  person = await sitDown(browser, site.url, { javaScript: false });
  await person.page.goto('/nn');
});
afterEach(async () => {
  // words are posted, and stand in no address and no log
  expect(person.sent.filter(({ url }) => new URL(url).origin !== site.url || new URL(url).search !== '')).toEqual([]);
  expect(person.sent.filter(({ type }) => type === 'fetch' || type === 'xhr')).toEqual([]);
  expect(site.logged.filter((line) => /drikk|mykje|borna|Volda|Atlantis/i.test(line))).toEqual([]);
  expect(await person.page.context().cookies()).toEqual([]);
  await person.leave();
});

/** Fills in the form as a person would, and sends it. */
async function ask({ words = WORDS, place = 'Volda', age = '' } = {}): Promise<number | undefined> {
  const { page } = person;
  await page.getByLabel('Skriv det som det er').fill(words);
  await page.locator('#place').fill(place);
  await page.getByLabel('Alder').fill(age);
  await page.getByLabel('Ein eg bryr meg om').check();
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.getByRole('button', { name: 'Finn døra' }).click();
  const status = (await answered).status();
  await page.waitForLoadState();
  return status;
}

test('posts the form and gets the door on its own page', async () => {
  const { page } = person;
  expect(await ask()).toBe(200);
  expect(page.url()).toBe(`${site.url}/nn/svar`);
  expect(await page.locator('html').getAttribute('lang')).toBe('nn');
  await see(page.getByRole('heading', { level: 1, name: 'Svaret' }));
  await see(page.getByText('Vi svarar for Volda kommune.'));
  const door = await see(page.getByRole('article').filter({ hasText: 'Døra di' }));
  expect((await numbersIn(door)).length).toBeGreaterThan(0);
  expect(await textOf(door)).toMatch(/Kvifor denne døra/);
  expect(await page.getByLabel('Skriv det som det er').inputValue()).toBe(WORDS);
  expect(await page.getByLabel('Ein eg bryr meg om').isChecked()).toBe(true);

  await door.getByRole('heading', { level: 2 }).getByRole('link').click();
  await page.waitForURL('**/nn/teneste/**');
  await see(page.getByRole('heading', { level: 1 }));
  expect(await numbersIn(page.locator('main'))).not.toEqual([]);
});

test.for([
  { what: 'a place that nobody knows', form: { place: 'Atlantis', age: '41' }, says: /Vi kjenner ikkje «Atlantis»/, field: '#place' },
  { what: 'a text that is too long', form: { words: `${WORDS}. `.repeat(12), age: '41' }, says: /Teksten er på \d+ teikn\. Det er plass til 500/, field: '#q' },
  { what: 'an age that nobody has', form: { age: '-1' }, says: /heilt tal frå 0 til 120/, field: '#age' },
])('keeps all that was written when there is $what', async ({ form, says, field }) => {
  const { page } = person;
  expect(await ask(form)).toBe(400);
  const summary = await see(page.getByRole('alert'));
  expect(await textOf(summary)).toMatch(says);
  expect(await page.title()).toMatch(/Sjå over/);
  await expect.poll(() => summary.getByRole('link').first().getAttribute('href')).toBe(field);
  expect(await page.locator(field).getAttribute('aria-invalid')).toBe('true');
  expect(await page.locator('#q').inputValue()).toBe(form.words ?? WORDS);
  expect(await page.locator('#place').inputValue()).toBe(form.place ?? 'Volda');
  expect(await page.locator('#age').inputValue()).toBe(form.age);
  expect(await page.getByLabel('Ein eg bryr meg om').isChecked()).toBe(true);
  expect(await numbersIn(page.locator('.emergency'))).toEqual(['113', '116117', '116123']);

  // put right, it is answered
  expect(await ask({ age: '41' })).toBe(200);
  await see(page.getByText('Døra di'));
});

test('a cry for help is answered also from a form that is wrong', async () => {
  const { page } = person;
  expect(await ask({ words: 'Mannen min har teke ein overdose og pustar ikkje', place: 'Atlantis' })).toBe(400);
  const crisis = await see(page.getByRole('region', { name: /^(Ring no|Snakk med nokon no)$/ }));
  expect((await numbersIn(crisis))[0]).toBe('113');
});

test('chooses between two places of the same name', async () => {
  const { page } = person;
  expect(await ask({ place: 'Herøy' })).toBe(200);
  const which = await see(page.getByRole('group', { name: 'Kva kommune meiner du?' }));
  await which.getByLabel(/Herøy.*Møre og Romsdal/).check();
  await page.locator('form.which-place').getByRole('button').click();
  await see(page.getByText('Vi svarar for Herøy kommune.'));
  expect(await page.getByLabel('Skriv det som det er').inputValue()).toBe(WORDS);
});

test('corrects what was understood, and changes language, without writing anything again', async () => {
  const { page } = person;
  await ask();
  await page.getByText('Ikkje det du meinte?').click();
  await page.getByRole('button', { name: 'Meg sjølv' }).click();
  await see(page.getByText(/Det gjeld deg sjølv/));
  expect(page.url()).toBe(`${site.url}/nn/svar`);
  await page.getByRole('button', { name: 'Bokmål' }).click();
  await page.waitForURL('**/svar');
  await see(page.getByText('Vi svarer for Volda kommune.'));
  expect(await page.locator('html').getAttribute('lang')).toBe('nb');
  expect(await page.getByLabel('Skriv det som det er').inputValue()).toBe(WORDS);
  await see(page.getByText('Døra di'));
});
