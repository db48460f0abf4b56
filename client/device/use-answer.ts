/** The answer, worked out here at each keystroke. What is written goes nowhere. */
import { useDeferredValue, useMemo } from 'react';
import type { Answer } from '#api/contract/navigate.ts';
import type { Slice } from '#api/contract/place.ts';
import type { Lang } from '#api/contract/vocabulary.ts';
import { answerTo } from '../parts/answer-to.ts';
import type { Asked } from '../parts/asked.ts';
import { MAX_QUESTION_LENGTH } from '../parts/limits.ts';
import type { Navigator } from './use-knowledge.ts';

/** Fewer letters than this are not yet a question. */
const LEAST_LETTERS = 3;

/** @param isAsked true when the person asked outright, even without words */
export function useAnswer(asked: Asked, lang: Lang, navigator: Navigator | null, slice: Slice | null, now: Date, isAsked: boolean): Answer | 'broke' | null {
  const latest = useDeferredValue(asked);
  return useMemo(() => {
    const isQuestion = isAsked || latest.themes.length > 0 || latest.q.trim().length >= LEAST_LETTERS;
    if (!navigator || !slice || !isQuestion || latest.q.length > MAX_QUESTION_LENGTH) return null;
    try {
      return answerTo(latest, lang, (question) => navigator.navigate(question, slice, navigator.knowledge, now));
    } catch {
      return 'broke';
    }
  }, [latest, lang, navigator, slice, now, isAsked]);
}
