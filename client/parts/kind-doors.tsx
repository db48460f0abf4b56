/** The doors of a kind: those of the municipality one has chosen first, then the others by where they are for. */
import type { Municipality } from '#api/contract/place.ts';
import type { Service } from '#api/contract/service.ts';
import { say, useWords } from '../words/say.ts';
import { WORDS } from '../words/words.ts';
import { DoorLine } from './door-line.tsx';
import { groupBy } from './group-by.ts';

type Named = Pick<Municipality, 'number' | 'name'>;
interface Shown { readonly doors: readonly Service[]; readonly municipality: Named | null; readonly municipalities: readonly Named[]; readonly now: Date }

export function KindDoors({ doors, municipality, municipalities, now }: Shown) {
  const { lang } = useWords();
  const said = WORDS[lang].kind;
  const names = new Map(municipalities.map(({ number, name }) => [number, name]));
  const isHere = ({ coverage }: Service) => municipality !== null && (coverage.national || coverage.municipalities.includes(municipality.number));
  const here = doors.filter(isHere);
  const elsewhere = groupBy(doors.filter((door) => !isHere(door)), ({ coverage }) => coverage.municipalities.flatMap((number) => names.get(number) ?? []).join(', '));
  return (
    <>
      {municipality ? <h3>{say(said.doorsIn, { name: municipality.name })}</h3> : null}
      {municipality && here.length === 0 ? <p className="gap">{say(said.none, { name: municipality.name })}</p> : null}
      {here.length > 0 ? <ul>{here.map((service) => <DoorLine key={service.slug} service={service} now={now} />)}</ul> : null}
      {elsewhere.length > 0 ? (
        <details className="ds-details" open={municipality === null}>
          <summary>{municipality ? said.elsewhere : said.all}</summary>
          <div>
            {elsewhere.map(([area, group]) => (
              <div key={area}>
                <p className="small">{area === '' ? said.forAll : say(said.for, { names: area })}:</p>
                <ul>{group.map((service) => <DoorLine key={service.slug} service={service} now={now} saysCountry={false} />)}</ul>
              </div>
            ))}
          </div>
        </details>
      ) : null}
    </>
  );
}
