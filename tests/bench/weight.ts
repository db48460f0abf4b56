/** What a first visit weighs, as it comes over the wire: brotli where the server sends it. */
import type { Page, Request } from 'playwright-core';
import { ON_DEVICE, see } from '#tests/journeys/browser.ts';

export interface Weight {
  /** Bytes of the page, its look and its scripts, also those that come later by themselves. */
  readonly page: number;
  readonly html: number;
  readonly css: number;
  readonly js: number;
  /** What is fetched after the page is shown, so that the device can answer by itself. */
  readonly data: readonly { readonly address: string; readonly bytes: number }[];
}

/** The most that a first visit may weigh, in bytes. */
export const LIMITS = { front: 150_000, informing: 30_000, ownScript: 1_000 } as const;

/** Each page is weighed as if one had never been here. @param isReady resolves when nothing more comes by itself */
export async function weigh(page: Page, address: string, isReady: () => Promise<unknown> = async () => undefined): Promise<Weight> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  const requests: Request[] = [];
  const note = (request: Request) => void requests.push(request);
  page.on('request', note);
  await page.goto(address);
  await isReady();
  page.off('request', note);
  const parts = await Promise.all(requests.filter((request) => !request.url().endsWith('.svg')).map(async (request) => {
    await (await request.response())?.finished();
    return { type: request.resourceType(), address: new URL(request.url()).pathname, bytes: (await request.sizes()).responseBodySize };
  }));
  await session.detach();
  const of = (...types: string[]) => parts.filter(({ type }) => types.includes(type)).reduce((bytes, part) => bytes + part.bytes, 0);
  const [html, css, js] = [of('document'), of('stylesheet'), of('script')];
  const data = parts.filter(({ type }) => !['document', 'stylesheet', 'script'].includes(type)).map(({ address: at, bytes }) => ({ address: at, bytes }));
  return { page: html + css + js, html, css, js, data };
}

/** The front page is ready when the device can answer, and nothing is on its way. */
export const weighFront = (page: Page, address = '/'): Promise<Weight> => weigh(page, address, async () => {
  await see(page.getByText(ON_DEVICE));
  await page.waitForLoadState('networkidle');
});
