/** Opening hours as they are known; what is not known is said. */
import type { Hours } from '#api/contract/entry.ts';
import { say, useWords } from '../words/say.ts';
import { dateInWords, weekInWords } from '../words/time.ts';

export function HoursTable({ hours }: { readonly hours: Hours | null }) {
  const { lang, words } = useWords();
  const said = words.hours;
  if (!hours) return <p>{said.unknown}</p>;
  const between = ({ from, to }: { readonly from: string; readonly to: string }) => ({ from: dateInWords(from, said), to: dateInWords(to, said) });
  return (
    <>
      {hours.always ? <p>{said.always}.</p> : null}
      {hours.regular.length > 0 ? (
        <table className="hours">
          <tbody>
            {weekInWords(hours, said).map(({ days, times }) => (
              <tr key={days + times}>
                <th scope="row">{days}</th>
                <td>{times}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {hours.closures.map((closure) => <p key={closure.from}>{say(said.closure, { ...between(closure), reason: closure.reason[lang] ?? closure.reason.nb })}</p>)}
      {hours.variations.map((variation) => <p key={variation.from}>{say(said.variation, between(variation))}{variation.note ? `. ${variation.note[lang] ?? variation.note.nb}` : null}</p>)}
      {hours.always ? null : <p className="small">{{ closed: said.holidayClosed, 'as-usual': said.holidayUsual, unknown: said.holidayUnknown }[hours.publicHolidays]}</p>}
    </>
  );
}
