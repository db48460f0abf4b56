/** Numbers too old or uncertain to be the one to call: small, and said to be so. */
import type { Service } from '#api/contract/service.ts';
import { dial, readablePhone } from '../words/phone.ts';
import { say, useWords } from '../words/say.ts';
import { dateInWords } from '../words/time.ts';

export function OldNumbers({ service }: { readonly service: Service }) {
  const { words } = useWords();
  const old = service.contacts.filter((contact) => contact.kind === 'phone' && !contact.callable && contact.trust === 'overdue');
  if (old.length === 0) return null;
  return (
    <div className="old-numbers">
      <p>{words.door.oldNumbers}:</p>
      <ul>
        {old.map((contact) => (
          <li key={contact.id}>
            <a href={dial(contact.value)}>{readablePhone(contact.value)}</a>{' '}
            {contact.source.date ? say(words.door.oldNumber, { date: dateInWords(contact.source.date, words.hours) }) : words.door.oldNumberUndated}
          </li>
        ))}
      </ul>
    </div>
  );
}
