/** `npm run judge [-- --show 20 --file people]`: the judged queries over the real directory, as a table, and what failed. */
import { parseArgs } from 'node:util';
import { openHouse } from '#tests/api/house.ts';
import { figures, judge, readJudged, type Verdict } from '#api/editorial/lexicon/judge.ts';

const { values: options } = parseArgs({ options: { show: { type: 'string', default: '0' }, file: { type: 'string' } } });
const house = await openHouse();
const verdicts = readJudged().filter((query) => !options.file || query.file === options.file).map((query) => judge(query, house.directory));
await house.close();

const percent = (share: number) => `${(100 * share).toFixed(1)} %`.padStart(8);
const failed = verdicts.filter((row) => !row.first || !row.crisisHeld || !row.never || !row.local);
for (const { query, got, level, local } of failed.slice(0, Number(options.show))) {
  console.log(`${query.id} «${query.q}» (${query.for}, ${query.municipality}${query.age === null ? '' : `, ${query.age} år`})`);
  console.log(`   wanted ${query.door.join(' | ')}; got ${got.join(', ') || 'no door'}; crisis wanted ${query.crisis}, got ${level}${local ? '' : '; the door does not cover the municipality'}`);
}
const groups: [string, Verdict[]][] = [['all', verdicts]];
for (const key of ['file', 'for', 'lang', 'style', 'crisis'] as const)
  for (const value of [...new Set(verdicts.map((row) => row.query[key]))].sort()) groups.push([`${key} ${value}`, verdicts.filter((row) => row.query[key] === value)]);
console.log(`${''.padEnd(20)}      n   door@1   door@3     top5  never ok   covers  emergency  urgent  false alarms`);
for (const [name, rows] of groups) {
  const f = figures(rows);
  console.log(`${name.padEnd(20)} ${String(f.n).padStart(6)} ${percent(f.door1)} ${percent(f.door3)} ${percent(f.top5)}  ${percent(f.neverHeld)} ${percent(f.local)}   ${percent(f.emergency)} ${percent(f.urgent)} ${percent(f.falseAlarm)}`);
}
