/** Keeping entries true, in a real browser: the editor confirms and undoes; the contact person answers a letter with one tap. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addPerson, people, sendLink } from '#api/editorial/keeping/people.ts';
import { openApprovals } from '#db/approvals.ts';
import { headRevision, publish, publishedEntries, saveRevision } from '#db/revisions.ts';
import { verificationsOf } from '#db/verifications.ts';
import { employ, sitAtDesk, type Staff } from '../editorial/staff.ts';
import { openBrowser, see, sitDown, textOf } from './browser.ts';
import { bringAxe, findings, sticksOut } from './looking.ts';
import { openSite, type Site } from './site.ts';

/** An entry with a web page and a switchboard, of a municipality, and one of another municipality: chosen by what they hold. */
let SLUG = '';
let WORK = '';
let THEIRS = '';
let site: Site;
let browser: Browser;
let editor: Staff;
let administrator: Staff;
beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
  const municipal = (await publishedEntries(site.db, 'service')).map(({ content }) => content).filter(({ level, contacts }) => level === 'municipal' && contacts.length === 2 && contacts.some(({ kind }) => kind === 'web') && contacts.some(({ id, confidence }) => id === 'sentralbord' && confidence !== 'low'));
  ({ slug: SLUG, provider: WORK } = municipal[0] ?? { slug: '', provider: '' });
  THEIRS = municipal.find(({ provider }) => provider !== WORK)?.slug ?? '';
  editor = await employ(site.db, 'Kari Test', [{ role: 'editor', organisation: WORK }]);
  administrator = await employ(site.db, 'Admin Test', [{ role: 'administrator', organisation: '*' }]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const desk = (page: Page, who = editor) => sitAtDesk(page, site.url, site.db, who, site.editorial.now());
const card = (page: Page, slug: string = SLUG) => page.locator(`#entry-${slug}`);
const button = (page: Page, name: RegExp) => card(page).getByRole('button', { name }).first();
const rows = () => verificationsOf(site.db, 'service', SLUG);

describe('the editor', () => {
  test.for([true, false])('confirms one number and takes it back (JavaScript %s)', async (javaScript) => {
    const before = (await rows()).length;
    const { page, complaints, sent, leave } = await sitDown(browser, site.url, { width: 1280, javaScript });
    await desk(page);
    await page.goto(`/rediger?words=${SLUG}`);
    await see(card(page));
    const loads = () => sent.filter(({ type }) => type === 'document').length;
    const loaded = loads();
    await button(page, /^Stemmer fortsatt Sentralbord/).click();
    await see(card(page).getByText(/^Takk! .* er bekreftet/));
    expect((await rows()).length).toBe(before + 1);
    expect(await (await fetch(`${site.url}/tjeneste/${SLUG}`)).text()).toContain('Bekreftet av tjenesten 23. november 2026');
    expect(await textOf(card(page))).toContain('Sist bekreftet 23. november 2026 av Kari Test, på telefon. Skal bekreftes igjen 22. mai 2027.');
    if (javaScript) {
      expect(loads()).toBe(loaded);
      expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Takk!/);
    }
    await button(page, /^Angre (?!alt)/).click();
    await see(card(page).getByText('Bekreftelsen er tatt tilbake.'));
    expect((await rows()).length).toBe(before + 2);
    expect(await (await fetch(`${site.url}/tjeneste/${SLUG}`)).text()).not.toContain('23. november 2026');
    expect(complaints).toEqual([]);
    await leave();
  });

  test('with the keyboard alone: all of an entry, by the way that is chosen, which is remembered', async () => {
    const { page, complaints, leave } = await sitDown(browser, site.url, { width: 360 });
    await desk(page);
    await page.goto(`/rediger?entry=${SLUG}`);
    await card(page).getByLabel('Hvordan vet du det?').focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Alt stemmer fortsatt/);
    await page.keyboard.press('Enter');
    await see(card(page).getByText('Takk! 2 kontaktpunkter er bekreftet.'));
    expect(await card(page).getByLabel('Hvordan vet du det?').inputValue()).toBe('website');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Angre/);
    await button(page, /^Angre alt/).focus();
    await page.keyboard.press('Enter');
    await see(card(page).getByText('Bekreftelsen er tatt tilbake.'));
    expect(complaints).toEqual([]);
    await leave();
  });

  test('who saw another number confirms nothing, and sees the new one', async () => {
    const { page, leave } = await sitDown(browser, site.url, { width: 1280 });
    await desk(page);
    await page.goto(`/rediger?entry=${SLUG}`);
    const head = await headRevision(site.db, 'service', SLUG);
    if (!head) throw new Error('the seed has no such entry');
    const by = { author: 'Per Test', authoredAs: 'staff', why: 'ringte' } as const;
    const next = await saveRevision(site.db, 'service', { ...head.content, contacts: head.content.contacts.map((one) => (one.id === 'sentralbord' ? { ...one, value: '+4771111222' } : one)) }, by);
    await publish(site.db, 'service', SLUG, next.id, by);
    const before = (await rows()).length;
    await button(page, /^Stemmer fortsatt Sentralbord/).click();
    expect(await textOf(await see(card(page).getByRole('status')))).toContain('er ikke bekreftet: 71 11 12 22');
    expect((await rows()).length).toBe(before);
    await publish(site.db, 'service', SLUG, head.id, by);
    await site.directory.refresh();
    await leave();
  });

  test('sees their own only; the administrator all, page by page, and finds with a word', async () => {
    const { page, leave } = await sitDown(browser, site.url, { width: 1280 });
    await desk(page);
    await page.goto(`/rediger?entry=${THEIRS}`);
    expect(await card(page, THEIRS).count()).toBe(0);
    await leave();
    const boss = await sitDown(browser, site.url, { width: 1280 });
    await desk(boss.page, administrator);
    await boss.page.goto('/rediger');
    expect(await boss.page.locator('.kept').count()).toBe(20);
    await boss.page.getByRole('link', { name: 'Neste side' }).click();
    await see(boss.page.getByText(/^Side 2 av \d+/));
    await boss.page.getByLabel('Organisasjon').selectOption(WORK);
    await boss.page.getByLabel('Finn oppføring').fill(SLUG);
    await boss.page.getByRole('button', { name: 'Søk' }).click();
    await see(card(boss.page));
    await boss.leave();
  });

  test('names a contact person and sends a link; what is wrong is kept as it was typed', async () => {
    const { page, complaints, leave } = await sitDown(browser, site.url, { width: 360, javaScript: false });
    await desk(page);
    await page.goto(`/rediger/tjeneste/${SLUG}/kontaktpersoner`);
    await page.getByLabel('Navn').fill('Liv Test');
    await page.getByLabel('E-post').fill('liv');
    await page.getByRole('button', { name: 'Legg til' }).click();
    await see(page.getByText(/Skriv en e-postadresse/));
    expect([await page.getByLabel('Navn').inputValue(), await page.getByLabel('E-post').inputValue()]).toEqual(['Liv Test', 'liv']);
    await page.getByLabel('E-post').fill('liv@example.test');
    await page.getByRole('button', { name: 'Legg til' }).click();
    await see(page.getByText('Kontaktpersonen er lagt til.'));
    await page.getByRole('button', { name: 'Send lenke nå til Liv Test' }).click();
    await see(page.getByText('Lenken er sendt.'));
    expect(site.letters.at(-1)?.to).toBe('liv@example.test');
    await page.getByRole('button', { name: 'Fjern Liv Test' }).click();
    await see(page.getByText(/^Kontaktpersonen er fjernet/));
    expect(complaints.filter((one) => !one.includes('400'))).toEqual([]);
    await leave();
  });
});

describe('the contact person', () => {
  /** A letter to Ola Test, and the way its link leads. */
  async function letterTo(): Promise<string> {
    await addPerson(site.editorial, editor.actor, SLUG, { name: 'Ola Test', email: 'ola@example.test' });
    const id = (await people(site.editorial, editor.actor, SLUG)).people.find(({ name }) => name === 'Ola Test')?.id ?? 0;
    await sendLink(site.editorial, editor.actor, SLUG, id);
    return /(\/bekreft\/[\w-]+)/.exec(site.letters.at(-1)?.text ?? '')?.[1] ?? '';
  }

  test.for([true, false])('confirms with one tap on a phone (JavaScript %s)', async (javaScript) => {
    const { page, complaints, leave } = await sitDown(browser, site.url, { width: 360, height: 740, javaScript });
    const address = await letterTo();
    let taps = 0;
    await page.goto(address);
    const all = await see(page.getByRole('button', { name: 'Alt stemmer fortsatt' }));
    const box = await all.boundingBox();
    expect(box && box.y + box.height, 'in sight without scrolling').toBeLessThanOrEqual(740);
    expect(box?.height).toBeGreaterThanOrEqual(44);
    await all.click();
    taps++;
    await see(page.getByRole('heading', { name: 'Takk! Alt er bekreftet' }));
    expect(taps).toBe(1);
    expect((await rows())[0]).toMatchObject({ by: 'Ola Test', method: 'e-mail' });
    expect(await (await fetch(`${site.url}/tjeneste/${SLUG}`)).text()).toContain('Bekreftet av tjenesten 23. november 2026');
    await page.goto(address);
    await see(page.getByText(/Lenken er brukt/));
    expect(complaints).toEqual([]);
    await leave();
  });

  test('a scanner that opens the link confirms nothing', async () => {
    const address = await letterTo();
    const before = (await rows()).length;
    for (const method of ['GET', 'HEAD', 'GET']) expect((await fetch(site.url + address, { method })).status).toBe(200);
    expect((await fetch(site.url + address, { method: 'POST', body: new URLSearchParams({ do: 'confirm' }) })).status).toBe(403);
    expect((await rows()).length).toBe(before);
  });

  test('proposes a change: bad input keeps what was typed, then it waits for the editor', async () => {
    const { page, complaints, leave } = await sitDown(browser, site.url, { width: 360, javaScript: false });
    await page.goto((await letterTo()).replace('/bekreft', '/nn/bekreft'));
    await page.getByText('Noko må endrast', { exact: true }).click();
    await page.getByLabel(/^Sentralbord/).fill('71 11');
    await page.getByLabel('Noko anna som må endrast?').fill('Nytt nummer frå måndag');
    await page.getByRole('button', { name: 'Send framlegget' }).click();
    await see(page.getByRole('link', { name: /Vi kan ikkje lese «71 11» som eit telefonnummer/ }));
    expect(await page.getByLabel('Noko anna som må endrast?').inputValue()).toBe('Nytt nummer frå måndag');
    expect(await page.getByLabel(/^Sentralbord/).inputValue()).toBe('71 11');
    await page.getByLabel(/^Sentralbord/).fill('71 11 13 33');
    await page.getByRole('button', { name: 'Send framlegget' }).click();
    await see(page.getByRole('heading', { name: 'Takk! Framlegget er sendt' }));
    expect((await openApprovals(site.db)).find(({ slug }) => slug === SLUG)).toMatchObject({ reason: 'proposal', note: 'Nytt nummer frå måndag', askedBy: 'Ola Test' });
    expect(await (await fetch(`${site.url}/tjeneste/${SLUG}`)).text()).not.toContain('71 11 13 33');
    expect(complaints.filter((one) => !one.includes('400'))).toEqual([]);
    await leave();
  });

  test('nobody sees the link in the log', async () => {
    const address = await letterTo();
    await fetch(site.url + address);
    expect(site.logged.join('')).not.toContain(address.split('/').at(-1));
  });
});

describe('what axe finds', () => {
  test.for([[360, false], [1280, true]] as const)('nothing, %i px wide, in the dark: %s', { timeout: 120_000 }, async ([width, dark]) => {
    const { page, complaints, leave } = await sitDown(browser, site.url, { width, dark });
    await bringAxe(page);
    await desk(page, administrator);
    await addPerson(site.editorial, administrator.actor, SLUG, { name: 'Ola Test', email: 'ola@example.test' });
    const id = (await people(site.editorial, administrator.actor, SLUG)).people[0]?.id ?? 0;
    const linked: string[] = [];
    for (let n = 0; n < 2; n++) {
      await sendLink(site.editorial, administrator.actor, SLUG, id);
      linked.push(/(\/bekreft\/[\w-]+)/.exec(site.letters.at(-1)?.text ?? '')?.[1] ?? '');
    }
    const wrong: string[] = [];
    const look = async (what: string) => wrong.push(...[...(await findings(page)), ...(await sticksOut(page))].map((one) => `${what}: ${one}`));
    for (const address of ['/rediger', '/nn/rediger?standing=missing', `/rediger?entry=${SLUG}`, '/rediger?words=finnesikke', `/nn/rediger/teneste/${SLUG}/kontaktpersonar`, linked[0] ?? '', '/bekreft/finnesikke']) {
      await page.goto(address);
      await look(address);
    }
    // another entry: what the tests above confirmed is confirmed
    const other = card(page, THEIRS);
    await page.goto(`/rediger?entry=${THEIRS}`);
    await other.getByRole('button', { name: /^Alt stemmer fortsatt/ }).click();
    await see(other.getByText(/^Takk!/));
    await look('confirmed');
    await other.getByRole('button', { name: /^Angre alt/ }).click();
    await see(other.getByText('Bekreftelsen er tatt tilbake.'));
    await page.goto(linked[0] ?? '');
    await page.getByText('Noe må endres', { exact: true }).click();
    await page.getByRole('button', { name: 'Send forslaget' }).click();
    await see(page.getByRole('link', { name: /Du har ikke endret noe/ }));
    await look('proposal with errors');
    await page.goto(linked[1] ?? '');
    await page.getByRole('button', { name: 'Alt stemmer fortsatt' }).click();
    await see(page.getByRole('heading', { name: /^Takk/ }));
    await look('done');
    expect(wrong).toEqual([]);
    expect(complaints.filter((one) => !one.includes('400'))).toEqual([]);
    await leave();
  });
});
