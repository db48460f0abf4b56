/** All that was done with an entry, the newest first. */
import { useLoaderData } from 'react-router';
import { PageHead } from '../../parts/page-head.tsx';
import { useStaffLang } from '../../parts/staff/changes.tsx';
import { Happening } from '../../parts/staff/happening.tsx';
import { kindOf } from '../../parts/staff/kind-of.ts';
import { staffAddress } from '../../routes.ts';
import { staffLoader } from '../../staff.ts';
import { say } from '../../words/say.ts';
import { staffWords } from '../../words/staff/words.ts';

const AT_ONCE = 40;

export const loader = staffLoader(async ({ desk, params, url }) => {
  const { happenings, ...rest } = await desk.history.historyOf(kindOf(params['kind']), params['slug'] ?? '');
  const from = Math.max(0, Number.parseInt(url.searchParams.get('from') ?? '0', 10) || 0);
  const done = url.searchParams.get('done');
  return { ...rest, happenings: happenings.slice(from, from + AT_ONCE), from, isMore: happenings.length > from + AT_ONCE, done, municipalities: desk.history.municipalityNames() };
});

export default function EntryHistory() {
  const { kind, slug, name, status, happenings, from, isMore, done, mayRestore, municipalities } = useLoaderData<typeof loader>();
  const lang = useStaffLang();
  const { history: said } = staffWords(lang);
  const title = say(said.title, { name });
  const isDone = (one: string | null): one is keyof typeof said.done => one !== null && Object.hasOwn(said.done, one);
  const page = (start: number) => staffAddress('staff-history', lang, { kind, slug }, { from: String(start) });
  return (
    <>
      <PageHead title={title} />
      <h1 className="ds-heading" data-size="lg">{title}</h1>
      {isDone(done) ? <p className="notice" role="status">{said.done[done]}</p> : null}
      <p>{said.lead}</p>
      <p><strong>{said.status[status]}</strong></p>
      <ol className="happenings">
        {happenings.map((one) => <Happening key={`${one.what} ${one.at} ${'revision' in one ? one.revision : 'contact' in one ? one.contact : ''}`} one={one} of={{ kind, slug, mayRestore, municipalities }} />)}
      </ol>
      {from > 0 || isMore ? (
        <p className="ways-on">
          {from > 0 ? <a href={page(Math.max(0, from - AT_ONCE))}>{said.newer}</a> : null}
          {isMore ? <a href={page(from + AT_ONCE)}>{said.older}</a> : null}
        </p>
      ) : null}
    </>
  );
}
