/** What staff add to a concept and take away, a sentence to try it on, and why. One form: nothing that was typed is lost between tries. */
import { AUDIENCES, type Audience } from '#api/contract/vocabulary.ts';
import { staffWords } from '../../words/staff/words.ts';
import { useStaffLang } from './changes.tsx';

interface Form {
  readonly isCrisis: boolean;
  readonly municipalities: readonly { readonly number: string; readonly name: string }[];
  readonly wrong: readonly string[];
  readonly problem: string | null;
  readonly typed: { readonly strong: string; readonly weak: string; readonly without: string };
  readonly sentence: string;
  readonly municipality: string;
  readonly audience: Audience;
  readonly why: string;
  readonly base: string;
}

export function ConceptForm({ isCrisis, municipalities, wrong, problem, typed, sentence, municipality, audience, why, base }: Form) {
  const lang = useStaffLang();
  const { lexicon: said } = staffWords(lang);
  const hints = { strong: said.strongHint, weak: said.weakHint, without: said.withoutHint };
  return (
    <form method="post" className="staff-form">
      <input type="hidden" name="base" value={base} />
      {(['strong', 'weak', 'without'] as const).filter((field) => field !== 'weak' || !isCrisis).map((field) => (
        <div key={field} className="ds-field">
          <label className="ds-label" htmlFor={field}>{said[field]}</label>
          <p id={`${field}-hint`} data-field="description">{hints[field]}</p>
          <textarea className="ds-input" id={field} name={field} rows={4} lang="nb" defaultValue={typed[field]} aria-describedby={`${field}-hint`} aria-invalid={wrong.includes(field) ? true : undefined} />
        </div>
      ))}
      <fieldset className="ds-fieldset">
        <legend className="ds-label">{said.try}</legend>
        <div className="ds-field">
          <label className="ds-label" htmlFor="sentence">{said.sentence}</label>
          <p id="sentence-hint" data-field="description">{said.sentenceHint}</p>
          <textarea className="ds-input" id="sentence" name="sentence" rows={2} maxLength={2000} autoComplete="off" defaultValue={sentence} aria-describedby="sentence-hint" aria-invalid={problem === 'sentence' ? true : undefined} />
        </div>
        <div className="staff-two">
          <div className="ds-field">
            <label className="ds-label" htmlFor="municipality">{said.municipality}</label>
            <select className="ds-input" id="municipality" name="municipality" defaultValue={municipality}>
              <option value="">–</option>
              {municipalities.map(({ number, name }) => <option key={number} value={number}>{name}</option>)}
            </select>
          </div>
          <div className="ds-field">
            <label className="ds-label" htmlFor="for">{said.for}</label>
            <select className="ds-input" id="for" name="for" defaultValue={audience}>
              {Object.entries(AUDIENCES).map(([slug, term]) => <option key={slug} value={slug}>{term[lang]}</option>)}
            </select>
          </div>
        </div>
        <p className="buttons">
          <button className="ds-button" data-variant="secondary" type="submit" name="intent" value="explain">{said.explain}</button>
          <button className="ds-button" data-variant="secondary" type="submit" name="intent" value="judge">{said.judge}</button>
        </p>
      </fieldset>
      <h2 className="ds-heading" data-size="sm">{said.publishHeading}</h2>
      <p>{said.publishLead}</p>
      <div className="ds-field">
        <label className="ds-label" htmlFor="why">{said.why}</label>
        <p id="why-hint" data-field="description">{said.whyHint}</p>
        <input className="ds-input" id="why" name="why" maxLength={500} defaultValue={why} aria-describedby="why-hint" aria-invalid={problem === 'why' ? true : undefined} />
      </div>
      <button className="ds-button" type="submit" name="intent" value="publish">{said.publish}</button>
    </form>
  );
}
