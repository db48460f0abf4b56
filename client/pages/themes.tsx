import { THEMES, type Theme } from '#api/contract/vocabulary.ts';
import { PageHead } from '../parts/page-head.tsx';
import { addressOf } from '../routes.ts';
import { useWords } from '../words/say.ts';
import { WORDS } from '../words/words.ts';

export default function Themes() {
  const { lang } = useWords();
  const said = WORDS[lang].theme;
  return (
    <div className="list-page">
      <PageHead title={said.listTitle} description={said.listDescription} />
      <h1 className="ds-heading" data-size="lg">{said.listTitle}</h1>
      <p className="lead">{said.listLead}</p>
      <ul className="columns">{(Object.keys(THEMES) as Theme[]).map((theme) => <li key={theme}><a href={addressOf('theme', lang, { slug: theme })}>{THEMES[theme][lang]}</a></li>)}</ul>
    </div>
  );
}
