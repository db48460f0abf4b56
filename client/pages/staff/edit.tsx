/** One service, to be edited by those who run it: load, look over, save; and what a colleague saved first beside it. */
import { data, redirect, useLoaderData } from 'react-router';
import { PageHead } from '../../parts/page-head.tsx';
import { ConflictView } from '../../parts/staff/edit/conflict.tsx';
import { EditForm } from '../../parts/staff/edit/edit-form.tsx';
import { EditingProvider } from '../../parts/staff/edit/editing.ts';
import { Preview } from '../../parts/staff/edit/preview.tsx';
import { whyFor } from '../../parts/staff/edit/why-for.ts';
import { staffAddress } from '../../routes.ts';
import { type AtDesk, staffAction, staffLoader } from '../../staff.ts';
import { say, useWords } from '../../words/say.ts';
import { staffWords } from '../../words/staff/words.ts';
import script from '../../device/staff-edit.ts?worker&url';

const UNREADABLE = 422;
const NOTHING_TO_SHOW = 204;

const addressHere = ({ lang, params }: Pick<AtDesk, 'lang' | 'params'>) => (params['slug'] === undefined ? staffAddress('staff-new', lang) : staffAddress('staff-edit', lang, { slug: params['slug'] }));

export const loader = staffLoader(async ({ desk, lang, params, url }) => ({
  page: await desk.edit.editPage(params['slug'] ?? null, { useDraft: url.searchParams.get('draft') === '1', lang }),
  done: url.searchParams.get('done'), address: addressHere({ lang, params }),
}));

export const action = staffAction(async ({ desk, lang, params, form }) => {
  const posted = await desk.edit.postEdit(params['slug'] ?? null, form, (changes) => whyFor(changes, lang, params['slug'] === undefined));
  if (posted.what === 'done') throw redirect(posted.slug === null ? staffAddress('staff-new', lang, {}, { done: posted.done }) : staffAddress('staff-edit', lang, { slug: posted.slug }, { done: posted.done }), 303);
  if (posted.what === 'draft-kept') return data(null, { status: NOTHING_TO_SHOW });
  return data(null, { status: posted.isWrong ? UNREADABLE : 200 });
});

export default function StaffEdit() {
  const { page, done, address } = useLoaderData<typeof loader>();
  const { lang } = useWords();
  const staffLang = lang === 'nn' ? 'nn' : 'nb';
  const words = staffWords(lang).edit;
  return (
    <EditingProvider page={page} lang={staffLang} address={address}>
      <PageHead title={page.slug === null ? words.newTitle : say(words.title, { name: page.name })} description={words.parts} />
      {page.conflict ? <ConflictView conflict={page.conflict} /> : page.part === 'preview' ? <><h1 className="unseen">{words.preview.heading}</h1><Preview /></> : <EditForm done={done} />}
      <script type="module" src={script} />
    </EditingProvider>
  );
}
