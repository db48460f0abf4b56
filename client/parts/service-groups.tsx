/** Services of a place or a theme, grouped by who stands behind them, in the order of the vocabulary. */
import type { Service } from '#api/contract/service.ts';
import { LEVELS, type Level } from '#api/contract/vocabulary.ts';
import { contactNow } from '#api/navigator/contact.ts';
import { useWords } from '../words/say.ts';
import { ServiceLine } from './service-line.tsx';

const ORDER: readonly Level[] = ['municipal', 'specialist', 'private-contract', 'next-of-kin', 'user-organisation', 'voluntary', 'national', 'emergency'];

export function ServiceGroups({ services, now }: { readonly services: readonly Service[]; readonly now: Date }) {
  const { lang } = useWords();
  return ORDER.map((level) => {
    const group = services.filter((service) => service.level === level);
    if (group.length === 0) return null;
    return (
      <div key={level} className="level">
        <h3>{LEVELS[level][lang]}</h3>
        <ul className="service-lines">
          {group.map((service) => (
            <ServiceLine key={service.slug} service={service} contact={contactNow(service, now)} now={now} />
          ))}
        </ul>
      </div>
    );
  });
}
