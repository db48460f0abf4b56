/** One version of an entry, what restoring it would change, and the button that restores it. */
import { redirect, useActionData, useLoaderData } from 'react-router';
import { PageHead } from '../../parts/page-head.tsx';
import { Changes, FieldValue, useStaffLang } from '../../parts/staff/changes.tsx';
import { labelOf } from '../../parts/staff/field-name.ts';
import { kindOf, numberOf } from '../../parts/staff/kind-of.ts';
import { momentInWords } from '../../parts/staff/moment.ts';
import { staffAddress } from '../../routes.ts';
import { staffAction, staffLoader } from '../../staff.ts';
import { say } from '../../words/say.ts';
import { staffWords } from '../../words/staff/words.ts';

export const loader = staffLoader(async ({ desk, params }) => ({
  ...(await desk.history.version(kindOf(params['kind']), params['slug'] ?? '', numberOf(params['revision']))),
  municipalities: desk.history.municipalityNames(),
}));

export const action = staffAction(async ({ desk, lang, params, form }) => {
  const [kind, slug, revision] = [kindOf(params['kind']), params['slug'] ?? '', numberOf(params['revision'])];
  const why = String(form.get('why') ?? '').trim();
  if (why === '') return { outcome: 'why', why, fields: [] };
  const restored = await desk.history.restore(kind, slug, { revision, head: numberOf(String(form.get('head') ?? '')), why });
  const { outcome } = restored;
  if (outcome === 'published' || outcome === 'waits' || outcome === 'same') throw redirect(staffAddress('staff-history', lang, { kind, slug }, { done: outcome }), 303);
  const fields = outcome === 'wrong' ? restored.issues.map(({ path }) => String(path[0] ?? '')) : [];
  return { outcome, why, fields: [...new Set(fields)] };
});

export default function EntryVersion() {
  const { kind, slug, name, revision, content, changes, head, isPublic, mayRestore, municipalities } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const lang = useStaffLang();
  const { history } = staffWords(lang);
  const said = history.restore;
  const title = say(said.title, { id: revision.id, name });
  const wrong = tried && problem(said, tried.outcome, tried.fields.map((field) => labelOf(field, lang)).join(', '));
  return (
    <>
      <PageHead title={title} />
      <h1 className="ds-heading" data-size="lg">{title}</h1>
      <p>{say(said.saved, { moment: momentInWords(revision.createdAt, lang), who: revision.author === 'seed' ? history.seed : revision.author })}{isPublic ? ` ${history.publicNow}.` : ''}</p>
      <p><a href={staffAddress('staff-history', lang, { kind, slug })}>{said.back}</a></p>
      {wrong ? <p className="notice" role="alert">{wrong}</p> : null}
      {changes.length === 0 ? <p>{said.noChanges}</p> : <Changes changes={changes} caption={said.changes} municipalities={municipalities} />}
      {mayRestore ? (
        <form method="post" className="staff-form">
          <h2 className="ds-heading" data-size="sm">{said.heading}</h2>
          <p>{said.lead}</p>
          <input type="hidden" name="head" value={head} />
          <div className="ds-field">
            <label className="ds-label" htmlFor="why">{said.why}</label>
            <p id="why-hint" data-field="description">{said.whyHint}</p>
            <input className="ds-input" id="why" name="why" maxLength={500} defaultValue={tried?.why ?? ''} aria-describedby={tried?.outcome === 'why' ? 'why-hint why-wrong' : 'why-hint'} aria-invalid={tried?.outcome === 'why' ? true : undefined} />
            {tried?.outcome === 'why' ? <p id="why-wrong" className="ds-validation-message" data-field="validation">{said.whyMissing}</p> : null}
          </div>
          <button className="ds-button" type="submit">{said.button}</button>
        </form>
      ) : <p>{said.mayNot}</p>}
      <details className="whole-version">
        <summary>{said.whole}</summary>
        <table className="changes">
          <caption>{say(said.wholeCaption, { id: revision.id })}</caption>
          <tbody>
            {Object.entries(content).map(([field, value]) => <tr key={field}><th scope="row">{labelOf(field, lang)}</th><td><FieldValue fieldKey={field} value={value} municipalities={municipalities} /></td></tr>)}
          </tbody>
        </table>
      </details>
    </>
  );
}

function problem(said: ReturnType<typeof staffWords>['history']['restore'], outcome: string, fields: string): string | null {
  switch (outcome) {
    case 'why': return said.whyMissing;
    case 'conflict': return said.conflict;
    case 'wrong': return say(said.wrong, { fields });
    case 'worse': return said.worse;
    case 'unjudged': return said.unjudged;
    case 'moved': return said.moved;
    default: return null;
  }
}
