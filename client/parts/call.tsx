/** A number to tap. */
import { dial, readablePhone } from '../words/phone.ts';
import { say, useWords } from '../words/say.ts';
import { PhoneIcon } from './icons.tsx';

/** The one big number of a card. */
export function CallButton({ phone, name }: { readonly phone: string; readonly name?: string }) {
  const { words } = useWords();
  return (
    <a className="ds-button call" href={dial(phone)}>
      <PhoneIcon />
      <span>
        {say(words.door.call, { phone: readablePhone(phone) })}
        {name ? <span className="call-name"> {name}</span> : null}
      </span>
    </a>
  );
}

/** A number among others. */
export function CallLink({ phone }: { readonly phone: string }) {
  return (
    <a className="call-link" href={dial(phone)}>
      <PhoneIcon />
      {readablePhone(phone)}
    </a>
  );
}
