/** Where the letter about a new password leads. The second factor stays: the code is asked for afterwards. */
import { redirect, useActionData, useLoaderData } from 'react-router';
import type { PasswordFault } from '#api/editorial/accounts/desk.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { NewPasswordFields } from '../../parts/staff/password-fields.tsx';
import { staffAddress } from '../../routes.ts';
import { staffAction, staffLoader } from '../../staff.ts';
import { useWords } from '../../words/say.ts';
import { staffWords } from '../../words/staff/words.ts';

export const loader = staffLoader(async ({ desk, params: { token = '' } }) => ({ token, isOpen: await desk.accounts.isResetOpen(token) }));

export const action = staffAction(async ({ desk, form, lang, params: { token = '' } }): Promise<{ fault: PasswordFault | null }> => {
  const fault = await desk.accounts.resetPassword(token, String(form.get('password') ?? ''), String(form.get('again') ?? ''));
  if (fault === null) throw redirect(staffAddress('staff-sign-in', lang), 303);
  return { fault: fault === 'gone' ? null : fault };
});

export default function NewPassword() {
  const { token, isOpen } = useLoaderData<typeof loader>();
  const posted = useActionData<typeof action>();
  const { lang } = useWords();
  const { reset, password } = staffWords(lang).accounts;
  const title = isOpen ? reset.choose : reset.gone;
  return (
    <>
      <PageHead title={title} />
      <h1 className="ds-heading" data-size="lg">{title}</h1>
      {isOpen ? (
        <>
          <p>{reset.chooseLead}</p>
          <form method="post" action={staffAddress('staff-new-password', lang, { token })} className="narrow">
            <NewPasswordFields fault={posted?.fault} email="" />
            <button className="ds-button" type="submit">{password.submit}</button>
          </form>
        </>
      ) : (
        <>
          <p className="lead">{reset.goneLead}</p>
          <p><a href={staffAddress('staff-reset', lang)}>{reset.ask}</a></p>
        </>
      )}
    </>
  );
}
