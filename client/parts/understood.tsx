/** What was understood, said back so that it can be corrected. Each correction posts the form again; on the device it is taken at once. */
import type { FormEvent } from 'react';
import type { Answer } from '#api/contract/navigate.ts';
import { AUDIENCES, type Audience, THEMES, type Theme } from '#api/contract/vocabulary.ts';
import { addressOf } from '../routes.ts';
import { say, useWords } from '../words/say.ts';
import { type Asked, readAsked } from './asked.ts';
import { AskedFields } from './asked-fields.tsx';

export type Correct = (asked: Asked) => void;

export function Understood({ understood, asked, correct }: { readonly understood: Answer['understood']; readonly asked: Asked; readonly correct?: Correct | undefined }) {
  const { lang, words } = useWords();
  const onSubmit = correct && ((event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const submitter = (event.nativeEvent as SubmitEvent).submitter;
    correct(readAsked(new FormData(event.currentTarget, submitter)).asked);
  });
  const choices = understood.ask?.choices ?? [];
  return (
    <section className="understood" aria-labelledby="understood-heading">
      <h2 id="understood-heading" className="unseen">{words.answer.understood}</h2>
      <p className="sentence">{understood.sentence}</p>
      <form method="post" action={addressOf('answer', lang)} onSubmit={onSubmit}>
        <AskedFields asked={asked} />
        {understood.place && understood.place.number !== asked.municipality ? (
          <p>
            {say(words.place.inText, { name: understood.place.name })}{' '}
            <button type="submit" className="ds-chip" name="usePlace" value={`${understood.place.number} ${understood.place.name}`}>
              {say(words.place.use, { name: understood.place.name })}
            </button>
          </p>
        ) : null}
        <ul className="chips">
          {understood.themes.map((theme) => {
            const change = removal(theme, asked, understood);
            return <li key={theme}>{change ? <RemoveTheme theme={theme} {...change} /> : <span className="ds-tag">{THEMES[theme][lang]}</span>}</li>;
          })}
        </ul>
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
}

function RemoveTheme({ theme, name, value }: { readonly theme: Theme; readonly name: string; readonly value: string }) {
  const { lang, words } = useWords();
  return (
    <button type="submit" className="ds-chip removable" name={name} value={value} aria-label={say(words.answer.remove, { name: THEMES[theme][lang] })}>
      {THEMES[theme][lang]}
      <span aria-hidden="true">×</span>
    </button>
  );
}

/** How a theme can be taken away: dropped where it was chosen, its words left out where they were written. */
function removal(theme: Theme, asked: Asked, understood: Answer['understood']): { readonly name: string; readonly value: string } | null {
  if (asked.themes.includes(theme)) return { name: 'drop', value: theme };
  const typed = understood.words.find((word) => word.as === theme)?.typed;
  return typed ? { name: 'ignore', value: typed } : null;
}
