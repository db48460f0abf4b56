/** The forms of the sign-in. Whatever somebody had written when their session ended goes along in each of them. */
import type { SignInStep } from '#api/editorial/accounts/desk.ts';
import { staffAddress } from '../../routes.ts';
import { say, useWords } from '../../words/say.ts';
import { staffWords } from '../../words/staff/words.ts';
import passkeyScript from '../../device/passkey.ts?worker&url';
import { pairsOf } from './carry.ts';
import { Hidden, TextField, Wrong } from './fields.tsx';

/** What goes along from form to form. */
export interface Along { readonly to: string; readonly carry: string }

type Fault = Exclude<SignInStep['step'], 'in' | 'code'> | 'wrongKey';
export interface PasswordFormProps extends Along {
  readonly fault?: Fault | undefined;
  /** When one may try again, in words. */
  readonly until?: string | undefined;
  readonly email?: string | undefined;
  readonly oidcName: string | null;
}

export function PasswordForm({ to, carry, fault, until = '', email = '', oidcName }: PasswordFormProps) {
  const { lang } = useWords();
  const { signIn, carried } = staffWords(lang).accounts;
  const action = staffAddress('staff-sign-in', lang);
  return (
    <>
      {fault ? <FaultIs fault={fault} until={until} /> : null}
      <form method="post" action={action} className="narrow">
        <Hidden values={{ to, carry }} />
        <TextField name="email" label={signIn.email} type="email" autoComplete="username" defaultValue={email} required />
        <TextField name="password" label={signIn.password} type="password" autoComplete="current-password" required maxLength={256} />
        <button className="ds-button" type="submit" name="step" value="password">{signIn.submit}</button>
      </form>
      <p><a href={staffAddress('staff-reset', lang)} target={carry ? '_blank' : undefined}>{signIn.forgot}</a></p>
      <section aria-labelledby="other-ways">
        <h2 className="ds-heading" data-size="xs" id="other-ways">{signIn.otherWays}</h2>
        <form method="post" action={action} className="narrow">
          <Hidden values={{ to, carry }} />
          <button className="ds-button" data-variant="secondary" type="submit" name="step" value="passkey">{signIn.passkey}</button>
        </form>
        {oidcName ? <p>{carry ? `${say(carried.elsewhere, { name: oidcName })} ` : null}<a href={staffAddress('staff-oidc', lang, {}, carry ? {} : { to })} target={carry ? '_blank' : undefined}>{say(signIn.oidc, { name: oidcName })}</a></p> : null}
        {carry ? (
          <form method="post" action={action} className="narrow">
            <Hidden values={{ to, carry }} />
            <button className="ds-button" data-variant="tertiary" type="submit" name="step" value="resume">{carried.resume}</button>
          </form>
        ) : null}
      </section>
      <p>{signIn.noAccount}</p>
    </>
  );
}

export function CodeForm({ to, carry, fault, until = '' }: Along & { readonly fault?: Fault | undefined; readonly until?: string | undefined }) {
  const { lang } = useWords();
  const { signIn } = staffWords(lang).accounts;
  return (
    <>
      {fault ? <FaultIs fault={fault} until={until} /> : null}
      <p>{signIn.code.lead}</p>
      <form method="post" action={staffAddress('staff-sign-in', lang)} className="narrow">
        <Hidden values={{ to, carry }} />
        <CodeField label={signIn.code.label} />
        <button className="ds-button" type="submit" name="step" value="code">{signIn.code.submit}</button>
        <button className="ds-button" data-variant="tertiary" type="submit" name="step" value="restart" formNoValidate>{signIn.code.restart}</button>
      </form>
      <p>{signIn.code.lost}</p>
    </>
  );
}

export const CodeField = ({ label, error }: { readonly label: string; readonly error?: string | null }) => (
  <TextField name="code" label={label} error={error} inputMode="numeric" autoComplete="one-time-code" pattern="[0-9 ]*" maxLength={9} required />
);

export function PasskeyForm({ to, carry, options }: Along & { readonly options: string }) {
  const { lang } = useWords();
  const { key } = staffWords(lang).accounts.signIn;
  return (
    <>
      <p>{key.lead}</p>
      <PasskeyTrouble />
      <form method="post" action={staffAddress('staff-sign-in', lang)} className="narrow" data-passkey="get" data-options={options}>
        <Hidden values={{ to, carry }} />
        <input type="hidden" name="step" value="passkey-answer" />
        <input type="hidden" name="answer" />
        <button className="ds-button" type="submit">{key.submit}</button>
      </form>
      <form method="post" action={staffAddress('staff-sign-in', lang)} className="narrow">
        <Hidden values={{ to, carry }} />
        <button className="ds-button" data-variant="tertiary" type="submit" name="step" value="restart">{key.back}</button>
      </form>
      <PasskeyScript />
    </>
  );
}

/** Said by the script where the browser could not, or would not; and without a script. */
export function PasskeyTrouble() {
  const { lang } = useWords();
  const { key } = staffWords(lang).accounts.signIn;
  return (
    <>
      <div className="wrong" role="alert" data-passkey-says="failed" hidden>{key.failed}</div>
      <div className="wrong" role="alert" data-passkey-says="unsupported" hidden>{key.unsupported}</div>
      {/* seen until the script says that it is there: a browser that blocks it shows no noscript */}
      <div className="wrong" data-passkey-says="no-script">{key.noScript}</div>
    </>
  );
}

export const PasskeyScript = () => <script src={passkeyScript} defer />;

/** Signed in again: what was written, and a form that sends it to where it was meant for. */
export function CarriedForm({ to, carry }: Along) {
  const { lang } = useWords();
  const { carried } = staffWords(lang).accounts;
  const pairs = (pairsOf(carry) ?? []).map(([name, value], at) => ({ id: at, name, value }));
  const written = pairs.filter(({ value }) => /\p{L}{2}|\d/u.test(value));
  return (
    <>
      <p className="lead">{carried.lead}</p>
      <form method="post" action={to} className="narrow">
        {pairs.map(({ id, name, value }) => <CarriedField key={id} name={name} value={value} />)}
        <button className="ds-button" type="submit">{carried.send}</button>
      </form>
      <p><a href={to}>{carried.drop}</a></p>
      {written.length > 0 ? (
        <details className="ds-details">
          <summary>{carried.see}</summary>
          <ul className="ds-list">{written.map(({ id, value }) => <li key={id} className="as-written">{value}</li>)}</ul>
        </details>
      ) : null}
    </>
  );
}

/** A line break survives only in a text area. */
function CarriedField({ name, value }: { readonly name: string; readonly value: string }) {
  return /[\r\n]/.test(value) ? <textarea name={name} defaultValue={value} hidden readOnly /> : <input type="hidden" name={name} value={value} />;
}

function FaultIs({ fault, until }: { readonly fault: Fault; readonly until: string }) {
  const { lang } = useWords();
  const { errors } = staffWords(lang).accounts.signIn;
  return (
    <Wrong>
      <p>{say(errors[fault], { time: until })}</p>
      {fault === 'throttled' ? <p>{errors.throttledWays}</p> : null}
    </Wrong>
  );
}
