/** One door in a short list: its name, its number where there is one, and what one must know of it. */
import type { Service } from '#api/contract/service.ts';
import { contactNow } from '#api/navigator/contact.ts';
import { addressOf } from '../routes.ts';
import { useWords } from '../words/say.ts';
import { WORDS } from '../words/words.ts';
import { agesInWords } from './ages.ts';
import { CallLink } from './call.tsx';

export function DoorLine({ service, now, notes = [], saysCountry = true }: { readonly service: Service; readonly now: Date; readonly notes?: readonly string[]; readonly saysCountry?: boolean }) {
  const { lang, words } = useWords();
  const said = WORDS[lang].pathway;
  const { phone } = contactNow(service, now);
  const known = [agesInWords(service.ages, words.facts), ...notes, service.coverage.national && saysCountry ? said.wholeCountry : null, phone ? null : service.contacts.some(({ kind }) => kind === 'phone') ? said.oldNumber : said.noNumber, service.incomplete ? said.known.replace(/\.$/, '') : null].filter((one) => one !== null);
  return (
    <li>
      <a href={addressOf('service', lang, { slug: service.slug })}>{service.name}</a>
      {phone ? <> <CallLink phone={phone} /></> : null}
      {known.length > 0 ? <p className="small">{known.join(' · ')}</p> : null}
    </li>
  );
}
