/** Where an invitation leads: choose a password, set up the codes, and one is in. Or through the organisation's own sign-in. */
import { redirect, useActionData, useLoaderData } from 'react-router';
import type { PasswordFault } from '#api/editorial/accounts/desk.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { NewPasswordFields } from '../../parts/staff/password-fields.tsx';
import { CodeField } from '../../parts/staff/sign-in-forms.tsx';
import { staffAddress } from '../../routes.ts';
import { staffAction, staffLoader } from '../../staff.ts';
import { say, useWords } from '../../words/say.ts';
import { staffWords } from '../../words/staff/words.ts';

export const loader = staffLoader(async ({ desk, params: { token = '' } }) => ({ token, oidcName: desk.accounts.oidcName, invited: await desk.accounts.openInvitation(token) }));

interface Fault { readonly password?: PasswordFault; readonly code?: 'wrong' }

export const action = staffAction(async ({ desk, form, lang, params: { token = '' } }): Promise<Fault> => {
  const text = (name: string) => String(form.get(name) ?? '');
  if (text('step') === 'code') {
    const wrong = await desk.accounts.confirmSecondFactor(token, text('code'));
    if (wrong === null) throw redirect(staffAddress('staff-my-account', lang), 303);
    return wrong === 'wrong' ? { code: wrong } : {};
  }
  const fault = await desk.accounts.choosePassword(token, text('password'), text('again'));
  if (fault === null) throw redirect(staffAddress('staff-invitation', lang, { token }), 303);
  return fault === 'gone' ? {} : { password: fault };
});

export default function Invitation() {
  const { token, invited, oidcName } = useLoaderData<typeof loader>();
  const fault = useActionData<typeof action>();
  const { lang } = useWords();
  const { invitation, password, signIn } = staffWords(lang).accounts;
  const here = staffAddress('staff-invitation', lang, { token });
  if (invited.state === 'gone') {
    return (
      <>
        <PageHead title={invitation.gone} />
        <h1 className="ds-heading" data-size="lg">{invitation.gone}</h1>
        <p className="lead">{invitation.goneLead}</p>
        <p><a href={staffAddress('staff-sign-in', lang)}>{signIn.title}</a></p>
      </>
    );
  }
  if (invited.state === 'password') {
    return (
      <>
        <PageHead title={invitation.title} />
        <h1 className="ds-heading" data-size="lg">{invitation.title}</h1>
        <p className="step">{say(invitation.step, { step: 1 })}</p>
        <h2 className="ds-heading" data-size="sm">{invitation.password}</h2>
        <p>{say(invitation.passwordLead, invited)}</p>
        <form method="post" action={here} className="narrow">
          <NewPasswordFields fault={fault?.password} email={invited.email} />
          <button className="ds-button" type="submit" name="step" value="password">{password.submit}</button>
        </form>
        {oidcName ? <p>{invitation.oidcLead} <a href={staffAddress('staff-oidc', lang, {}, { invitation: token })}>{say(signIn.oidc, { name: oidcName })}</a></p> : null}
      </>
    );
  }
  return (
    <>
      <PageHead title={invitation.factor} />
      <h1 className="ds-heading" data-size="lg">{invitation.factor}</h1>
      <p className="step">{say(invitation.step, { step: 2 })}</p>
      <p>{invitation.factorLead}</p>
      <p>{invitation.scan}</p>
      <img className="qr" src={`data:image/svg+xml,${encodeURIComponent(invited.qr)}`} alt={invitation.qr} width={220} height={220} />
      <p>{invitation.type} <code className="secret">{invited.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code></p>
      <p><a href={invited.uri}>{invitation.open}</a></p>
      <form method="post" action={here} className="narrow">
        <CodeField label={invitation.confirm} error={fault?.code ? invitation.wrong : null} />
        <button className="ds-button" type="submit" name="step" value="code">{invitation.confirmSubmit}</button>
      </form>
    </>
  );
}
