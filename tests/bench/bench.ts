/** `npm run bench`: speed and weight in one run, as ratios, each beside its floor. Prints; never fails because of a figure. */
import { loadKnowledge, readyKnowledge } from '#api/directory/knowledge.ts';
import { openBrowser, sitDown } from '#tests/journeys/browser.ts';
import { addressIn, samples } from '#tests/journeys/samples.ts';
import { openSite } from '#tests/journeys/site.ts';
import { benchKeystrokes } from './keystroke.ts';
import { benchNavigator } from './navigator.ts';
import { benchServer } from './server.ts';
import { LIMITS, weigh, weighFront } from './weight.ts';

const GROWTH_AT_MOST = 1.2;
const RENDERED_AT_LEAST = 0.4;
const KEYSTROKE_UNDER_MS = 50;

const line = (what: string, figure: string, floor = '', isHeld?: boolean) => console.log(`${what.padEnd(64)}${figure.padStart(14)}   ${floor}${isHeld === undefined ? '' : isHeld ? '  ✓' : '  ✗ not held'}`);
const heading = (what: string) => console.log(`\n${what}`);
const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const times = (ratio: number) => `${ratio.toFixed(2)} ×`;

console.log(`Én dør inn, ${new Date().toISOString().slice(0, 16)}, Node ${process.version}. Ratios hold between machines; the rest is this machine.`);
const site = await openSite({ now: new Date() });
const { directory } = site;

heading('navigate(), 60 judged questions');
const navigator = await benchNavigator(directory, readyKnowledge(loadKnowledge(), directory.places()));
line('one answer', `${navigator.milliseconds.toFixed(2)} ms`);
line('against plain fuse.js over the same services', times(navigator.fuse), '(less is faster)');
for (const { times: size, ratio } of navigator.growth) line(`with ${size} times the services outside the municipality`, times(ratio), `at most ${GROWTH_AT_MOST}`, ratio <= GROWTH_AT_MOST);

heading('The server: answers per second against a bare express route in the same process (per second of its processor time)');
const slug = directory.services({ municipality: '1506' }, 'nb').find(({ contacts }) => contacts.some(({ callable }) => callable))?.slug ?? '';
const rates = await benchServer(slug);
line('bare express', `${Math.round(rates.bare)} /s`);
for (const { name, perSecond, ratio } of rates.others) {
  const isRendered = name.includes('rendered');
  line(`${name}, ${Math.round(perSecond)} /s`, times(ratio), isRendered ? `at least ${RENDERED_AT_LEAST}` : '', isRendered ? ratio >= RENDERED_AT_LEAST : undefined);
}

const browser = await openBrowser();
heading('The first visit, as it comes over the wire (brotli)');
const { page, leave } = await sitDown(browser, site.url);
const front = await weighFront(page);
line(`front page (HTML ${kB(front.html)}, CSS ${kB(front.css)}, JS ${kB(front.js)})`, kB(front.page), `at most ${kB(LIMITS.front)}`, front.page <= LIMITS.front);
for (const { address, bytes } of front.data) line(`  fetched after it: ${address}`, kB(bytes));
const informing = [];
for (const sample of samples(directory).filter((one) => one.page !== 'front')) informing.push({ name: addressIn('nb', sample), ...(await weigh(page, addressIn('nb', sample))) });
informing.sort((a, b) => b.page - a.page);
for (const { name, page: bytes, html, css, js } of informing.slice(0, 5)) line(`informs: ${name} (HTML ${kB(html)}, CSS ${kB(css)}, JS ${kB(js)})`, kB(bytes), `at most ${kB(LIMITS.informing)}`, bytes <= LIMITS.informing);
line(`informs: the lightest, ${informing.at(-1)?.name ?? ''}`, kB(informing.at(-1)?.page ?? 0));
await leave();

heading('From the press of a key to the answer on the screen (Chromium, CPU slowed four times)');
const keys = await benchKeystrokes(browser, site.url);
line(`95th percentile of ${keys.count} keystrokes, ${keys.changed} of them changed the answer`, `${keys.p95.toFixed(0)} ms`, `under ${KEYSTROKE_UNDER_MS} ms`, keys.p95 < KEYSTROKE_UNDER_MS);
line('median, and the slowest', `${keys.p50.toFixed(0)}, ${keys.most.toFixed(0)} ms`);
line('95th percentile of the page’s own processor time for a key', `${keys.worked.toFixed(0)} ms`, '(where the figures above are far from this one, the machine was busy)');

await browser.close();
await site.close();
