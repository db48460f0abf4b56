/** At most three things to fill in: the place, the age, and the problem in own words or by choice. The same form with and without JavaScript. */
import type { Municipality } from '#api/contract/place.ts';
import type { ReferralChoices } from '#api/contract/referral.ts';
import { addressOf } from '../../routes.ts';
import { say, useWords } from '../../words/say.ts';
import { WORDS } from '../../words/words.ts';
import { MAX_QUESTION_LENGTH } from '../limits.ts';
import { PlaceChoice } from '../place-choice.tsx';
import { type AskedSheet, agesIn, type SheetFault } from './asked-sheet.ts';

interface Props {
  readonly asked: AskedSheet;
  readonly faults: readonly SheetFault[];
  /** Municipalities to choose between. */
  readonly places: readonly Municipality[];
  readonly municipality: Municipality | null;
  readonly themes: ReferralChoices['themes'];
}

export function SheetForm({ asked, faults, places, municipality, themes }: Props) {
  const { lang, words } = useWords();
  const said = WORDS[lang].professionals;
  // a group of ages comes from a link; whoever asks anew writes an age
  const age = agesIn(asked.age)?.ages ? '' : asked.age;
  const [first = '', ...rest] = asked.themes;
  return (
    <form className="question" method="post" action={addressOf('professionals', lang)} noValidate autoComplete="off">
      <Faults faults={faults} asked={asked} />
      <div className="three">
        <div className="ds-field">
          <label className="ds-label" htmlFor="place">{said.place}</label>
          <input className="ds-input" id="place" name="place" type="text" autoComplete="off" spellCheck={false} defaultValue={asked.place} {...wrong(faults, 'place')} />
        </div>
        <div className="ds-field">
          <label className="ds-label" htmlFor="age">{said.age}</label>
          <input className="ds-input" id="age" name="age" type="text" inputMode="numeric" maxLength={3} autoComplete="off" defaultValue={age} {...wrong(faults, 'age')} />
        </div>
        <div className="ds-field">
          <label className="ds-label" htmlFor="q">{said.words}</label>
          <input className="ds-input" id="q" name="q" type="text" maxLength={MAX_QUESTION_LENGTH} autoComplete="off" spellCheck={false} aria-describedby="q-hint" defaultValue={asked.q} {...wrong(faults, 'q')} />
        </div>
        <div className="ds-field">
          <label className="ds-label" htmlFor="theme">{said.choice}</label>
          <ThemeSelect id="theme" name="theme" themes={themes} chosen={first} />
        </div>
      </div>
      {places.length > 0 ? <PlaceChoice choices={places} typed={asked.place} chosen={asked.municipality} /> : null}
      {municipality ? <><input type="hidden" name="chosenFor" value={asked.place} /><input type="hidden" name="municipality" value={municipality.number} /></> : null}
      {rest.map((theme) => <input key={theme} type="hidden" name="theme" value={theme} />)}
      {asked.group ? <input type="hidden" name="group" value={asked.group} /> : null}
      <div className="send">
        <button className="ds-button" type="submit">{said.submit}</button>
        <p className="private" id="q-hint">{words.front.private} {said.wordsHint}</p>
      </div>
    </form>
  );
}

/** Problems that somebody is referred for first, then those that lead elsewhere. */
export function ThemeSelect({ id, name, themes, chosen = '' }: { readonly id: string; readonly name: string; readonly themes: ReferralChoices['themes']; readonly chosen?: string }) {
  const { lang } = useWords();
  const said = WORDS[lang].professionals;
  const options = (isReferred: boolean) => themes.filter(({ referred }) => referred === isReferred).map(({ slug, label }) => <option key={slug} value={slug}>{label}</option>);
  return (
    <select className="ds-input" id={id} name={name} defaultValue={chosen}>
      <option value="">{said.choose}</option>
      <optgroup label={said.referred}>{options(true)}</optgroup>
      <optgroup label={said.elsewhere}>{options(false)}</optgroup>
    </select>
  );
}

const wrong = (faults: readonly SheetFault[], field: SheetFault['field']) => (faults.some((fault) => fault.field === field) ? { 'aria-invalid': true, 'aria-errormessage': 'errors' } : {});

function Faults({ faults, asked }: { readonly faults: readonly SheetFault[]; readonly asked: AskedSheet }) {
  const { lang, words } = useWords();
  const { faults: said } = WORDS[lang].professionals;
  if (faults.length === 0) return null;
  return (
    <div className="ds-error-summary" role="alert" tabIndex={-1} id="errors">
      <h2>{words.errors.heading}</h2>
      <ul>
        {faults.map(({ field, kind }) => <li key={field + kind}><a href={`#${field === 'date' ? 'place' : field}`}>{say(said[kind], { typed: asked.place, count: asked.q.length })}</a></li>)}
      </ul>
    </div>
  );
}
