/**
 * Who may do what: the one place where it is decided. Everything of the staff area asks here, by `demand`.
 * A right is always for an organisation: the one that runs the service (its `provider`), or `*` for the installation.
 */
import type { EntryContent, EntryKind } from '#db/kinds.ts';
import type { ServiceEntry } from '../contract/entry.ts';

export const ROLES = ['administrator', 'editor', 'approver'] as const;
export type Role = (typeof ROLES)[number];
export const EVERYWHERE = '*';

export interface Right { readonly role: Role; readonly organisation: string }

/** Somebody who is signed in with all factors. */
export interface Actor {
  readonly account: string;
  readonly name: string;
  readonly email: string;
  readonly rights: readonly Right[];
}

/** What staff can do, and which roles may. An administrator of the installation may do everything but approve what they wrote. */
const MAY = {
  'see': ['editor', 'approver'],
  'confirm': ['editor'],
  'edit': ['editor'],
  'publish': ['editor'],
  'withdraw': ['editor'],
  'approve': ['approver'],
  'handle-reports': ['editor', 'approver'],
  'import': ['editor'],
  'export': ['editor', 'approver'],
  'see-overview': ['editor', 'approver'],
  'move-to-other-organisation': [],
  'edit-shared': [],
  'edit-lexicon': [],
  'administer': [],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Action = keyof typeof MAY;
export const ACTIONS = Object.keys(MAY) as Action[];

/** Not signed in, or signed in without the right. */
export class NotAllowed extends Error {
  readonly action: Action;
  readonly isSignedIn: boolean;

  constructor(action: Action, isSignedIn: boolean) {
    super(`not allowed: ${action}`);
    this.name = 'NotAllowed';
    this.action = action;
    this.isSignedIn = isSignedIn;
  }
}

/** May this person do it, for this organisation? `null`: for at least one of theirs. */
export function may(actor: Actor | null, action: Action, organisation: string | null): boolean {
  if (!actor) return false;
  const roles: readonly Role[] = MAY[action];
  return actor.rights.some((right) =>
    (right.role === 'administrator' && right.organisation === EVERYWHERE) ||
    (roles.includes(right.role) && (organisation === null || right.organisation === EVERYWHERE || right.organisation === organisation)));
}

/** Throws NotAllowed unless they may; returns who it is. */
export function demand(actor: Actor | null, action: Action, organisation: string | null): Actor {
  if (!actor || !may(actor, action, organisation)) throw new NotAllowed(action, actor !== null);
  return actor;
}

/** What everybody who is signed in may do with their own account, whatever their rights. */
export function demandSignedIn(actor: Actor | null): Actor {
  if (!actor) throw new NotAllowed('see', false);
  return actor;
}

/** The organisations for which somebody may do something; `*` where it is all of them. */
export function organisationsFor(actor: Actor, action: Action): ReadonlySet<string> {
  return new Set(actor.rights.flatMap(({ role, organisation }) => ((MAY[action] as readonly Role[]).includes(role) || (role === 'administrator' && organisation === EVERYWHERE) ? [organisation] : [])));
}

/** Whose entry it is: the organisation that runs the service. What all share (pathways, rights, the lexicon) belongs to the installation. */
export function organisationOf(kind: EntryKind, content: EntryContent): string {
  if (kind === 'service' && 'provider' in content) return content.provider;
  return kind === 'organisation' ? content.slug : EVERYWHERE;
}

/** Services that answer in a crisis: a wrong number there does most harm. */
export const CRISIS_TYPES: ReadonlySet<string> = new Set([
  'emergency-medical', 'police-emergency', 'out-of-hours-clinic', 'poison-information', 'crisis-helpline', 'youth-helpline', 'child-protection-alarm',
  'violence-helpline', 'crisis-team', 'crisis-centre', 'sexual-abuse-centre', 'mobile-acute-team',
]);

/**
 * Must a second person approve this change before it is published? Contacts and hours of crisis services, and the area of a
 * service of the specialist health service (its catchment area).
 * @param before what is published now; null for a new entry
 */
export function needsApproval(kind: EntryKind, before: EntryContent | null, after: EntryContent): boolean {
  if (kind !== 'service' || !('provider' in after)) return false;
  const old = before && 'provider' in before ? before : null;
  const changed = (of: (content: ServiceEntry) => unknown) => old === null || JSON.stringify(of(old)) !== JSON.stringify(of(after));
  const isCrisis = CRISIS_TYPES.has(after.type) || (old !== null && CRISIS_TYPES.has(old.type));
  if (isCrisis && changed(({ contacts, hours, coverage, type }) => [contacts, hours, coverage, type])) return true;
  return (after.level === 'specialist' || old?.level === 'specialist') && changed(({ coverage, ages, level }) => [coverage, ages, level]);
}
