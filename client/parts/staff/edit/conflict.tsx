/** A colleague saved first: both versions, field by field, and a choice for each that both have changed. */
import type { Conflict } from '#api/editorial/edit/page.ts';
import { say } from '../../../words/say.ts';
import { FieldValue } from '../changes.tsx';
import { momentInWords } from '../moment.ts';
import { fieldName } from '../field-name.ts';
import { useEditing } from './editing.ts';
import { FORM } from './preview.tsx';

export function ConflictView({ conflict }: { readonly conflict: Conflict }) {
  const { page, words: { conflict: said }, lang, address } = useEditing();
  const { clashes, onlyMine, onlyTheirs, theirs, municipalities } = conflict;
  const names = { author: theirs.author };
  return (
    <form id={FORM} method="post" action={address} className="conflict" data-entry={page.slug ?? ''} data-account={page.account} data-posted="true">
      <h1 className="ds-heading" data-size="lg">{said.title}</h1>
      <p className="lead">{say(said.lead, { ...names, date: momentInWords(theirs.at, lang) })}</p>
      {theirs.why ? <p>{say(said.theirWhy, { why: theirs.why })}</p> : null}
      {Object.entries(page.form.values).flatMap(([name, values]) => values.map((value, at) => <input key={`${name} ${at.toString()}`} type="hidden" name={name} value={value} />))}
      <input type="hidden" name="base" value={page.base ?? ''} />
      <input type="hidden" name="against" value={theirs.id} />
      <input type="hidden" name="publish" value={conflict.publish ? 'yes' : 'no'} />
      <input type="hidden" name="why" value={page.why} />
      {clashes.length > 0 ? <h2 className="ds-heading" data-size="xs">{said.choose}</h2> : <p>{said.none}</p>}
      {clashes.map(({ key, path, base, mine, theirs: other }) => (
        <fieldset key={key} className="row clash">
          <legend className="ds-label">{fieldName(path, lang)}</legend>
          <p className="small">{said.was}: <FieldValue fieldKey={key} value={base} municipalities={municipalities} /></p>
          {([['mine', said.mine, mine], ['theirs', say(said.theirs, names), other]] as const).map(([choice, label, value]) => (
            <label key={choice} className="tick"><input className="ds-input" type="radio" name={`choice.${key}`} value={choice} required /><span><strong>{label}:</strong> <FieldValue fieldKey={key} value={value} municipalities={municipalities} /></span></label>
          ))}
        </fieldset>
      ))}
      {([[onlyMine, said.onlyMine], [onlyTheirs, say(said.onlyTheirs, names)]] as const).map(([changes, heading]) => (changes.length > 0 ? (
        <section key={heading}>
          <h2 className="ds-heading" data-size="xs">{heading}</h2>
          <ul>{changes.map(({ key, path, after }) => <li key={key}>{fieldName(path, lang)}: <FieldValue fieldKey={key} value={after} municipalities={municipalities} /></li>)}</ul>
        </section>
      ) : null))}
      {onlyMine.length + onlyTheirs.length > 0 ? <p className="small">{said.keptBoth}</p> : null}
      <p className="send">
        <button className="ds-button" type="submit" name="intent" value="merge">{said.save}</button>
        <button className="ds-button" data-variant="secondary" type="submit" name="intent" value="merge-edit">{said.edit}</button>
      </p>
    </form>
  );
}
