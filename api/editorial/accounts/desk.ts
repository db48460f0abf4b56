/** What pages can do with accounts: one's own, and for administrators everybody's. */
import type { EditorialHouse, Seat } from '../desk.ts';
import type { Action, Right } from '../rights.ts';
import { type AccountSeen, closeAccount, type Invited as Asked, inviteAccount, readRights, resetAccess, seeAccount, seeAccounts, seeOrganisations, setRights } from './administer.ts';
import { choosePassword, confirmSecondFactor, type Invited, openInvitation } from './invitation.ts';
import { note, UNKNOWN } from './note.ts';
import { beginOidc, finishOidc, type OidcBack, type OidcBegun, type OidcErrand } from './oidcSignIn.ts';
import type { NewAccount } from './openAndShut.ts';
import { changeLang, changePassword, isStillThem, type OwnAccount, ownAccount } from './ownAccount.ts';
import { askPasskey, dropPasskey, keepPasskey, offerPasskey, withPasskey } from './passkeys.ts';
import type { PasswordFault } from './password.ts';
import { askReset, isResetOpen, resetPassword } from './reset.ts';
import { signOut, signOutEverywhere, type SignInStep, withCode, withPassword } from './signIn.ts';

export type { AccountSeen, Invited, NewAccount, OidcBack, OidcBegun, OidcErrand, OwnAccount, PasswordFault, SignInStep };
type Wait = { readonly until: Date };

export interface AccountsDesk {
  /** nobody: not signed in; half: the code is still to come; in: signed in with all factors. */
  readonly standing: 'nobody' | 'half' | 'in';
  /** The name of the organisation's sign-in; null where there is none. */
  readonly oidcName: string | null;
  withPassword(email: string, password: string): Promise<SignInStep>;
  withCode(code: string): Promise<SignInStep>;
  askPasskey(): Promise<{ readonly options: string } | Wait>;
  withPasskey(answer: string): Promise<SignInStep>;
  signOut(): Promise<void>;
  signOutEverywhere(): Promise<void>;
  beginOidc(errand: OidcErrand, to: string, lang: 'nb' | 'nn'): Promise<OidcBegun>;
  finishOidc(search: string): Promise<OidcBack>;
  openInvitation(token: string): Promise<Invited>;
  choosePassword(token: string, password: string, again: string): Promise<PasswordFault | 'gone' | null>;
  confirmSecondFactor(token: string, code: string): Promise<'wrong' | 'gone' | null>;
  askReset(email: string): Promise<{ readonly until: Date | null }>;
  isResetOpen(token: string): Promise<boolean>;
  resetPassword(token: string, password: string, again: string): Promise<PasswordFault | 'gone' | null>;
  own(): Promise<OwnAccount>;
  isStillThem(password: string): Promise<boolean | Wait>;
  changePassword(now: string, next: string, again: string): Promise<PasswordFault | 'wrong' | Wait | null>;
  changeLang(lang: 'nb' | 'nn'): Promise<void>;
  offerPasskey(): Promise<string>;
  keepPasskey(answer: string, name: string): Promise<boolean>;
  dropPasskey(id: string): Promise<void>;
  all(): Promise<AccountSeen[]>;
  one(id: string): ReturnType<typeof seeAccount>;
  organisations(): ReturnType<typeof seeOrganisations>;
  invite(asked: Omit<NewAccount, 'rights'> & { readonly rights: readonly string[] }): Promise<Asked>;
  setRights(id: string, rights: readonly string[]): Promise<'done' | 'last' | 'rights'>;
  close(id: string): Promise<'done' | 'last'>;
  reset(id: string): Promise<'done' | 'unsent' | 'own'>;
  /** Somebody was stopped by rights.ts. */
  noteRefusal(action: Action): Promise<void>;
}

export function accountsDesk(house: EditorialHouse, seat: Seat): AccountsDesk {
  const { actor, signedIn } = seat;
  const rights = (written: readonly string[]): Right[] => readRights(written);
  return {
    standing: actor ? 'in' : signedIn ? 'half' : 'nobody',
    oidcName: house.oidc?.name ?? null,
    withPassword: (email, password) => withPassword(house, seat, email, password),
    withCode: (code) => withCode(house, seat, code),
    askPasskey: () => askPasskey(house, seat),
    withPasskey: (answer) => withPasskey(house, seat, answer),
    signOut: () => signOut(house, seat),
    signOutEverywhere: () => signOutEverywhere(house, seat),
    beginOidc: (errand, to, lang) => beginOidc(house, seat, errand, to, lang),
    finishOidc: (search) => finishOidc(house, seat, search),
    openInvitation: (token) => openInvitation(house, token),
    choosePassword: (token, password, again) => choosePassword(house, token, password, again),
    confirmSecondFactor: (token, code) => confirmSecondFactor(house, seat, token, code),
    askReset: (email) => askReset(house, seat, email),
    isResetOpen: (token) => isResetOpen(house, token),
    resetPassword: (token, password, again) => resetPassword(house, seat, token, password, again),
    own: () => ownAccount(house, seat),
    isStillThem: (password) => isStillThem(house, seat, password),
    changePassword: (now, next, again) => changePassword(house, seat, now, next, again),
    changeLang: (lang) => changeLang(house, seat, lang),
    offerPasskey: () => offerPasskey(house, seat),
    keepPasskey: (answer, name) => keepPasskey(house, seat, answer, name),
    dropPasskey: (id) => dropPasskey(house, seat, id),
    all: () => seeAccounts(house, actor),
    one: (id) => seeAccount(house, actor, id),
    organisations: () => seeOrganisations(house, actor),
    invite: (asked) => inviteAccount(house, actor, { ...asked, rights: rights(asked.rights) }),
    setRights: (id, written) => setRights(house, actor, id, rights(written)),
    close: (id) => closeAccount(house, actor, id),
    reset: (id) => resetAccess(house, actor, id),
    noteRefusal: (action) => note(house, 'refused', actor?.account ?? UNKNOWN, { detail: action }),
  };
}
