/** Four eyes, and what people without an account propose: what waits, and the answer to it. */
import { approvalById, decideApproval, openApprovals, overtakeApprovals } from '#db/approvals.ts';
import type { EntryKind } from '#db/kinds.ts';
import { transaction, type Transaction } from '#db/open.ts';
import { NotKept, publish } from '#db/revisions.ts';
import type { EditorialHouse, Seat } from '../desk.ts';
import { type Actor, demand, NotAllowed, organisationOf } from '../rights.ts';
import { saveWithin } from '../save.ts';
import { type ApprovalCase, caseOf, maySeeCase } from './case.ts';
import { sendAnswer } from './letter.ts';

export interface Answer {
  readonly accepts: boolean;
  /** What they are told; a refusal must have one. */
  readonly answer: string;
  /** The revision that the changes on the screen were counted from. */
  readonly ground: number;
}

export type Answered =
  /** published: the public sees it; waits: it needs a second person itself; same: nothing was left to change; declined: they were told why. */
  | { readonly outcome: 'published' | 'waits' | 'same' | 'declined'; readonly letter: 'sent' | 'not-sent' | 'no-address' }
  /** decided: somebody answered first; moved: something newer was published or saved meanwhile, look again. */
  | { readonly outcome: 'decided' | 'moved' }
  | { readonly outcome: 'wrong'; readonly field: 'answer' | 'content' };

export interface ApprovalsDesk {
  /** Oldest first. What one may see but not answer says why. */
  waiting(): Promise<readonly ApprovalCase[]>;
  find(id: number): Promise<ApprovalCase>;
  answer(id: number, answer: Answer): Promise<Answered>;
}

export const approvalsDesk = (house: EditorialHouse, { actor }: Seat): ApprovalsDesk => ({
  waiting: () => waiting(house, actor),
  find: (id) => findCase(house, actor, id),
  answer: (id, answer) => answerCase(house, actor, id, answer),
});

async function waiting({ db }: EditorialHouse, actor: Actor | null): Promise<ApprovalCase[]> {
  const who = demand(actor, 'see', null);
  const cases: ApprovalCase[] = [];
  for (const approval of await openApprovals(db)) {
    const found = (await maySeeCase(db, who, approval)) ? await caseOf(db, who, approval) : null;
    if (found) cases.push(found);
  }
  return cases;
}

async function findCase({ db }: Pick<EditorialHouse, 'db'>, actor: Actor | null, id: number): Promise<ApprovalCase> {
  const who = demand(actor, 'see', null);
  const approval = await approvalById(db, id);
  if (!approval) throw new NotKept(`no approval ${id}`);
  if (!(await maySeeCase(db, who, approval))) throw new NotAllowed('see', true);
  const found = await caseOf(db, who, approval);
  if (!found) throw new NotKept(`approval ${id} has no revision`);
  return found;
}

/** Accepts or declines. Rights are asked anew within the transaction: what was on the screen does not count. */
async function answerCase(house: EditorialHouse, actor: Actor | null, id: number, { accepts, answer, ground }: Answer): Promise<Answered> {
  const who = demand(actor, 'see', null);
  if (!accepts && answer.trim() === '') return { outcome: 'wrong', field: 'answer' };
  const done = await transaction(house.db, async (tx): Promise<{ outcome: Decided | 'decided' | 'moved' | 'wrong'; of: ApprovalCase | null }> => {
    const approval = await approvalById(tx, id);
    const of = approval && (await maySeeCase(tx, who, approval)) ? await caseOf(tx, who, approval) : null;
    if (!approval || !of) throw new NotAllowed(approval?.reason === 'proposal' ? 'edit' : 'approve', true);
    if (of.hindrance !== null) throw new NotAllowed(of.reason === 'proposal' ? 'edit' : 'approve', true);
    if (approval.status !== 'open') return { outcome: 'decided', of: null };
    // whoever declines needs no newest version to say no
    if (accepts && of.ground !== ground) return { outcome: 'moved', of: null };
    const outcome = !accepts ? 'declined' : of.reason === 'proposal' ? await takeOver(tx, house, who, of) : await publishApproved(tx, house, who, of);
    if (outcome === 'moved' || outcome === 'wrong') return { outcome, of: null };
    await decideApproval(tx, id, { status: accepts ? 'accepted' : 'declined', by: who.account, at: house.now().toISOString(), answer: answer.trim() });
    return { outcome, of };
  });
  if (done.outcome === 'published') await house.directory.refresh();
  if (done.outcome === 'wrong') return { outcome: 'wrong', field: 'content' };
  if (done.of === null || done.outcome === 'decided' || done.outcome === 'moved') return { outcome: done.outcome === 'moved' ? 'moved' : 'decided' };
  return { outcome: done.outcome, letter: await sendAnswer(house, id, accepts, answer.trim()) };
}

type Decided = 'published' | 'waits' | 'same' | 'declined';

async function publishApproved(tx: Transaction, { now }: EditorialHouse, who: Actor, { id, kind, slug, revision, note, content }: ApprovalCase): Promise<Decided> {
  demand(who, 'approve', organisationOf(kind, content));
  await publish(tx, kind, slug, revision, { author: who.name, authoredAs: 'staff', why: note, at: now().toISOString() });
  // this one is decided by itself; nothing else of the entry waits any longer
  await overtakeOthers(tx, kind, slug, id);
  return 'published';
}

/** A contact person's proposal becomes a revision of staff: from here on it is the editor's own, and may need a second person. */
async function takeOver(tx: Transaction, house: EditorialHouse, who: Actor, { kind, content, ground, note, askedBy }: ApprovalCase): Promise<Decided | 'moved' | 'wrong'> {
  const saved = await saveWithin(tx, house, who, { kind, content, base: ground || null, why: note || askedBy, source: askedBy, publish: true });
  if (saved.outcome === 'conflict') return 'moved';
  return saved.outcome === 'wrong' ? 'wrong' : saved.outcome === 'waits' ? 'waits' : saved.outcome === 'published' ? 'published' : 'same';
}

async function overtakeOthers(tx: Transaction, kind: EntryKind, slug: string, id: number): Promise<void> {
  const others = (await openApprovals(tx)).some((one) => one.kind === kind && one.slug === slug && one.reason === 'four-eyes' && one.id !== id);
  if (others) await overtakeApprovals(tx, kind, slug);
}
