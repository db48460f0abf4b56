/** What pages of the staff area share: their loader and action get the desk, and what is not allowed becomes a page that says so. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from 'react-router';
import type { Desk } from '#api/editorial/desk.ts';
import type { Action, NotAllowed } from '#api/editorial/rights.ts';
import { deskContext } from './context.ts';
import { carryOf, type Ended } from './parts/staff/carry.ts';
import { langOf, needsSignIn, type StaffLang, type StaffPage, staffAddress } from './routes.ts';

/** Who is seen in the frame, and the menu that they get. */
export interface Seen {
  readonly actor: { readonly name: string } | null;
  readonly menu: readonly StaffPage[];
}

export interface AtDesk {
  readonly desk: Desk;
  readonly lang: StaffLang;
  readonly request: Request;
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly url: URL;
}

/** The menu, and the right that each page of it needs. */
const MENU: readonly (readonly [StaffPage, Action])[] = [
  ['staff-home', 'see'],
  ['staff-approvals', 'see'],
  ['staff-lexicon', 'edit-lexicon'],
  ['staff-reports', 'handle-reports'],
  ['staff-overview', 'see-overview'],
  ['staff-catchments', 'see-overview'],
  ['staff-equal', 'see-overview'],
  ['staff-sheets', 'export'],
  ['staff-accounts', 'administer'],
];

/** A loader of the staff area; its data also tells the frame who is signed in. */
export function staffLoader<T extends object>(work: (at: AtDesk) => Promise<T> | T) {
  return async (args: LoaderFunctionArgs): Promise<T & { readonly seen: Seen }> => {
    const at = atDesk(args);
    const { actor } = at.desk;
    const seen: Seen = { actor: actor && { name: actor.name }, menu: MENU.flatMap(([page, action]) => (at.desk.may(action, null) ? [page] : [])) };
    return guarded(at, null, async () => ({ ...(await work(at)), seen }));
  };
}

/** A file of the staff area, from a route without a page. */
export function staffFile(work: (at: AtDesk) => Promise<Response>) {
  return async (args: LoaderFunctionArgs): Promise<Response> => {
    const at = atDesk(args);
    return guarded(at, null, () => work(at));
  };
}

/** An action of the staff area, with what was posted. */
export function staffAction<T>(work: (at: AtDesk & { readonly form: FormData }) => Promise<T> | T) {
  return async (args: ActionFunctionArgs): Promise<T> => {
    const at = atDesk(args);
    const form = await args.request.formData().catch(() => new FormData());
    return guarded(at, form, async () => work({ ...at, form }));
  };
}

function atDesk({ request, params, context }: LoaderFunctionArgs | ActionFunctionArgs): AtDesk {
  const url = new URL(request.url);
  return { desk: context.get(deskContext), lang: langOf(url.pathname) === 'nn' ? 'nn' : 'nb', request, params, url };
}

/**
 * Who is not signed in goes to the sign-in and comes back; who may not, is told. What was posted after the session had ended is
 * answered with the sign-in page, which carries it along: no form is lost, whichever page it belongs to.
 * @param form what was posted; null where a page was only looked at
 */
async function guarded<T>(at: AtDesk, form: FormData | null, work: () => Promise<T>): Promise<T> {
  const { desk, url } = at;
  // whatever the page itself asks: a form that is found wrong before rights are asked would be lost too
  if (!desk.actor && needsSignIn(url.pathname)) throw toSignIn(at, form);
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error && error.name === 'NotAllowed') {
      if (!desk.actor) throw toSignIn(at, form);
      await desk.accounts.noteRefusal((error as NotAllowed).action);
      throw new Response('staff', { status: 403 });
    }
    if (error instanceof Error && error.name === 'NotKept') throw new Response('staff', { status: 404 });
    throw error;
  }
}

function toSignIn({ desk, lang, url }: AtDesk, form: FormData | null) {
  const to = url.pathname + url.search;
  return form ? data({ ended: { to, oidcName: desk.accounts.oidcName, ...carryOf(form) } satisfies Ended }, { status: 401 }) : redirect(staffAddress('staff-sign-in', lang, {}, { to }));
}
