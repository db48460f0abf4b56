/** The answer, worked out here at each keystroke. What is written goes nowhere. */
import { useMemo, useRef } from 'react';
import type { Answer } from '#api/contract/navigate.ts';
import type { Slice } from '#api/contract/place.ts';
import type { Lang } from '#api/contract/vocabulary.ts';
import { answerTo } from '../parts/answer-to.ts';
import type { Asked } from '../parts/asked.ts';
import { MAX_QUESTION_LENGTH } from '../parts/limits.ts';
import { kept } from './kept.ts';
import type { Navigator } from './use-knowledge.ts';

/** Fewer letters than this are not yet a question. */
export const LEAST_LETTERS = 3;

/** @param isAsked true when the person asked outright, even without words */
export function useAnswer(asked: Asked, lang: Lang, navigator: Navigator | null, slice: Slice | null, now: Date, isAsked: boolean): Answer | 'broke' | null {
  const before = useRef<Answer>(null);
  // not deferred: the answer takes less time than a frame of its own would
  return useMemo(() => {
    const isQuestion = isAsked || asked.themes.length > 0 || asked.q.trim().length >= LEAST_LETTERS;
    if (!navigator || !slice || !isQuestion || asked.q.length > MAX_QUESTION_LENGTH) return null;
    try {
      const answer = answerTo(asked, lang, (question) => navigator.navigate(question, slice, navigator.knowledge, now));
      before.current = keptAnswer(before.current, answer);
      return before.current;
    } catch {
      return 'broke';
    }
  }, [asked, lang, navigator, slice, now, isAsked]);
}

/** Doors are compared each with itself, also where they have changed places. */
function keptAnswer(before: Answer | null, now: Answer): Answer {
  const alternatives = now.alternatives.map((one) => kept(before?.alternatives.find(({ service }) => service === one.service), one));
  return kept(before, { ...now, alternatives });
}
