/** A first visit is light: people come with an old phone and a poor line. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LIMITS, weigh, weighFront } from '#tests/bench/weight.ts';
import { openBrowser, sitDown } from './browser.ts';
import { addressIn, EACH_LANGUAGE, samples } from './samples.ts';
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

test.for(['/', '/nn', '/en'])('the front page %s, with all that it loads by itself to be used', async (address) => {
  const { page, leave } = await sitDown(browser, site.url);
  const weight = await weighFront(page, address);
  expect(weight.js).toBeGreaterThan(0);
  expect(weight.data.map((file) => file.address)).toContain('/api/language');
  expect(weight.page).toBeLessThanOrEqual(LIMITS.front);
  await leave();
});

test.for(EACH_LANGUAGE)('every kind of page that informs, in %s', { timeout: 120_000 }, async (lang) => {
  const { page, leave } = await sitDown(browser, site.url);
  const heavy: string[] = [];
  for (const sample of samples(site.directory).filter((one) => one.page !== 'front')) {
    const weight = await weigh(page, addressIn(lang, sample));
    expect(weight.css).toBeGreaterThan(0);
    if (weight.page > LIMITS.informing || weight.js > (sample.hasScript ? LIMITS.ownScript : 0) || weight.data.length > 0) heavy.push(`${addressIn(lang, sample)}: ${weight.page} bytes (HTML ${weight.html}, CSS ${weight.css}, JS ${weight.js}, data ${weight.data.length})`);
  }
  expect(heavy).toEqual([]);
  await leave();
});
