/** What is looked for on every page: what axe finds, what must be there, what a thumb would miss, what sticks out. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import type { Lang } from '#api/contract/vocabulary.ts';

const LEAST_TARGET_PX = 44;

/** Makes axe ready in every page that this person will open. */
export const bringAxe = (page: Page): Promise<unknown> => page.addInitScript(axe.source);

/**
 * What axe finds on the page as it stands: the rule and where.
 * @param withColours false where the same page has been looked at in another width or language: contrast takes half the time
 */
export async function findings(page: Page, withColours = true): Promise<string[]> {
  const rules = { 'target-size': { enabled: true }, 'color-contrast': { enabled: withColours } };
  const found = await page.evaluate((chosen) => (window as unknown as { axe: typeof axe }).axe.run(document, { rules: chosen, resultTypes: ['violations'] }), rules);
  return found.violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ target, any }) => `${id}: ${target.join(' ')} ${any[0]?.message ?? ''}`));
}

/** What every page must hold, whatever it is about; empty when it does. */
export const lacks = (page: Page, lang: Lang): Promise<string[]> => page.evaluate((expected) => {
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
export const tooSmall = (page: Page): Promise<string[]> => page.evaluate((least) => [...document.querySelectorAll('.emergency a, a.call, .ways a, .crisis a, button[type="submit"].ds-button')]
  .filter((target) => target.checkVisibility()).map((target) => ({ target, box: target.getBoundingClientRect() }))
  .filter(({ box }) => box.width < least || box.height < least).map(({ target, box }) => `${target.textContent} ${box.width} × ${box.height}`), LEAST_TARGET_PX);

/** What sticks out to the right, so that one must scroll sideways. */
export const sticksOut = (page: Page): Promise<string[]> => page.evaluate(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const out = [...document.body.querySelectorAll('*')].filter((part) => part.getBoundingClientRect().right > clientWidth + 1 && !part.closest('.scroll'));
  return [`${scrollWidth} of ${clientWidth} px`, ...out.slice(0, 5).map((part) => `${part.tagName.toLowerCase()}.${part.className}`)];
});
