/** The overview for coordinators: how much is confirmed and what is amiss; each number leads to the entries behind it. */
import { useLoaderData } from 'react-router';
import type { Figures } from '#api/editorial/overview/desk.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { momentInWords } from '../../parts/staff/moment.ts';
import { type StaffLang, staffAddress } from '../../routes.ts';
import { staffLoader } from '../../staff.ts';
import { say, useWords } from '../../words/say.ts';
import { staffWords } from '../../words/staff/words.ts';

export const loader = staffLoader(({ desk }) => desk.overview.read());

/** The ages first: they are shares of the contact points. */
const AGES = ['fresh', 'due', 'overdue', 'never'] as const;
const REST = ['without-number', 'dead-links', 'contradictions', 'reports', 'drafts'] as const;
type ListName = (typeof AGES)[number] | (typeof REST)[number];

export default function StaffOverview() {
  const { all, organisations, regions, linksCheckedAt } = useLoaderData<typeof loader>();
  const { lang: spoken } = useWords();
  const lang: StaffLang = spoken === 'nn' ? 'nn' : 'nb';
  const { frame, overview } = staffWords(lang);
  const regionNames: Readonly<Record<string, string>> = overview.regionNames;
  return (
    <div className="overview">
      <PageHead title={frame.pages['staff-overview']} />
      <h1 className="ds-heading" data-size="lg">{frame.pages['staff-overview']}</h1>
      <p className="lead">{overview.lead}</p>
      <section aria-labelledby="all">
        <h2 className="ds-heading" data-size="sm" id="all">{overview.all}</h2>
        <p>{say(overview.entries, { count: all.entries, contacts: all.contacts })}</p>
        <ul className="figures">
          {[...AGES, ...REST].map((list) => (
            <li key={list}>
              <a href={staffAddress('staff-overview-list', lang, { list })}>
                <strong>{all.counts[list]}</strong>
                <span>{overview.lists[list]}</span>
                {isAge(list) ? <span className="small">{say(overview.share, { percent: percent(all.counts[list], all.contacts) })}</span> : null}
              </a>
            </li>
          ))}
        </ul>
        <p className="small">{linksCheckedAt ? say(overview.linksAt, { date: momentInWords(linksCheckedAt, lang) }) : overview.linksNever}</p>
      </section>
      <FiguresTable heading={overview.regions} first={overview.region} figures={regions} name={({ of }) => regionNames[of] ?? of} query={({ of }) => ({ region: of })} />
      <FiguresTable heading={overview.organisations} first={overview.organisation} figures={organisations} name={({ name, of }) => name?.[lang] ?? name?.nb ?? of} query={({ of }) => ({ organisation: of })} />
    </div>
  );
}

const isAge = (list: ListName) => AGES.some((one) => one === list);
const percent = (part: number, whole: number) => (whole === 0 ? 0 : Math.round((100 * part) / whole));

function FiguresTable({ heading, first, figures, name, query }: {
  readonly heading: string; readonly first: string; readonly figures: readonly Figures[];
  readonly name: (figures: Figures) => string; readonly query: (figures: Figures) => Readonly<Record<string, string>>;
}) {
  const { lang } = useWords();
  const { overview } = staffWords(lang);
  return (
    <section className="scroll" tabIndex={0} aria-label={`${heading}. ${overview.scroll}`}>
      <table className="matrix">
        <caption>{heading}</caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            <th scope="col">{overview.total}</th>
            {[...AGES, ...REST].map((list) => <th key={list} scope="col">{overview.lists[list]}</th>)}
          </tr>
        </thead>
        <tbody>
          {figures.map((one) => (
            <tr key={one.of}>
              <th scope="row">{name(one)}</th>
              <td>{one.contacts}</td>
              {[...AGES, ...REST].map((list) => (
                <td key={list}>
                  {one.counts[list] === 0 ? '0' : (
                    <a href={staffAddress('staff-overview-list', lang, { list }, query(one))} aria-label={`${name(one)}, ${overview.lists[list]}: ${one.counts[list]}${isAge(list) ? `, ${say(overview.shareOf, { percent: percent(one.counts[list], one.contacts) })}` : ''}`}>
                      {one.counts[list]}{isAge(list) ? <span className="small"> {say(overview.share, { percent: percent(one.counts[list], one.contacts) })}</span> : null}
                    </a>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
