/** From the press of a key to the answer on the screen, on a machine four times as slow as this one. */
import type { Browser } from 'playwright-core';
import { openFront, see, sitDown } from '#tests/journeys/browser.ts';
import { percentile } from './measure.ts';

const SLOWER = 4;
/** A person who writes fast; long enough that each key's work is over before the next. */
const BETWEEN_KEYS_MS = 250;
const TEXTS = ['mannen min drikker for mye og jeg er redd', 'sønnen min på 15 skader seg selv og vil ikke på skolen'];

export interface Keystrokes {
  readonly count: number; readonly changed: number; readonly p50: number; readonly p95: number; readonly most: number;
  /** 95th percentile of the page's own processor time for one key: what is left when a busy machine is taken away. */
  readonly worked: number;
}

interface Stroke { readonly from: number; painted: number; changed: boolean }

/** @param at where the site is */
export async function benchKeystrokes(browser: Browser, at: string): Promise<Keystrokes> {
  const { page, leave } = await sitDown(browser, at, { width: 390, height: 844 });
  await openFront(page);
  await page.locator('#place').fill('Molde');
  await see(page.getByText('Vi svarer for Molde kommune.'));
  await page.waitForLoadState('networkidle');
  await page.evaluate(watch);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked: number[] = [];
  const workedMs = async () => ((await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  const question = page.locator('#q');
  for (const text of TEXTS) {
    // what the emptying changes is no key's: it falls to a stroke that is not counted
    await page.evaluate(() => (window as unknown as { strokes: Stroke[] }).strokes.push({ from: Number.NaN, painted: 0, changed: false }));
    await question.fill('');
    await question.focus();
    for (const key of text) {
      const before = await workedMs();
      await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text: key, unmodifiedText: key });
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key });
      await page.waitForTimeout(BETWEEN_KEYS_MS);
      worked.push((await workedMs()) - before);
    }
  }
  const strokes = (await page.evaluate(() => (window as unknown as { strokes: Stroke[] }).strokes)).filter(({ from, painted }) => from > 0 && painted > 0);
  await leave();
  const times = strokes.map(({ from, painted }) => painted - from);
  return { count: times.length, changed: strokes.filter(({ changed }) => changed).length, p50: percentile(times, 0.5), p95: percentile(times, 0.95), most: Math.max(...times), worked: percentile(worked, 0.95) };
}

/**
 * Runs in the page. For each key: when it was pressed, and when the last change that it made of the answer was on the screen
 * (where it made none: when the letter was). Messages to screen readers come later by design and are left out.
 */
function watch(): void {
  const strokes: Stroke[] = [];
  Object.assign(window, { strokes });
  const afterPaint = (stroke: Stroke) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (stroke.painted = performance.now());
    port2.postMessage(null);
  });
  addEventListener('keydown', ({ timeStamp, key }) => {
    if (key.length !== 1) return;
    const stroke = { from: timeStamp, painted: 0, changed: false };
    strokes.push(stroke);
    afterPaint(stroke);
  }, { capture: true });
  new MutationObserver((changes) => {
    const stroke = strokes.at(-1);
    if (!stroke || changes.every(({ target }) => (target instanceof Element ? target : target.parentElement)?.closest('[role="status"], [aria-live], input[type="hidden"]'))) return;
    stroke.changed = true;
    afterPaint(stroke);
  }).observe(document.querySelector('#answer') ?? document.body, { subtree: true, childList: true, characterData: true, attributes: true });
}
