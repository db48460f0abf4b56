/** Changing language keeps the page, the place in it, and what was asked. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openFront, see, sitDown } from './browser.ts';
import { openSite, type Site } from './site.ts';

let site: Site;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

test.for([
  ['/', '/nn', '/en'],
  ['/?municipality=1506', '/nn?municipality=1506', '/en?municipality=1506'],
  ['/tjeneste/nodtelefon-113', '/nn/teneste/nodtelefon-113', '/en/service/nodtelefon-113'],
  ['/kommune/1506', '/nn/kommune/1506', '/en/municipality/1506'],
  ['/tema/alcohol?municipality=1506', '/nn/tema/alcohol?municipality=1506', '/en/theme/alcohol?municipality=1506'],
  ['/tjenester?municipality=1506&theme=alcohol', '/nn/tenester?municipality=1506&theme=alcohol', '/en/services?municipality=1506&theme=alcohol'],
  ['/forlop/pasientforlop-tsb', '/nn/forlop/pasientforlop-tsb', '/en/pathway/pasientforlop-tsb'],
  ['/personvern', '/nn/personvern', '/en/privacy'],
] as const)('%s is the same page in nynorsk and English', async ([nb, nn, en]) => {
  const { page, leave } = await sitDown(browser, site.url);
  await page.goto(nb);
  const titles = [await page.title()];
  for (const [name, lang, address] of [['Nynorsk', 'nn', nn], ['English', 'en', en], ['Bokmål', 'nb', nb]] as const) {
    await page.locator('.languages').getByRole('link', { name }).click();
    await page.waitForURL(site.url + address);
    expect(await page.locator('html').getAttribute('lang')).toBe(lang);
    await see(page.getByRole('heading', { level: 1 }));
    expect(await page.locator('.languages [aria-current]').innerText()).toBe(name);
    titles.push(await page.title());
  }
  expect(titles[0]).toBe(titles[3]);
  expect(await page.locator('link[rel="alternate"][hreflang]').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([nb, nn, en]);
  await leave();
});

test('a place that is remembered is remembered in all languages', async () => {
  const { page, leave } = await sitDown(browser, site.url);
  await openFront(page);
  await page.getByLabel('Hvor bor du?').fill('Molde');
  await page.getByRole('button', { name: 'Husk stedet på denne enheten' }).click();
  await page.locator('.languages').getByRole('link', { name: 'English' }).click();
  await see(page.getByText('We answer for Molde municipality.'));
  await page.getByLabel('Say it as it is').fill('I drink too much');
  await see(page.getByRole('article').filter({ hasText: 'Your door' }));
  await leave();
});

test('what is being written comes along to another language, on the device alone, and nothing of it is left behind', async () => {
  const { page, sent, leave } = await sitDown(browser, site.url);
  await openFront(page);
  await page.getByLabel('Skriv det som det er').fill('jeg drikker for mye');
  await page.getByLabel('Hvor bor du?').fill('Molde');
  await page.getByLabel('En jeg bryr meg om').check();
  await page.locator('.languages').getByRole('link', { name: 'English' }).click();
  await page.waitForURL(`${site.url}/en`);
  await see(page.getByRole('article').filter({ hasText: 'Your door' }));
  expect(await page.getByLabel('Say it as it is').inputValue()).toBe('jeg drikker for mye');
  expect(await page.getByLabel('Someone I care about').isChecked()).toBe(true);
  await see(page.getByText('We answer for Molde municipality.'));
  expect(await page.evaluate(() => [sessionStorage.length, localStorage.length])).toEqual([0, 0]);
  expect(sent.filter(({ url, body, method }) => method !== 'GET' || /drikker/.test(decodeURIComponent(url + body)))).toEqual([]);
  await page.goto('/nn');
  expect(await page.locator('#q').inputValue()).toBe('');
  await leave();
});

test('without JavaScript what is being written is posted to the other language, never in an address', async () => {
  const { page, sent, leave } = await sitDown(browser, site.url, { javaScript: false });
  await page.goto('/');
  await page.locator('.languages').getByRole('button', { name: 'Nynorsk' }).click();
  await page.waitForURL(`${site.url}/nn`);
  await page.locator('#q').fill('jeg drikker for mye');
  await page.locator('.languages').getByRole('button', { name: 'English' }).click();
  await page.waitForURL(`${site.url}/en/answer`);
  await see(page.getByRole('article').filter({ hasText: 'Your door' }));
  expect(await page.locator('#q').inputValue()).toBe('jeg drikker for mye');
  expect(sent.filter(({ url }) => /drikker/.test(decodeURIComponent(url)))).toEqual([]);
  await leave();
});
