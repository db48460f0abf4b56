/** What must be looked over: all of it on top, and each by its field. */
import { say, useWords } from '../words/say.ts';
import type { Asked, FieldError, FieldName } from './asked.ts';

/** What the sentences tell of. */
type Told = Pick<Asked, 'q' | 'place'>;

export function ErrorSummary({ errors, asked }: { readonly errors: readonly FieldError[]; readonly asked: Told }) {
  const { words } = useWords();
  const sentence = useErrorSentence(asked);
  if (errors.length === 0) return null;
  return (
    <div className="ds-error-summary" role="alert" tabIndex={-1} id="errors">
      <h2>{words.errors.heading}</h2>
      <ul>
        {errors.map((error) => (
          <li key={error.field + error.kind}>
            <a href={`#${error.field === 'form' ? 'q' : error.field === 'for' ? 'for-self' : error.field}`}>{sentence(error)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** @param errors of the whole form; shows those of one field */
export function FieldErrors({ errors, field, asked }: { readonly errors: readonly FieldError[]; readonly field: FieldName; readonly asked: Told }) {
  const sentence = useErrorSentence(asked);
  return errors
    .filter((error) => error.field === field)
    .map((error) => (
      <p key={error.kind} className="ds-validation-message" id={`${field}-error`}>
        {sentence(error)}
      </p>
    ));
}

function useErrorSentence(asked: Told): (error: FieldError) => string {
  const { words } = useWords();
  return ({ kind }) => {
    if (kind === 'place') return `${say(words.place.unknown, { typed: asked.place })} ${words.place.unknownHelp}`;
    return say(words.errors[kind], { count: asked.q.length });
  };
}
