/** Private providers: who has a contract, and who may assess referrals; what no source says is «not known». */
import type { KindView } from '#api/contract/handbook.ts';
import { addressOf } from '../routes.ts';
import { useWords } from '../words/say.ts';
import { WORDS } from '../words/words.ts';
import { SectionSources } from './told.tsx';

export function KindProviders({ providers }: Pick<KindView, 'providers'>) {
  const { lang } = useWords();
  const said = WORDS[lang].kind;
  const known = (value: 'yes' | 'no' | null) => (value === null ? said.notKnown : said[value]);
  return (
    <section aria-labelledby="providers">
      <h2 id="providers" className="ds-heading" data-size="sm">{said.providers}</h2>
      <ul className="described">
        {providers.map(({ name, services, agreement, assessment, note, source }) => (
          <li key={name}>
            <h3>{services[0] ? <a href={addressOf('service', lang, { slug: services[0] })}>{name}</a> : name}</h3>
            <p>{said.agreement}: <strong>{known(agreement)}</strong>. {said.assessment}: <strong>{known(assessment)}</strong>.</p>
            <p>{note}</p>
            <SectionSources sources={[source]} />
          </li>
        ))}
      </ul>
    </section>
  );
}
