/** Equal services: municipality × type, which door each has, and where there is none. A table, a file, and on paper. */
import { useLoaderData } from 'react-router';
import { SERVICE_TYPES, type ServiceType } from '#api/contract/vocabulary.ts';
import type { Cell } from '#api/editorial/equal/matrix.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { addressOf, type StaffLang, staffAddress } from '../../routes.ts';
import { staffLoader } from '../../staff.ts';
import { say, useWords } from '../../words/say.ts';
import { staffWords } from '../../words/staff/words.ts';

export const loader = staffLoader(({ desk, url }) => desk.equal.read({ region: url.searchParams.get('region'), group: url.searchParams.get('group') }));

const DOORS = ['own', 'common', 'national', 'none'] as const;

export default function StaffEqual() {
  const { region, group, regions, groups, types, rows, gaps } = useLoaderData<typeof loader>();
  const { lang: spoken } = useWords();
  const lang: StaffLang = spoken === 'nn' ? 'nn' : 'nb';
  const { frame, equal } = staffWords(lang);
  const regionNames: Readonly<Record<string, string>> = equal.regionNames;
  const groupNames: Readonly<Record<string, string>> = equal.groups;
  const regionName = region ? (regionNames[region] ?? region) : equal.anyRegion;
  const caption = say(equal.caption, { group: groupNames[group] ?? group, region: regionName });
  return (
    <div className="equal">
      <PageHead title={frame.pages['staff-equal']} />
      <h1 className="ds-heading" data-size="lg">{frame.pages['staff-equal']}</h1>
      <p className="lead">{equal.lead}</p>
      <form className="filters" method="get" action={staffAddress('staff-equal', lang)}>
        <div className="fields">
          <div className="ds-field">
            <label className="ds-label" htmlFor="region">{equal.region}</label>
            <select className="ds-input" id="region" name="region" defaultValue={region ?? ''}>
              <option value="">{equal.anyRegion}</option>
              {regions.map((one) => <option key={one} value={one}>{regionNames[one] ?? one}</option>)}
            </select>
          </div>
          <div className="ds-field">
            <label className="ds-label" htmlFor="group">{equal.group}</label>
            <select className="ds-input" id="group" name="group" defaultValue={group}>
              {groups.map((one) => <option key={one} value={one}>{groupNames[one] ?? one}</option>)}
            </select>
          </div>
        </div>
        <div className="send">
          <button className="ds-button" type="submit">{equal.show}</button>
          <a href={staffAddress('staff-equal-file', lang, {}, { region: region ?? undefined, group })} download>{equal.csv}</a>
        </div>
        <p className="hint">{equal.print}</p>
      </form>
      <p role="status">{say(equal.counted, { gaps: gaps.reduce((sum, one) => sum + one, 0), cells: rows.length * types.length })}</p>
      <section className="legend" aria-labelledby="legend">
        <h2 className="ds-heading" data-size="2xs" id="legend">{equal.legend}</h2>
        <ul>{DOORS.map((door) => <li key={door}><span className={`mark ${door}`} aria-hidden="true" /> {equal.explains[door]}</li>)}</ul>
      </section>
      <section className="scroll both" tabIndex={0} aria-label={`${caption}. ${equal.scroll}`}>
        <table className="matrix doors">
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{equal.municipality}</th>
              {types.map((type) => <th key={type} scope="col">{SERVICE_TYPES[type][lang]}</th>)}
              <th scope="col">{equal.gaps}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.number}>
                <th scope="row">{row.name}</th>
                {row.cells.map((cell, at) => <DoorCell key={types[at]} cell={cell} type={types[at]} municipality={row} />)}
                <td>{row.gaps}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{equal.gapsOf}</th>
              {types.map((type, at) => <td key={type}>{gaps[at]}</td>)}
              <td>{gaps.reduce((sum, one) => sum + one, 0)}</td>
            </tr>
          </tfoot>
        </table>
      </section>
    </div>
  );
}

function DoorCell({ cell: { door, services, hasNumber }, type, municipality }: { readonly cell: Cell; readonly type: ServiceType | undefined; readonly municipality: { readonly number: string; readonly name: string } }) {
  const { lang } = useWords();
  const { equal } = staffWords(lang);
  const [only] = services;
  if (door === 'none' || !only || !type) return <td className="none">{equal.doors.none}</td>;
  const href = services.length === 1 ? addressOf('service', lang, { slug: only }) : addressOf('services', lang, {}, { municipality: municipality.number, type });
  return (
    <td className={door}>
      <a href={href} aria-label={say(equal.cell, { door: equal.doors[door] + (hasNumber ? '' : ` ${equal.without}`), type: SERVICE_TYPES[type][lang === 'nn' ? 'nn' : 'nb'], name: municipality.name })}>
        {equal.doors[door]}{hasNumber ? null : <span className="small"> {equal.without}</span>}
      </a>
    </td>
  );
}
