/** A GP with four minutes left: from the page to the sheet in three inputs, with and without JavaScript, by keyboard, on paper, in three languages. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Lang, LANGS } from '#api/contract/vocabulary.ts';
import { addressOf } from '#client/routes.ts';
import { employ, sitAtDesk } from '../editorial/staff.ts';
import { openBrowser, openFront, see, sitDown, textOf } from './browser.ts';
import { bringAxe, findings, lacks, sticksOut, tooSmall } from './looking.ts';
import { DAY, openSite, type Site } from './site.ts';

/** About sixty words a minute. */
const MS_A_KEY = 200;
const MOST_INPUTS = 3;
const MOST_TABS = 60;
const CASE = { place: '6060', age: '17', q: { nb: 'cannabis og angst', nn: 'cannabis og angst', en: 'cannabis and anxiety' } } as const;

let site: Site;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([openSite({ now: DAY }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const page360 = { width: 360, height: 740, now: DAY };
const SUBMIT = 'form.question button[type="submit"]';

async function askIn(page: Page, lang: Lang, words: string = CASE.q[lang]): Promise<void> {
  await page.goto(addressOf('professionals', lang));
  await page.fill('#place', CASE.place);
  await page.fill('#age', CASE.age);
  await page.fill('#q', words);
  await page.click(SUBMIT);
  await see(page.locator('.sheet'));
}

const pagesIn = async (page: Page) => (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type \/Page\b/g)?.length;

describe.for([true, false])('from the page to the sheet, JavaScript: %s', (javaScript) => {
  test('three inputs at typing speed', async () => {
    const { page, sent, complaints, leave } = await sitDown(browser, site.url, { width: 1280, height: 800, javaScript, now: DAY });
    const began = performance.now();
    await page.goto('/fagfolk');
    let inputs = 0;
    for (const [id, text] of [['place', CASE.place], ['age', CASE.age], ['q', CASE.q.nb]] as const) {
      await page.locator(`#${id}`).focus();
      await page.keyboard.type(text, { delay: MS_A_KEY });
      inputs += 1;
    }
    await page.keyboard.press('Enter');
    await see(page.locator('.sheet'));
    console.info(`from page to sheet, JavaScript ${javaScript}: ${((performance.now() - began) / 1000).toFixed(1)} s, ${inputs} inputs`);
    expect(inputs).toBeLessThanOrEqual(MOST_INPUTS);
    expect(await textOf(page.locator('.receiver h2'))).toBe('BUP Volda, poliklinikk');
    expect(await textOf(page.locator('h1'))).toBe('Hareid · 17 år · Cannabis · Angst');
    expect(await textOf(page.locator('.deadline'))).toContain('7. desember 2026');
    for (const part of ['discuss', 'who', 'send', 'contents', 'exclusions', 'why', 'until', 'refused', 'take-away']) expect([part, await page.locator(`.${part}`).first().isVisible()]).toEqual([part, true]);
    // the words stand in no address and no log
    expect(new URL(page.url()).search).toBe('');
    expect(sent.filter(({ url }) => /cannabis|angst|6060/.test(url))).toEqual([]);
    expect(site.logged.filter((line) => /cannabis|angst|6060/.test(line))).toEqual([]);
    expect(complaints).toEqual([]);
    await leave();
  });

  test('by choice the sheet has an address that can be shared, with a group of ages', async () => {
    const { page, leave } = await sitDown(browser, site.url, { ...page360, javaScript });
    await page.goto('/fagfolk');
    await page.fill('#place', 'Hareid');
    await page.fill('#age', CASE.age);
    await page.selectOption('#theme', 'anxiety');
    await page.click(SUBMIT);
    await page.waitForURL(/\/fagfolk\?/);
    expect(new URL(page.url()).search).toBe('?municipality=1517&age=12-17&theme=anxiety');
    expect(await textOf(page.locator('h1'))).toBe('Hareid · 12 til 17 år · Angst');
    await page.fill('#date', '2026-12-18');
    await page.check('#flag-child-welfare');
    await page.click('.adjust button');
    await page.waitForURL(/date=2026-12-18/);
    // ten working days over Christmas: 25 December and 1 January are holidays
    expect(await textOf(page.locator('.deadline'))).toMatch(/18\. desember 2026.*5\. januar 2027/);
    expect(await textOf(page.locator('.why'))).toMatch(/barnevern/i);
    // the link leaves the day out
    expect(await page.locator('[data-take="link"]').getAttribute('href')).toBe('/fagfolk?municipality=1517&age=12-17&theme=anxiety&flag=child-welfare');
    await leave();
  });
});

test('the degree of disability is asked for where it decides, and changes the unit', async () => {
  const { page, leave } = await sitDown(browser, site.url, { ...page360, javaScript: false });
  await page.goto('/fagfolk?municipality=1506&age=23-64&theme=intellectual-disability,depression');
  const before = await textOf(page.locator('.receiver'));
  await page.selectOption('#degree', 'severe-disability');
  await page.click('.adjust button');
  await page.waitForURL(/flag=severe-disability/);
  expect(await textOf(page.locator('.receiver'))).not.toBe(before);
  expect(await textOf(page.locator('.receiver'))).toMatch(/habilitering/i);
  await page.goto('/fagfolk?municipality=1506&age=23-64&theme=anxiety');
  expect(await page.locator('#degree').count()).toBe(0);
  await leave();
});

test('a second problem may lead to another unit', async () => {
  const { page, leave } = await sitDown(browser, site.url, { ...page360, javaScript: false });
  await page.goto('/fagfolk?municipality=1506&age=23-64&theme=alcohol&group=substances');
  const before = await textOf(page.locator('.receiver h2'));
  await page.selectOption('#also', 'psychosis');
  await page.click('.adjust button');
  await page.waitForURL(/theme=alcohol%2Cpsychosis/);
  expect(new URL(page.url()).search).not.toContain('group');
  expect(await textOf(page.locator('.receiver h2'))).not.toBe(before);
  await leave();
});

test('a gap is named, with what to do', async () => {
  const { page, leave } = await sitDown(browser, site.url, page360);
  await page.goto('/fagfolk?municipality=1506&age=0-11&theme=gambling');
  expect(await textOf(page.locator('.receiver .eyebrow'))).toBe('Ingen kjent mottaker');
  expect((await textOf(page.locator('.receiver'))).length).toBeGreaterThan(60);
  await see(page.locator('.until'));
  await leave();
});

test('words of crisis come first, here too', async () => {
  const { page, leave } = await sitDown(browser, site.url, { ...page360, javaScript: false });
  await askIn(page, 'nb', 'akutt suicidal, har lagt plan for å ta livet sitt i kveld');
  const crisis = await see(page.locator('.crisis'));
  expect(await page.evaluate(() => (document.querySelector('.crisis')?.compareDocumentPosition(document.querySelector('.sheet') ?? document.body) ?? 0) & Node.DOCUMENT_POSITION_FOLLOWING)).toBeTruthy();
  expect((await crisis.locator('a[href^="tel:"]').count())).toBeGreaterThan(0);
  await leave();
});

test('from the page to the copied text with the keyboard alone', async () => {
  const { page, complaints, leave } = await sitDown(browser, site.url, { width: 1280, height: 800, now: DAY });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site.url });
  await page.goto('/fagfolk');
  const tabTo = async (wanted: string) => {
    for (let tabs = 0; tabs < MOST_TABS; tabs++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, wanted)) return;
    }
    throw new Error(`${wanted} was not reached with ${MOST_TABS} tabs`);
  };
  for (const [id, text] of [['place', CASE.place], ['age', CASE.age], ['q', CASE.q.nb]] as const) {
    await tabTo(`#${id}`);
    await page.keyboard.type(text);
  }
  await page.keyboard.press('Enter');
  await see(page.locator('.sheet'));
  await tabTo('[data-take="copy"]');
  await page.keyboard.press('Enter');
  await see(page.getByText('Teksten er kopiert.'));
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await page.locator('#as-text').inputValue());
  expect(copied).toMatch(/^Hareid · 17 år · Cannabis · Angst\n/);
  for (const head of ['HENVISES TIL', 'HVORFOR', 'HENVISNINGEN MÅ INNEHOLDE', 'SVARFRIST', 'VED AVSLAG']) expect(copied).toContain(head);
  expect(complaints).toEqual([]);
  await leave();
});

test('without JavaScript the same text can be marked and copied', async () => {
  const { page, leave } = await sitDown(browser, site.url, { ...page360, javaScript: false });
  await askIn(page, 'nb');
  expect(await page.locator('[data-take="copy"]').isVisible()).toBe(false);
  await page.locator('.take-away summary').click();
  expect(await page.locator('#as-text').isVisible()).toBe(true);
  expect(await page.locator('#as-text').inputValue()).toContain('BUP Volda, poliklinikk');
  await leave();
});

describe.for(LANGS)('%s', { timeout: 120_000 }, (lang) => {
  test.for([{ width: 360, dark: false }, { width: 1280, dark: false }, { width: 360, dark: true }, { width: 1280, dark: true }])('axe finds nothing in the posted sheet, nor in the faults: $width px, dark $dark', async ({ width, dark }) => {
    const { page, complaints, leave } = await sitDown(browser, site.url, { width, height: 800, dark, now: DAY });
    await bringAxe(page);
    const look = async () => [...(await findings(page)), ...(await lacks(page, lang)), ...(await tooSmall(page)), ...(await sticksOut(page))];
    await askIn(page, lang);
    await page.locator('.take-away summary').click();
    expect(await look()).toEqual([]);
    await page.goto(addressOf('professionals', lang, {}, { municipality: '1506', age: '23-64', theme: 'intellectual-disability,depression' }));
    expect(await look()).toEqual([]);
    await page.goto(addressOf('professionals', lang));
    await page.fill('#place', 'Atlantis');
    expect((await Promise.all([page.waitForResponse((response) => response.request().method() === 'POST'), page.click(SUBMIT)]))[0].status()).toBe(400);
    expect(await page.locator('#errors a').count()).toBe(3);
    expect(await look()).toEqual([]);
    expect(complaints.filter((line) => !/400/.test(line))).toEqual([]);
    await leave();
  });

  test('prints on one A4, also when the sheet is full', async () => {
    const { page, leave } = await sitDown(browser, site.url, { width: 1280, now: DAY });
    for (const [municipality, age, theme] of [['1535', '12-17', 'pregnancy-substances,opioids'], ['1535', '12-17', 'intellectual-disability,depression'], ['1506', '23-64', 'rop,psychosis,opioids'], ['1106', '65-120', 'alcohol,depression'], ['4614', '12-17', 'adhd,illegal-drugs,anxiety']]) {
      await page.goto(addressOf('professionals', lang, {}, { municipality, age, theme }));
      expect([municipality, theme, await pagesIn(page)]).toEqual([municipality, theme, 1]);
    }
    await page.emulateMedia({ media: 'print' });
    for (const gone of ['form.question', '.adjust', '.take-away', '.site-header']) expect([gone, await page.locator(gone).first().isVisible()]).toEqual([gone, false]);
    for (const there of ['.receiver', '.contents', '.until', '.refused']) expect([there, await page.locator(there).first().isVisible()]).toEqual([there, true]);
    await leave();
  });
});

test('the language can be changed with the sheet kept', async () => {
  const { page, leave } = await sitDown(browser, site.url, { ...page360, javaScript: false });
  await askIn(page, 'nb');
  await page.getByRole('button', { name: 'Nynorsk' }).click();
  expect(new URL(page.url()).pathname).toBe('/nn/fagfolk');
  expect(await textOf(page.locator('.receiver .eyebrow'))).toBe('Blir tilvist til');
  await leave();
});

describe('the ways in', () => {
  test('a quiet row in the menu; on the front only for whoever follows up a patient', async () => {
    for (const javaScript of [true, false]) {
      const { page, leave } = await sitDown(browser, site.url, { ...page360, javaScript });
      await page.goto('/');
      await see(page.locator('.menu a[href="/fagfolk"]'));
      expect(await page.locator('.to-professionals').isVisible()).toBe(false);
      await page.getByLabel('En pasient eller bruker jeg følger opp').check();
      await see(page.locator('.to-professionals'));
      await leave();
    }
  });

  test('the door of the navigator leads to the sheet of the same unit', async () => {
    const { page, leave } = await sitDown(browser, site.url, page360);
    await openFront(page);
    await page.locator('#place').fill(CASE.place);
    await see(page.getByText('Vi svarer for Hareid kommune.'));
    await page.locator('#age').fill(CASE.age);
    await page.getByLabel('En pasient eller bruker jeg følger opp').check();
    await page.locator('#q').fill('henvise til BUP, mistanke om depresjon');
    const link = await see(page.locator('.door .to-sheet a'));
    const unit = await textOf(page.locator('.door h2'));
    const href = await link.getAttribute('href');
    expect(href).toContain('group=child-mental');
    expect(href).toContain('age=12-17');
    await link.click();
    expect(await textOf(page.locator('.receiver h2'))).toBe(unit);
    await leave();
  });

  test('the sheet leads to the service, to the pathway here and to the door that the patient sees', async () => {
    const { page, leave } = await sitDown(browser, site.url, { ...page360, javaScript: false });
    await page.goto('/fagfolk?municipality=1517&age=12-17&theme=anxiety');
    expect(await page.locator('.receiver h2 a').getAttribute('href')).toBe('/tjeneste/bup-volda');
    expect(await page.locator('.pathways a').first().getAttribute('href')).toMatch(/^\/forlop\/.+municipality=1517/);
    await page.locator('.public-door button').click();
    expect(new URL(page.url()).pathname).toBe('/svar');
    await see(page.locator('.door'));
    await leave();
  });
});

test('staff see the gaps and overlaps of the areas, each gap with its words', async () => {
  const coordinator = await employ(site.db, 'Opptak Fiktiv', [{ role: 'approver', organisation: '*' }]);
  for (const { width, dark } of [{ width: 1280, dark: false }, { width: 360, dark: true }]) {
    const { page, complaints, leave } = await sitDown(browser, site.url, { width, dark, height: 900 });
    await sitAtDesk(page, site.url, site.db, coordinator, DAY);
    await bringAxe(page);
    await page.goto('/nn/rediger');
    await page.getByRole('navigation', { name: 'For tilsette' }).getByRole('link', { name: 'Opptaksområde' }).click();
    await see(page.getByText('Ingen område har to einingar.'));
    await see(page.getByText('Alle hol har namn.'));
    const gaps = page.locator('.matrix tbody tr');
    expect(await gaps.count()).toBeGreaterThan(0);
    expect(await gaps.filter({ hasText: 'Ingenting' }).count()).toBe(0);
    expect([...(await findings(page)), ...(await sticksOut(page))]).toEqual([]);
    expect(complaints).toEqual([]);
    await leave();
  }
});
