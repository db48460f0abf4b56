/**
 * Reminders: facts that fell due, and holiday hours. A reminder is claimed in the database before its letter is sent, so that two
 * runs never send the same; where the letter cannot be handed over, the claim is let go and the next run tries again.
 */
import { dropContactLinks } from '#db/contactLinks.ts';
import { transaction } from '#db/open.ts';
import { claimReminders, type Reminder, releaseReminders } from '#db/reminders.ts';
import type { EditorialHouse } from './desk.ts';
import { type AskedAbout, contactLink, type Reason, reminderLetter, staffLink } from './keeping/letters.ts';
import { makeLink } from './keeping/link.ts';
import { type Wanted, wantedReminders } from './keeping/plan.ts';

export type RemindingHouse = Pick<EditorialHouse, 'db' | 'now' | 'log' | 'mail' | 'origin'>;
export interface Reminded {
  readonly letters: number;
  /** Letters that could not be handed over. */
  readonly failed: number;
  /** Entries asked about, by why. */
  readonly first: number; readonly again: number; readonly administrator: number; readonly holiday: number;
}

/** @param dryRun counts what would be sent, and sends nothing */
export async function remind(house: RemindingHouse, { dryRun = false } = {}): Promise<Reminded> {
  const sent: Wanted[] = [];
  let letters = 0;
  let failed = 0;
  for (const wanted of byPerson(await wantedReminders(house)).values()) {
    const outcome = dryRun ? wanted : await write(house, wanted);
    if (outcome === 'failed') failed++;
    else if (outcome.length > 0) letters++;
    if (outcome !== 'failed') sent.push(...outcome);
  }
  const count = (is: (one: Wanted) => boolean) => sent.filter(is).length;
  const stage = (name: Reminder['stage']) => count(({ holiday, reminder }) => holiday === null && reminder.stage === name);
  return { letters, failed, first: stage('first'), again: stage('again'), administrator: stage('administrator'), holiday: count(({ holiday }) => holiday !== null) };
}

/** One letter for each person: who is asked in two ways (with a link, and with an account) is two. */
function byPerson(all: readonly Wanted[]): ReadonlyMap<string, readonly Wanted[]> {
  const people = new Map<string, Wanted[]>();
  for (const one of all) {
    const who = `${one.to.as === 'contact' ? 'contact' : 'staff'} ${one.to.email.toLowerCase()}`;
    people.set(who, [...(people.get(who) ?? []), one]);
  }
  return people;
}

/** Claims, writes, sends. Returns what was sent: what another run has claimed is not in the letter. */
async function write(house: RemindingHouse, wanted: readonly Wanted[]): Promise<readonly Wanted[] | 'failed'> {
  const { db, mail, log } = house;
  const { claimed, mine, about, hashes } = await transaction(db, async (tx) => {
    const claimed = await claimReminders(tx, wanted.map(({ reminder }) => reminder));
    const mine = wanted.filter(({ reminder }) => claimed.some((one) => one.slug === reminder.slug && one.occasion === reminder.occasion && one.stage === reminder.stage && one.sentTo === reminder.sentTo));
    const links = new Map<string, string>();
    const hashes: { person: number; tokenHash: string }[] = [];
    const about: AskedAbout[] = [];
    for (const one of mine) {
      const { slug, name } = one.entry;
      const { person, lang } = one.to;
      if (!links.has(slug) && person === null) links.set(slug, staffLink(house, lang, slug));
      if (!links.has(slug) && person !== null) {
        const made = await makeLink(tx, house, slug, person);
        hashes.push({ person, tokenHash: made.tokenHash });
        links.set(slug, contactLink(house, lang, made.token));
      }
      about.push({ reason: reasonOf(one), slug, name, link: links.get(slug) ?? '' });
    }
    return { claimed, mine, about, hashes };
  });
  const to = mine[0]?.to;
  if (!to) return [];
  try {
    await mail.send(reminderLetter(house, to, about));
    return mine;
  } catch {
    await transaction(db, async (tx) => {
      await releaseReminders(tx, claimed);
      for (const { person, tokenHash } of hashes) await dropContactLinks(tx, person, tokenHash);
    });
    log.error({ reminders: claimed.length }, 'a letter with reminders could not be sent: the next run tries again');
    return 'failed';
  }
}

const reasonOf = ({ holiday, isOrphan, reminder: { stage } }: Wanted): Reason => holiday ?? (stage === 'administrator' && isOrphan ? 'orphan' : stage);
