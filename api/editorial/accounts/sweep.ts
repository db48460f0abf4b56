/** Takes away what has expired: sessions, links, attempts. Called by the job runner once a day; nothing depends on when. */
import { sweepAttempts } from '#db/attempts.ts';
import { sweepSessions } from '#db/sessions.ts';
import { sweepTokens } from '#db/tokens.ts';
import type { EditorialHouse } from '../desk.ts';
import { KNOWN_MS, LOOKS_BACK_MS } from './throttle.ts';

/** Links stay for a while after they expired, so that the page can tell an old link from a wrong one in an investigation. */
const KEEP_TOKENS_MS = 30 * 86_400_000;

export async function sweep(house: Pick<EditorialHouse, 'db' | 'now'>): Promise<void> {
  const now = house.now().getTime();
  const before = (ms: number) => new Date(now - ms).toISOString();
  await sweepSessions(house.db, before(0));
  await sweepTokens(house.db, before(KEEP_TOKENS_MS));
  await sweepAttempts(house.db, before(LOOKS_BACK_MS), before(KNOWN_MS));
}
