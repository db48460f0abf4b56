/** For whoever refers: who may, what the referral must hold, who it is not for, and whom to ask first. */
import type { Service } from '#api/contract/service.ts';
import { useWords } from '../words/say.ts';
import { CallLink } from './call.tsx';
import { referrers } from './referral-line.tsx';

export function ProfessionalFacts({ service }: { readonly service: Service }) {
  const { words } = useWords();
  const { by, mustHold, exclusions } = service.referral;
  const discuss = service.contacts.find((contact) => contact.kind === 'phone' && contact.purpose === 'discuss-referral' && contact.callable);
  if (by.length === 0 && mustHold.length === 0 && exclusions.length === 0 && !discuss) return null;
  return (
    <section className="professional">
      <h3>{words.answer.professional}</h3>
      <dl className="facts">
        {by.length > 0 ? <Fact term={words.facts.referralBy}>{referrers(by, words)}</Fact> : null}
        {mustHold.length > 0 ? <Fact term={words.facts.mustHold}><List items={mustHold} /></Fact> : null}
        {exclusions.length > 0 ? <Fact term={words.facts.exclusions}><List items={exclusions} /></Fact> : null}
        {discuss ? <Fact term={words.contact.purposes['discuss-referral']}><CallLink phone={discuss.value} /></Fact> : null}
      </dl>
    </section>
  );
}

export function Fact({ term, children }: { readonly term: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const List = ({ items }: { readonly items: readonly string[] }) => (
  <ul>
    {items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </ul>
);
