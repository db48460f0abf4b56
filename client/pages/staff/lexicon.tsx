/** The words that the program knows, by concept: searched by a word, a theme or a service. */
import { useLoaderData } from 'react-router';
import { PageHead } from '../../parts/page-head.tsx';
import { groupBy } from '../../parts/group-by.ts';
import { useStaffLang } from '../../parts/staff/changes.tsx';
import { conceptName } from '../../parts/staff/concept-name.ts';
import { staffAddress } from '../../routes.ts';
import { staffLoader } from '../../staff.ts';
import { sayCount } from '../../words/say.ts';
import { staffWords } from '../../words/staff/words.ts';

export const loader = staffLoader(async ({ desk, url }) => {
  const q = (url.searchParams.get('q') ?? '').slice(0, 80);
  return { q, lines: await desk.lexicon.search(q) };
});

const ORDER: readonly string[] = ['crisis', 'theme', 'type', 'sign', 'who', 'phase'];

export default function Lexicon() {
  const { q, lines } = useLoaderData<typeof loader>();
  const lang = useStaffLang();
  const { lexicon: said } = staffWords(lang);
  const groups = [...groupBy(lines, ({ concept }) => concept.slice(0, concept.indexOf(':')))].sort(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b));
  return (
    <>
      <PageHead title={said.title} />
      <h1 className="ds-heading" data-size="lg">{said.title}</h1>
      <p>{said.lead}</p>
      <form method="get" className="staff-search" role="search">
        <div className="ds-field">
          <label className="ds-label" htmlFor="q">{said.search}</label>
          <input className="ds-input" id="q" name="q" type="search" defaultValue={q} />
        </div>
        <button className="ds-button" type="submit">{said.searchButton}</button>
      </form>
      <p role="status">{lines.length === 0 ? said.none : sayCount({ one: said.count_one, other: said.count_other }, lines.length)}</p>
      {groups.map(([kind, group]) => (
        <details key={kind} open={q !== ''} className="concepts">
          <summary>{`${nameOf(said.groups, kind)} (${group.length})`}</summary>
          <div className="wide-table" tabIndex={0} role="region" aria-label={nameOf(said.groups, kind)}>
            <table>
              <thead><tr>{(['concept', 'seed', 'added', 'removed', 'found'] as const).filter((column) => column !== 'found' || q !== '').map((column) => <th key={column} scope="col">{said.columns[column]}</th>)}</tr></thead>
              <tbody>
                {group.map(({ concept, seed, added, removed, found }) => (
                  <tr key={concept}>
                    <th scope="row"><a href={staffAddress('staff-concept', lang, { concept })}>{conceptName(concept, lang)}</a></th>
                    <td>{seed}</td><td>{added}</td><td>{removed}</td>{q === '' ? null : <td>{found.join(', ')}</td>}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      ))}
    </>
  );
}

const nameOf = (names: Readonly<Record<string, string>>, kind: string) => names[kind] ?? kind;
