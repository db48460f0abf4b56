/** From the first administrator's link to an editor who signs out everywhere; and a passkey in place of password and code. In a real browser. */
import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeAccount } from '#api/editorial/accounts/openAndShut.ts';
import { EVERYWHERE } from '#api/editorial/rights.ts';
import { publishedEntries } from '#db/revisions.ts';
import { codeOf, type Gate, linkIn, openGate, PASSWORD, type Person as Staff, settle } from '#tests/editorial/gate.ts';
import { openBrowser, see, sitDown, textOf } from './browser.ts';
import { bringAxe, findings, sticksOut, tooSmall } from './looking.ts';

const STEP = 30_000;
let gate: Gate;
let browser: Browser;
beforeAll(async () => {
  [gate, browser] = await Promise.all([openGate({ withSeed: true }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await gate?.close();
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const heading = (page: Page, name: string) => see(page.getByRole('heading', { level: 1, name }));

/** The code that the app shows, in a time step that has not been used. */
function nextCode(secret: string): string {
  gate.wait(STEP);
  return codeOf(secret, gate.now());
}

/** Opens an invitation: a password, the second factor. Returns what the app on the phone keeps. */
async function acceptInvitation(page: Page, link: string, words: { submit: string; finish: string; code: string; password: string; again: string }): Promise<string> {
  await page.goto(link);
  await page.getByLabel(words.password, { exact: true }).fill(PASSWORD);
  await page.getByLabel(words.again).fill(PASSWORD);
  await button(page, words.submit).click();
  const secret = (await textOf(page.locator('code.secret'))).replaceAll(' ', '');
  const picture = page.locator('img.qr');
  expect(await picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0)).toBe(true);
  await page.getByLabel(words.code).fill(nextCode(secret));
  await button(page, words.finish).click();
  return secret;
}

async function signIn(page: Page, { email, secret }: Pick<Staff, 'email' | 'secret'>): Promise<void> {
  await page.getByLabel('E-post').fill(email);
  await page.getByLabel('Passord', { exact: true }).fill(PASSWORD);
  await button(page, 'Logg inn').click();
  await page.getByLabel('Kode').fill(nextCode(secret));
  await page.keyboard.press('Enter');
}

const NB = { password: 'Nytt passord', again: 'Nytt passord en gang til', submit: 'Lagre passordet', code: 'Skriv koden appen viser nå', finish: 'Fullfør' };
const NN = { password: 'Nytt passord', again: 'Nytt passord éin gong til', submit: 'Lagre passordet', code: 'Skriv koden appen viser no', finish: 'Fullfør' };

test('the first administrator begins with a link, invites an editor, and the editor comes in and goes out everywhere, without JavaScript', { timeout: 120_000 }, async () => {
  const { link } = await makeAccount(gate.house, 'system', { name: 'Eva Prøve', email: 'eva@example.test', lang: 'nb', rights: [{ role: 'administrator', organisation: EVERYWHERE }] });
  const [organisation] = await publishedEntries(gate.house.db, 'organisation');
  const eva = await sitDown(browser, gate.url, { width: 1280, height: 900, javaScript: false });
  await acceptInvitation(eva.page, link, NB);
  await heading(eva.page, 'Kontoen min');
  await eva.page.getByRole('navigation', { name: 'For ansatte' }).getByRole('link', { name: 'Kontoer' }).click();
  await eva.page.getByRole('link', { name: 'Inviter noen' }).click();
  await eva.page.getByLabel('Navn').fill('Ola Prøve');
  await eva.page.getByLabel('E-post').fill('ola@example.test');
  await eva.page.getByLabel('Språk i brev').selectOption('nn');
  const first = eva.page.getByRole('group', { name: 'Rettighet 1' });
  await first.getByLabel('Rolle').selectOption('editor');
  await first.getByLabel('Organisasjon').selectOption(organisation?.slug ?? '');
  await button(eva.page, 'Send invitasjonen').click();
  await see(eva.page.getByRole('status').filter({ hasText: 'Invitasjonen er sendt' }));

  const ola = await sitDown(browser, gate.url, { javaScript: false });
  const secret = await acceptInvitation(ola.page, linkIn(gate.letters.at(-1)), NN);
  await heading(ola.page, 'Kontoen min');
  expect(await textOf(ola.page.locator('main'))).toContain('Redaktør');

  const elsewhere = await sitDown(browser, gate.url, { javaScript: false });
  await elsewhere.page.goto('/rediger/min-konto');
  await heading(elsewhere.page, 'Logg inn');
  await signIn(elsewhere.page, { email: 'ola@example.test', secret });
  await heading(elsewhere.page, 'Kontoen min');
  await button(elsewhere.page, 'Logg ut alle steder').click();
  await see(elsewhere.page.getByText('Du er logget ut.'));
  await ola.page.reload();
  await heading(ola.page, 'Logg inn');

  await eva.page.goto('/rediger/kontoer');
  await eva.page.getByRole('link', { name: 'Ola Prøve' }).click();
  await see(eva.page.getByRole('cell', { name: 'logget ut alle steder' }));
  for (const one of [eva, ola, elsewhere]) {
    expect(one.complaints).toEqual([]);
    await one.leave();
  }
});

test('what somebody wrote while their session ended is there after the sign-in', { timeout: 60_000 }, async () => {
  const kari = await settle(gate, 'Kari Skriver', [{ role: 'administrator', organisation: EVERYWHERE }]);
  const { page, leave } = await sitDown(browser, gate.url, { javaScript: false });
  await page.goto('/rediger/kontoer/ny');
  await signIn(page, kari);
  await heading(page, 'Inviter noen');
  await page.getByLabel('Navn').fill('Per «Pelle» Prøve & co');
  await page.getByLabel('E-post').fill('per@example.test');
  gate.wait(2 * 60 * 60_000);
  await button(page, 'Send invitasjonen').click();
  await heading(page, 'Du er logget ut');
  await signIn(page, kari);
  await heading(page, 'Du er logget inn igjen');
  await button(page, 'Send det på nytt').click();
  await heading(page, 'Inviter noen');
  expect(await page.getByLabel('Navn').inputValue()).toBe('Per «Pelle» Prøve & co');
  await see(page.getByText('Velg minst én rolle'));
  await leave();
});

describe('a passkey', () => {
  let staff: Staff;
  beforeAll(async () => {
    staff = await settle(gate, 'Nora Nøkkel', [{ role: 'editor', organisation: EVERYWHERE }]);
  });

  /** A security key that Chromium plays: it knows its owner by itself. */
  async function plugIn(page: Page): Promise<{ session: CDPSession; authenticatorId: string }> {
    const session = await page.context().newCDPSession(page);
    await session.send('WebAuthn.enable');
    const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } });
    return { session, authenticatorId };
  }

  test('is added on one’s own account, opens the door alone, and is taken away again', { timeout: 120_000 }, async () => {
    const { page, complaints, sent, leave } = await sitDown(browser, gate.url, { width: 1280 });
    const { session, authenticatorId } = await plugIn(page);
    await page.goto('/rediger/min-konto');
    await signIn(page, staff);
    await heading(page, 'Kontoen min');
    const passkeys = page.locator('#passkeys');
    await passkeys.getByLabel('Passordet du har nå').fill(PASSWORD);
    await button(page, 'Legg til passnøkkel').click();
    await page.getByLabel('Navn på passnøkkelen').fill('Prøvenøkkel');
    await button(page, 'Lag passnøkkelen').click();
    await see(page.getByText('Passnøkkelen er lagt til.'));
    expect((await session.send('WebAuthn.getCredentials', { authenticatorId })).credentials).toHaveLength(1);

    await button(page, 'Logg ut').click();
    await page.goto('/rediger/logg-inn?to=/rediger/min-konto');
    await button(page, 'Logg inn med passnøkkel').click();
    await heading(page, 'Kontoen min');
    expect(await textOf(page.locator('main'))).toContain('passnøkkel, siden');

    // the same answer once more lets nobody in
    const answered = sent.find(({ body }) => body.includes('step=passkey-answer'));
    const again = await page.request.fetch(`${gate.url}/rediger/logg-inn`, { method: 'POST', data: answered?.body ?? '', headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Origin': gate.url }, maxRedirects: 0 });
    expect([again.status(), (await again.text()).includes('Passnøkkelen kunne ikke brukes')]).toEqual([200, true]);

    // somebody who does not unlock it
    await page.goto('/rediger/min-konto');
    await button(page, 'Logg ut').click();
    await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
    await page.goto('/rediger/logg-inn');
    await button(page, 'Logg inn med passnøkkel').click();
    await see(page.getByText('Passnøkkelen ble ikke brukt.'));
    await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true });
    await button(page, 'Bruk passnøkkelen').click();
    await see(page.locator('.signed-in'));

    await page.goto('/rediger/min-konto');
    await button(page, 'Fjern Prøvenøkkel').click();
    await see(page.getByText('Passnøkkelen er fjernet.'));
    await button(page, 'Logg ut').click();
    await page.goto('/rediger/logg-inn');
    await button(page, 'Logg inn med passnøkkel').click();
    await see(page.getByText('Passnøkkelen kunne ikke brukes.'));
    await expect.poll(() => gate.letters.filter(({ to }) => to === staff.email).map(({ subject }) => subject)).toEqual(['En passnøkkel er lagt til i Én dør inn', 'En passnøkkel er fjernet i Én dør inn']);
    expect(complaints).toEqual([]);
    expect(sent.filter(({ url }) => !url.startsWith(gate.url) && !url.startsWith('data:'))).toEqual([]);
    await leave();
  });

  test('says what to do where there is no JavaScript', async () => {
    const { page, leave } = await sitDown(browser, gate.url, { javaScript: false });
    await page.goto('/rediger/logg-inn');
    await button(page, 'Logg inn med passnøkkel').click();
    await see(page.getByText('Passnøkler trenger JavaScript.'));
    await button(page, 'Logg inn på en annen måte').click();
    await see(page.getByLabel('E-post'));
    await leave();
  });
});

describe.for([[360, false], [1280, true]] as const)('%i px wide, dark: %s', ([width, dark]) => {
  test('every page about accounts: axe finds nothing, nothing sticks out, every target can be hit', { timeout: 120_000 }, async () => {
    const person = await settle(gate, `Bredde ${width === 360 ? 'Smal' : 'Brei'}`, [{ role: 'administrator', organisation: EVERYWHERE }]);
    const { page, complaints, leave } = await sitDown(browser, gate.url, { width, height: 800, dark });
    await bringAxe(page);
    const wrong: string[] = [];
    const look = async (where: string) => wrong.push(...[...(await findings(page)), ...(await sticksOut(page)), ...(await tooSmall(page))].map((one) => `${where}: ${one}`));
    const { link } = await makeAccount(gate.house, 'system', { name: 'Ny Prøve', email: `ny${width}@example.test`, lang: 'nn', rights: [] });
    for (const address of ['/rediger/logg-inn', '/nn/rediger/logg-inn', '/rediger/nytt-passord', '/rediger/nytt-passord/gone', '/rediger/invitasjon/gone', '/rediger/logg-inn/organisasjon?said=stranger', link]) {
      await page.goto(address);
      await look(address.replace(link, 'an invitation'));
    }
    await page.getByLabel('Nytt passord', { exact: true }).fill('kort');
    await page.getByLabel('Nytt passord éin gong til').fill('kort');
    await button(page, 'Lagre passordet').click();
    await see(page.getByText('Passordet er for kort'));
    await look('a password that is too short');
    await page.getByLabel('Nytt passord', { exact: true }).fill(PASSWORD);
    await page.getByLabel('Nytt passord éin gong til').fill(PASSWORD);
    await button(page, 'Lagre passordet').click();
    await heading(page, 'Set opp kodeappen');
    await look('the second factor');
    await page.goto('/rediger/min-konto');
    await page.getByLabel('E-post').fill(person.email);
    await page.getByLabel('Passord', { exact: true }).fill('galt passord');
    await button(page, 'Logg inn').click();
    await see(page.getByRole('alert'));
    await look('a wrong password');
    await signIn(page, person);
    await heading(page, 'Kontoen min');
    for (const address of ['/rediger/min-konto', '/nn/rediger/kontoen-min', '/rediger/kontoer', '/rediger/kontoer/ny', `/rediger/kontoer/${person.id}?said=rights`, '/rediger/logg-ut']) {
      await page.goto(address);
      await look(address);
    }
    await page.goto('/rediger/kontoer/ny');
    gate.wait(2 * 60 * 60_000);
    await page.getByLabel('Navn').fill('Siri Prøve');
    await page.getByLabel('E-post').fill('siri@example.test');
    await button(page, 'Send invitasjonen').click();
    await heading(page, 'Du er logget ut');
    await look('a session that has ended');
    await signIn(page, person);
    await heading(page, 'Du er logget inn igjen');
    await look('what was carried');
    expect(wrong).toEqual([]);
    // a 401 is what it is
    expect(complaints.filter((one) => !/status of 401/.test(one))).toEqual([]);
    await leave();
  });
});

test('the keyboard alone is enough to come in', async () => {
  const person = await settle(gate, 'Tast Prøve', [{ role: 'editor', organisation: EVERYWHERE }]);
  const { page, leave } = await sitDown(browser, gate.url, { width: 1280 });
  await page.goto('/rediger/logg-inn?to=/rediger/min-konto');
  await page.locator('#email').focus();
  await page.keyboard.type(person.email);
  await page.keyboard.press('Tab');
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await see(page.getByLabel('Kode'));
  await page.locator('#code').focus();
  await page.keyboard.type(nextCode(person.secret));
  await page.keyboard.press('Enter');
  await heading(page, 'Kontoen min');
  await leave();
});
