/** From what was asked to its answer: the same on the server and on the device. */
import type { Answer, Question } from '#api/contract/navigate.ts';
import type { Lang } from '#api/contract/vocabulary.ts';
import { type Asked, ageIn, questionWithout } from './asked.ts';
import { MAX_QUESTION_LENGTH } from './limits.ts';

/** Misread words are left out when the door is sought; a crisis is always sought in all that was written. */
export function answerTo(asked: Asked, lang: Lang, navigate: (question: Question) => Answer): Answer {
  const q = asked.q.slice(0, MAX_QUESTION_LENGTH);
  const question: Question = {
    q, for: asked.for, themes: [...asked.themes], pathways: [], lang,
    ...(asked.municipality ? { municipality: asked.municipality } : {}),
    ...(typeof ageIn(asked.age) === 'number' ? { age: ageIn(asked.age) ?? undefined } : {}),
  };
  const answer = navigate({ ...question, q: questionWithout(q, asked.ignored) });
  return asked.ignored.length === 0 ? answer : { ...answer, crisis: navigate(question).crisis };
}
