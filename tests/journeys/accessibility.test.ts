/** Every kind of page, in every language, at two widths: axe finds nothing, and what must be on each page is there. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, sitDown } from './browser.ts';
import { bringAxe, findings, lacks, sticksOut, tooSmall } from './looking.ts';
import { addressIn, EACH_LANGUAGE, type Sample, samples } from './samples.ts';
import { openSite, type Site } from './site.ts';

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

describe.for(EACH_LANGUAGE)('%s', { timeout: 180_000 }, (lang) => {
  test.for(WIDTHS)('every kind of page, %i px wide', async (width) => {
    const { page, complaints, sent, leave } = await sitDown(browser, site.url, { width, height: 800 });
    const wrong: string[] = [];
    await bringAxe(page);
    for (const sample of all) {
      const address = addressIn(lang, sample);
      const response = await page.goto(address);
      const found = [...(await findings(page, width === 360 || lang === 'nb')), ...(await lacks(page, lang)), ...(await tooSmall(page)), ...(await sticksOut(page))];
      if (response?.status() !== 200) found.push(`status ${response?.status()}`);
      if (sample.page !== 'front' && !sample.hasScript && (await page.locator('script[src], link[rel="modulepreload"], script:not([type="application/ld+json"])').count()) > 0) found.push('a page that only informs loads a script');
      wrong.push(...found.filter((one) => !(one === 'description' && WITHOUT_DESCRIPTION.has(sample.name))).map((one) => `${address}: ${one}`));
    }
    expect(wrong).toEqual([]);
    expect(complaints).toEqual([]);
    expect(sent.filter(({ url }) => new URL(url).origin !== site.url)).toEqual([]);
    await leave();
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
