/** Who does what in a pathway: the municipality, the GP, the specialist service; what no source says is said to be unknown. */
import type { RoleView } from '#api/contract/handbook.ts';
import type { Role } from '#api/contract/topics.ts';
import { useWords } from '../words/say.ts';
import { WORDS } from '../words/words.ts';
import { Fact } from './professional-facts.tsx';
import { Told } from './told.tsx';

const ORDER: readonly Role[] = ['municipality', 'gp', 'specialist'];

export function PathwayRoles({ roles }: { readonly roles: readonly RoleView[] }) {
  const { lang } = useWords();
  const said = WORDS[lang].pathway;
  return (
    <section aria-labelledby="roles">
      <h2 id="roles" className="ds-heading" data-size="sm">{said.roles}</h2>
      <dl className="facts">
        {ORDER.map((role) => {
          const told = roles.find((one) => one.role === role);
          return <Fact key={role} term={said.roleNames[role]}>{told ? <Told text={told.text} sources={told.sources} /> : <p className="gap">{said.roleUnknown}</p>}</Fact>;
        })}
      </dl>
    </section>
  );
}
