/** Several municipalities go by what was typed: which one? */
import { useWords } from '../words/say.ts';
import type { PlaceName } from './settle-place.ts';

export function PlaceChoice({ choices, typed, chosen, choose }: {
  readonly choices: readonly PlaceName[]; readonly typed: string; readonly chosen: string; readonly choose?: ((municipality: PlaceName) => void) | undefined;
}) {
  const { words } = useWords();
  return (
    <fieldset className="ds-fieldset place-choice">
      <legend className="ds-label">{words.place.choose}</legend>
      <input type="hidden" name="chosenFor" value={typed} />
      {choices.map((municipality) => (
        <div className="ds-field" key={municipality.number}>
          <input className="ds-input" type="radio" name="municipality" id={`municipality-${municipality.number}`} value={municipality.number}
            {...(choose ? { checked: chosen === municipality.number, onChange: () => choose(municipality) } : { defaultChecked: chosen === municipality.number })} />
          <label className="ds-label" htmlFor={`municipality-${municipality.number}`}>
            {municipality.name} ({municipality.county.name})
          </label>
        </div>
      ))}
    </fieldset>
  );
}
