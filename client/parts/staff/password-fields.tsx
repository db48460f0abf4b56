/** A new password, twice, and what is wrong with it. */
import type { PasswordFault } from '#api/editorial/accounts/desk.ts';
import { useWords } from '../../words/say.ts';
import { staffWords } from '../../words/staff/words.ts';
import { TextField } from './fields.tsx';

const LONGEST = 256;

export function NewPasswordFields({ fault, email }: { readonly fault?: PasswordFault | null | undefined; readonly email: string }) {
  const { lang } = useWords();
  const { password } = staffWords(lang).accounts;
  const isAgain = fault === 'unlike';
  return (
    <>
      {/* so that a password manager knows whose password it is */}
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <TextField name="password" label={password.new} hint={password.hint} error={fault && !isAgain ? password.errors[fault] : null} type="password" autoComplete="new-password" required maxLength={LONGEST} />
      <TextField name="again" label={password.again} error={isAgain ? password.errors.unlike : null} type="password" autoComplete="new-password" required maxLength={LONGEST} />
    </>
  );
}
