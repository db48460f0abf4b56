/** Who receives, or a gap with its name and what to do then; and who must take part. */
import type { ReferralSheet } from '#api/contract/referral.ts';
import { addressOf } from '../../routes.ts';
import { say, useWords } from '../../words/say.ts';
import { WORDS } from '../../words/words.ts';
import { CallLink } from '../call.tsx';
import { DoorIcon } from '../icons.tsx';
import { OpenState } from '../open-state.tsx';
import { SheetServices } from './lines.tsx';

export function Receiver({ sheet, now }: { readonly sheet: ReferralSheet; readonly now: Date }) {
  const { lang, words } = useWords();
  const said = WORDS[lang].professionals;
  const { unit, gap, together, also } = sheet;
  return (
    <header className="door receiver">
      <p className="eyebrow">
        <DoorIcon />
        {unit ? said.to : said.gap}
      </p>
      {unit ? (
        <>
          <h2 className="ds-heading" data-size="md"><a href={addressOf('service', lang, { slug: unit.slug })}>{unit.name}</a></h2>
          <p>{unit.groupName}. {unit.levelName}. {say(said.owner, { name: unit.owner.name })}</p>
          <p className="reached">
            {unit.contact.phone ? <CallLink phone={unit.contact.phone} /> : <span className="gap">{words.door.missing}.</span>}
            {unit.contact.url ? <a href={unit.contact.url}>{words.door.web}</a> : null}
          </p>
          {unit.contact.phone || unit.contact.open !== null ? <OpenState contact={unit.contact} now={now} /> : null}
          {unit.incomplete ? <p className="small">{words.door.incomplete}</p> : null}
        </>
      ) : null}
      {gap ? (
        <>
          <h2 className="ds-heading" data-size="sm">{gap.text}</h2>
          {gap.instead.length > 0 ? <><p>{said.instead}</p><SheetServices services={gap.instead} now={now} /></> : null}
        </>
      ) : null}
      {together.length > 0 ? (
        <div>
          <h3>{said.together}</h3>
          <ul>
            {together.map(({ group, groupName, service, gap: none }) => (
              <li key={group}>{service ? <a href={addressOf('service', lang, { slug: service.slug })}>{service.name}</a> : <span className="gap">{groupName}: {none}</span>}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {also.length > 0 ? <div><h3>{said.also}</h3><SheetServices services={also} now={now} /></div> : null}
    </header>
  );
}
