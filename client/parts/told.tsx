/** A statement of the handbook, with where it stands. */
import type { SectionSource } from '#api/contract/handbook.ts';
import { useWords } from '../words/say.ts';
import { WORDS } from '../words/words.ts';
import { SourceLine } from './trust.tsx';

export function Told({ text, sources }: { readonly text: string; readonly sources: readonly SectionSource[] }) {
  return (
    <>
      <p>{text}</p>
      <SectionSources sources={sources} />
    </>
  );
}

export function SectionSources({ sources }: { readonly sources: readonly SectionSource[] }) {
  const { lang } = useWords();
  return <p className="small">{sources.map((source, at) => <span key={source.title + (source.section ?? '')}>{at > 0 ? ' ' : ''}<SourceLine source={named(source, WORDS[lang].pathway.chapter)} /></span>)}</p>;
}

/** The document and its section, as one title. */
const named = ({ title, section, url, date }: SectionSource, chapter: string) => ({ title: section ? `${title} (${/^\d/.test(section) ? `${chapter} ` : ''}${section})` : title, url, date });
