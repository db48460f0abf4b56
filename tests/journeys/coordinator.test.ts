/** A coordinator looks over the whole: shares, what is amiss, equal services as a table, a file and on paper. The people are fictional. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { employ, sitAtDesk, type Staff } from '../editorial/staff.ts';
import { openBrowser, see, sitDown, textOf } from './browser.ts';
import { bringAxe, findings, lacks, sticksOut } from './looking.ts';
import { DAY, openSite, type Site } from './site.ts';

let site: Site;
let browser: Browser;
let coordinator: Staff;
beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
  coordinator = await employ(site.db, 'Koordinator Fiktiv', [{ role: 'approver', organisation: '*' }]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function atDesk(javaScript: boolean, width = 1280, dark = false) {
  const person = await sitDown(browser, site.url, { width, dark, javaScript, height: 900 });
  await sitAtDesk(person.page, site.url, site.db, coordinator, DAY);
  return person;
}

test('from a number to its list to the entry', { timeout: 120_000 }, async () => {
  const { page, leave } = await atDesk(false);
  await page.goto('/rediger');
  await page.getByRole('navigation', { name: 'For ansatte' }).getByRole('link', { name: 'Oversikt' }).click();
  const figure = page.locator('.figures a').filter({ hasText: 'Uten nummer' });
  const count = Number(await figure.locator('strong').innerText());
  expect(count).toBeGreaterThan(0);
  await figure.click();
  expect(await page.locator('.amiss > li').count()).toBe(count);
  const first = page.locator('.amiss a').first();
  expect(await first.getAttribute('href')).toMatch(/^\/rediger\/tjeneste\/[a-z0-9-]+$/);
  await page.goto('/rediger/oversikt');
  await page.getByRole('row', { name: /^Helse Fonna/ }).first().getByRole('link', { name: /Aldri bekreftet/ }).click();
  await see(page.getByText('Region: Helse Fonna'));
  expect((await page.goto('/rediger/oversikt/finnes-ikke'))?.status()).toBe(404);
  await leave();
});

test('the matrix by region and group, as a file, and on paper', { timeout: 120_000 }, async () => {
  const { page, leave } = await atDesk(false);
  await page.goto('/nn/rediger/likeverd');
  await page.getByLabel('Region').selectOption('helse-fonna');
  await page.getByLabel('Slags tilbod').selectOption('specialist');
  await page.getByRole('button', { name: 'Vis' }).click();
  expect(await page.locator('.doors tbody tr').count()).toBe(16);
  expect(await page.locator('.doors tbody td').filter({ hasText: /^$/ }).count()).toBe(0);
  expect(await page.locator('.doors td.none').count()).toBeGreaterThan(0);
  expect(await textOf(page.locator('.doors td.none').first())).toBe('Manglar');
  const link = page.getByRole('link', { name: 'Last ned som CSV' });
  const file = await page.request.get((await link.getAttribute('href')) ?? '');
  expect(file.status()).toBe(200);
  expect(file.headers()).toMatchObject({ 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="likeverd-specialist-helse-fonna.csv"', 'cache-control': 'no-store' });
  expect((await file.text()).split('\r\n')).toHaveLength(18);
  const [door] = await page.locator('.doors tbody td a').all();
  expect((await page.request.get((await door?.getAttribute('href')) ?? '')).status()).toBe(200);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.equal .filters').isVisible()).toBe(false);
  expect(await page.locator('.staff-header').isVisible()).toBe(false);
  expect(await page.locator('.doors').isVisible()).toBe(true);
  // as wide as A4 lying down, with its margins: no column is cut off
  await page.setViewportSize({ width: 1047, height: 720 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1047);
  expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(5_000);
  await leave();
});

test('without the right, or without an account, there is nothing to see', async () => {
  const stranger = await fetch(`${site.url}/rediger/likeverd/fil`, { redirect: 'manual' });
  expect(stranger.status).toBe(302);
  expect(stranger.headers.get('location')).toContain('logg-inn');
  for (const address of ['/rediger/oversikt', '/rediger/oversikt/never', '/rediger/likeverd', '/nn/rediger/rekneark', '/rediger/regneark/fil?organisation=molde-kommune', '/rediger/meldinger']) expect((await fetch(site.url + address, { redirect: 'manual' })).status).toBe(302);
});

test('as everybody can use them', { timeout: 180_000 }, async () => {
  const wrong: string[] = [];
  for (const [width, dark] of [[360, true], [1280, false]] as const) {
    const { page, complaints, leave } = await atDesk(true, width, dark);
    await bringAxe(page);
    for (const [address, lang] of [['/rediger/oversikt', 'nb'], ['/nn/rediger/oversikt', 'nn'], ['/rediger/oversikt/never', 'nb'], ['/nn/rediger/oversikt/without-number', 'nn'], ['/rediger/likeverd', 'nb'], ['/nn/rediger/likeverd?group=national', 'nn'], ['/rediger/regneark', 'nb'], ['/nn/rediger/rekneark', 'nn']] as const) {
      expect((await page.goto(address))?.status(), address).toBe(200);
      const found = [...(await findings(page)), ...(await lacks(page, lang)).filter((one) => one !== 'description'), ...(await sticksOut(page))];
      wrong.push(...found.map((one) => `${address} ${width}: ${one}`));
    }
    expect(complaints).toEqual([]);
    await leave();
  }
  expect(wrong).toEqual([]);
});
