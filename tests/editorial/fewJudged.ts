/** Some of the judged queries, in a folder of their own: enough to see harm, and soon done. */
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JUDGED_FOLDER } from '#api/editorial/lexicon/judge.ts';

/** Whoever asks takes it away. */
export function fewJudged(oneIn: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'en-dor-inn-judged-'));
  for (const name of readdirSync(JUDGED_FOLDER).filter((one) => one.endsWith('.jsonl'))) writeFileSync(join(folder, name), readFileSync(join(JUDGED_FOLDER, name), 'utf8').split('\n').filter((_, at) => at % oneIn === 0).join('\n'));
  return folder;
}
