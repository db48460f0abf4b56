/** Every kind of page, in every language, at two widths: axe finds nothing, and what must be on each page is there. */
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Lang } from '#api/contract/vocabulary.ts';
import { openBrowser, openFront, see, sitDown } from './browser.ts';
import { addressIn, EACH_LANGUAGE, NOWHERE, QUESTIONS, type Sample, samples } from './samples.ts';
import { openSite, type Site } from './site.ts';

const LEAST_TARGET_PX = 44;
const WIDTHS = [360, 1280];
/** Pages that are no page of their own to be found by a search. */
const WITHOUT_DESCRIPTION = new Set(['answer-not-asked']);

let site: Site;
let browser: Browser;
let all: readonly Sample[];
beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
  all = samples(site.directory);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** What axe finds on the page as it stands: the rule and where. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run(document, { rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] }));
  return found.violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ target, any }) => `${id}: ${target.join(' ')} ${any[0]?.message ?? ''}`));
}

/** What every page must hold, whatever it is about; empty when it does. */
const lacks = (page: Page, lang: Lang): Promise<string[]> => page.evaluate((expected) => {
  const numbers = ['113', '116117', '116123'].filter((number) => ![...document.querySelectorAll(`a[href="tel:${number}"]`)].some((link) => link.checkVisibility() && link.getBoundingClientRect().top < innerHeight));
  const skip = document.querySelector<HTMLAnchorElement>('a.ds-skip-link');
  return [
    ...numbers.map((number) => `${number} is not in sight without scrolling`),
    ...(document.querySelectorAll('h1').length === 1 ? [] : ['one h1']),
    ...(document.documentElement.lang === expected ? [] : [`lang ${expected}`]),
    ...(document.title.includes('Én dør inn') && document.title.length > 12 ? [] : ['title']),
    ...(skip && document.querySelector(skip.hash)?.tagName === 'MAIN' ? [] : ['skip link to main']),
    ...(document.querySelector('meta[name="description"]')?.getAttribute('content') ? [] : ['description']),
    ...[...document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')].filter((link) => !document.getElementById(decodeURIComponent(link.hash.slice(1)))).map((link) => `what ${link.hash} leads to`),
  ];
}, lang);

/** Call buttons, and the three numbers on top, that a thumb would miss. */
const tooSmall = (page: Page): Promise<string[]> => page.evaluate((least) => [...document.querySelectorAll('.emergency a, a.call, .ways a, .crisis a, button[type="submit"].ds-button')]
  .filter((target) => target.checkVisibility()).map((target) => ({ target, box: target.getBoundingClientRect() }))
  .filter(({ box }) => box.width < least || box.height < least).map(({ target, box }) => `${target.textContent} ${box.width} × ${box.height}`), LEAST_TARGET_PX);

/** What sticks out to the right, so that one must scroll sideways. */
const sticksOut = (page: Page): Promise<string[]> => page.evaluate(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const out = [...document.body.querySelectorAll('*')].filter((part) => part.getBoundingClientRect().right > clientWidth + 1 && !part.closest('.scroll'));
  return [`${scrollWidth} of ${clientWidth} px`, ...out.slice(0, 5).map((part) => `${part.tagName.toLowerCase()}.${part.className}`)];
});

describe.for(EACH_LANGUAGE)('%s', { timeout: 180_000 }, (lang) => {
  test.for(WIDTHS)('every kind of page, %i px wide', async (width) => {
    const { page, complaints, sent, leave } = await sitDown(browser, site.url, { width, height: 800 });
    const wrong: string[] = [];
    for (const sample of all) {
      const address = addressIn(lang, sample);
      const response = await page.goto(address);
      const found = [...(await findings(page)), ...(await lacks(page, lang)), ...(await tooSmall(page)), ...(await sticksOut(page))];
      if (response?.status() !== 200) found.push(`status ${response?.status()}`);
      if (sample.page !== 'front' && (await page.locator('script[src], link[rel="modulepreload"], script:not([type="application/ld+json"])').count()) > 0) found.push('a page that only informs loads a script');
      wrong.push(...found.filter((one) => !(one === 'description' && WITHOUT_DESCRIPTION.has(sample.name))).map((one) => `${address}: ${one}`));
    }
    expect(wrong).toEqual([]);
    expect(complaints).toEqual([]);
    expect(sent.filter(({ url }) => new URL(url).origin !== site.url)).toEqual([]);
    await leave();
  });

  test.for([{ width: 360, dark: false }, { width: 1280, dark: true }])('the answer, a cry for help, what is wrong and what is not found: %o', async ({ width, dark }) => {
    const wrong: string[] = [];
    const look = async (page: Page, what: string, isWhole = true) => {
      const found = [...(await findings(page)), ...(isWhole ? await lacks(page, lang) : []), ...(await tooSmall(page)), ...(await sticksOut(page))];
      wrong.push(...found.filter((one) => one !== 'description').map((one) => `${what}: ${one}`));
    };
    const alive = await sitDown(browser, site.url, { width, dark });
    await openFront(alive.page, addressIn(lang, { name: '', page: 'front' }));
    await alive.page.locator('#place').fill('Herøy');
    await see(alive.page.locator('.place-choice'));
    await look(alive.page, 'which place');
    await alive.page.locator('#place').fill('Molde');
    for (const words of Object.values(QUESTIONS[lang])) {
      await alive.page.locator('#q').fill(words);
      await see(alive.page.locator('.door'));
      if (words === QUESTIONS[lang].crisis) await see(alive.page.locator('.crisis'));
      await look(alive.page, words);
    }
    await alive.leave();

    // the page of the posted form has no script of its own, so it is the same as without JavaScript
    const words = await sitDown(browser, site.url, { width, dark });
    for (const form of [{ q: QUESTIONS[lang].crisis, place: 'Molde', age: '' }, { q: 'x'.repeat(501), place: 'Atlantis', age: '-1' }, { q: '', place: 'Herøy', age: '17' }]) {
      await words.page.goto(addressIn(lang, { name: '', page: 'answer' }));
      for (const [name, value] of Object.entries(form)) await words.page.locator(`#${name}`).fill(value);
      await words.page.locator('form.question button[type="submit"]').click();
      await see(words.page.locator('h1'));
      await look(words.page, `posted ${form.place}`);
    }
    await words.page.goto(NOWHERE[lang]);
    await look(words.page, 'nowhere');
    await words.leave();
    expect(wrong).toEqual([]);
  });

  test('dark, at 360 px', async () => {
    const { page, leave } = await sitDown(browser, site.url, { width: 360, dark: true });
    const wrong: string[] = [];
    for (const sample of all.filter(({ name }) => ['front', 'service-with-number', 'service-without-number', 'services-filtered', 'municipality', 'pathway'].includes(name))) {
      await page.goto(addressIn(lang, sample));
      wrong.push(...(await findings(page)).map((one) => `${sample.name}: ${one}`));
    }
    expect(wrong).toEqual([]);
    await leave();
  });

  test('nothing sticks out at 320 px, which is 640 px at 200 %, nor with letters twice as large', async () => {
    const wrong: string[] = [];
    for (const { letters, ...device } of [{ width: 320, scale: 2, letters: 16 }, ...(lang === 'nn' ? [{ width: 640, scale: 1, letters: 32 }] : [])]) {
      const { page, leave } = await sitDown(browser, site.url, device);
      const session = await page.context().newCDPSession(page);
      await session.send('Page.setFontSizes', { fontSizes: { standard: letters, fixed: letters } });
      for (const sample of all) {
        await page.goto(addressIn(lang, sample));
        wrong.push(...[...(await sticksOut(page)), ...(await tooSmall(page))].map((one) => `${device.width} px, letters of ${letters}, ${addressIn(lang, sample)}: ${one}`));
      }
      await leave();
    }
    expect(wrong).toEqual([]);
  });
});

test('the skip link leads past the menu', async () => {
  const { page, leave } = await sitDown(browser, site.url);
  await page.goto('/kommuner');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  await leave();
});

test('on paper the door and its number are there, and the form is not', async () => {
  const { page, leave } = await sitDown(browser, site.url);
  await openFront(page);
  await page.locator('#q').fill(QUESTIONS.nb.ordinary);
  await see(page.locator('.door'));
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('form.question').isVisible()).toBe(false);
  expect(await page.locator('.door h2').isVisible()).toBe(true);
  expect(await page.locator('.emergency').isVisible()).toBe(true);
  await leave();
});
