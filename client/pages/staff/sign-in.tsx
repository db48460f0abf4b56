/** Sign-in: e-mail and password, then the code; or a passkey; or the organisation's own. One page, step by step, as forms. */
import { redirect, useActionData, useLoaderData } from 'react-router';
import type { SignInStep } from '#api/editorial/accounts/desk.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { ownPath, pairsOf } from '../../parts/staff/carry.ts';
import { type Along, CarriedForm, CodeForm, PasskeyForm, PasswordForm, type PasswordFormProps } from '../../parts/staff/sign-in-forms.tsx';
import { clock } from '../../parts/staff/when.ts';
import { type AtDesk, staffAction, staffLoader } from '../../staff.ts';
import { useWords } from '../../words/say.ts';
import { staffWords } from '../../words/staff/words.ts';

type View = Along & Pick<PasswordFormProps, 'fault' | 'until' | 'email'> & { readonly view: 'password' | 'code' | 'passkey' | 'carried' | 'in'; readonly options?: string };

export const loader = staffLoader(({ desk, url, lang }) => ({ oidcName: desk.accounts.oidcName, standing: desk.accounts.standing, to: ownPath(url.searchParams.get('to'), lang) }));

export const action = staffAction(async ({ desk, form, lang }) => {
  const { accounts } = desk;
  const text = (name: string) => String(form.get(name) ?? '');
  const carry = pairsOf(text('carry')) ? text('carry') : '';
  const along: Along = { to: ownPath(text('to'), lang), carry };
  const step = text('step');
  if (step === 'code') return after(desk, along, await accounts.withCode(text('code')));
  if (step === 'passkey') {
    const asked = await accounts.askPasskey();
    return 'options' in asked ? view({ ...along, view: 'passkey', options: asked.options }) : after(desk, along, { step: 'throttled', until: asked.until });
  }
  if (step === 'passkey-answer') {
    const answered = await accounts.withPasskey(text('answer'));
    return answered.step === 'wrong' ? view({ ...along, view: 'password', fault: 'wrongKey' }) : after(desk, along, answered);
  }
  if (step === 'resume' && accounts.standing === 'in') return after(desk, along, { step: 'in' });
  if (step === 'restart') await accounts.signOut();
  if (step === 'restart' || step === 'resume') return view({ ...along, view: 'password' });
  return after(desk, along, await accounts.withPassword(text('email'), text('password')), text('email'));
});

const view = (shown: View): View => shown;

/** What is seen after a step: the next one, the page that one came from, or what went wrong. */
function after({ now, accounts }: AtDesk['desk'], along: Along, done: SignInStep, email = ''): View {
  if (done.step === 'in') {
    if (!along.carry) throw redirect(along.to, 303);
    return view({ ...along, view: 'carried' });
  }
  if (done.step === 'code') return view({ ...along, view: 'code' });
  const until = done.step === 'throttled' ? clock(done.until.toISOString(), now) : '';
  const isCode = done.step === 'wrong-code' || (done.step === 'throttled' && accounts.standing === 'half');
  return view({ ...along, view: isCode ? 'code' : 'password', fault: done.step, until, email });
}

export default function SignIn() {
  const { oidcName, standing, to } = useLoaderData<typeof loader>();
  const posted = useActionData<typeof action>();
  const { lang } = useWords();
  const { signIn, carried } = staffWords(lang).accounts;
  const shown: View = posted ?? { view: standing === 'half' ? 'code' : standing === 'in' ? 'in' : 'password', to, carry: '' };
  const title = { password: signIn.title, code: signIn.code.title, passkey: signIn.key.title, carried: carried.title, in: signIn.title }[shown.view];
  return (
    <>
      <PageHead title={title} />
      <h1 className="ds-heading" data-size="lg">{title}</h1>
      {shown.view === 'password' ? <><p className="lead">{signIn.lead}</p><PasswordForm {...shown} oidcName={oidcName} /></> : null}
      {shown.view === 'code' ? <CodeForm {...shown} /> : null}
      {shown.view === 'passkey' ? <PasskeyForm {...shown} options={shown.options ?? ''} /> : null}
      {shown.view === 'carried' ? <CarriedForm {...shown} /> : null}
      {shown.view === 'in' ? <p>{signIn.already} <a href={shown.to}>{signIn.go}</a></p> : null}
    </>
  );
}
