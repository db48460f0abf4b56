/** One organisation, to be edited by those who belong to it: its name, its page, and what it is. */
import { data, redirect, useLoaderData } from 'react-router';
import { PageHead } from '../../parts/page-head.tsx';
import { FieldValue } from '../../parts/staff/changes.tsx';
import { FormProvider } from '../../parts/staff/edit/editing.ts';
import { TextField } from '../../parts/staff/edit/fields.tsx';
import { Done, Problems } from '../../parts/staff/edit/notices.tsx';
import { Texts } from '../../parts/staff/edit/texts.tsx';
import { whyFor } from '../../parts/staff/edit/why-for.ts';
import { fieldName } from '../../parts/staff/field-name.ts';
import { staffAddress } from '../../routes.ts';
import { staffAction, staffLoader } from '../../staff.ts';
import { say, useWords } from '../../words/say.ts';
import { staffWords } from '../../words/staff/words.ts';

const UNREADABLE = 422;

export const loader = staffLoader(async ({ desk, params, url }) => ({ page: await desk.organisation.organisationPage(params['slug'] ?? ''), done: url.searchParams.get('done') }));

export const action = staffAction(async ({ desk, lang, params, form }) => {
  const slug = params['slug'] ?? '';
  const posted = await desk.organisation.postOrganisation(slug, form, (changes) => whyFor(changes, lang, false));
  if (typeof posted === 'string') throw redirect(staffAddress('staff-organisation', lang, { slug }, { done: posted }), 303);
  return data(null, { status: UNREADABLE });
});

export default function StaffOrganisation() {
  const { page, done } = useLoaderData<typeof loader>();
  const { lang } = useWords();
  const staffLang = lang === 'nn' ? 'nn' : 'nb';
  const words = staffWords(lang).edit;
  const address = staffAddress('staff-organisation', lang, { slug: page.slug });
  const { theirs } = page;
  return (
    <FormProvider value={{ form: page.form, problems: page.problems, row: null, lang: staffLang, address }}>
      <PageHead title={say(words.title, { name: page.name })} description={words.organisation.description} />
      <h1 className="ds-heading" data-size="lg">{say(words.title, { name: page.name })}</h1>
      <Done done={done} />
      <Problems />
      {theirs ? (
        <div className="notice" role="alert">
          <p><strong>{say(words.organisation.conflict, { author: theirs.author })}</strong></p>
          <ul>{theirs.clashes.map(({ path, key, value }) => <li key={key}>{fieldName(path, staffLang)}: <FieldValue fieldKey={key} value={value} /></li>)}</ul>
        </div>
      ) : null}
      <form method="post" action={address} className="edit-form" noValidate>
        <input type="hidden" name="base" value={page.base} />
        <div className="edit-part">
          <Texts name="name" label={words.name} />
          <TextField name="url" label={words.contact.value.web} inputMode="url" />
          <Texts name="description" label={words.organisation.description} lines={3} />
          <div className="ds-field">
            <label className="ds-label" htmlFor="why">{words.save.why} <span className="small">({words.optional})</span></label>
            <input className="ds-input" id="why" name="why" type="text" defaultValue={page.why} autoComplete="off" />
          </div>
          <p><button className="ds-button" type="submit">{words.save.publish}</button></p>
        </div>
      </form>
    </FormProvider>
  );
}
