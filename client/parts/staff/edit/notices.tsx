/** What must be said above the form: what was done, a draft that waits, what must be looked over. */
import { staffAddress } from '../../../routes.ts';
import { say, sayCount } from '../../../words/say.ts';
import { useEditing, useForm } from './editing.ts';
import { momentInWords } from '../moment.ts';

export function Done({ done }: { readonly done: string | null }) {
  const { words: { done: said }, lang } = useForm();
  const sentences: Readonly<Record<string, string>> = said;
  if (!done || done === 'approvals' || !Object.hasOwn(sentences, done)) return null;
  return <p className="notice done" role="status" data-done={done}>{sentences[done]} {done === 'waits' ? <a href={staffAddress('staff-approvals', lang)}>{said.approvals}</a> : null}</p>;
}

export function StateNotice() {
  const { page, words: { state: said } } = useEditing();
  if (page.state === 'draft' || page.state === 'withdrawn') return <p className="notice">{said[page.state]}</p>;
  return page.isAhead ? <p className="notice">{said.ahead}</p> : null;
}

/** A draft is there: go on with it, or throw it away. */
export function DraftNotice() {
  const { page: { draft }, words: { draft: said }, address, lang } = useEditing();
  if (!draft) return null;
  const date = momentInWords(draft.at, lang);
  return (
    <div className="notice draft-notice">
      <p>{draft.isUsed ? say(said.used, { date }) : <strong>{say(said.heading, { date })}</strong>} {draft.isBehind ? said.behind : null}</p>
      <form method="post" action={address} className="send">
        {draft.isUsed ? null : <a className="ds-button" href={`${address}?draft=1`}>{said.continue}</a>}
        <button className="ds-button" data-variant="secondary" type="submit" name="intent" value="discard">{said.discard}</button>
      </form>
    </div>
  );
}

export function Problems() {
  const { problems, words: { problems: said }, problemOf } = useForm();
  if (problems.length === 0) return null;
  return (
    <div className="ds-error-summary" role="alert" tabIndex={-1} id="errors">
      <h2>{sayCount({ one: said.heading_one, other: said.heading_other }, problems.length)}</h2>
      <p>{said.lead}</p>
      <ul>{problems.map(({ field, kind }) => <li key={field + kind}><a href={`#${field}`}>{problemOf(field)}</a></li>)}</ul>
    </div>
  );
}
