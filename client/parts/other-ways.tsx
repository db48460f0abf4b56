/** Text message, chat and the web page of a service, beside its number. */
import type { Service } from '#api/contract/service.ts';
import { readablePhone, text } from '../words/phone.ts';
import { say, useWords } from '../words/say.ts';

export function OtherWays({ service, url }: { readonly service: Service; readonly url: string | null }) {
  const { words } = useWords();
  const ways = service.contacts.filter((contact) => (contact.kind === 'sms' || contact.kind === 'chat') && contact.trust !== 'overdue');
  if (ways.length === 0 && !url) return null;
  // two chats of one service are told apart by where they are
  const chat = (address: string) => (ways.filter(({ kind }) => kind === 'chat').length > 1 ? `${words.door.chat}: ${new URL(address).host.replace(/^www\./, '')}` : words.door.chat);
  return (
    <ul className="other-ways">
      {ways.map((way) => (
        <li key={way.id}>
          <a href={way.kind === 'sms' ? text(way.value) : way.value}>{way.kind === 'sms' ? say(words.door.sms, { phone: readablePhone(way.value) }) : chat(way.value)}</a>
        </li>
      ))}
      {url && !ways.some((way) => way.value === url) ? (
        <li>
          <a href={url}>{words.door.web}</a>
        </li>
      ) : null}
    </ul>
  );
}
