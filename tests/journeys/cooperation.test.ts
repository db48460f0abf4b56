/** A professional without JavaScript: from a service to its pathway in Hareid, on to what FACT is, and to the committee that works with it. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, see, sitDown, textOf } from './browser.ts';
import { bringAxe, findings, sticksOut } from './looking.ts';
import { addressIn, EACH_LANGUAGE, samples } from './samples.ts';
import { openSite, type Site } from './site.ts';

const OURS = new Set(['pathway', 'pathways', 'kind', 'kinds', 'cooperation', 'forum']);

let site: Site;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

test('from a service to its pathway, its kind and the committee, without JavaScript', async () => {
  const { page, complaints, leave } = await sitDown(browser, site.url, { javaScript: false });
  await page.goto('/tjeneste/dps-volda-brukarstyrte-senger');
  await see(page.getByText('Dette er en del av'));
  await page.getByRole('link', { name: /^Hovedforløp 3/ }).click();
  await page.getByLabel('Velg kommune').selectOption({ label: 'Hareid' });
  await page.getByRole('button', { name: 'Vis' }).click();
  expect(new URL(page.url()).search).toBe('?municipality=1517');
  const steps = await see(page.locator('.steps'));
  expect(await textOf(steps)).toMatch(/Vi kjenner ingen dør av dette slaget for Hareid/);
  expect(await textOf(steps)).toMatch(/Brukerstyrte senger, DPS Volda/);
  expect(await textOf(page.locator('section[aria-labelledby="roles"]'))).toMatch(/Kommunen.*Fastlegen.*Spesialisthelsetjenesten/);

  await steps.getByRole('link', { name: /Hva er dette\? FACT/ }).click();
  expect(await textOf(page.getByRole('heading', { level: 1 }))).toBe('Hva er FACT og ACT?');
  for (const term of ['Hvem det er for', 'Hvordan man kommer inn', 'Hva det ikke er', 'Dette vet vi ikke']) await see(page.getByText(term, { exact: true }));
  expect(await textOf(page.locator('section[aria-labelledby="gaps"]'))).toMatch(/Hareid/);

  await page.getByRole('contentinfo').getByRole('link', { name: 'Samarbeid' }).click();
  await page.getByLabel('Velg kommune').selectOption({ label: 'Hareid' });
  await page.getByLabel('Tema').selectOption({ label: 'Rus og psykisk lidelse samtidig' });
  await page.getByRole('button', { name: 'Vis' }).click();
  expect(await page.getByRole('heading', { name: 'Helse Fonna' }).count()).toBe(0);
  expect(await page.getByRole('link', { name: /barneansvarlige/ }).count()).toBe(0);
  await page.getByRole('link', { name: /^Faglig samarbeidsutvalg for psykisk helsevern/ }).click();
  const facts = await textOf(page.locator('main'));
  expect(facts).toMatch(/Fire til seks møter i året/);
  expect(facts).toMatch(/Brukerutvalget: brukerrepresentant og vara/);
  expect(complaints).toEqual([]);
  await leave();
});

test('what nobody knows says so, and what is not there is 404 or 400', async () => {
  const text = async (path: string) => (await (await fetch(site.url + path)).text()).replaceAll('<!-- -->', '');
  expect(await text('/samarbeid/e-laering-videokonsultasjon')).toContain('Ikke kjent.');
  expect(await text('/forlop/pasientforlop-gravide-rus')).toContain('Kildene vi har, sier det ikke.');
  expect(await text('/forlop/hovedforlop-3?municipality=0301')).toContain('Vi har ikke kartlagt Oslo ennå');
  for (const [path, status] of [['/type/finst-ikkje', 404], ['/samarbeid/finst-ikkje', 404], ['/type/fact?municipality=9999', 400], ['/forlop/rop?municipality=x', 400], ['/samarbeid?topic=x', 400]] as const) expect((await fetch(site.url + path)).status, path).toBe(status);
  const named = [...site.directory.handbook('nb').kinds.map(({ slug }) => `/type/${slug}`), ...site.directory.handbook('nb').forums.map(({ slug }) => `/samarbeid/${slug}`)];
  for (const path of named) expect((await fetch(site.url + path)).status, path).toBe(200);
});

describe.for(EACH_LANGUAGE)('%s', { timeout: 120_000 }, (lang) => {
  test.for([{ width: 360, dark: false }, { width: 1280, dark: true }])('axe finds nothing and nothing sticks out, %o', async (device) => {
    const { page, complaints, leave } = await sitDown(browser, site.url, device);
    await bringAxe(page);
    const wrong: string[] = [];
    for (const sample of samples(site.directory).filter((one) => OURS.has(one.page))) {
      await page.goto(addressIn(lang, sample));
      wrong.push(...[...(await findings(page)), ...(await sticksOut(page))].map((one) => `${addressIn(lang, sample)}: ${one}`));
    }
    expect(wrong).toEqual([]);
    expect(complaints).toEqual([]);
    await leave();
  });
});
