/** Somebody finds that a number does not work and says so in two taps, without JavaScript; an editor looks at it. The people are fictional. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MOST_AN_HOUR } from '#api/editorial/reports/throttle.ts';
import { openReports } from '#db/reports.ts';
import { employ, sitAtDesk } from '../editorial/staff.ts';
import { openBrowser, see, sitDown, textOf } from './browser.ts';
import { bringAxe, findings, lacks, sticksOut, tooSmall } from './looking.ts';
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

test('two taps, thanks, a few words; the page says that it is looked at; an editor closes it', { timeout: 120_000 }, async () => {
  const editor = await employ(site.db, 'Redaktør Fiktiv', [{ role: 'editor', organisation: 'molde-kommune' }]);
  const { page, sent, leave } = await sitDown(browser, site.url, { javaScript: false });
  await page.goto(`/tjeneste/${SLUG}`);
  expect(await page.getByText('En melding om feil blir sett på').count()).toBe(0);
  // the two taps
  await page.getByText('Stemmer ikke dette?').click();
  await page.getByRole('button', { name: 'Nummeret virker ikke' }).click();
  await see(page.getByRole('heading', { name: 'Takk for at du sa fra' }));
  expect(sent.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual(['what=number']);
  expect(await page.context().cookies()).toEqual([]);
  expect(site.letters.map(({ to }) => to)).toEqual([editor.account.email]);

  await page.getByLabel('Vil du si litt mer?').fill('x'.repeat(301));
  await page.getByRole('button', { name: 'Send' }).click();
  expect(await textOf(page.getByRole('alert'))).toContain('301 tegn');
  expect(await page.getByLabel('Vil du si litt mer?').inputValue()).toBe('x'.repeat(301));
  await page.getByLabel('Vil du si litt mer?').fill('Kommer til en faks');
  await page.getByRole('button', { name: 'Send' }).click();
  await see(page.getByText('Det du skrev, er lagt til meldingen'));
  expect(await openReports(site.db)).toMatchObject([{ slug: SLUG, what: 'number', note: 'Kommer til en faks', times: 1 }]);
  expect(site.logged.join('\n')).not.toMatch(/faks|x{20}/);

  await page.getByRole('link', { name: /^Tilbake til/ }).click();
  await see(page.getByText('En melding om feil blir sett på'));
  await leave();

  const desk = await sitDown(browser, site.url, { width: 360, javaScript: false });
  await sitAtDesk(desk.page, site.url, site.db, editor, DAY);
  await desk.page.goto('/rediger/meldinger');
  const report = desk.page.locator('article.kept');
  expect(await report.count()).toBe(1);
  expect(await textOf(report)).toMatch(/Nummeret virker ikke: Psykisk helse- og rustjenester i Molde .*Meldt 23\. november 2026 kl\. 10\.00.*Kommer til en faks/);
  await report.getByLabel('Hva fant du ut?').fill('Nytt nummer er lagt inn');
  await report.getByRole('button', { name: 'Rettet' }).click();
  await see(desk.page.getByText('Meldingen er lukket.'));
  expect(await desk.page.locator('article.kept').count()).toBe(0);
  expect(await textOf(desk.page.locator('.closed-reports'))).toContain('Nytt nummer er lagt inn');
  await desk.page.goto(`/tjeneste/${SLUG}`);
  expect(await desk.page.getByText('En melding om feil blir sett på').count()).toBe(0);
  await desk.leave();
});

test('from the door, in each language: a quiet link, and the four buttons', { timeout: 120_000 }, async () => {
  for (const [address, link, button, thanks] of [['/', 'Stemmer ikke dette?', 'Stengt', 'Takk for at du sa fra'], ['/nn', 'Stemmer ikkje dette?', 'Feil stad', 'Takk for at du sa frå'], ['/en', 'Is this wrong?', 'Something else', 'Thank you for telling us']] as const) {
    const { page, leave } = await sitDown(browser, site.url, { javaScript: false });
    await page.goto(`${address}?municipality=1506`);
    await page.locator('#q').fill(address === '/en' ? 'My husband drinks too much' : 'Mannen min drikker for mye');
    await page.locator('form.question button[type="submit"]').first().click();
    await page.locator('.door').getByRole('link', { name: link }).click();
    expect(await page.locator('.report-buttons button').count()).toBe(4);
    await page.getByRole('button', { name: button }).click();
    await see(page.getByRole('heading', { name: thanks }));
    await leave();
  }
});

test('a service that is not there is not found; a choice that is none is asked for again', async () => {
  const post = (address: string, body: string) => fetch(site.url + address, { method: 'POST', redirect: 'manual', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body });
  expect((await post('/meld-feil/finnes-ikke', 'what=number')).status).toBe(404);
  expect((await fetch(`${site.url}/meld-feil/finnes-ikke`)).status).toBe(404);
  expect((await fetch(`${site.url}/meld-feil/nodtelefon-113`)).headers.get('set-cookie')).toBeNull();
  const wrong = await post('/meld-feil/nodtelefon-113', 'what=drop');
  expect(wrong.status).toBe(400);
  expect(await wrong.text()).toContain('Trykk på ett av dem under');
});

test('so many from one place, and then it says when to try again', async () => {
  const other = await openSite();
  const post = () => fetch(`${other.url}/en/report-error/nodtelefon-113`, { method: 'POST', redirect: 'manual', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'what=number' });
  for (let count = 0; count < MOST_AN_HOUR; count++) expect((await post()).status).toBe(302);
  const refused = await post();
  expect(refused.status).toBe(429);
  expect(await refused.text()).toContain('Please try again in an hour');
  expect(await openReports(other.db)).toMatchObject([{ times: MOST_AN_HOUR, isCrisis: true }]);
  await other.close();
});

test('thanks, and the editor’s list, as everybody can use them', { timeout: 120_000 }, async () => {
  const administrator = await employ(site.db, 'Admin Fiktiv', [{ role: 'administrator', organisation: '*' }]);
  await fetch(`${site.url}/meld-feil/nodtelefon-113`, { method: 'POST', redirect: 'manual', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'what=wrong-place' });
  const wrong: string[] = [];
  for (const [width, dark] of [[360, false], [1280, true]] as const) {
    const { page, complaints, leave } = await sitDown(browser, site.url, { width, dark });
    await bringAxe(page);
    await sitAtDesk(page, site.url, site.db, administrator, DAY);
    for (const [address, lang] of [['/meld-feil/nodtelefon-113?sent=number', 'nb'], ['/nn/meld-feil/nodtelefon-113?sent=closed', 'nn'], ['/rediger/meldinger', 'nb'], ['/nn/rediger/meldingar', 'nn']] as const) {
      expect((await page.goto(address))?.status()).toBe(200);
      const found = [...(await findings(page)), ...(await lacks(page, lang)).filter((one) => !address.includes('rediger') || one !== 'description'), ...(address.includes('rediger') ? [] : await tooSmall(page)), ...(await sticksOut(page))];
      wrong.push(...found.map((one) => `${address} ${width}: ${one}`));
    }
    expect(complaints).toEqual([]);
    await leave();
  }
  expect(wrong).toEqual([]);
});
