/**
 * Journeys through history, approvals and the lexicon in a real browser: an editor restores, an approver accepts and cannot accept
 * their own, an administrator adds a phrase and sees it work, and what breaks a crisis is refused. The people are fictional.
 */
import { rmSync } from 'node:fs';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ServiceEntry } from '#api/contract/entry.ts';
import { EVERYWHERE } from '#api/editorial/rights.ts';
import { saveEntry } from '#api/editorial/save.ts';
import { headRevision } from '#db/revisions.ts';
import { fewJudged } from '#tests/editorial/fewJudged.ts';
import { employ, sitAtDesk, type Staff } from '#tests/editorial/staff.ts';
import { openBrowser, openFront, type Person, see, sitDown, textOf } from './browser.ts';
import { DAY, openSite, type Site } from './site.ts';

const few = fewJudged(12);
let site: Site;
let browser: Browser;
let [editor, approver, both, administrator]: Staff[] = [];
let [plain, crisis]: ServiceEntry[] = [];
const desks: Person[] = [];

beforeAll(async () => {
  site = await openSite({ judgedFolder: few });
  browser = await openBrowser();
  const slugOf = (type: string) => site.directory.services({}, 'nb').find((one) => one.type === type && one.contacts.some(({ kind }) => kind === 'phone'))?.slug ?? '';
  [plain, crisis] = await Promise.all(['municipal-mental-health', 'crisis-team'].map(async (type) => (await headRevision(site.db, 'service', slugOf(type)))?.content)) as ServiceEntry[];
  const ofBoth = (role: 'editor' | 'approver') => [...new Set([plain?.provider ?? '', crisis?.provider ?? ''])].map((organisation) => ({ role, organisation }));
  editor = await employ(site.db, 'Eva Redaktør', ofBoth('editor'));
  approver = await employ(site.db, 'Geir Godkjenner', ofBoth('approver'));
  both = await employ(site.db, 'Bente Begge', [...ofBoth('editor'), ...ofBoth('approver')]);
  administrator = await employ(site.db, 'Ada Administrator', [{ role: 'administrator', organisation: EVERYWHERE }]);
});
afterAll(async () => {
  for (const one of desks) await one.leave();
  await browser?.close();
  await site?.close();
  rmSync(few, { recursive: true });
});

async function sit(staff: Staff | undefined, device: Parameters<typeof sitDown>[2] = {}): Promise<Page> {
  const person = await sitDown(browser, site.url, device);
  desks.push(person);
  if (staff) await sitAtDesk(person.page, site.url, site.db, staff, DAY);
  return person.page;
}

/** Saves as somebody would by the form. */
async function edit(staff: Staff | undefined, entry: ServiceEntry | undefined, change: (content: ServiceEntry) => ServiceEntry): Promise<void> {
  const head = await headRevision(site.db, 'service', entry?.slug ?? '');
  if (!head || !staff) throw new Error('no entry');
  await saveEntry(site.editorial, staff.actor, { kind: 'service', content: change(head.content), base: head.id, why: 'prøve', publish: true });
}

/** Nothing that axe complains of, nothing wider than the screen, nothing too small to hit. */
async function isSound(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => (await (globalThis as unknown as { axe: typeof axe }).axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ').slice(0, 300)}`));
  expect(found, page.url()).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), page.url()).toBeLessThanOrEqual(0);
}

const nn = (path: string) => `/nn${path}`;

describe.each([{ lang: 'nb', width: 360, dark: false }, { lang: 'nn', width: 1280, dark: true }])('in $lang, $width wide', ({ lang, width, dark }) => {
  const say = (nb: string, inNn: string) => (lang === 'nb' ? nb : inNn);
  const way = (nb: string, inNn: string) => (lang === 'nb' ? nb : nn(inNn));
  const device = { width, dark };

  test('an editor restores an old version', async () => {
    const before = plain?.summary.nb ?? '';
    await edit(editor, plain, (content) => ({ ...content, summary: { ...content.summary, nb: `Skrevet feil (${lang})` } }));
    const page = await sit(editor, device);
    await page.goto(way(`/rediger/historikk/service/${plain?.slug}`, `/rediger/historikk/service/${plain?.slug}`));
    await isSound(page);
    await page.getByText(say('Se hva som ble endret', 'Sjå kva som vart endra')).first().click();
    expect(await textOf(page.locator('.changes').first())).toContain(`Skrevet feil (${lang})`);
    await page.getByRole('link', { name: say('og gjenopprett', 'og hent tilbake') }).first().click();
    await see(page.getByRole('heading', { name: say('Hent denne versjonen tilbake', 'Hent denne versjonen tilbake') }));
    await isSound(page);
    await page.getByRole('button', { name: 'Hent tilbake' }).click();
    await see(page.getByRole('alert'));
    await page.getByLabel(say('Hvorfor?', 'Kvifor?')).fill('Det gamle var riktig');
    await page.getByRole('button', { name: 'Hent tilbake' }).click();
    await see(page.getByText(say('hentet tilbake og publisert', 'henta tilbake og publisert')));
    await page.goto(`/tjeneste/${plain?.slug}`);
    await see(page.getByText(before).first());
    expect(await page.getByText(`Skrevet feil (${lang})`).count()).toBe(0);
  });

  test('an approver accepts what an editor asked, and cannot accept their own', async () => {
    const number = lang === 'nb' ? '+4770111222' : '+4770111333';
    const renumber = (value: string) => (content: ServiceEntry) => ({ ...content, contacts: content.contacts.map((one) => (one.kind === 'phone' ? { ...one, value, confidence: 'high' as const } : one)) });
    await edit(both, crisis, renumber('+4770999888'));
    const own = await sit(both, device);
    await own.goto(way('/rediger/godkjenning', '/rediger/godkjenning'));
    await isSound(own);
    await own.getByRole('link', { name: say('Se på saken', 'Sjå på saka') }).first().click();
    await see(own.getByText(say('En annen må godkjenne det', 'Ein annan må godkjenne det')));
    expect(await own.getByRole('button', { name: 'Godkjenn' }).count()).toBe(0);
    // by hand, past the page
    const answered = await own.evaluate(async () => (await fetch(location.href, { method: 'POST', body: new URLSearchParams({ decision: 'accept', answer: '', ground: '1' }) })).status);
    expect(answered).toBe(403);

    await edit(editor, crisis, renumber(number));
    const page = await sit(approver, device);
    await page.goto(way('/rediger/godkjenning', '/rediger/godkjenning'));
    await page.getByRole('link', { name: say('Se på saken', 'Sjå på saka') }).first().click();
    expect(await textOf(page.locator('.changes').first())).toContain(number.slice(3).replace(/(\d{2})(?=\d)/g, '$1 '));
    await isSound(page);
    // the editor’s revision was built on what Bente wrote, so Bente is out of it still
    await page.getByRole('button', { name: say('Avslå', 'Avslå') }).click();
    await see(page.getByRole('alert'));
    await page.getByLabel(say('Svar til den som spurte', 'Svar til den som spurde')).fill('Ringt og sjekket');
    await page.getByRole('button', { name: say('Godkjenn og publiser', 'Godkjenn og publiser') }).click();
    await see(page.getByText(say('Publikum ser det nå', 'Publikum ser det no')));
    expect(site.directory.service(crisis?.slug ?? '', 'nb')?.contacts.map(({ value }) => value)).toContain(number);
    expect(site.letters.at(-1)).toMatchObject({ to: editor?.account.email, text: expect.stringContaining('Ringt og sjekket') });
  });

  test('an administrator adds a phrase and sees it work on the front page; what breaks a crisis is refused', async () => {
    const word = lang === 'nb' ? 'grønskolling' : 'blåskolling';
    const page = await sit(administrator, device);
    await page.goto(way('/rediger/ordliste', '/rediger/ordliste'));
    await isSound(page);
    await page.getByLabel(say('Søk etter et ord, et tema eller en tjeneste', 'Søk etter eit ord, eit tema eller ei teneste')).fill('pengespill');
    await page.getByRole('button', { name: 'Søk' }).click();
    await isSound(page);
    await page.goto(way('/rediger/ordliste/theme:gambling', '/rediger/ordliste/theme:gambling'));
    const strong = page.getByLabel(say('Legg til: sier det alene', 'Legg til: seier det åleine'));
    const before = await strong.inputValue();
    await strong.fill(`${before}\n${word}`);
    await page.getByLabel(say('En setning folk kan skrive', 'Ei setning folk kan skrive')).fill(`sønnen min er ${word}`);
    await page.getByRole('button', { name: say('Se hva setningen blir', 'Sjå kva setninga blir') }).click();
    await see(page.getByRole('heading', { name: say('Hva setningen blir', 'Kva setninga blir') }));
    await isSound(page);
    expect(await page.getByLabel(say('Legg til: sier det alene', 'Legg til: seier det åleine')).inputValue()).toContain(word);
    await page.getByLabel(say('Hvorfor?', 'Kvifor?')).fill('Hørt på ungdomsklubben');
    await page.getByRole('button', { name: say('Publiser', 'Publiser') }).click();
    await see(page.getByText(say('Publisert. Forsiden svarer nå', 'Publisert. Framsida svarar no')));

    const reader = await sit(undefined, device);
    await openFront(reader);
    await reader.getByRole('textbox').first().fill(`jeg er ${word}`);
    await see(reader.getByText(/pengespill|gambling/i).first());

    await page.goto(way('/rediger/ordliste/crisis:softeners:past', '/rediger/ordliste/crisis:softeners:past'));
    await page.getByLabel(say('Legg til: sier det alene', 'Legg til: seier det åleine')).fill('vil|ikke|ikkje|dø|har|tatt|tok|ligger|puster|live');
    await page.getByLabel(say('Hvorfor?', 'Kvifor?')).fill('Prøver');
    await page.getByRole('button', { name: say('Publiser', 'Publiser') }).click();
    await see(page.getByText(say('Endringen kan ikke publiseres', 'Endringa kan ikkje publiserast')));
    expect(await page.getByLabel(say('Legg til: sier det alene', 'Legg til: seier det åleine')).inputValue()).toContain('puster');
    await isSound(page);
  }, 90_000);
});

test('who may not see, is told so', async () => {
  const page = await sit(editor);
  const statuses = await Promise.all(['/rediger/ordliste', '/rediger/ordliste/theme:alcohol', '/rediger/historikk/pathway/rop'].map(async (path) => (await page.context().request.get(site.url + path, { headers: { cookie: '' } })).status()));
  expect(statuses.every((status) => status !== 500)).toBe(true);
  for (const path of ['/rediger/ordliste', '/rediger/ordliste/theme:alcohol']) expect((await page.goto(path))?.status(), path).toBe(403);
  for (const path of ['/rediger/historikk/service/finnes-ikke', '/rediger/historikk/annet/x', '/rediger/godkjenning/99999', '/rediger/historikk/service/x/abc']) expect([403, 404], path).toContain((await page.goto(path))?.status());
});
