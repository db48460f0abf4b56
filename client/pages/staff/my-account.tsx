/** One's own account: password, passkeys, where one is signed in, and what happened. */
import { redirect, useActionData, useLoaderData } from 'react-router';
import { PageHead } from '../../parts/page-head.tsx';
import { Done, TextField } from '../../parts/staff/fields.tsx';
import { Happenings } from '../../parts/staff/happenings.tsx';
import { LinkedWay, MakePasskey, Passkeys } from '../../parts/staff/own-ways.tsx';
import { NewPasswordFields } from '../../parts/staff/password-fields.tsx';
import { clock, momentOf } from '../../parts/staff/when.ts';
import { STAFF_LANGS, staffAddress } from '../../routes.ts';
import { type AtDesk, staffAction, staffLoader } from '../../staff.ts';
import { say, useWords } from '../../words/say.ts';
import { staffWords } from '../../words/staff/words.ts';

const SAID = ['password', 'passkey', 'dropped', 'linked', 'lang'] as const;
const NAMES = { nb: 'Bokmål', nn: 'Nynorsk' } as const;

export const loader = staffLoader(async ({ desk, url }) => ({
  account: await desk.accounts.own(), id: desk.actor?.account ?? '', oidcName: desk.accounts.oidcName, said: SAID.find((one) => one === url.searchParams.get('said')) ?? null,
}));

type Shown =
  | { readonly step: 'change'; readonly fault: 'short' | 'long' | 'common' | 'personal' | 'unlike' | 'wrong' | null; readonly until: string }
  | { readonly step: 'passkey'; readonly fault: 'wrong' | 'failed' | null; readonly until: string }
  | { readonly step: 'make'; readonly options: string }
  | { readonly step: 'link'; readonly url: string | null };

export const action = staffAction(async ({ desk, form, lang }): Promise<Shown> => {
  const { accounts } = desk;
  const text = (name: string) => String(form.get(name) ?? '');
  const go = (said: (typeof SAID)[number]) => redirect(staffAddress('staff-my-account', lang, {}, { said }), 303);
  const untilOf = (wait: { readonly until: Date }) => clock(wait.until.toISOString(), desk.now);
  switch (text('step')) {
    case 'everywhere':
      await accounts.signOutEverywhere();
      throw redirect(staffAddress('staff-sign-out', lang), 303);
    case 'lang':
      await accounts.changeLang(text('lang') === 'nn' ? 'nn' : 'nb');
      throw go('lang');
    case 'drop':
      await accounts.dropPasskey(text('id'));
      throw go('dropped');
    case 'passkey': {
      const them = await accounts.isStillThem(text('now'));
      if (them !== true) return { step: 'passkey', fault: them === false ? 'wrong' : null, until: them === false ? '' : untilOf(them) };
      return { step: 'make', options: await accounts.offerPasskey() };
    }
    case 'keep':
      if (await accounts.keepPasskey(text('answer'), text('name'))) throw go('passkey');
      return { step: 'passkey', fault: 'failed', until: '' };
    case 'link': {
      const begun = await accounts.beginOidc({ for: 'link' }, staffAddress('staff-my-account', lang), lang);
      return { step: 'link', url: begun.outcome === 'go' ? begun.url : null };
    }
    default:
      return changed(desk, text('now'), text('password'), text('again'), go);
  }
});

async function changed({ accounts, now: at }: AtDesk['desk'], now: string, password: string, again: string, go: (said: 'password') => Response): Promise<Shown> {
  const fault = await accounts.changePassword(now, password, again);
  if (fault === null) throw go('password');
  return typeof fault === 'string' ? { step: 'change', fault, until: '' } : { step: 'change', fault: null, until: clock(fault.until.toISOString(), at) };
}

export default function MyAccount() {
  const { account, id, oidcName, said } = useLoaderData<typeof loader>();
  const shown = useActionData<typeof action>();
  const { lang } = useWords();
  const { own, password, accounts, how, signIn } = staffWords(lang).accounts;
  const here = staffAddress('staff-my-account', lang);
  if (shown?.step === 'make') return <MakePasskey options={shown.options} />;
  const wait = (until: string) => (until ? say(signIn.errors.throttled, { time: until }) : null);
  const change = shown?.step === 'change' ? shown : null;
  return (
    <>
      <PageHead title={own.title} />
      <h1 className="ds-heading" data-size="lg">{own.title}</h1>
      {said && !shown ? <Done><p>{own.said[said]}</p></Done> : null}
      <p className="lead">{account.name}, {account.email}</p>
      <section>
        <h2 className="ds-heading" data-size="sm">{own.rights}</h2>
        {account.rights.length > 0
          ? <ul className="ds-list">{account.rights.map(({ role, organisation }) => <li key={`${role} ${organisation}`}>{say(accounts.of, { role: accounts.roles[role], organisation: organisation === '*' ? accounts.everywhere : organisation })}</li>)}</ul>
          : <p>{own.noRights}</p>}
      </section>
      <section>
        <h2 className="ds-heading" data-size="sm">{own.sessions}</h2>
        <ul className="ds-list">{account.sessions.map((one) => <li key={one.createdAt + one.seenAt + String(one.isHere)}>{how[one.how as keyof typeof how]}, {say(own.since, { date: momentOf(one.createdAt), seen: momentOf(one.seenAt) })}{one.isHere ? ` (${own.here})` : null}</li>)}</ul>
        <form method="post" action={here} className="narrow"><button className="ds-button" data-variant="secondary" type="submit" name="step" value="everywhere">{own.everywhere}</button></form>
      </section>
      <section>
        <h2 className="ds-heading" data-size="sm">{own.password}</h2>
        {account.hasPassword ? (
          <form method="post" action={here} className="narrow">
            <TextField name="now" label={password.now} error={change?.fault === 'wrong' ? password.errors.wrong : wait(change?.until ?? '')} type="password" autoComplete="current-password" required maxLength={256} />
            <NewPasswordFields fault={change?.fault === 'wrong' ? null : change?.fault} email={account.email} />
            <button className="ds-button" type="submit" name="step" value="change">{own.change}</button>
          </form>
        ) : <p>{own.noPassword}</p>}
        <h3 className="ds-heading" data-size="xs">{own.codes}</h3>
        <p>{account.hasCodes ? own.hasCodes : own.noCodes}</p>
      </section>
      <Passkeys account={account} fault={shown?.step === 'passkey' ? shown.fault : null} wait={shown?.step === 'passkey' ? wait(shown.until) : null} />
      {oidcName ? <LinkedWay name={oidcName} isLinked={account.isLinked} shown={shown?.step === 'link' ? shown : null} /> : null}
      <section>
        <form method="post" action={here} className="narrow">
          <div className="ds-field">
            <label className="ds-label" htmlFor="lang">{own.lang}</label>
            <select className="ds-input" id="lang" name="lang" defaultValue={account.lang}>{STAFF_LANGS.map((one) => <option key={one} value={one}>{NAMES[one]}</option>)}</select>
          </div>
          <button className="ds-button" data-variant="secondary" type="submit" name="step" value="lang">{own.langSave}</button>
        </form>
      </section>
      <Happenings events={account.events} account={id} heading={own.events} />
    </>
  );
}
