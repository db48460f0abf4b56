/** One service in a list: its name, who runs it, its number where there is one, and whether it is open. */
import { memo } from 'react';
import type { ContactNow } from '#api/contract/navigate.ts';
import type { Service } from '#api/contract/service.ts';
import { SERVICE_TYPES } from '#api/contract/vocabulary.ts';
import { addressOf } from '../routes.ts';
import { useWords } from '../words/say.ts';
import { CallLink } from './call.tsx';
import { OpenState } from './open-state.tsx';

export const ServiceLine = memo(function ServiceLine({ service, contact, now, withSummary = false, heading: Heading = 'h4' }: {
  readonly service: Service; readonly contact: ContactNow; readonly now: Date; readonly withSummary?: boolean; readonly heading?: 'h3' | 'h4';
}) {
  const { lang, words } = useWords();
  return (
    <li className="service-line">
      <div className="what">
        <Heading>
          <a href={addressOf('service', lang, { slug: service.slug })}>{service.name}</a>
        </Heading>
        <p className="provider">
          {[
            service.provider.name === service.name ? null : service.provider.name,
            service.name.includes(SERVICE_TYPES[service.type][lang]) ? null : SERVICE_TYPES[service.type][lang],
            service.referral.required === null ? null : service.referral.required ? words.door.referralShort : words.door.noReferralShort,
          ].filter(Boolean).join(' · ')}
        </p>
        {withSummary ? <p className="reason">{service.summary}</p> : null}
      </div>
      <div className="reach">
        {contact.phone ? <CallLink phone={contact.phone} /> : contact.url ? <a className="web-link" href={contact.url}>{words.contact.kinds.web}</a> : null}
        {contact.open === null ? null : <OpenState contact={contact} now={now} />}
      </div>
    </li>
  );
});
