/** 113, 116 117, 116 123: first on every page, one tap to call. */
import type { CrisisContact } from '#api/contract/navigate.ts';
import { dial, readablePhone } from '../words/phone.ts';
import { useWords } from '../words/say.ts';

export function EmergencyBar({ lines }: { readonly lines: readonly CrisisContact[] }) {
  const { words } = useWords();
  return (
    <nav className="emergency" aria-label={words.emergency.label}>
      <ul>
        {lines.map(({ phone, name }) => (
          <li key={phone}>
            <a href={dial(phone)}>
              <strong>{readablePhone(phone)}</strong>{' '}
              <span>{shortName(phone, words.emergency) ?? name}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function shortName(phone: string, words: ReturnType<typeof useWords>['words']['emergency']): string | undefined {
  return phone === '113' || phone === '116117' || phone === '116123' || phone === '112' ? words[phone] : undefined;
}
