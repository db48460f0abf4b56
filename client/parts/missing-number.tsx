/** No number that is certain: says so, and gives what is. */
import type { Municipality } from '#api/contract/place.ts';
import type { Service } from '#api/contract/service.ts';
import { OUT_OF_HOURS } from '../words/phone.ts';
import { say, useWords } from '../words/say.ts';
import { CallLink } from './call.tsx';

export function MissingNumber({ service, url, municipality }: { readonly service: Service; readonly url: string | null; readonly municipality: Municipality | null }) {
  const { words } = useWords();
  const switchboard = service.level === 'municipal' && municipality?.switchboard?.callable ? municipality.switchboard : null;
  const page = url ?? (service.level === 'municipal' ? municipality?.website : undefined);
  return (
    <div className="missing">
      <p>
        <strong>{words.door.missing}.</strong> {words.door.missingLead}
      </p>
      <ul className="ways">
        {page ? (
          <li>
            <a className="ds-button" href={page}>
              {say(words.door.webOf, { name: url ? service.name : (municipality?.name ?? service.name) })}
            </a>
          </li>
        ) : null}
        {switchboard && municipality ? (
          <li>
            <CallLink phone={switchboard.value} /> {say(words.door.switchboard, { name: municipality.name })}. {say(words.door.switchboardAsk, { name: service.name })}
          </li>
        ) : null}
        <li>
          <CallLink phone={OUT_OF_HOURS} /> {words.door.outOfHours}.
        </li>
      </ul>
    </div>
  );
}
