/** The rest, after the one answer: grouped by who stands behind the door. */
import { memo } from 'react';
import type { Alternative } from '#api/contract/navigate.ts';
import { LEVELS } from '#api/contract/vocabulary.ts';
import { useWords } from '../words/say.ts';
import { groupBy } from './group-by.ts';
import { ServiceLine } from './service-line.tsx';

export const Alternatives = memo(function Alternatives({ alternatives, now, heading }: { readonly alternatives: readonly Alternative[]; readonly now: Date; readonly heading: string }) {
  const { lang } = useWords();
  if (alternatives.length === 0) return null;
  const byLevel = groupBy(alternatives, ({ service }) => service.level);
  return (
    <section className="alternatives" aria-labelledby="alternatives-heading">
      <h2 id="alternatives-heading" className="ds-heading" data-size="sm">
        {heading}
      </h2>
      {byLevel.map(([level, group]) => (
        <div key={level} className="level">
          <h3>{LEVELS[level][lang]}</h3>
          <ul className="service-lines">
            {group.map(({ service, contact }) => (
              <ServiceLine key={service.slug} service={service} contact={contact} now={now} withSummary />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
});
