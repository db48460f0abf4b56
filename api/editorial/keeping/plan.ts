/** Which reminders are called for now: of which entry, for what, at which stage, to whom. Reads only. */
import { allReminders, type NewReminder, type Reminder } from '#db/reminders.ts';
import { publishedEntries } from '#db/revisions.ts';
import { standingVerifications, type Verification } from '#db/verifications.ts';
import type { ServiceEntry } from '../../contract/entry.ts';
import type { EditorialHouse } from '../desk.ts';
import { type Day, dayIn } from './day.ts';
import { dueSince } from './due.ts';
import { confirmedBy } from './entries.ts';
import { hasUnsaidHours, type HolidayName, holidayToAskAbout } from './holidays.ts';
import { readRecipients, type Recipient } from './recipients.ts';

const AGAIN_AFTER_MS = 14 * 86_400_000;

export interface Wanted {
  readonly reminder: NewReminder;
  readonly to: Recipient;
  readonly entry: ServiceEntry;
  /** null: facts that fell due. */
  readonly holiday: HolidayName | null;
  /** Nobody is asked about this entry: it has neither a contact person nor an editor. */
  readonly isOrphan: boolean;
}

/** What has been sent already is left out. */
export async function wantedReminders({ db, now }: Pick<EditorialHouse, 'db' | 'now'>): Promise<Wanted[]> {
  const today = dayIn(now());
  const recipients = await readRecipients(db);
  const confirmed = await standingVerifications(db, 'service');
  const sent = await allReminders(db);
  const sentOf = new Map<string, Reminder[]>();
  for (const one of sent) sentOf.set(key(one), [...(sentOf.get(key(one)) ?? []), one]);
  const holiday = holidayToAskAbout(today);
  const wanted: Wanted[] = [];
  for (const { content: entry } of await publishedEntries(db, 'service')) {
    const asked = recipients.of(entry);
    const want = (occasion: string, stage: Reminder['stage'], to: readonly Recipient[], about: HolidayName | null) => {
      const before = sentOf.get(key({ slug: entry.slug, occasion })) ?? [];
      for (const one of to) {
        if (before.some((reminder) => reminder.stage === stage && reminder.sentTo === one.key)) continue;
        wanted.push({ reminder: { slug: entry.slug, occasion, stage, sentTo: one.key, sentAt: now().toISOString() }, to: one, entry, holiday: about, isOrphan: asked.length === 0 });
      }
    };
    const since = earliestDue(entry, confirmed.get(entry.slug) ?? [], today);
    if (since) {
      const stage = stageOf(sentOf.get(key({ slug: entry.slug, occasion: since })) ?? [], asked.length > 0, now());
      want(since, stage, stage === 'administrator' ? recipients.administrators : asked, null);
    }
    if (holiday && hasUnsaidHours(entry, holiday)) want(holiday.occasion, 'first', asked, holiday.name);
  }
  return wanted;
}

const key = ({ slug, occasion }: Pick<Reminder, 'slug' | 'occasion'>) => `${occasion} ${slug}`;

/** The day on which the first of its contact points fell due: what falls due later is asked about in the same letters. */
function earliestDue(entry: ServiceEntry, confirmed: readonly Verification[], today: Day): string | null {
  return entry.contacts.map((contact) => dueSince(confirmedBy(contact, confirmed).contact, today)).filter((day) => day !== null).sort()[0] ?? null;
}

/** first; again two weeks after the first letter; the administrators two weeks after that, or at once where there is nobody to ask. */
function stageOf(sent: readonly Reminder[], isAnybodyAsked: boolean, now: Date): Reminder['stage'] {
  const isLongSince = (stage: Reminder['stage']) => {
    const first = sent.filter((one) => one.stage === stage).map(({ sentAt }) => sentAt).sort()[0];
    return first !== undefined && now.getTime() - Date.parse(first) >= AGAIN_AFTER_MS;
  };
  if (!isAnybodyAsked || isLongSince('again')) return 'administrator';
  return isLongSince('first') ? 'again' : 'first';
}
