/** Gaps and overlaps of the catchment areas: where no unit is known to receive, and where two do. */
import { useLoaderData } from 'react-router';
import type { CatchmentFinding } from '#api/editorial/overview/catchments.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { addressOf, type StaffLang, staffAddress } from '../../routes.ts';
import { staffLoader } from '../../staff.ts';
import { say, useWords } from '../../words/say.ts';
import { dateInWords } from '../../words/time.ts';
import { staffWords } from '../../words/staff/words.ts';

export const loader = staffLoader(({ desk }) => desk.overview.catchments());

export default function StaffCatchments() {
  const { date, municipalities, rows, inferred, overlaps, unnamed, named } = useLoaderData<typeof loader>();
  const { lang: spoken, words } = useWords();
  const lang: StaffLang = spoken === 'nn' ? 'nn' : 'nb';
  const { frame, overview: { catchments: said } } = staffWords(lang);
  return (
    <div className="overview">
      <PageHead title={frame.pages['staff-catchments']} />
      <h1 className="ds-heading" data-size="lg">{frame.pages['staff-catchments']}</h1>
      <p className="lead">{say(said.lead, { rows, inferred, municipalities, date: dateInWords(date, words.hours) })}</p>
      <p><a href={staffAddress('staff-overview', lang)}>{frame.pages['staff-overview']}</a></p>
      <Findings heading={said.overlaps} about={said.overlapsAbout} none={said.noOverlaps} findings={overlaps} />
      <Findings heading={said.unnamed} about={said.unnamedAbout} none={said.noUnnamed} findings={unnamed} />
      <Findings heading={said.named} about={said.namedAbout} none={said.noNamed} findings={named} />
    </div>
  );
}

function Findings({ heading, about, none, findings }: { readonly heading: string; readonly about: string; readonly none: string; readonly findings: readonly CatchmentFinding[] }) {
  const { lang: spoken } = useWords();
  const lang: StaffLang = spoken === 'nn' ? 'nn' : 'nb';
  const { overview: { catchments: said, scroll } } = staffWords(lang);
  if (findings.length === 0) return <section><h2 className="ds-heading" data-size="sm">{heading}</h2><p>{none}</p></section>;
  return (
    <section className="scroll" tabIndex={0} aria-label={`${heading}. ${scroll}`}>
      <h2 className="ds-heading" data-size="sm">{heading}</h2>
      <p>{about}</p>
      <table className="matrix">
        <caption>{heading}</caption>
        <thead><tr><th scope="col">{said.group}</th><th scope="col">{said.ages}</th><th scope="col">{said.what}</th><th scope="col">{said.where}</th></tr></thead>
        <tbody>
          {findings.map(({ group, ages: [from, to], text, rows, municipalities }) => (
            <tr key={`${group.nb} ${from} ${rows.join(' ')} ${municipalities[0]?.number}`}>
              <th scope="row">{group[lang]}</th>
              <td>{say(said.between, { from, to })}</td>
              <td>{text ? text[lang] : said.nothing}{rows.length > 0 ? <span className="small"> {rows.join(', ')}</span> : null}</td>
              <td>
                {municipalities.map(({ number, name }, at) => <span key={number}>{at > 0 ? ', ' : ''}<a href={addressOf('municipality', lang, { number })}>{name}</a></span>)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
