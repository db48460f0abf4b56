/** The door: who it is, the one number, whether it is open, why this door, and who answers meanwhile. */
import { memo } from 'react';
import type { Door } from '#api/contract/navigate.ts';
import type { Municipality } from '#api/contract/place.ts';
import { PATHWAYS } from '#api/contract/vocabulary.ts';
import { addressOf } from '../routes.ts';
import { OUT_OF_HOURS } from '../words/phone.ts';
import { say, useWords } from '../words/say.ts';
import { agesInWords } from './ages.ts';
import { CallButton, CallLink } from './call.tsx';
import { DoorIcon } from './icons.tsx';
import { MissingNumber } from './missing-number.tsx';
import { OldNumbers } from './old-numbers.tsx';
import { OpenState } from './open-state.tsx';
import { OtherWays } from './other-ways.tsx';
import { ProfessionalFacts } from './professional-facts.tsx';
import { ReferralLine, referralSentences } from './referral-line.tsx';
import { SourceLine, TrustLine } from './trust.tsx';

/** @param sheet for professionals: where the referral sheet of this door is; null where it receives no referrals from here */
export const DoorCard = memo(function DoorCard({ door, municipality, now, sheet }: { readonly door: Door; readonly municipality: Municipality | null; readonly now: Date; readonly sheet?: string | null }) {
  const { lang, words } = useWords();
  const { service, contact, reasons, meanwhile } = door;
  const called = service.contacts.find((one) => one.kind === 'phone' && one.value === contact.phone);
  const source = service.sources[0];
  const said = referralSentences(service.referral, words);
  const ages = agesInWords(service.ages, words.facts);
  return (
    <article className="door" aria-labelledby="door-name">
      <header>
        <p className="eyebrow">
          <DoorIcon />
          {words.door.eyebrow}
        </p>
        <h2 id="door-name" className="ds-heading" data-size="md">
          <a href={addressOf('service', lang, { slug: service.slug })}>{service.name}</a>
        </h2>
        {service.provider.name !== service.name ? <p className="provider">{say(words.door.runBy, { name: service.provider.name })}</p> : null}
      </header>

      <div className="reach">
        {contact.phone ? <CallButton phone={contact.phone} /> : <MissingNumber service={service} url={contact.url} municipality={municipality} />}
        {called?.note ? <p className="note">{called.note}</p> : null}
        <OpenState contact={contact} now={now} />
        {contact.phone ? <OtherWays service={service} url={contact.url} /> : null}
      </div>

      {meanwhile && (contact.phone || meanwhile.phone !== OUT_OF_HOURS) ? (
        <p className="meanwhile">
          <strong>{contact.open === false ? words.door.meanwhile : contact.phone ? words.door.meanwhileUnknown : words.door.meanwhileNoNumber}</strong>{' '}
          <span className="keep">
            <CallLink phone={meanwhile.phone} /> {meanwhile.name}
          </span>
        </p>
      ) : null}

      <p className="summary">{service.summary}</p>
      <ReferralLine referral={service.referral} />
      {ages ? (
        <p className="ages">
          {words.door.ages}: {ages}.
        </p>
      ) : null}
      {service.whatHappens ? (
        <section>
          <h3>{words.door.whatHappens}</h3>
          <p>{service.whatHappens}</p>
        </section>
      ) : null}

      {sheet === undefined ? null : <ProfessionalFacts service={service} />}
      {sheet ? <p className="to-sheet"><a href={sheet}>{words.answer.sheet}</a></p> : null}

      <section className="why">
        <h3>{words.door.why}</h3>
        <ul>
          {reasons.filter((reason) => !said.includes(reason)).map((reason) => <li key={reason}>{reason}</li>)}
        </ul>
      </section>

      {service.pathways.length > 0 ? (
        <section className="part-of">
          <h3>{words.facts.pathways}</h3>
          <ul>
            {service.pathways.map((pathway) => <li key={pathway}><a href={addressOf('pathway', lang, { slug: pathway }, { municipality: municipality?.number })}>{PATHWAYS[pathway][lang]}</a></li>)}
          </ul>
        </section>
      ) : null}

      <footer>
        {service.incomplete ? <p className="trust">{words.door.incomplete}</p> : null}
        {service.shownInNorwegian ? <p className="trust">{words.site.shownInNorwegian}</p> : null}
        {called ? (
          <TrustLine contact={called} />
        ) : source ? (
          <p className="trust">
            <strong>{words.door.unconfirmed}</strong> <SourceLine source={source} />
          </p>
        ) : null}
        <OldNumbers service={service} />
        {service.reported ? <p className="trust"><strong>{words.door.reported}</strong></p> : null}
        <p className="wrong"><a href={addressOf('report', lang, { slug: service.slug })}>{words.door.wrong}</a></p>
      </footer>
    </article>
  );
});
