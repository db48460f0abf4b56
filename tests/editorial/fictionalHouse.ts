/** The write side over a fresh database without the seed: fictional entries only, a clock that is set forward by hand, letters kept. */
import { loadKnowledge } from '#api/directory/knowledge.ts';
import { openDirectory } from '#api/directory/live.ts';
import type { EditorialHouse } from '#api/editorial/desk.ts';
import type { Letter } from '#api/editorial/mail.ts';
import { openLog } from '#api/log.ts';
import { freshDatabase } from '#tests/db/fixture.ts';

export interface Ticking {
  /** A minute goes by. */
  tick(): void;
  readonly letters: Letter[];
}

const MINUTE = 60_000;
const files = loadKnowledge();

export async function aHouse(): Promise<EditorialHouse & Ticking> {
  const db = await freshDatabase();
  let moment = Date.parse('2026-11-23T09:00:00Z');
  const now = () => new Date(moment);
  const letters: Letter[] = [];
  return {
    db, now, letters, directory: await openDirectory(db, files, now), log: openLog('silent'),
    mail: { send: async (letter) => void letters.push(letter) }, origin: 'https://dor.example.no',
    tick: () => void (moment += MINUTE),
  };
}
