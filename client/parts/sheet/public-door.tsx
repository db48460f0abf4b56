/** The same place, age and problem as anybody would ask: the door that the patient sees. */
import type { ReferralSheet } from '#api/contract/referral.ts';
import { addressOf } from '../../routes.ts';
import { useWords } from '../../words/say.ts';
import { WORDS } from '../../words/words.ts';
import { AskedFields } from '../asked-fields.tsx';
import type { AskedSheet } from './asked-sheet.ts';

export function PublicDoor({ asked, sheet }: { readonly asked: AskedSheet; readonly sheet: ReferralSheet }) {
  const { lang } = useWords();
  const { municipality, age, themes } = sheet.asked;
  return (
    <form className="public-door" method="post" action={addressOf('answer', lang)}>
      <AskedFields asked={{ ...asked, for: 'self', place: municipality.name, municipality: municipality.number, age: String(age), themes, further: [] }} />
      <button className="as-link" type="submit">{WORDS[lang].professionals.publicDoor}</button>
    </form>
  );
}
