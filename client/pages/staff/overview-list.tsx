/** The entries behind a number of the overview, each with the way to where it is put right. */
import { useLoaderData } from 'react-router';
import type { ListName, LookedAt } from '#api/editorial/overview/look.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { type StaffLang, staffAddress } from '../../routes.ts';
import { staffLoader } from '../../staff.ts';
import { readablePhone } from '../../words/phone.ts';
import { say, sayCount, useWords } from '../../words/say.ts';
import { staffWords } from '../../words/staff/words.ts';

const LISTS: readonly ListName[] = ['fresh', 'due', 'overdue', 'never', 'without-number', 'dead-links', 'contradictions', 'reports', 'drafts'];

export const loader = staffLoader(async ({ desk, params, url }) => {
  const list = LISTS.find((one) => one === params.list);
  if (!list) throw new Response('staff', { status: 404 });
  const organisation = url.searchParams.get('organisation');
  const region = url.searchParams.get('region');
  return { list, region, isOne: organisation !== null, entries: await desk.overview.list(list, { organisation, region }) };
});

export default function StaffOverviewList() {
  const { list, region, isOne, entries } = useLoaderData<typeof loader>();
  const { lang: spoken } = useWords();
  const lang: StaffLang = spoken === 'nn' ? 'nn' : 'nb';
  const { overview } = staffWords(lang);
  const regionNames: Readonly<Record<string, string>> = overview.regionNames;
  const provider = entries[0]?.providerName;
  return (
    <div className="list-page overview">
      <PageHead title={overview.lists[list]} />
      <h1 className="ds-heading" data-size="lg">{overview.lists[list]}</h1>
      <p className="lead">{overview.explains[list]}</p>
      {region ? <p>{say(overview.inRegion, { name: regionNames[region] ?? region })}</p> : null}
      {isOne && provider ? <p>{say(overview.ofOrganisation, { name: provider[lang] ?? provider.nb })}</p> : null}
      <p><a href={staffAddress('staff-overview', lang)}>{overview.back}</a></p>
      <p role="status">{entries.length === 0 ? overview.none : sayCount({ one: overview.count_one, other: overview.count_other }, entries.length)}</p>
      <ul className="kept-list amiss">
        {entries.map((entry) => {
          const name = entry.name[lang] ?? entry.name.nb;
          return (
            <li key={entry.slug} className="kept">
              <h2><a href={staffAddress('staff-edit', lang, { slug: entry.slug })} aria-label={say(overview.edit, { name })}>{name}</a></h2>
              <p className="small">{entry.providerName[lang] ?? entry.providerName.nb}</p>
              <What list={list} entry={entry} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** What it is that the number counts in this entry. */
function What({ list, entry }: { readonly list: ListName; readonly entry: LookedAt }) {
  const { lang, words } = useWords();
  const { overview } = staffWords(lang);
  const lines = list === 'dead-links' ? entry.deadLinks
    : list === 'contradictions' ? entry.contradictions.map(({ what, contact }) => `${contact ? `${contact}: ` : ''}${overview.contradictions[what]}`)
    : list === 'without-number' || list === 'drafts' || list === 'reports' ? []
    : entry.contacts.filter(({ age }) => age === list).map(({ kind, value }) => `${words.contact.kinds[kind]}: ${kind === 'phone' || kind === 'sms' ? readablePhone(value) : value}`);
  if (list === 'reports') return <p><a href={staffAddress('staff-reports', lang)}>{overview.lists.reports}: {entry.reports}</a></p>;
  return lines.length > 0 ? <ul className="ds-list">{lines.map((line) => <li key={line}>{line}</li>)}</ul> : null;
}
