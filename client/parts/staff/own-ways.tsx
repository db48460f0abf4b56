/** Other ways in than a password, on one's own account: passkeys, and the organisation's sign-in. */
import type { OwnAccount } from '#api/editorial/accounts/desk.ts';
import { staffAddress } from '../../routes.ts';
import { say, useWords } from '../../words/say.ts';
import { staffWords } from '../../words/staff/words.ts';
import { PageHead } from '../page-head.tsx';
import { TextField, Wrong } from './fields.tsx';
import { PasskeyScript, PasskeyTrouble } from './sign-in-forms.tsx';
import { dateOf } from './when.ts';

interface PasskeysProps {
  readonly account: OwnAccount;
  readonly fault: 'wrong' | 'failed' | null;
  readonly wait: string | null;
}

export function Passkeys({ account, fault, wait }: PasskeysProps) {
  const { lang } = useWords();
  const { own, password } = staffWords(lang).accounts;
  const action = staffAddress('staff-my-account', lang);
  return (
    <section id="passkeys">
      <h2 className="ds-heading" data-size="sm">{own.passkeys}</h2>
      <p>{own.passkeysLead}</p>
      {fault === 'failed' ? <Wrong><p>{own.makeFailed}</p></Wrong> : null}
      {account.passkeys.length === 0 ? <p>{own.noPasskeys}</p> : (
        <ul className="ds-list">
          {account.passkeys.map(({ id, name, createdAt }) => (
            <li key={id}>
              <form method="post" action={action} className="line">
                <span>{name}, {say(own.added, { date: dateOf(createdAt) })}</span>
                <input type="hidden" name="id" value={id} />
                <button className="ds-button" data-variant="tertiary" data-size="sm" type="submit" name="step" value="drop">{say(own.drop, { name })}</button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <form method="post" action={action} className="narrow">
        {account.hasPassword ? <TextField name="now" id="now-passkey" label={password.now} hint={own.addLead} error={fault === 'wrong' ? password.errors.wrong : wait} type="password" autoComplete="current-password" required maxLength={256} /> : null}
        <button className="ds-button" data-variant="secondary" type="submit" name="step" value="passkey">{own.add}</button>
      </form>
    </section>
  );
}

/** The page on which the browser makes it. */
export function MakePasskey({ options }: { readonly options: string }) {
  const { lang } = useWords();
  const { own } = staffWords(lang).accounts;
  return (
    <>
      <PageHead title={own.makeTitle} />
      <h1 className="ds-heading" data-size="lg">{own.makeTitle}</h1>
      <PasskeyTrouble />
      <form method="post" action={staffAddress('staff-my-account', lang)} className="narrow" data-passkey="create" data-options={options}>
        <input type="hidden" name="step" value="keep" />
        <input type="hidden" name="answer" />
        <TextField name="name" label={own.name} hint={own.nameHint} required maxLength={60} />
        <button className="ds-button" type="submit">{own.make}</button>
      </form>
      <p><a href={staffAddress('staff-my-account', lang)}>{own.title}</a></p>
      <PasskeyScript />
    </>
  );
}

/** Two steps on purpose: the first is a post of our own page, so that nobody can be led to link somebody else's sign-in. */
export function LinkedWay({ name, isLinked, shown }: { readonly name: string; readonly isLinked: boolean; readonly shown: { readonly url: string | null } | null }) {
  const { lang } = useWords();
  const { own } = staffWords(lang).accounts;
  return (
    <section>
      <h2 className="ds-heading" data-size="sm">{name}</h2>
      {shown?.url === null ? <Wrong><p>{say(own.linkFailed, { name })}</p></Wrong> : null}
      <p>{say(isLinked ? own.linked : own.notLinked, { name })}</p>
      {isLinked ? null : shown?.url ? <p><a className="ds-button" href={shown.url}>{say(own.linkGo, { name })}</a></p> : (
        <form method="post" action={staffAddress('staff-my-account', lang)} className="narrow">
          <button className="ds-button" data-variant="secondary" type="submit" name="step" value="link">{say(own.link, { name })}</button>
        </form>
      )}
    </section>
  );
}
