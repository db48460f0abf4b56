/** The answer in all its states, and pages in the dark: axe finds nothing. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openFront, see, sitDown } from './browser.ts';
import { bringAxe, findings, lacks, sticksOut, tooSmall } from './looking.ts';
import { addressIn, EACH_LANGUAGE, NOWHERE, QUESTIONS, type Sample, samples } from './samples.ts';
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
  test.for([{ width: 360, dark: false }, { width: 1280, dark: true }])('the answer, a cry for help, what is wrong and what is not found: %o', async ({ width, dark }) => {
    const wrong: string[] = [];
    const look = async (page: Page, what: string) => {
      const found = [...(await findings(page)), ...(await lacks(page, lang)), ...(await tooSmall(page)), ...(await sticksOut(page))];
      wrong.push(...found.filter((one) => one !== 'description').map((one) => `${what}: ${one}`));
    };
    const alive = await sitDown(browser, site.url, { width, dark });
    await bringAxe(alive.page);
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
    await bringAxe(words.page);
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
    await bringAxe(page);
    for (const sample of all.filter(({ name }) => ['front', 'service-with-number', 'service-without-number', 'services-filtered', 'municipality', 'pathway'].includes(name))) {
      await page.goto(addressIn(lang, sample));
      wrong.push(...(await findings(page)).map((one) => `${sample.name}: ${one}`));
    }
    expect(wrong).toEqual([]);
    await leave();
  });
});
