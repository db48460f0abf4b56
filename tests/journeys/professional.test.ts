/** A GP between two patients: postal code, age and a few words, with the keyboard alone. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { numbersIn, openBrowser, openFront, see, sitDown, textOf } from './browser.ts';
import { DAY, openSite, type Site } from './site.ts';

const MOST_TABS = 60;

let site: Site;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([openSite({ now: DAY }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

interface Focus { readonly is: string; readonly words: string; readonly isMarked: boolean; readonly isInSight: boolean }

/** Where the keyboard is, and whether one sees it: marked, and not behind anything. */
const focus = (page: Page): Promise<Focus> => page.evaluate(() => {
  const at = document.activeElement ?? document.body;
  const field = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement ? (at.labels?.[0]?.textContent ?? '') : '';
  const { outlineStyle, boxShadow } = getComputedStyle(at);
  const marks = [at, at.parentElement ?? at].map((one) => getComputedStyle(one));
  const box = at.getClientRects()[0] ?? at.getBoundingClientRect();
  const on = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  return {
    is: at.id || at.tagName.toLowerCase(), words: (field || at.getAttribute('aria-label') || at.textContent || '').replace(/\s+/g, ' ').trim(),
    isMarked: outlineStyle !== 'none' || boxShadow !== 'none' || marks.some((style) => style.outlineStyle !== 'none'),
    isInSight: on !== null && (at.contains(on) || on.contains(at) || (at instanceof HTMLInputElement && [...(at.labels ?? [])].some((label) => label.contains(on)))),
  };
});

/** Presses Tab until the keyboard stands on what is wanted; on the way it must be seen where it stands. */
async function tabTo(page: Page, wanted: (at: Focus) => boolean): Promise<Focus> {
  const passed: Focus[] = [];
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    await page.keyboard.press('Tab');
    const at = await focus(page);
    passed.push(at);
    expect(at, 'where the keyboard stands must be marked and in sight').toMatchObject({ isMarked: true, isInSight: true });
    if (wanted(at)) return at;
  }
  throw new Error(`not reached with ${MOST_TABS} tabs: ${passed.map(({ is, words }) => `${is} «${words.slice(0, 30)}»`).join(', ')}`);
}

test.for([1280, 360])('goes from the address bar to the door and its page by keyboard, %i px wide', async (width) => {
  const { page, complaints, sent, leave } = await sitDown(browser, site.url, { width, height: 760, now: DAY });
  await openFront(page);
  await page.keyboard.press('Tab');
  expect((await focus(page)).words).toBe('Hopp til innholdet');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('content');

  await tabTo(page, ({ is }) => is === 'q');
  await page.keyboard.type('henvise til BUP, mistanke om depresjon og selvskading');
  await tabTo(page, ({ is }) => is === 'place');
  await page.keyboard.type('6060');
  await tabTo(page, ({ is }) => is === 'age');
  await page.keyboard.type('17');
  await see(page.getByText('Vi svarer for Hareid kommune.'));
  await tabTo(page, ({ is }) => is.startsWith('for-'));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await page.getByLabel('En pasient eller bruker jeg følger opp').isChecked()).toBe(true);
  await tabTo(page, ({ words }) => words === 'Finn døra');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('answer');

  const door = await see(page.getByRole('article').filter({ hasText: 'Døra di' }));
  expect(await textOf(page.getByText(/^Vi forstår det slik/))).toMatch(/17 år/);
  const name = await textOf(door.getByRole('heading', { level: 2 }));
  expect(name).toMatch(/BUP|barn og unge/i);
  expect(await textOf(door.locator('.referral'))).toMatch(/henvisning/);
  await see(door.getByRole('heading', { name: 'For deg som henviser' }));

  await tabTo(page, ({ words }) => words === name);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/tjeneste/**');
  expect(await textOf(page.getByRole('heading', { level: 1 }))).toBe(name);
  await see(page.getByText('Hvem kan henvise'));
  expect((await numbersIn(page.locator('main'))).length).toBeGreaterThan(0);
  await tabTo(page, ({ words }) => words.includes('Hopp til innholdet'));
  expect(complaints).toEqual([]);
  expect(sent.filter(({ url }) => new URL(url).origin !== site.url)).toEqual([]);
  await leave();
});

test('narrows the list of all services with the keyboard, and the choice stands in the address', async () => {
  const { page, leave } = await sitDown(browser, site.url, { width: 1280, now: DAY });
  await page.goto('/tjenester');
  const all = Number(/\d+/.exec(await textOf(page.getByRole('status')))?.[0]);
  await tabTo(page, ({ is }) => is === 'municipality');
  await page.keyboard.type('Hareid');
  await tabTo(page, ({ is }) => is === 'level');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, ({ words }) => words === 'Vis');
  await page.keyboard.press('Enter');
  await page.waitForURL(/municipality=1517/);
  const few = Number(/\d+/.exec(await textOf(page.getByRole('status')))?.[0]);
  expect(few).toBeGreaterThan(0);
  expect(few).toBeLessThan(all);
  await leave();
});
