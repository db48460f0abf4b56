/** Where a fact comes from and how fresh it is: always said, never hidden. */
import type { PublicContact, Service } from '#api/contract/service.ts';
import { say, useWords } from '../words/say.ts';
import { dateInWords } from '../words/time.ts';

export function SourceLine({ source }: { readonly source: Service['sources'][number] }) {
  const { words } = useWords();
  const dated = source.date ? say(words.contact.dated, { date: dateInWords(source.date, words.hours) }) : words.contact.undated;
  return (
    <span className="source">
      {words.door.source}: {source.url ? <a href={source.url}>{source.title}</a> : source.title}, {dated}.
    </span>
  );
}

export function TrustLine({ contact }: { readonly contact: PublicContact }) {
  const { words } = useWords();
  const date = contact.verifiedAt ? dateInWords(contact.verifiedAt, words.hours) : '';
  return (
    <p className={`trust ${contact.trust}`}>
      <strong>{say(words.door[contact.trust], { date })}</strong> <SourceLine source={contact.source} />
    </p>
  );
}
