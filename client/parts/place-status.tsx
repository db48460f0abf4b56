/** What was made of the place, as it is typed: who is answered for, a choice, or that it is not known. */
import { memo } from 'react';
import type { PlaceState } from '../device/use-place.ts';
import { addressOf } from '../routes.ts';
import { say, useWords } from '../words/say.ts';
import type { Asked } from './asked.ts';
import { PlaceChoice } from './place-choice.tsx';

export const PlaceStatus = memo(function PlaceStatus({ typed, chosen, state, change }: { readonly typed: string; readonly chosen: string; readonly state: PlaceState; readonly change: (change: Partial<Asked>) => void }) {
  const { lang, words } = useWords();
  const { where, remembered } = state;
  const municipality = where.kind === 'one' ? where.municipality : null;
  const isRemembered = municipality !== null && remembered?.number === municipality.number;
  return (
    <>
      <p role="status">
        {municipality ? say(words.place.answersFor, { name: municipality.name }) : null}
        {where.kind === 'several' ? say(words.place.several, { typed }) : null}
        {where.kind === 'unknown' && typed.trim().length > 2 ? (
          <>
            {say(words.place.unknown, { typed })} {words.place.unknownHelp} <a href={addressOf('municipalities', lang)}>{words.menu.municipalities}</a>
          </>
        ) : null}
      </p>
      {where.kind === 'several' ? (
        <PlaceChoice choices={where.choices} typed={typed} chosen={chosen} choose={({ number, name }) => change({ place: name, municipality: number })} />
      ) : null}
      {municipality ? <input type="hidden" name="municipality" value={municipality.number} /> : null}
      {municipality ? <input type="hidden" name="chosenFor" value={typed} /> : null}
      {municipality && !isRemembered ? (
        <button type="button" className="as-link" onClick={() => state.remember(municipality)}>
          {words.place.remember}
        </button>
      ) : null}
      {isRemembered ? (
        <p>
          {words.place.remembered}{' '}
          <button type="button" className="as-link" onClick={() => state.forget()}>
            {words.place.forget}
          </button>
        </p>
      ) : null}
    </>
  );
});
