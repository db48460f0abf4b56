/** The entries that one keeps true, what is due first: «still correct» in one click, and undone as easily. */
import { redirect, useLoaderData } from 'react-router';
import swapScript from '../../device/swap.ts?worker&url';
import { PageHead } from '../../parts/page-head.tsx';
import { type Done, KeptEntryCard, METHODS, SEEN } from '../../parts/staff/kept-entry.tsx';
import { KeptFilter, Pages, STANDINGS } from '../../parts/staff/kept-filter.tsx';
import { staffAddress } from '../../routes.ts';
import { staffAction, staffLoader } from '../../staff.ts';
import { useWords } from '../../words/say.ts';
import { staffWords } from '../../words/staff/words.ts';

/** What the address says: what is looked for, and what was just done. */
function read(url: URL) {
  const of = (name: string) => url.searchParams.get(name)?.slice(0, 200) ?? '';
  const standing = STANDINGS.find((one) => one === of('standing')) ?? '';
  const list = (name: string) => of(name).split(',').filter(Boolean);
  const done: Done = { confirmed: list('confirmed'), changed: list('changed'), isUndone: of('undone') !== '' };
  return { asked: { words: of('words'), organisation: of('organisation'), standing }, page: Math.trunc(Number(of('page'))) || 1, entry: of('entry'), done };
}

export const loader = staffLoader(async ({ desk, url }) => {
  const { asked, page, entry, done } = read(url);
  return { kept: await desk.keeping.list({ ...asked, page, entry }), asked, entry, done };
});

export const action = staffAction(async ({ desk, lang, url, form }) => {
  const { asked, page } = read(url);
  const slug = String(form.get('slug') ?? '');
  const [what, which = ''] = String(form.get('do') ?? '').split(/:(.*)/s);
  const back = (done: Readonly<Record<string, string>>) => redirect(`${staffAddress('staff-home', lang, {}, { ...asked, page: page > 1 ? String(page) : '', entry: slug, ...done })}#entry-${slug}`);
  if (what === 'undo') {
    await desk.keeping.undo(slug, which.split(',').map(Number));
    return back({ undone: '1' });
  }
  const seen = [...form].flatMap(([name, value]) => (name.startsWith(SEEN) && typeof value === 'string' ? [{ contact: name.slice(SEEN.length), value }] : []));
  const method = METHODS.find((one) => one === form.get('how')) ?? 'call';
  const { confirmed, changed } = await desk.keeping.confirm({ slug, seen: seen.filter(({ contact }) => which === '*' || contact === which), method });
  return back({ confirmed: confirmed.join(','), changed: changed.join(',') });
});

export default function StaffHome() {
  const { kept, asked, entry, done } = useLoaderData<typeof loader>();
  const { lang } = useWords();
  const { frame, keeping } = staffWords(lang);
  const isFiltered = asked.words !== '' || asked.organisation !== '' || asked.standing !== '';
  const action = staffAddress('staff-home', lang, {}, { ...asked, page: kept.page > 1 ? String(kept.page) : '' });
  return (
    <>
      <PageHead title={frame.pages['staff-home']} />
      <h1 className="ds-heading" data-size="lg">{frame.pages['staff-home']}</h1>
      <p className="lead">{keeping.lead}</p>
      {kept.organisations.length > 0 ? <KeptFilter asked={asked} kept={kept} /> : null}
      {kept.count === 0 ? <p className="notice">{isFiltered ? keeping.noneFound : keeping.none}{isFiltered ? <> <a href={staffAddress('staff-home', lang)}>{keeping.showAll}</a></> : null}</p> : null}
      <div className="kept-list">
        {kept.entries.map((one) => <KeptEntryCard key={one.slug} entry={one} action={action} done={one.slug === entry ? done : null} />)}
      </div>
      <Pages asked={asked} kept={kept} />
      <script type="module" src={swapScript} />
    </>
  );
}
