/** A professional's own words as they were understood: each theme can be taken away, and crisis and other doors are told of. */
import { THEMES } from '#api/contract/vocabulary.ts';
import { addressOf } from '../../routes.ts';
import { say, useWords } from '../../words/say.ts';
import { WORDS } from '../../words/words.ts';
import { AskedFields } from '../asked-fields.tsx';
import { type AskedSheet, furtherOf } from './asked-sheet.ts';
import type { WordsUnderstood } from './find-sheet.ts';

export function UnderstoodWords({ understood, asked }: { readonly understood: WordsUnderstood; readonly asked: AskedSheet }) {
  const { lang, words } = useWords();
  const said = WORDS[lang].professionals;
  const { sentence, themes, otherDoor } = understood;
  return (
    <section className="understood" aria-labelledby="understood-heading">
      <h2 id="understood-heading" className="unseen">{words.answer.understood}</h2>
      <p className="sentence">{sentence}</p>
      <form method="post" action={addressOf('professionals', lang)}>
        <AskedFields asked={{ ...asked, further: furtherOf(asked) }} />
        <ul className="chips">
          {themes.map((theme) => (
            <li key={theme}>
              <button type="submit" className="ds-chip removable" name="without" value={theme} aria-label={say(words.answer.remove, { name: THEMES[theme][lang] })}>
                {THEMES[theme][lang]}
                <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
        <p><a href="#q">{words.answer.change}</a></p>
      </form>
      {otherDoor ? <p className="notice">{said.otherDoor} <a href={addressOf('service', lang, { slug: otherDoor.slug })}>{otherDoor.name}</a>. {said.otherDoorThen}</p> : null}
    </section>
  );
}
