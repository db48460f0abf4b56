/** From what was asked to its answer: the same on the server and on the device. */
import type { Answer, Question } from '#api/contract/navigate.ts';
import type { Lang } from '#api/contract/vocabulary.ts';
import { type Asked, ageIn } from './asked.ts';
import { MAX_QUESTION_LENGTH } from './limits.ts';

export function answerTo(asked: Asked, lang: Lang, navigate: (question: Question) => Answer): Answer {
  return navigate({
    q: asked.q.slice(0, MAX_QUESTION_LENGTH), for: asked.for, themes: [...asked.themes], without: [...asked.without], pathways: [], lang,
    ...(asked.municipality ? { municipality: asked.municipality } : {}),
    ...(typeof ageIn(asked.age) === 'number' ? { age: ageIn(asked.age) ?? undefined } : {}),
  });
}
