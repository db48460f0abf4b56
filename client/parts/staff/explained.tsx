/** What a sentence becomes, before and after a change of the lexicon. */
import type { Explained } from '#api/editorial/lexicon/explain.ts';
import { SERVICE_TYPES } from '#api/contract/vocabulary.ts';
import { staffWords } from '../../words/staff/words.ts';
import { useStaffLang } from './changes.tsx';
import { conceptName } from './concept-name.ts';

const MOST = 6;

export function ExplainedBeside({ before, after }: { readonly before: Explained; readonly after: Explained }) {
  const lang = useStaffLang();
  const { lexicon: { before: was, after: is, explained: said, crisis } } = staffWords(lang);
  const rows: readonly (readonly [string, (one: Explained) => readonly string[]])[] = [
    [said.door, ({ door }) => [door?.name ?? said.noDoor]],
    [said.crisis, (one) => [crisis[one.crisis.level], ...(one.crisis.because ? [one.crisis.because] : [])]],
    [said.sentence, ({ sentence }) => [sentence]],
    [said.concepts, ({ concepts }) => concepts.slice(0, MOST).map(({ concept, weight, typed }) => `${conceptName(concept, lang)} ${weight.toFixed(2).replace('.', ',')}${typed ? ` «${typed}»` : ''}`)],
    [said.types, ({ types }) => types.slice(0, MOST).map(({ type, score }) => `${SERVICE_TYPES[type][lang]} ${score.toFixed(1).replace('.', ',')}`)],
  ];
  const isSame = rows.every(([, of]) => of(before).join() === of(after).join());
  return (
    <section aria-labelledby="explained" className="notice">
      <h2 id="explained" className="ds-heading" data-size="sm">{said.title}</h2>
      {isSame ? <p>{said.same}</p> : null}
      <table className="changes">
        <thead><tr><td /><th scope="col">{was}</th><th scope="col">{is}</th></tr></thead>
        <tbody>
          {rows.map(([name, of]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {([[was, of(before), of(after)], [is, of(after), of(before)]] as const).map(([column, lines, others]) => (
                <td key={column} data-name={column}>{lines.map((line) => <span key={line} className="one-value">{others.includes(line) ? line : <strong>{line}</strong>}</span>)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
