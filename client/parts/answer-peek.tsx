/** On a small screen the answer comes below the form: this says that it is there, and leads to it. Gone when the answer is in sight. */
import { memo, type RefObject, useEffect, useState } from 'react';
import type { Answer } from '#api/contract/navigate.ts';
import { dial, readablePhone } from '../words/phone.ts';
import { say, useWords } from '../words/say.ts';
import { DoorIcon, PhoneIcon } from './icons.tsx';

export const AnswerPeek = memo(function AnswerPeek({ answer, target }: { readonly answer: Answer | null; readonly target: RefObject<HTMLElement | null> }) {
  const { words } = useWords();
  const [isInSight, setIsInSight] = useState(true);
  useEffect(() => {
    if (!target.current || !('IntersectionObserver' in window)) return;
    const eye = new IntersectionObserver(([entry]) => setIsInSight(entry?.isIntersecting ?? true), { rootMargin: '0px 0px -120px 0px' });
    eye.observe(target.current);
    return () => eye.disconnect();
  }, [target]);
  const [first] = answer?.crisis.contacts ?? [];
  if (isInSight || !answer || (!first && !answer.door)) return null;
  return (
    <div className="peek" data-color={first ? 'danger' : undefined}>
      {first ? (
        <a className="ds-button" href={dial(first.phone)}>
          <PhoneIcon />
          {say(words.emergency.call, { phone: readablePhone(first.phone), name: first.name.replace(readablePhone(first.phone), '').trim() })}
        </a>
      ) : (
        <a className="ds-button" href="#answer">
          <DoorIcon />
          <span>{say(words.answer.peek, { name: answer.door?.service.name ?? '' })}</span>
        </a>
      )}
    </div>
  );
});
