/** One question, the place, for whom, and how old. The same form with and without JavaScript. */
import type { FormEvent, ReactNode } from 'react';
import { AUDIENCES, type Audience } from '#api/contract/vocabulary.ts';
import { addressOf } from '../routes.ts';
import { sayCount, useWords } from '../words/say.ts';
import type { Asked, FieldError, FieldName } from './asked.ts';
import { ErrorSummary, FieldErrors } from './field-errors.tsx';
import { MAX_AGE, MAX_QUESTION_LENGTH } from './limits.ts';

const NEAR_THE_LIMIT = 100;

interface Props {
  readonly asked: Asked;
  readonly errors: readonly FieldError[];
  /** Said about the place: which municipality is answered for, or a choice. */
  readonly aboutPlace: ReactNode;
  /** All errors on top, with links to their fields: where the page is new to the reader. */
  readonly withSummary?: boolean;
  /** true when the answer is worked out here, and nothing is sent. */
  readonly onDevice?: boolean;
  /** Takes what is written, as it is written. */
  readonly change?: (change: Partial<Asked>) => void;
  readonly onSubmit?: (event: FormEvent<HTMLFormElement>) => void;
}

export function QuestionForm({ asked, errors, aboutPlace, withSummary = false, onDevice = false, change, onSubmit }: Props) {
  const { lang, words } = useWords();
  const { front, place } = words;
  const held = (name: 'q' | 'place' | 'age') =>
    change ? { value: asked[name], onChange: (event: { currentTarget: { value: string } }) => change({ [name]: event.currentTarget.value }) } : { defaultValue: asked[name] };
  const described = (field: FieldName, ...ids: string[]) => {
    const isWrong = errors.some((error) => error.field === field);
    return { 'aria-describedby': [...ids, ...(isWrong ? [`${field}-error`] : [])].join(' '), ...(isWrong ? { 'aria-invalid': true } : {}) };
  };
  const left = MAX_QUESTION_LENGTH - asked.q.length;
  return (
    <form className="question" method="post" action={addressOf('answer', lang)} onSubmit={onSubmit} noValidate autoComplete="off">
      {withSummary ? <ErrorSummary errors={errors} asked={asked} /> : null}
      <div className="ds-field">
        <label className="ds-label" htmlFor="q">{front.question}</label>
        <p className="hint" id="q-hint">{front.questionHint}</p>
        <textarea className="ds-input" id="q" name="q" rows={4} spellCheck={false} autoComplete="off" {...described('q', 'q-hint', 'q-left')} {...held('q')} />
        <p className={left < 0 ? 'left over' : 'left'} id="q-left" aria-live="polite">
          {withSummary && left < 0 ? '' : left < 0 ? sayCount({ one: front.over_one, other: front.over_other }, -left) : left <= NEAR_THE_LIMIT ? sayCount({ one: front.left_one, other: front.left_other }, left) : ''}
        </p>
        <FieldErrors errors={errors} field="q" asked={asked} />
      </div>

      <div className="beside">
        <div className="ds-field place-field">
          <label className="ds-label" htmlFor="place">{asked.for === 'self' ? place.label : place.labelOther}</label>
          <p className="hint" id="place-hint">{place.hint}</p>
          <input className="ds-input" id="place" name="place" type="text" autoComplete="off" spellCheck={false} {...described('place', 'place-hint')} {...held('place')} />
        </div>
        <div className="ds-field age-field">
          <label className="ds-label" htmlFor="age">{front.age}</label>
          <p className="hint" id="age-hint">{front.ageHint}</p>
          <input className="ds-input" id="age" name="age" type="text" inputMode="numeric" maxLength={String(MAX_AGE).length} autoComplete="off" {...described('age', 'age-hint')} {...held('age')} />
        </div>
      </div>
      <div className="about-place">
        <FieldErrors errors={errors} field="place" asked={asked} />
        <FieldErrors errors={errors} field="age" asked={asked} />
        {aboutPlace}
      </div>

      <fieldset className="ds-fieldset for-whom" {...(errors.some((error) => error.field === 'for') ? { 'aria-describedby': 'for-error' } : {})}>
        <legend className="ds-label">{front.for}</legend>
        {(Object.keys(AUDIENCES) as Audience[]).map((audience) => (
          <div className="ds-field" key={audience}>
            <input className="ds-input" type="radio" name="for" id={`for-${audience}`} value={audience}
              {...(change ? { checked: asked.for === audience, onChange: () => change({ for: audience }) } : { defaultChecked: asked.for === audience })} />
            <label className="ds-label" htmlFor={`for-${audience}`}>{AUDIENCES[audience][lang]}</label>
          </div>
        ))}
        <FieldErrors errors={errors} field="for" asked={asked} />
      </fieldset>

      {asked.themes.map((theme) => <input key={theme} type="hidden" name="theme" value={theme} />)}
      {asked.ignored.map((typed) => <input key={typed} type="hidden" name="ignore" value={typed} />)}
      <div className="send">
        <button className="ds-button" type="submit">{front.submit}</button>
        <p className="private">{onDevice ? front.privateOnDevice : front.private}</p>
      </div>
    </form>
  );
}
