/** Reports of errors: what the public may send without being known, and what staff do with it. */
import { addNote, addReport, closedReports, closeReport, openReports, type Report, reportById } from '#db/reports.ts';
import { heads } from '#db/heads.ts';
import type { Database } from '#db/open.ts';
import { headRevision, NotKept, publishedRevision } from '#db/revisions.ts';
import type { ServiceEntry, Text } from '../../contract/entry.ts';
import type { EditorialHouse, Seat } from '../desk.ts';
import { dayIn } from '../keeping/day.ts';
import { CRISIS_TYPES, demand, EVERYWHERE, may } from '../rights.ts';
import { dueFor } from './due.ts';
import { lettersFor } from './letters.ts';
import { openThrottle } from './throttle.ts';

export type ReportedThing = Report['what'];
export const MOST_NOTE_CHARACTERS = 300;
const MOST_CLOSED = 20;

/** A report as staff see it. */
export interface SeenReport {
  readonly id: number;
  readonly slug: string;
  readonly name: Text;
  readonly provider: string;
  readonly what: ReportedThing;
  readonly notes: readonly string[];
  readonly times: number;
  readonly isCrisis: boolean;
  readonly isOverdue: boolean;
  readonly createdAt: string;
  /** The last day on which it is in time. */
  readonly dueDay: string;
  readonly closedAt: string | null;
  readonly outcome: Report['outcome'];
  readonly answer: string | null;
}

export interface ReportsDesk {
  /** For anybody. `unknown`: no such service; `tooMany`: so many from one place that it must wait. */
  send(slug: string, what: ReportedThing): Promise<'kept' | 'unknown' | 'tooMany'>;
  /** A few words to what was just sent. */
  note(slug: string, what: ReportedThing, note: string): Promise<'kept' | 'tooMany'>;
  /** What one may handle: overdue first. */
  list(): Promise<{ readonly open: readonly SeenReport[]; readonly closed: readonly SeenReport[] }>;
  /** Throws NotKept where somebody else has closed it. */
  close(id: number, outcome: 'fixed' | 'right', answer: string): Promise<void>;
}

export function reportsDesk(house: EditorialHouse, seat: Seat): ReportsDesk {
  return {
    send: (slug, what) => send(house, seat.from, slug, what),
    async note(slug, what, note) {
      if (!throttleOf(house.db).takes(seat.from, house.now())) return 'tooMany';
      await addNote(house.db, slug, what, plainNote(note));
      return 'kept';
    },
    list: () => list(house, seat),
    close: (id, outcome, answer) => close(house, seat, id, outcome, answer),
  };
}

const throttles = new WeakMap<Database, ReturnType<typeof openThrottle>>();
function throttleOf(db: Database): ReturnType<typeof openThrottle> {
  const throttle = throttles.get(db) ?? openThrottle();
  throttles.set(db, throttle);
  return throttle;
}

async function send(house: EditorialHouse, from: string, slug: string, what: ReportedThing): Promise<'kept' | 'unknown' | 'tooMany'> {
  const { db, now } = house;
  const service = await publishedRevision(db, 'service', slug);
  if (!service) return 'unknown';
  if (!throttleOf(db).takes(from, now())) return 'tooMany';
  const isCrisis = CRISIS_TYPES.has(service.content.type);
  const { report, isNew } = await addReport(db, { slug, what, note: '', isCrisis, createdAt: now().toISOString(), dueAt: dueFor(now(), isCrisis) });
  if (isNew) {
    await house.directory.refresh();
    // the public must not wait for a mail server; the report is kept whatever becomes of the letters
    for (const letter of await lettersFor(house, report, service.content)) house.mail.send(letter).catch(() => house.log.error({ report: report.id }, 'a letter about a report could not be sent'));
  }
  return 'kept';
}

/** One line, not too long, without anybody's national identity number. */
const plainNote = (note: string) => note.replace(/\s+/g, ' ').trim().slice(0, MOST_NOTE_CHARACTERS).replace(/\d{6} ?\d{5}/g, '…');

async function list({ db, now }: EditorialHouse, { actor }: Seat): Promise<{ open: SeenReport[]; closed: SeenReport[] }> {
  demand(actor, 'handle-reports', null);
  const services = new Map((await heads(db, 'service')).map(({ head }) => [head.slug, head.content]));
  const moment = now().toISOString();
  const seen = (all: readonly Report[]) => all.flatMap((report) => {
    const service = services.get(report.slug);
    return service && may(actor, 'handle-reports', service.provider) ? [seenReport(report, service, moment)] : [];
  });
  return { open: seen(await openReports(db)), closed: seen(await closedReports(db, MOST_CLOSED)) };
}

function seenReport(report: Report, { name, provider }: ServiceEntry, now: string): SeenReport {
  const { id, slug, what, note, times, isCrisis, createdAt, dueAt, closedAt, outcome, answer } = report;
  return { id, slug, name, provider, what, notes: note.split('\n').filter(Boolean), times, isCrisis, isOverdue: dueAt <= now, createdAt, dueDay: dayIn(new Date(Date.parse(dueAt) - 1)), closedAt, outcome, answer };
}

async function close(house: EditorialHouse, { actor }: Seat, id: number, outcome: 'fixed' | 'right', answer: string): Promise<void> {
  const report = await reportById(house.db, id);
  const service = report && (await headRevision(house.db, 'service', report.slug));
  const who = demand(actor, 'handle-reports', service?.content.provider ?? EVERYWHERE);
  if (!report) throw new NotKept(`no report ${id}`);
  await closeReport(house.db, id, { outcome, answer: answer.trim(), by: who.account, at: house.now().toISOString() });
  await house.directory.refresh();
}
