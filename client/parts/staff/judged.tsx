/** The judged queries before and after a change: the figures, and which sentences would get another answer. */
import type { Judgement, Turned } from '#api/editorial/lexicon/judging.ts';
import { SERVICE_TYPES } from '#api/contract/vocabulary.ts';
import { say, sayCount } from '../../words/say.ts';
import { staffWords } from '../../words/staff/words.ts';
import { useStaffLang } from './changes.tsx';

const FIGURES = ['emergency', 'urgent', 'falseAlarm', 'door1', 'door3', 'top5', 'neverHeld'] as const;
const percent = (share: number) => `${(100 * share).toFixed(1).replace('.', ',')} %`;

export function Judged({ judgement: { before, after, worse, turned } }: { readonly judgement: Judgement }) {
  const { lexicon } = staffWords(useStaffLang());
  const said = lexicon.judged;
  return (
    <section aria-labelledby="judged" className="notice" role={worse.length > 0 ? 'alert' : 'status'}>
      <h2 id="judged" className="ds-heading" data-size="sm">{said.title}</h2>
      <p><strong>{worse.length > 0 ? say(said.worse, { figures: worse.map((one) => said.figures[one].toLowerCase()).join(', ') }) : said.fine}</strong></p>
      <p>{say(said.lead, { n: after.n })}</p>
      <table className="judged-figures">
        <thead><tr><th scope="col">{said.figure}</th><th scope="col">{lexicon.before}</th><th scope="col">{lexicon.after}</th></tr></thead>
        <tbody>
          {FIGURES.map((one) => (
            <tr key={one}>
              <th scope="row">{said.figures[one]}</th><td>{percent(before[one])}</td><td>{before[one] === after[one] ? percent(after[one]) : <strong>{percent(after[one])}</strong>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {turned.length === 0 ? <p>{said.turnedNone}</p> : (
        <details>
          <summary>{sayCount({ one: said.turned_one, other: said.turned_other }, turned.length)}</summary>
          <table className="changes">
            <thead><tr><th scope="col">{said.query}</th><th scope="col">{lexicon.before}</th><th scope="col">{lexicon.after}</th></tr></thead>
            <tbody>
              {turned.map(({ q, before: was, after: is }) => <tr key={q}><th scope="row">{q}</th><td data-name={lexicon.before}><Got one={was} /></td><td data-name={lexicon.after}><Got one={is} /></td></tr>)}
            </tbody>
          </table>
        </details>
      )}
    </section>
  );
}

function Got({ one: { door, level, good } }: { readonly one: Turned['before'] }) {
  const lang = useStaffLang();
  const { lexicon: said } = staffWords(lang);
  return <>{`${door ? SERVICE_TYPES[door][lang] : said.explained.noDoor}, ${said.crisis[level].toLowerCase()}: ${good ? said.judged.good : said.judged.bad}`}</>;
}
