/**
 * Staff's desk: all that one person may do with the directory, bound to who they are. Pages of the staff area get it through
 * React Router's context and do nothing else; each function of it asks rights.ts before it does anything.
 */
import type { Database } from '#db/open.ts';
import type { LiveDirectory } from '../directory/live.ts';
import type { Log } from '../log.ts';
import { type AccountsDesk, accountsDesk } from './accounts/desk.ts';
import type { OidcDoor } from './accounts/oidcDoor.ts';
import { type ApprovalsDesk, approvalsDesk } from './approvals/approvals.ts';
import { type EqualDesk, equalDesk } from './equal/desk.ts';
import { type HistoryDesk, historyDesk } from './history/history.ts';
import { type KeepingDesk, keepingDesk } from './keeping/desk.ts';
import { type LexiconDesk, lexiconDesk } from './lexicon/lexicon.ts';
import { type EditDesk, editDesk } from './edit/desk.ts';
import { type OrganisationDesk, organisationDesk } from './edit/organisation.ts';
import type { Mail } from './mail.ts';
import { type OverviewDesk, overviewDesk } from './overview/desk.ts';
import { type ReportsDesk, reportsDesk } from './reports/desk.ts';
import { type Actor, type Action, may } from './rights.ts';
import { NO_COOKIE, cookieWith, readSession, type SignedIn } from './session.ts';
import { type SheetsDesk, sheetsDesk } from './spreadsheet/desk.ts';

/** What the write side works with. */
export interface EditorialHouse {
  readonly db: Database;
  readonly directory: LiveDirectory;
  readonly now: () => Date;
  readonly log: Log;
  readonly mail: Mail;
  /** Where the site is, for links in letters: https://eksempel.no, without a slash at the end. */
  readonly origin: string;
  /** The organisation's own sign-in; left out where there is none. */
  readonly oidc?: OidcDoor | null;
  /** Where the judged queries are; left out: where the project has them. */
  readonly judgedFolder?: string;
}

/** Who is at the desk, and how. */
export interface Seat {
  readonly signedIn: SignedIn | null;
  readonly actor: Actor | null;
  /** What the browser carries, whether it is (still) a session's or not. */
  readonly token?: string | null;
  /** From where, for the throttle: an address, never kept as it is. */
  readonly from: string;
  /** Sets or takes away the session's cookie on the answer. */
  setCookie(token: string | null): void;
}

export interface Desk {
  readonly actor: Actor | null;
  readonly now: Date;
  may(action: Action, organisation: string | null): boolean;
  readonly edit: EditDesk;
  readonly organisation: OrganisationDesk;
  readonly reports: ReportsDesk;
  readonly overview: OverviewDesk;
  readonly equal: EqualDesk;
  readonly sheets: SheetsDesk;
  readonly accounts: AccountsDesk;
  readonly keeping: KeepingDesk;
  readonly history: HistoryDesk;
  readonly approvals: ApprovalsDesk;
  readonly lexicon: LexiconDesk;
}

export function openDesk(house: EditorialHouse, seat: Seat): Desk {
  return {
    actor: seat.actor,
    now: house.now(),
    may: (action, organisation) => may(seat.actor, action, organisation),
    edit: editDesk(house, seat),
    organisation: organisationDesk(house, seat),
    reports: reportsDesk(house, seat),
    overview: overviewDesk(house, seat),
    equal: equalDesk(house, seat),
    sheets: sheetsDesk(house, seat),
    accounts: accountsDesk(house, seat),
    keeping: keepingDesk(house, seat),
    history: historyDesk(house, seat),
    approvals: approvalsDesk(house, seat),
    lexicon: lexiconDesk(house, seat),
  };
}

/** A seat, the cookies to answer with, and whether the person has just signed out. */
export interface Taken { readonly seat: Seat; readonly cookies: readonly string[]; hasLeft(): boolean }

/** Finds out who it is. */
export async function takeSeat(house: EditorialHouse, token: string | null, from: string): Promise<Taken> {
  const signedIn = await readSession(house.db, token, house.now());
  const cookies: string[] = token && !signedIn ? [NO_COOKIE] : [];
  let hasLeft = false;
  const setCookie = (next: string | null) => {
    hasLeft = next === null;
    cookies.splice(0, cookies.length, next ? cookieWith(next) : NO_COOKIE);
  };
  return { seat: { signedIn, actor: signedIn?.actor ?? null, token, from, setCookie }, cookies, hasLeft: () => hasLeft };
}
