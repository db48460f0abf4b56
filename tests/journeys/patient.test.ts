/** A patient at night, on a phone: bokmål, misspelt words, and nobody else awake. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { numbersIn, openBrowser, openFront, type Person, see, sitDown, textOf } from './browser.ts';
import { NIGHT, openSite, type Site } from './site.ts';

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
  expect(person.complaints).toEqual([]);
  expect(person.sent.filter(({ url }) => new URL(url).origin !== site.url)).toEqual([]);
  expect(await person.page.context().cookies()).toEqual([]);
  await person.leave();
});

/** What was sent after the first so many; the browser fetches the site's mark when it likes. */
const since = (before: number) => person.sent.slice(before).filter(({ url }) => !url.endsWith('/favicon.svg'));

test('gets one door as they write, and not a word leaves the device', async () => {
  const { page, sent } = person;
  await openFront(page);
  expect(await numbersIn(page.getByRole('navigation', { name: 'Ring nå' }))).toEqual(['113', '116117', '116123']);
  await page.getByLabel('Hvor bor du?').fill('mollde');
  await page.getByLabel('Hvor bor du?').fill('molde');
  await see(page.getByText('Vi svarer for Molde kommune.'));
  await page.waitForLoadState('networkidle');
  const before = sent.length;

  const question = page.getByLabel('Skriv det som det er');
  await question.pressSequentially('jeg er så deprimmert og får ikke såve, angsten er der hele tida');
  const door = await see(page.getByRole('article').filter({ hasText: 'Døra di' }));
  expect(await textOf(page.getByText(/^Vi forstår det slik/))).toMatch(/depresjon|nedstemt/i);
  await see(door.getByRole('heading', { level: 2 }));
  expect(await textOf(door)).toMatch(/Hvorfor denne døra.*Molde/);

  // a number to tap, or the honest word that it is missing and what is certain; and, at this hour, who answers meanwhile
  const numbers = await numbersIn(door);
  expect(numbers.length).toBeGreaterThan(0);
  const call = door.getByRole('link', { name: /^Ring / });
  if ((await call.count()) === 0) {
    await see(door.getByText('Nummeret mangler.'));
    expect(numbers).toContain('116117');
  }
  expect(await textOf(door)).toMatch(/Stengt nå|Vi kjenner ikke åpningstidene|Åpent/);
  if (!/Åpent/.test(await textOf(door))) expect(await numbersIn(door.locator('.meanwhile, .missing'))).not.toEqual([]);
  await see(page.getByRole('heading', { name: 'Andre dører' }));

  // on a phone the answer is below the form: a tap leads to it
  await question.scrollIntoViewIfNeeded();
  await page.getByRole('link', { name: /^Døra di:/ }).click();
  await expect.poll(() => page.getByRole('region', { name: 'Svaret' }).evaluate((part) => part.getBoundingClientRect().top < window.innerHeight / 2)).toBe(true);
  await page.getByRole('button', { name: 'Finn døra' }).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('answer');

  expect(since(before)).toEqual([]);
  expect(new URL(page.url()).search).toBe('');
  expect(sent.filter(({ url, body }) => /deprim|angst|hele/.test(decodeURIComponent(url + body)))).toEqual([]);
});

test.for([
  { words: 'jeg har tatt en hel haug med piller og vil dø', first: '113' },
  { words: 'jeg orker ikke leve lenger, vil bare dø', first: /^(113|116117|116123)$/ },
  { words: 'kjæresten min puster ikke etter heroin', first: '113' },
])('sees who to call above the door: «$words»', async ({ words, first }) => {
  const { page } = person;
  await openFront(page);
  await page.getByLabel('Skriv det som det er').pressSequentially(words);
  const crisis = await see(page.getByRole('region', { name: /^(Ring nå|Snakk med noen nå)$/ }));
  const door = await see(page.getByRole('article').filter({ hasText: 'Døra di' }));
  expect((await numbersIn(crisis))[0]).toMatch(first);
  expect(await numbersIn(crisis)).toEqual(expect.arrayContaining([expect.stringMatching(/^116(117|123)$/)]));
  const [above, below] = [await crisis.boundingBox(), await door.boundingBox()];
  expect((above?.y ?? Infinity) + (above?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);
  // before they scroll at all, the first number can be tapped
  await see(page.locator('.peek').getByRole('link', { name: /^Ring / }));
});

test('is heard before the rest of the page has come', async () => {
  const { page } = person;
  let release = () => {};
  const held = new Promise<void>((done) => (release = done));
  await page.route('**/api/language', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/', { waitUntil: 'load' });
  await page.getByLabel('Skriv det som det er').pressSequentially('jeg vil ta livet mitt i natt');
  const crisis = await see(page.getByRole('region', { name: /^(Ring nå|Snakk med noen nå)$/ }));
  expect(await numbersIn(crisis)).toEqual(expect.arrayContaining(['113', '116117', '116123']));
  expect(await page.getByText('Døra di').count()).toBe(0);
  release();
  await see(page.getByRole('article').filter({ hasText: 'Døra di' }));
});

test('is answered also for what was written before the page woke up', async () => {
  const { page } = person;
  let release = () => {};
  const held = new Promise<void>((done) => (release = done));
  await page.route('**/assets/entry.client*', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/', { waitUntil: 'commit' });
  await page.getByLabel('Skriv det som det er').fill('jeg drikker for mye');
  release();
  await see(page.getByRole('article').filter({ hasText: 'Døra di' }));
  expect(await page.getByLabel('Skriv det som det er').inputValue()).toBe('jeg drikker for mye');
});

test('can say that it was not meant so', async () => {
  const { page, sent } = person;
  await openFront(page);
  await page.waitForLoadState('networkidle');
  const before = sent.length;
  await page.getByLabel('Skriv det som det er').fill('jeg drikker for mye');
  const remove = await see(page.getByRole('button', { name: /^Ta bort alkohol/i }));
  await remove.click();
  await remove.waitFor({ state: 'detached' });
  const understood = page.getByText(/^Vi (forstår det slik|er ikke sikre)/);
  expect(await textOf(understood)).not.toMatch(/alkohol/i);
  await see(page.getByRole('article').filter({ hasText: 'Døra di' }));

  // it does not come back with more of the same, and can be brought back by hand
  await page.getByLabel('Skriv det som det er').pressSequentially(', særlig øl og vin, og har angst');
  await see(page.getByRole('button', { name: /^Ta bort angst/i }));
  expect(await remove.count()).toBe(0);
  await page.getByRole('button', { name: /^Ta med alkohol igjen/i }).click();
  await see(remove);
  await remove.click();
  await remove.waitFor({ state: 'detached' });
  await page.getByText('Ikke det du mente?').click();
  await page.getByRole('button', { name: 'En jeg bryr meg om' }).click();
  await see(page.getByText(/^Vi forstår det slik: Det gjelder (en|noen)/));
  expect(since(before)).toEqual([]);
});

test('has the place remembered on the device only, and forgotten in one tap', async () => {
  const { page } = person;
  const kept = () => page.evaluate(async () => ({ local: { ...localStorage }, session: sessionStorage.length, caches: (await caches.keys()).length, bases: (await indexedDB.databases()).length }));
  await openFront(page);
  await page.getByLabel('Skriv det som det er').fill('jeg drikker for mye');
  await page.getByLabel('Hvor bor du?').fill('6413');
  await see(page.getByText('Vi svarer for Molde kommune.'));
  expect(await kept()).toEqual({ local: {}, session: 0, caches: 0, bases: 0 });
  await page.getByRole('button', { name: 'Husk stedet på denne enheten' }).click();
  await see(page.getByText('Stedet er husket på denne enheten.'));
  expect(await kept()).toEqual({ local: { place: '1506 Molde' }, session: 0, caches: 0, bases: 0 });

  await openFront(page);
  await see(page.getByText('Vi svarer for Molde kommune.'));
  expect(await page.getByLabel('Hvor bor du?').inputValue()).toBe('Molde');
  expect(await page.getByLabel('Skriv det som det er').inputValue()).toBe('');
  await page.getByRole('button', { name: 'Glem stedet' }).click();
  await expect.poll(() => page.getByLabel('Hvor bor du?').inputValue()).toBe('');
  expect(await kept()).toEqual({ local: {}, session: 0, caches: 0, bases: 0 });
  await openFront(page);
  expect(await page.getByLabel('Hvor bor du?').inputValue()).toBe('');
});
