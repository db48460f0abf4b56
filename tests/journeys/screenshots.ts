/** `npm run screenshots`: pictures of every kind of page, into pictures/ (ignored by git), and the one that the README shows. */
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, openFront, see, sitDown } from './browser.ts';
import { addressIn, NOWHERE, QUESTIONS, samples } from './samples.ts';
import { DAY, openSite } from './site.ts';

/** The same Monday at eight in the evening: the door is shut, and somebody answers meanwhile. */
const EVENING = new Date('2026-11-23T20:00:00+01:00');

const FOLDER = resolve(process.argv[2] ?? 'pictures');
const FOR_README = resolve('docs/pictures/front.png');
const DEVICES = [
  { name: '360', width: 360, height: 740 }, { name: '768', width: 768, height: 1024 }, { name: '1280', width: 1280, height: 800 },
  { name: '360-dark', width: 360, height: 740, dark: true }, { name: '1280-dark', width: 1280, height: 800, dark: true },
] as const;
const MOST_HEIGHT = 3200;

if (!existsSync('build/server/index.js')) throw new Error('the pages are not built: run `npm run build` first');
mkdirSync(FOLDER, { recursive: true });
mkdirSync(resolve('docs/pictures'), { recursive: true });
const [site, browser] = await Promise.all([openSite({ now: DAY }), openBrowser()]);
for (const device of DEVICES) {
  const { page, leave } = await sitDown(browser, site.url, { ...device, now: DAY });
  const shoot = async (name: string) => {
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.screenshot({ path: join(FOLDER, `${name}-${device.name}.png`), fullPage: true, clip: { x: 0, y: 0, width: device.width, height: Math.min(height, MOST_HEIGHT) } });
  };
  for (const sample of samples(site.directory)) {
    await page.goto(addressIn('nb', sample));
    await shoot(sample.name);
  }
  for (const [name, words] of Object.entries(QUESTIONS.nb)) {
    await answer(page, words);
    await shoot(`answer-${name}`);
    await page.screenshot({ path: join(FOLDER, `answer-${name}-in-sight-${device.name}.png`) });
  }
  await page.goto('/svar');
  await page.locator('#q').fill('Jeg orker ikke leve lenger');
  await page.locator('#place').fill('Atlantis');
  await page.locator('form.question button[type="submit"]').click();
  await see(page.locator('#errors'));
  await shoot('posted-with-errors');
  await page.goto(NOWHERE.nb);
  await shoot('not-found');
  await leave();
}
await site.close();
await forReadme(browser);
await browser.close();
console.log(`pictures are in ${FOLDER}; ${FOR_README} has ${statSync(FOR_README).size} bytes`);

async function answer(page: Page, words: string, place = 'Molde'): Promise<void> {
  await openFront(page);
  await page.locator('#place').fill(place);
  await see(page.getByText(`Vi svarer for ${place} kommune.`));
  await page.locator('#q').fill(words);
  await see(page.locator('.door'));
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    window.scrollTo(0, 0);
  });
}

/** A phone and a wide screen side by side, put together by the browser itself. */
async function forReadme(on: Browser): Promise<void> {
  const evening = await openSite({ now: EVENING });
  const shots: string[] = [];
  for (const device of [{ width: 390, height: 844 }, { width: 1180, height: 844 }]) {
    const { page, leave } = await sitDown(on, evening.url, { ...device, now: EVENING });
    await answer(page, 'Jeg vil slutte med hasj', 'Ørsta');
    if (device.width < 500) await page.locator('.door').evaluate((door) => window.scrollTo(0, door.getBoundingClientRect().top + window.scrollY - 24));
    shots.push((await page.screenshot()).toString('base64'));
    await leave();
  }
  await evening.close();
  const { page, leave } = await sitDown(on, 'http://localhost', { width: 1380, height: 760 });
  await page.setContent(`<style>body{margin:0;padding:32px;display:flex;justify-content:space-between;background:#dfe6ea}img{display:block;height:696px;border-radius:12px;box-shadow:0 4px 24px #0003}</style>${shots.map((shot) => `<img src="data:image/png;base64,${shot}">`).join('')}`);
  await page.screenshot({ path: FOR_README });
  await leave();
}
