/** A service that was here once: that it is gone, why, and where to go instead. Its address goes on leading somewhere. */
import type { WithdrawnView } from '#api/directory/directory.ts';
import { addressOf } from '../routes.ts';
import { say, useWords } from '../words/say.ts';
import { dateInWords } from '../words/time.ts';
import { WORDS } from '../words/words.ts';
import { PageHead } from './page-head.tsx';

export function WithdrawnPage({ gone }: { readonly gone: WithdrawnView }) {
  const { lang, words } = useWords();
  const { withdrawn } = WORDS[lang];
  const { name, why, since, instead } = gone;
  return (
    <div className="text-page">
      <PageHead title={name} description={withdrawn.title} />
      <h1 className="ds-heading" data-size="lg">{name}</h1>
      <p className="lead">{say(withdrawn.since, { date: dateInWords(since, words.hours) })}</p>
      {why ? <p><strong>{withdrawn.why}</strong> {why}</p> : null}
      {instead ? (
        <>
          <h2 className="ds-heading" data-size="xs">{withdrawn.instead}</h2>
          <p>{'slug' in instead ? <a className="ds-button" href={addressOf('service', lang, { slug: instead.slug })}>{instead.name}</a> : <a className="ds-button" href={instead.url}>{new URL(instead.url).host.replace(/^www\./, '')}</a>}</p>
        </>
      ) : null}
      <p>{words.notFound.try}</p>
      <ul className="ds-list">
        <li><a href={addressOf('front', lang)}>{words.notFound.ask}</a></li>
        <li><a href={addressOf('services', lang)}>{words.menu.services}</a></li>
      </ul>
    </div>
  );
}
