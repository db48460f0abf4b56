import type { Service } from '#api/contract/service.ts';
import { useWords } from '../words/say.ts';
import { SourceLine } from './trust.tsx';

export function Sources({ sources }: { readonly sources: Service['sources'] }) {
  const { words } = useWords();
  if (sources.length === 0) return null;
  return (
    <section className="sources" aria-labelledby="sources">
      <h2 id="sources" className="ds-heading" data-size="xs">{words.facts.sources}</h2>
      <ul>
        {sources.map((source) => <li key={source.title + (source.url ?? '')}><SourceLine source={source} /></li>)}
      </ul>
    </section>
  );
}
