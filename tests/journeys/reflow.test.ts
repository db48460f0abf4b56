/** Small screens, large letters, paper: nothing is cut off, nothing must be scrolled sideways. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openFront, see, sitDown } from './browser.ts';
import { sticksOut, tooSmall } from './looking.ts';
import { addressIn, EACH_LANGUAGE, QUESTIONS, type Sample, samples } from './samples.ts';
import { openSite, type Site } from './site.ts';

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
