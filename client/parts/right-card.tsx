import type { RightView } from '#api/contract/knowledge.ts';
import { say, useWords } from '../words/say.ts';
import { WORDS } from '../words/words.ts';
import { SourceLine } from './trust.tsx';

export function RightCard({ right, heading: Heading }: { readonly right: RightView; readonly heading: 'h2' | 'h3' }) {
  const { lang } = useWords();
  return (
    <article className="right">
      <Heading className="ds-heading" data-size="xs">{right.title}</Heading>
      <p>{right.text}</p>
      <p className="small">
        {right.law ? <>{say(WORDS[lang].rights.law, { law: right.law })}. </> : null}
        {right.sources.slice(0, 2).map((source) => <span key={source.title + (source.url ?? '')}><SourceLine source={source} /> </span>)}
      </p>
    </article>
  );
}
