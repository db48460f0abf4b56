/** An editor takes the entries out, changes them in a spreadsheet with a mistake in it, puts it right, and saves. The person and the numbers are fictional. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFile, type Table } from '#api/editorial/spreadsheet/readFile.ts';
import { csvFile, xlsxFile } from '#api/editorial/spreadsheet/writeFile.ts';
import { headRevision } from '#db/revisions.ts';
import { employ, sitAtDesk } from '../editorial/staff.ts';
import { openBrowser, see, sitDown, textOf } from './browser.ts';
import { bringAxe, findings, sticksOut } from './looking.ts';
import { DAY, openSite, type Site } from './site.ts';

const SLUG = 'molde-psykisk-helse';

let site: Site;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const withCell = (table: Table, slug: string, heading: string, text: string): Table => {
  const [headings = []] = table;
  return table.map((row) => (row[1] === slug && row[0] === 'tjeneste' ? row.map((cell, at) => (headings[at] === heading ? text : cell)) : row));
};

test('out, a mistake, put right, saved', { timeout: 120_000 }, async () => {
  const editor = await employ(site.db, 'Redaktør Fiktiv', [{ role: 'editor', organisation: 'molde-kommune' }]);
  const { page, leave } = await sitDown(browser, site.url, { width: 360 });
  await bringAxe(page);
  await sitAtDesk(page, site.url, site.db, editor, DAY);
  await page.goto('/rediger/regneark');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Hent som Excel (XLSX)' }).click()]);
  expect(download.suggestedFilename()).toBe('molde-kommune.xlsx');
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  const read = await readFile(bytes);
  const table = 'table' in read ? read.table : [];
  const send = async (name: string, buffer: Buffer) => {
    await page.getByLabel('Fil', { exact: true }).setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
    await page.getByRole('button', { name: 'Vis hva som ville bli endret' }).click();
    await see(page.locator('.sheet-run, .notice'));
  };
  const looksWell = async () => expect([...(await findings(page)), ...(await sticksOut(page))]).toEqual([]);

  await send('uendret.xlsx', bytes);
  await see(page.getByRole('heading', { name: 'Ingen endringer.' }));
  expect(await page.getByRole('button', { name: /^Lagre/ }).count()).toBe(0);

  await send('feil.csv', Buffer.from(csvFile(withCell(withCell(table, SLUG, 'Åpningstider', 'på hverdager'), SLUG, 'Kort om tjenesten (bokmål)', 'Ny tekst'))));
  expect(await textOf(page.getByRole('alert'))).toContain('Ingenting er lagret');
  expect(await textOf(page.locator('.changes'))).toMatch(/Åpningstider rad \d+ .*på hverdager .*mandag–fredag 08\.00–15\.30/);
  expect(await page.getByRole('button', { name: /^Lagre/ }).count()).toBe(0);
  await looksWell();

  await send('rettet.xlsx', await xlsxFile(withCell(withCell(table, SLUG, 'Åpningstider', 'man–fre 8–15'), SLUG, 'Kort om tjenesten (bokmål)', 'Ny tekst'), 'nb'));
  await see(page.getByText('1 tjeneste ville bli endret. Ingenting er lagret ennå.'));
  expect(await textOf(page.locator('.changes'))).toContain('mandag–fredag 08.00–15.00');
  await looksWell();
  await page.getByLabel('Hvorfor endres dette?').fill('Nye åpningstider fra nyttår');
  await page.getByRole('button', { name: 'Lagre endringene i 1 tjeneste' }).click();
  await see(page.getByText('1 tjeneste er publisert.'));
  await looksWell();
  expect(await headRevision(site.db, 'service', SLUG)).toMatchObject({ why: 'Nye åpningstider fra nyttår', author: 'Redaktør Fiktiv', content: { summary: { nb: 'Ny tekst' }, hours: { regular: [{ days: [1, 2, 3, 4, 5], from: '08:00', to: '15:00' }] } } });
  await page.goto(`/tjeneste/${SLUG}`);
  await see(page.getByText('Ny tekst'));

  await page.goto('/rediger/regneark');
  await send('gammel.csv', Buffer.from(csvFile(withCell(table, SLUG, 'Kort om tjenesten (bokmål)', 'Enda en tekst'))));
  expect(await textOf(page.locator('.sheet-run'))).toContain('Redaktør Fiktiv har endret denne tjenesten 23. november 2026 kl. 10.00, etter at du hentet arket.');
  await send('bilde.xlsx', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]));
  expect(await textOf(page.getByRole('alert'))).toContain('Lagre den som XLSX eller CSV');
  await send('stor.csv', Buffer.alloc(5_000_000, 'x'));
  expect(await textOf(page.getByRole('alert'))).toContain('høyst 2 MB');
  await leave();
});
