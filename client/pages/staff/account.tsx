/** One account, for administrators: what it may do, how it signs in, what happened to it; a new link, and the end. */
import { redirect, useActionData, useLoaderData } from 'react-router';
import { PageHead } from '../../parts/page-head.tsx';
import { Done, Wrong } from '../../parts/staff/fields.tsx';
import { Happenings } from '../../parts/staff/happenings.tsx';
import { RightsFields, rightsIn, RightsList } from '../../parts/staff/rights-fields.tsx';
import { staffAddress } from '../../routes.ts';
import { staffAction, staffLoader } from '../../staff.ts';
import { say, useWords } from '../../words/say.ts';
import { staffWords } from '../../words/staff/words.ts';

const SAID = ['invited', 'unsent', 'rights', 'closed', 'reset'] as const;

export const loader = staffLoader(async ({ desk, params: { id = '' }, url }) => ({
  ...(await desk.accounts.one(id)), organisations: await desk.accounts.organisations(), said: SAID.find((one) => one === url.searchParams.get('said')) ?? null,
}));

export const action = staffAction(async ({ desk, form, lang, params: { id = '' } }): Promise<{ fault: 'rights' | 'last' | 'own' }> => {
  const go = (said: (typeof SAID)[number]) => redirect(staffAddress('staff-account', lang, { id }, { said }), 303);
  const step = form.get('step');
  if (step === 'close') {
    if ((await desk.accounts.close(id)) === 'last') return { fault: 'last' };
    throw go('closed');
  }
  if (step === 'reset') {
    const done = await desk.accounts.reset(id);
    if (done === 'own') return { fault: 'own' };
    throw go(done === 'done' ? 'reset' : 'unsent');
  }
  const { written, isHalf } = rightsIn(form);
  const done = isHalf ? 'rights' : await desk.accounts.setRights(id, written);
  if (done === 'done') throw go('rights');
  return { fault: done };
});

export default function OneAccount() {
  const { account, passkeys, events, organisations, said } = useLoaderData<typeof loader>();
  const fault = useActionData<typeof action>()?.fault ?? null;
  const { lang } = useWords();
  const { accounts } = staffWords(lang).accounts;
  const { means } = accounts;
  const ways = [account.hasPassword && means.password, account.hasCodes && means.codes, passkeys > 0 && say(means.passkeys, { count: passkeys }), account.isLinked && means.oidc].filter((one) => one !== false);
  const here = staffAddress('staff-account', lang, { id: account.id });
  return (
    <>
      <PageHead title={account.name} />
      <h1 className="ds-heading" data-size="lg">{account.name}</h1>
      {fault ? <Wrong><p>{accounts.errors[fault]}</p></Wrong> : null}
      {said && !fault ? <Done><p>{accounts.said[said]}</p></Done> : null}
      <dl className="facts">
        <div><dt>{accounts.email}</dt><dd>{account.email}</dd></div>
        <div><dt>{accounts.status}</dt><dd>{accounts.statuses[account.status]}</dd></div>
        <div><dt>{accounts.signsInBy}</dt><dd>{ways.join(', ') || means.none}</dd></div>
        <div><dt>{accounts.rights}</dt><dd><RightsList rights={account.rights} organisations={organisations} /></dd></div>
      </dl>
      <form method="post" action={here} className="narrow">
        <RightsFields rights={account.rights} organisations={organisations} error={fault === 'rights' ? accounts.errors.rights : null} />
        <button className="ds-button" type="submit" name="step" value="rights">{accounts.save}</button>
      </form>
      <form method="post" action={here} className="narrow">
        <p>{account.status === 'active' ? accounts.resetLead : accounts.againLead}</p>
        <button className="ds-button" data-variant="secondary" type="submit" name="step" value="reset">{account.status === 'active' ? accounts.reset : account.status === 'closed' ? accounts.reopen : accounts.again}</button>
      </form>
      {account.status === 'closed' ? null : (
        <form method="post" action={here} className="narrow">
          <p>{accounts.closeLead}</p>
          <button className="ds-button" data-variant="secondary" data-color="danger" type="submit" name="step" value="close">{accounts.close}</button>
        </form>
      )}
      <Happenings events={events} account={account.id} heading={accounts.events} withBy />
      <p><a href={staffAddress('staff-accounts', lang)}>{accounts.back}</a></p>
    </>
  );
}
