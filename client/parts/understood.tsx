/** What was understood, said back so that it can be corrected. Each correction posts the form again; on the device it is taken at once. */
import { type FormEvent, memo } from 'react';
import type { Answer } from '#api/contract/navigate.ts';
import { AUDIENCES, type Audience, THEMES, type Theme } from '#api/contract/vocabulary.ts';
import { addressOf } from '../routes.ts';
import { say, useWords } from '../words/say.ts';
import type { Asked } from './asked.ts';
import { AskedFields } from './asked-fields.tsx';

/** Takes what a button of the form would have posted. */
export type Correct = (name: string, value: string) => void;

interface Props {
  readonly understood: Answer['understood'];
  /** The municipality that is answered for, or ''. */
  readonly municipality: string;
  readonly without: readonly Theme[];
  /** What the form carries along where it is posted. */
  readonly asked?: Asked | undefined;
  readonly correct?: Correct | undefined;
}

export const Understood = memo(function Understood({ understood, municipality, without, asked, correct }: Props) {
  const { lang, words } = useWords();
  const onSubmit = correct && ((event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (submitter instanceof HTMLButtonElement) correct(submitter.name, submitter.value);
  });
  const choices = understood.ask?.choices ?? [];
  return (
    <section className="understood" aria-labelledby="understood-heading">
      <h2 id="understood-heading" className="unseen">{words.answer.understood}</h2>
      <p className="sentence">{understood.sentence}</p>
      <form method="post" action={addressOf('answer', lang)} onSubmit={onSubmit}>
        {asked ? <AskedFields asked={asked} /> : null}
        {understood.place && understood.place.number !== municipality ? (
          <p>
            {say(words.place.inText, { name: understood.place.name })}{' '}
            <button type="submit" className="ds-chip" name="usePlace" value={`${understood.place.number} ${understood.place.name}`}>
              {say(words.place.use, { name: understood.place.name })}
            </button>
          </p>
        ) : null}
        <ul className="chips">
          {understood.themes.map((theme) => (
            <li key={theme}>
              <button type="submit" className="ds-chip removable" name="without" value={theme} aria-label={say(words.answer.remove, { name: THEMES[theme][lang] })}>
                {THEMES[theme][lang]}
                <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
        {without.length > 0 ? (
          <div className="removed">
            <p>{words.answer.removed}:</p>
            <ul className="chips">
              {without.map((theme) => (
                <li key={theme}>
                  <button type="submit" className="ds-chip" name="again" value={theme} aria-label={say(words.answer.restore, { name: THEMES[theme][lang] })}>
                    <s>{THEMES[theme][lang]}</s>
                    <span aria-hidden="true">+</span>
                  </button>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
        {understood.ask ? (
          <fieldset className="which">
            <legend>{understood.ask.question}</legend>
            <ul className="chips">
              {choices.map((choice) => (
                <li key={choice.label}>
                  <button type="submit" className="ds-chip" name="choose" value={`${choice.for ?? ''} ${choice.themes.join(' ')}`}>
                    {choice.label}
                  </button>
                </li>
              ))}
            </ul>
          </fieldset>
        ) : null}
        <details className="change-for">
          <summary>{words.answer.notThat}</summary>
          <p>{words.answer.changeFor}:</p>
          <ul className="chips">
            {(Object.keys(AUDIENCES) as Audience[]).map((audience) => (
              <li key={audience}>
                <button type="submit" className="ds-chip" name="changeFor" value={audience} aria-pressed={audience === understood.audience}>
                  {AUDIENCES[audience][lang]}
                </button>
              </li>
            ))}
          </ul>
          <p>
            <a href="#q">{words.answer.change}</a>
          </p>
        </details>
      </form>
    </section>
  );
});
