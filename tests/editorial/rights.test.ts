/**
 * Every address of the staff area × everybody who might stand there. What each page needs is in ONE table below, in the words of
 * api/editorial/rights.ts; who gets in follows from it. A new page without a row fails here, and says what to write.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Action, type Actor, ACTIONS, demand, EVERYWHERE, may, NotAllowed, organisationsFor, type Right } from '#api/editorial/rights.ts';
import { startSession } from '#api/editorial/session.ts';
import { needsSignIn, OPEN_STAFF_PAGES, STAFF_ADDRESSES, STAFF_LANGS, type StaffPage, staffAddress } from '#client/routes.ts';
import { addMembership } from '#db/accounts.ts';
import { askApproval } from '#db/approvals.ts';
import { publishedEntries } from '#db/revisions.ts';
import { type Gate, openGate, settle, visit, type Visitor } from './gate.ts';

/** open: before one is signed in. signed-in: one's own, whatever one's rights. Otherwise an action, for the sample's organisation, for any of one's own, or for the installation. */
type Need = 'open' | 'signed-in' | readonly [Action, 'its' | 'any' | 'installation'];
interface Row { readonly needs: Need; readonly params?: Readonly<Record<string, string>>; readonly query?: Readonly<Record<string, string>> }
/** What there is to stand before: one service of one organisation, and what belongs to it. */
interface Sample { readonly slug: string; readonly organisation: string; readonly revision: string; readonly approval: string; readonly account: string }

const table = ({ slug, organisation, revision, approval, account }: Sample): Readonly<Record<string, Row>> => ({
  'staff-sign-in': { needs: 'open' },
  'staff-oidc': { needs: 'open', query: { said: 'failed' } },
  'staff-sign-out': { needs: 'open' },
  'staff-invitation': { needs: 'open', params: { token: 'none' } },
  'staff-reset': { needs: 'open' },
  'staff-new-password': { needs: 'open', params: { token: 'none' } },
  'staff-contact-link': { needs: 'open', params: { token: 'none' } },
  'staff-my-account': { needs: 'signed-in' },
  'staff-accounts': { needs: ['administer', 'installation'] },
  'staff-invite': { needs: ['administer', 'installation'] },
  'staff-account': { needs: ['administer', 'installation'], params: { id: account } },
  'staff-home': { needs: ['see', 'any'] },
  'staff-contact-people': { needs: ['edit', 'its'], params: { slug } },
  'staff-edit': { needs: ['edit', 'its'], params: { slug } },
  'staff-new': { needs: ['edit', 'any'] },
  'staff-organisation': { needs: ['edit', 'its'], params: { slug: organisation } },
  'staff-history': { needs: ['see', 'its'], params: { kind: 'service', slug } },
  'staff-version': { needs: ['see', 'its'], params: { kind: 'service', slug, revision } },
  'staff-approvals': { needs: ['see', 'any'] },
  'staff-approval': { needs: ['see', 'its'], params: { id: approval } },
  'staff-lexicon': { needs: ['edit-lexicon', 'installation'] },
  'staff-concept': { needs: ['edit-lexicon', 'installation'], params: { concept: 'theme:alcohol' } },
  'staff-reports': { needs: ['handle-reports', 'any'] },
  'staff-overview': { needs: ['see-overview', 'any'] },
  'staff-overview-list': { needs: ['see-overview', 'any'], params: { list: 'overdue' } },
  'staff-catchments': { needs: ['see-overview', 'any'] },
  'staff-equal': { needs: ['see-overview', 'any'] },
  'staff-equal-file': { needs: ['see-overview', 'any'] },
  'staff-sheets': { needs: ['export', 'any'] },
  'staff-sheets-file': { needs: ['export', 'its'], query: { organisation, format: 'csv' } },
});

const PAGES = Object.keys(STAFF_ADDRESSES) as StaffPage[];
const ROLES = ['nobody', 'half signed in', 'without rights', 'editor of its organisation', 'approver of its organisation', 'editor of the neighbour', 'administrator'] as const;
const FOREIGN: readonly Readonly<Record<string, string>>[] = [{ Origin: 'https://elsewhere.example.test' }, { Origin: 'null' }, { Origin: 'http://localhost' }, { 'Origin': 'null', 'Sec-Fetch-Site': 'cross-site' }];
type Role = (typeof ROLES)[number];

let gate: Gate;
let sample: Sample;
const standing = new Map<Role, { readonly visitor: Visitor; readonly actor: Actor | null }>();

beforeAll(async () => {
  gate = await openGate({ withSeed: true });
  const { db } = gate.house;
  const services = await publishedEntries(db, 'service');
  const [first] = services.filter(({ content }) => content.level === 'municipal');
  if (!first) throw new Error('the seed has no service of a municipality');
  const { slug, content: { provider: organisation } } = first;
  const neighbour = services.find(({ content }) => content.provider !== organisation)?.content.provider ?? '';
  const owner = await settle(gate, 'Eier Prøve', []);
  const approval = await askApproval(db, { kind: 'service', slug, revision: first.id, reason: 'four-eyes', askedBy: owner.id, note: '', askedAt: gate.now().toISOString() });
  sample = { slug, organisation, revision: String(first.id), approval: String(approval.id), account: owner.id };
  const rights: Readonly<Record<Role, readonly Right[] | null>> = {
    'nobody': null, 'half signed in': [{ role: 'administrator', organisation: EVERYWHERE }], 'without rights': [],
    'editor of its organisation': [{ role: 'editor', organisation }], 'approver of its organisation': [{ role: 'approver', organisation }],
    'editor of the neighbour': [{ role: 'editor', organisation: neighbour }, { role: 'approver', organisation: neighbour }], 'administrator': [{ role: 'administrator', organisation: EVERYWHERE }],
  };
  for (const role of ROLES) standing.set(role, await stand(role, rights[role]));
});
afterAll(() => gate.close());

async function stand(role: Role, rights: readonly Right[] | null): Promise<{ visitor: Visitor; actor: Actor | null }> {
  const visitor = visit(gate);
  if (!rights) return { visitor, actor: null };
  const { db } = gate.house;
  const person = await settle(gate, `${role} Prøve`, []);
  for (const right of rights) await addMembership(db, { account: person.id, ...right });
  const step = role === 'half signed in' ? 'password' : 'full';
  visitor.cookie = `__Host-staff=${await startSession(db, { account: person.id, step, how: 'password' }, gate.now())}`;
  return { visitor, actor: step === 'full' ? { account: person.id, name: person.name, email: person.email, rights } : null };
}

const rowOf = (page: StaffPage): Row => {
  const row = table(sample)[page];
  if (!row) throw new Error(`${page} has no row in the table of tests/editorial/rights.test.ts: write what it needs, such as ['edit', 'its'] with its params`);
  return row;
};
const lets = (needs: Need, actor: Actor | null): 'in' | 'to the sign-in' | 'no' => {
  if (needs === 'open') return 'in';
  if (!actor) return 'to the sign-in';
  if (needs === 'signed-in') return 'in';
  const [action, whose] = needs;
  return may(actor, action, { its: sample.organisation, any: null, installation: EVERYWHERE }[whose]) ? 'in' : 'no';
};
const STATUS = { 'in': 200, 'to the sign-in': 302, 'no': 403 } as const;
/** Without a sign-in: the sign-in page, or there is no form at all. */
const REFUSED: readonly number[] = [401, 405];
/** How much of everything has been written. */
const KEPT = ['accounts', 'memberships', 'entries', 'revisions', 'publications', 'verifications', 'approvals', 'drafts', 'contact_people', 'reports', 'tokens'];
const written = () => KEPT.map((name) => gate.house.db.handles.reader.prepare(`select count(*) as n, '${name}' as name from ${name}`).get());

describe.for(PAGES)('%s', (page) => {
  test.for(ROLES)('%s', async (role) => {
    const { needs, params, query } = rowOf(page);
    const at = standing.get(role);
    if (!at) throw new Error(`nobody stands as ${role}`);
    const expected = lets(needs, at.actor);
    for (const lang of STAFF_LANGS) {
      const address = staffAddress(page, lang, params, query);
      const { cookie } = at.visitor;
      const { status, location } = await at.visitor.get(address);
      at.visitor.cookie = cookie;
      expect([address, status]).toEqual([address, STATUS[expected]]);
      if (expected === 'to the sign-in') expect(location).toBe(staffAddress('staff-sign-in', lang, {}, { to: address }));
      // whoever may not look may not send either
      if (expected !== 'in') {
        const before = written();
        const { status: sent } = await at.visitor.post(address, { step: 'close', id: '1', slug: sample.slug });
        expect([address, at.actor || REFUSED.includes(sent) ? 'refused' : sent]).toEqual([address, 'refused']);
        expect([address, sent]).not.toEqual([address, 200]);
        expect(written()).toEqual(before);
      }
      at.visitor.cookie = cookie;
    }
  });

  test('takes no form from another site, whoever sends it', async () => {
    const { params, query } = rowOf(page);
    for (const role of ROLES) {
      const visitor = standing.get(role)?.visitor;
      for (const headers of FOREIGN) {
        expect([role, headers, (await visitor?.post(staffAddress(page, 'nb', params, query), { step: 'close' }, headers))?.status]).toEqual([role, headers, 403]);
      }
    }
  });
});

test('the table knows every page and no other, and agrees with the list of pages that are open', () => {
  const rows = table(sample);
  expect(PAGES.filter((page) => !rows[page]), 'pages without a row in the table above: write what each needs').toEqual([]);
  expect(Object.keys(rows).filter((page) => !(page in STAFF_ADDRESSES)), 'rows without a page').toEqual([]);
  for (const page of PAGES) {
    expect([page, OPEN_STAFF_PAGES.has(page)]).toEqual([page, rows[page]?.needs === 'open']);
    for (const lang of STAFF_LANGS) if (STAFF_ADDRESSES[page][lang].includes('/rediger')) expect([page, needsSignIn(staffAddress(page, lang, rows[page]?.params))]).toEqual([page, rows[page]?.needs !== 'open']);
  }
});

test('an address of the staff area that is no page tells nobody more than that', async () => {
  for (const role of ROLES) expect((await standing.get(role)?.visitor.get('/rediger/finnes-ikke'))?.status).toBe(404);
});

describe('the rights themselves', () => {
  const actor = (...rights: Right[]): Actor => ({ account: 'a', name: 'Prøve', email: 'a@example.test', rights });
  const editor = actor({ role: 'editor', organisation: 'one' });

  test('nobody may anything, and an administrator everything, everywhere', () => {
    for (const action of ACTIONS) {
      expect(may(null, action, null)).toBe(false);
      expect(may(actor(), action, null)).toBe(false);
      expect(may(actor({ role: 'administrator', organisation: EVERYWHERE }), action, 'any')).toBe(true);
    }
  });

  test('an editor may what editors may for their own, and nothing for the neighbour', () => {
    const own = ACTIONS.filter((action) => may(editor, action, 'one'));
    expect(own).toEqual(['see', 'confirm', 'edit', 'publish', 'withdraw', 'handle-reports', 'import', 'export', 'see-overview']);
    for (const action of ACTIONS) expect(may(editor, action, 'other') || may(editor, action, EVERYWHERE)).toBe(false);
  });

  test('an approver approves, and edits nothing', () => {
    const approver = actor({ role: 'approver', organisation: 'one' });
    expect(ACTIONS.filter((action) => may(approver, action, 'one'))).toEqual(['see', 'approve', 'handle-reports', 'export', 'see-overview']);
  });

  test('a right for all organisations is one for each; an administrator of one organisation is none', () => {
    expect(may(actor({ role: 'editor', organisation: EVERYWHERE }), 'edit', 'any')).toBe(true);
    expect(may(actor({ role: 'administrator', organisation: 'one' }), 'administer', EVERYWHERE)).toBe(false);
    expect([...organisationsFor(editor, 'edit')]).toEqual(['one']);
  });

  test('what is refused says whether a sign-in would help', () => {
    expect(() => demand(null, 'see', null)).toThrow(NotAllowed);
    for (const [who, isSignedIn] of [[null, false], [editor, true]] as const) {
      try {
        demand(who, 'administer', EVERYWHERE);
      } catch (error) {
        expect(error).toMatchObject({ action: 'administer', isSignedIn });
      }
    }
  });
});
