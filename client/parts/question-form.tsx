/** One question, the place, for whom, and how old. The same form with and without JavaScript. */
import { type ChangeEvent, type FormEvent, memo, type ReactNode } from 'react';
import { AUDIENCES, type Audience } from '#api/contract/vocabulary.ts';
import { addressOf } from '../routes.ts';
import { sayCount, useWords } from '../words/say.ts';
import type { Asked, FieldError, FieldName } from './asked.ts';
import { ErrorSummary, FieldErrors } from './field-errors.tsx';
import { MAX_AGE, MAX_QUESTION_LENGTH } from './limits.ts';

const NEAR_THE_LIMIT = 100;
export const QUESTION_FORM_ID = 'question';

type Change = (change: Partial<Asked>) => void;
type Errors = readonly FieldError[];

interface Props {
  readonly asked: Asked;
  readonly errors: Errors;
  /** Said about the place: which municipality is answered for, or a choice. */
  readonly aboutPlace: ReactNode;
  /** All errors on top, with links to their fields: where the page is new to the reader. */
  readonly withSummary?: boolean;
  /** true when the answer is worked out here, and nothing is sent. */
  readonly onDevice?: boolean;
  /** Takes what is written, as it is written. */
  readonly change?: Change;
  readonly onSubmit?: (event: FormEvent<HTMLFormElement>) => void;
}

/** Each field is a part of its own, so that a letter redraws the field it stands in and no other. */
export function QuestionForm({ asked, errors, aboutPlace, withSummary = false, onDevice = false, change, onSubmit }: Props) {
  const { lang, words } = useWords();
  return (
    <form className="question" id={QUESTION_FORM_ID} method="post" action={addressOf('answer', lang)} onSubmit={onSubmit} noValidate autoComplete="off">
      {withSummary ? <ErrorSummary errors={errors} asked={asked} /> : null}
      <Question q={asked.q} errors={errors} isCountedInSummary={withSummary} change={change} />
      <div className="beside">
        <PlaceField place={asked.place} isForSelf={asked.for === 'self'} errors={errors} change={change} />
        <AgeField age={asked.age} errors={errors} change={change} />
      </div>
      <div className="about-place">
        <FieldErrors errors={errors} field="place" asked={asked} />
        <FieldErrors errors={errors} field="age" asked={asked} />
        {aboutPlace}
      </div>
      <ForWhom chosen={asked.for} errors={errors} change={change} />
      {asked.themes.map((theme) => <input key={theme} type="hidden" name="theme" value={theme} />)}
      {asked.without.map((theme) => <input key={theme} type="hidden" name="without" value={theme} />)}
      <div className="send">
        <button className="ds-button" type="submit">{words.front.submit}</button>
        <p className="private">{onDevice ? words.front.privateOnDevice : words.front.private}</p>
      </div>
    </form>
  );
}

interface FieldProps {
  readonly errors: Errors;
  readonly change: Change | undefined;
}

const Question = memo(function Question({ q, isCountedInSummary, errors, change }: FieldProps & { readonly q: string; readonly isCountedInSummary: boolean }) {
  const { front } = useWords().words;
  const left = MAX_QUESTION_LENGTH - q.length;
  const count = left < 0 ? sayCount({ one: front.over_one, other: front.over_other }, -left) : left <= NEAR_THE_LIMIT ? sayCount({ one: front.left_one, other: front.left_other }, left) : '';
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor="q">{front.question}</label>
      <p className="hint" id="q-hint">{front.questionHint}</p>
      <textarea className="ds-input" id="q" name="q" rows={4} spellCheck={false} autoComplete="off" {...described(errors, 'q', 'q-hint', 'q-left')} {...held('q', q, change)} />
      <p className={left < 0 ? 'left over' : 'left'} id="q-left" aria-live="polite">
        {isCountedInSummary && left < 0 ? '' : count}
      </p>
      <FieldErrors errors={errors} field="q" asked={{ q, place: '' }} />
    </div>
  );
});

const PlaceField = memo(function PlaceField({ place, isForSelf, errors, change }: FieldProps & { readonly place: string; readonly isForSelf: boolean }) {
  const { words } = useWords();
  return (
    <div className="ds-field place-field">
      <label className="ds-label" htmlFor="place">{isForSelf ? words.place.label : words.place.labelOther}</label>
      <p className="hint" id="place-hint">{words.place.hint}</p>
      <input className="ds-input" id="place" name="place" type="text" autoComplete="off" spellCheck={false} {...described(errors, 'place', 'place-hint')} {...held('place', place, change)} />
    </div>
  );
});

const AgeField = memo(function AgeField({ age, errors, change }: FieldProps & { readonly age: string }) {
  const { front } = useWords().words;
  return (
    <div className="ds-field age-field">
      <label className="ds-label" htmlFor="age">{front.age}</label>
      <p className="hint" id="age-hint">{front.ageHint}</p>
      <input className="ds-input" id="age" name="age" type="text" inputMode="numeric" maxLength={String(MAX_AGE).length} autoComplete="off" {...described(errors, 'age', 'age-hint')} {...held('age', age, change)} />
    </div>
  );
});

const ForWhom = memo(function ForWhom({ chosen, errors, change }: FieldProps & { readonly chosen: Audience }) {
  const { lang, words } = useWords();
  return (
    <fieldset className="ds-fieldset for-whom" {...(errors.some((error) => error.field === 'for') ? { 'aria-describedby': 'for-error' } : {})}>
      <legend className="ds-label">{words.front.for}</legend>
      {(Object.keys(AUDIENCES) as Audience[]).map((audience) => (
        <div className="ds-field" key={audience}>
          <input className="ds-input" type="radio" name="for" id={`for-${audience}`} value={audience}
            {...(change ? { checked: chosen === audience, onChange: () => change({ for: audience }) } : { defaultChecked: chosen === audience })} />
          <label className="ds-label" htmlFor={`for-${audience}`}>{AUDIENCES[audience][lang]}</label>
        </div>
      ))}
      <FieldErrors errors={errors} field="for" asked={{ q: '', place: '' }} />
      <p className="to-professionals"><a href={addressOf('professionals', lang)}>{words.front.professionals}</a></p>
    </fieldset>
  );
});

const held = (name: 'q' | 'place' | 'age', value: string, change: Change | undefined) =>
  change ? { value, onChange: ({ currentTarget }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => change({ [name]: currentTarget.value }) } : { defaultValue: value };

function described(errors: Errors, field: FieldName, ...ids: string[]) {
  const isWrong = errors.some((error) => error.field === field);
  return { 'aria-describedby': [...ids, ...(isWrong ? [`${field}-error`] : [])].join(' '), ...(isWrong ? { 'aria-invalid': true } : {}) };
}
