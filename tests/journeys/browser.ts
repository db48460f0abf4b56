/** A real browser: found where people have it, or asked for in words. What it sends and what it complains of is written down. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge', 'chrome.exe', 'msedge.exe'];
const PLACES = [
  '/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name];
    return folder ? [join(folder, 'Google/Chrome/Application'), join(folder, 'Microsoft/Edge/Application')] : [];
  }),
];
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
/** Longer than this nothing may take to come in sight. */
const PATIENCE_MS = 20_000;

/** The path of Chrome or Chromium. CHROME_PATH comes first. */
export function findChrome(env: Readonly<Record<string, string | undefined>> = process.env): string {
  const asked = env['CHROME_PATH'];
  if (asked) {
    if (existsSync(asked)) return asked;
    throw new Error(`CHROME_PATH is «${asked}», and no file is there. Write the path of Chrome or Chromium, or leave it out.`);
  }
  const folders = [...(env['PATH'] ?? '').split(delimiter).filter(Boolean), ...PLACES];
  const found = [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...PLACES.filter((path) => /Chrom/.test(path) && path.includes('MacOS'))].find(existsSync);
  if (found) return found;
  throw new Error('No Chrome or Chromium was found, and the journeys need one. Debian and Ubuntu: apt-get install chromium. macOS: brew install --cask google-chrome. Windows: winget install Google.Chrome. Or set CHROME_PATH to where it is.');
}

/** One for each test file. */
export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath: findChrome(), args: FLAGS });

export interface Sent { readonly method: string; readonly url: string; readonly body: string; readonly type: string }

/** One person with one device: nothing is remembered from anybody before. */
export interface Person {
  readonly page: Page;
  /** Every request that the browser tried to make, also to elsewhere. */
  readonly sent: Sent[];
  /** What the console said of errors and warnings; must stay silent. */
  readonly complaints: string[];
  leave(): Promise<void>;
}

export interface Device {
  readonly width?: number; readonly height?: number; readonly javaScript?: boolean; readonly dark?: boolean; readonly scale?: number;
  /** What the device's clock says, standing still. */
  readonly now?: Date;
}

export async function sitDown(browser: Browser, at: string, { width = 360, height = 740, javaScript = true, dark = false, scale = 1, now }: Device = {}): Promise<Person> {
  const context = await browser.newContext({
    baseURL: at, viewport: { width, height }, deviceScaleFactor: scale, javaScriptEnabled: javaScript, colorScheme: dark ? 'dark' : 'light',
    locale: 'nb-NO', timezoneId: 'Europe/Oslo', reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const sent: Sent[] = [];
  const complaints: string[] = [];
  context.on('request', (request) => sent.push({ method: request.method(), url: request.url(), body: request.postData() ?? '', type: request.resourceType() }));
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  context.on('weberror', (error) => complaints.push(error.error().message));
  const page = await context.newPage();
  if (now && javaScript) await page.clock.setFixedTime(now);
  return { page, sent, complaints, leave: () => context.close() };
}

/** Waits until it can be seen. Playwright says which it was when it cannot. */
export async function see(what: Locator): Promise<Locator> {
  await what.first().waitFor({ state: 'visible' });
  return what.first();
}

/** The text as a person reads it: spaces and lines made one. */
export const textOf = async (what: Locator): Promise<string> => (await what.first().innerText()).replace(/\s+/g, ' ').trim();

/** The numbers that can be tapped within a part of the page. */
export const numbersIn = (what: Locator): Promise<string[]> => what.locator('a[href^="tel:"]').evaluateAll((links) => links.filter((link) => link.checkVisibility()).map((link) => link.getAttribute('href')?.slice(4) ?? ''));

/** What the front page says when the device can answer by itself. */
export const ON_DEVICE = /blir på denne enheten|blir verande på denne eininga|stays on this device/;

/** Opens the front page and waits until the device can answer by itself. */
export async function openFront(page: Page, address = '/'): Promise<void> {
  await page.goto(address);
  await see(page.getByText(ON_DEVICE));
}
