/** Open, shut or not known: in words, with a mark that does not rely on colour alone. */
import type { ContactNow } from '#api/contract/navigate.ts';
import { useWords } from '../words/say.ts';
import { openSentence } from '../words/time.ts';

export function OpenState({ contact, now }: { readonly contact: ContactNow; readonly now: Date }) {
  const { words } = useWords();
  const state = contact.open === null ? 'unknown' : contact.open ? 'open' : 'shut';
  return (
    <p className={`open-state ${state}`}>
      <span className="mark" aria-hidden="true" />
      {openSentence(contact, now, words.hours)}
    </p>
  );
}
