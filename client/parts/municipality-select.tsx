/** A choice of municipality that works as a plain form. */
import type { Municipality } from '#api/contract/place.ts';
import { useWords } from '../words/say.ts';

export type Option = Pick<Municipality, 'number' | 'name'>;

export function MunicipalitySelect({ options, chosen, all }: { readonly options: readonly Option[]; readonly chosen: string; readonly all: string }) {
  const { words } = useWords();
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor="municipality">{words.place.pick}</label>
      <select className="ds-input" id="municipality" name="municipality" defaultValue={chosen}>
        <option value="">{all}</option>
        {options.map(({ number, name }) => <option key={number} value={number}>{name}</option>)}
      </select>
    </div>
  );
}
