/** A house with two services and a clock that is moved by hand. Every name, number and address in it is fictional. */
import { loadKnowledge } from '#api/directory/knowledge.ts';
import { openDirectory } from '#api/directory/live.ts';
import type { EditorialHouse } from '#api/editorial/desk.ts';
import type { Letter } from '#api/editorial/mail.ts';
import { openLog } from '#api/log.ts';
import { OrganisationEntry, type ServiceEntry } from '#api/contract/entry.ts';
import type { Database } from '#db/open.ts';
import { publish, saveRevision } from '#db/revisions.ts';
import { aService, byStaff, freshDatabase } from '../db/fixture.ts';

export const PROVIDER = 'a-kommune';
export const OTHER = 'another-kommune';
const SOURCE = { title: 'A page', url: 'https://example.org/', date: '2025-09' };

/** Read once for each file of tests: it takes a second. */
const KNOWLEDGE = loadKnowledge();

export interface KeepingHouse extends EditorialHouse {
  readonly letters: Letter[];
  readonly logged: string[];
  /** What comes of sending a letter; throws where the mail server is down. */
  onSend: (letter: Letter) => void;
  moveTo(at: string): void;
}

export const phone = (told: Partial<ServiceEntry['contacts'][number]> = {}): ServiceEntry['contacts'][number] =>
  ({ id: 'telefon', kind: 'phone', value: '+4771111000', purpose: 'help', hours: null, confidence: 'medium', source: SOURCE, verifiedAt: null, verifiedBy: null, method: null, dueAt: null, ...told });
export const web = (told: Partial<ServiceEntry['contacts'][number]> = {}): ServiceEntry['contacts'][number] =>
  ({ ...phone(), id: 'web', kind: 'web', value: 'https://example.org/help', purpose: 'information', ...told });

/** @param at the moment at which it opens */
export async function openKeepingHouse(at = '2026-11-23T10:00:00+01:00', db?: Database): Promise<KeepingHouse> {
  const kept = db ?? (await freshDatabase());
  let now = new Date(at);
  const logged: string[] = [];
  const letters: Letter[] = [];
  if (!db) {
    for (const slug of [PROVIDER, OTHER]) await publishNow(kept, 'organisation', OrganisationEntry.parse({ slug, name: { nb: `Organisasjonen ${slug}` }, kind: 'municipality', url: 'https://example.org/', sources: [SOURCE] }));
  }
  const house: KeepingHouse = {
    db: kept, now: () => now, letters, logged, origin: 'https://dor.example.test', log: openLog('trace', { write: (line) => void logged.push(line) }),
    directory: await openDirectory(kept, KNOWLEDGE, () => now),
    onSend: () => undefined,
    mail: { send: async (letter) => { house.onSend(letter); letters.push(letter); } },
    moveTo: (next) => void (now = new Date(next)),
  };
  return house;
}

/** Publishes a service, and shows it. */
export async function keepService(house: KeepingHouse, told: Partial<ServiceEntry> = {}): Promise<ServiceEntry> {
  const content = aService({ contacts: [phone(), web()], provider: PROVIDER, coverage: { national: true, counties: [], municipalities: [], inferred: false }, ...told });
  await publishNow(house.db, 'service', content);
  await house.directory.refresh();
  return content;
}

async function publishNow(db: Database, kind: 'service' | 'organisation', content: ServiceEntry | OrganisationEntry): Promise<void> {
  const revision = await saveRevision(db, kind, content as never, byStaff);
  await publish(db, kind, content.slug, revision.id, byStaff);
}

/** The token in a letter's link. */
export const tokenIn = ({ text }: Letter): string => /\/bekreft\/([\w-]+)/.exec(text)?.[1] ?? '';
