/** Who to call now: above everything else, big and calm. */
import { memo } from 'react';
import type { CrisisContact } from '#api/contract/navigate.ts';
import type { CrisisLevel } from '#api/contract/vocabulary.ts';
import { useWords } from '../words/say.ts';
import { CallButton } from './call.tsx';

export const Crisis = memo(function Crisis({ level, contacts }: { readonly level: CrisisLevel; readonly contacts: readonly CrisisContact[] }) {
  const { words } = useWords();
  if (level === 'none' || contacts.length === 0) return null;
  const isEmergency = level === 'emergency';
  return (
    <section className={`crisis ${level}`} data-color="danger" aria-labelledby="crisis-heading">
      <h2 id="crisis-heading" className="ds-heading" data-size="sm">
        {isEmergency ? words.answer.crisisEmergency : words.answer.crisisUrgent}
      </h2>
      <p className="ds-paragraph">{isEmergency ? words.answer.crisisEmergencyLead : words.answer.crisisUrgentLead}</p>
      <ol>
        {contacts.map(({ phone, name, why }) => (
          <li key={phone}>
            <CallButton phone={phone} />
            <p>
              <strong>{name}.</strong> {why}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
});
