/** The doors of a step in one municipality; a gap is said, never left blank. */
import type { DoorsHere } from '#api/contract/knowledge.ts';
import { SERVICE_TYPES } from '#api/contract/vocabulary.ts';
import { addressOf } from '../routes.ts';
import { say, useWords } from '../words/say.ts';
import { WORDS } from '../words/words.ts';
import { DoorLine } from './door-line.tsx';

interface Shown { readonly doors: readonly DoorsHere[]; readonly place: string; readonly now: Date; readonly kindOf: Readonly<Record<string, string>> }

/** @param kindOf what a professional must know of each type of service, by the slug of its page */
export function DoorsAtStep({ doors, place, now, kindOf }: Shown) {
  const { lang } = useWords();
  const said = WORDS[lang].pathway;
  if (doors.length === 0) return <p className="small">{said.noTypes}</p>;
  return (
    <dl className="facts doors-here">
      {doors.map(({ type, doors: here, gaps }) => {
        const kind = kindOf[type];
        return (
          <div key={type}>
            <dt>{SERVICE_TYPES[type][lang]}{kind ? <> <a className="small" href={addressOf('kind', lang, { slug: kind })}>{said.what}<span className="unseen"> {SERVICE_TYPES[type][lang]}</span></a></> : null}</dt>
            <dd>
              {here.length > 0 ? <ul>{here.map(({ service, receives }) => <DoorLine key={service.slug} service={service} now={now} notes={receives ? [said.receives] : []} />)}</ul> : null}
              {gaps.map((gap) => <p key={gap} className="gap">{gap}</p>)}
              {here.length === 0 && gaps.length === 0 ? <p className="gap">{say(said.gap, { name: place })}</p> : null}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
