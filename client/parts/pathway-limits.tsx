/** The recommended times of a pathway, and what they are worth. */
import type { PathwayView } from '#api/contract/knowledge.ts';
import { useWords } from '../words/say.ts';
import { WORDS } from '../words/words.ts';

export function PathwayLimits({ limits, note }: { readonly limits: PathwayView['limits']; readonly note: string | null }) {
  const { lang } = useWords();
  const said = WORDS[lang].pathway;
  const hasAny = limits.some(({ any }) => any !== null);
  if (limits.length === 0 && !note) return null;
  return (
    <section>
      <h2 id="limits" className="ds-heading" data-size="sm">{said.limits}</h2>
      {limits.length > 0 ? (
        <div className="scroll" tabIndex={0} role="region" aria-labelledby="limits">
          <table className="limits">
            <thead><tr><th scope="col">{said.step}</th>{hasAny ? <th scope="col">{said.any}</th> : null}<th scope="col">{said.outpatient}</th><th scope="col">{said.inpatient}</th></tr></thead>
            <tbody>{limits.map((limit) => <tr key={limit.step}><th scope="row">{limit.step}</th>{hasAny ? <td>{limit.any ?? '–'}</td> : null}<td>{limit.outpatient ?? '–'}</td><td>{limit.inpatient ?? '–'}</td></tr>)}</tbody>
          </table>
        </div>
      ) : null}
      {note ? <p className="small">{note}</p> : null}
    </section>
  );
}
