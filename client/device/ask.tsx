/** One question in, as a living part: the answer is worked out on the device as one writes. */
import { type FormEvent, memo, useCallback, useEffect, useRef, useState } from 'react';
import type { CrisisContact } from '#api/contract/navigate.ts';
import { THEMES, type Theme } from '#api/contract/vocabulary.ts';
import { detectCrisis } from '#api/navigator/crisis.ts';
import { AnswerPeek } from '../parts/answer-peek.tsx';
import { AnswerView } from '../parts/answer-view.tsx';
import { type Asked, ageIn, corrected, type FieldError, NOTHING_ASKED } from '../parts/asked.ts';
import { Crisis } from '../parts/crisis.tsx';
import { PlaceStatus } from '../parts/place-status.tsx';
import { QuestionForm } from '../parts/question-form.tsx';
import { addressOf } from '../routes.ts';
import { readablePhone } from '../words/phone.ts';
import { say, useWords } from '../words/say.ts';
import { openSentence } from '../words/time.ts';
import { takeCarried, useCarrying } from './carried.ts';
import { LEAST_LETTERS, useAnswer } from './use-answer.ts';
import { useCrisisWords, useNavigator } from './use-knowledge.ts';
import { useNow } from './use-now.ts';
import { usePlace } from './use-place.ts';
import { useSettled } from './use-settled.ts';
import { useSlice } from './use-slice.ts';

const ANNOUNCE_AFTER_MS = 1200;
/** The themes that most people come for: a way in without writing. */
const FIRST_THEMES = ['anxiety', 'depression', 'alcohol', 'illegal-drugs', 'gambling', 'suicidal-thoughts', 'eating-disorder', 'child-worry', 'partner-worry', 'violence-abuse', 'grief-loss', 'loneliness'] as const satisfies readonly Theme[];

export interface AskProps {
  readonly lines: readonly CrisisContact[];
  /** The place that the address asks for. */
  readonly place: { readonly number: string; readonly name: string } | null;
  /** The moment at which the server made the page. */
  readonly now: string;
}

export function Ask({ lines, place: given, now: first }: AskProps) {
  const { lang, words } = useWords();
  const [asked, setAsked] = useState<Asked>({ ...NOTHING_ASKED, place: given?.name ?? '', municipality: given?.number ?? '' });
  const [isAsked, setIsAsked] = useState(false);
  const change = useCallback((part: Partial<Asked>) => setAsked((before) => ({ ...before, ...(part.place !== undefined ? { municipality: '' } : {}), ...(part.q?.trim() === '' ? { without: [] } : {}), ...part })), []);

  useCarrying(asked);
  const crisisWords = useCrisisWords();
  const navigator = useNavigator();
  const now = useNow(new Date(first));
  const place = usePlace(asked, navigator.value, change);
  const slice = useSlice(place.number, lang);
  const correct = useCallback((name: string, value: string) => setAsked((before) => corrected({ ...before, municipality: place.number }, name, value)), [place.number]);
  const answer = useAnswer(asked, lang, navigator.value, slice.value, now, isAsked);
  const errors = useSettled(errorsIn(asked), ANNOUNCE_AFTER_MS);
  const failed = navigator.failed || slice.failed;

  const form = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was written before the page woke up, or in another language, is read once
  useEffect(() => {
    const carried = takeCarried();
    const q = form.current?.querySelector('textarea')?.value;
    if (carried) setAsked(carried);
    else if (q) change({ q });
  }, []);

  const shown = useRef<HTMLDivElement>(null);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    if (failed || !navigator.value || !slice.value || errorsIn(asked).length > 0 || answer === 'broke') return;
    event.preventDefault();
    setIsAsked(true);
    shown.current?.focus();
    shown.current?.scrollIntoView({ block: 'start' });
  };

  const early = !answer && crisisWords && asked.q.trim() !== '' ? detectCrisis(asked.q, crisisWords).level : 'none';
  const isWaiting = asked.q.trim().length >= LEAST_LETTERS && (!navigator.value || !slice.value) && !failed;
  const news = useSettled(answer && answer !== 'broke' ? inWords(answer, now, words) : '', ANNOUNCE_AFTER_MS);

  return (
    <div className="ask">
      <div className="asking" ref={form}>
        <h1 className="ds-heading" data-size="xl">{words.front.heading}</h1>
        <p className="lead">{words.front.lead}</p>
        <QuestionForm asked={asked} errors={errors} change={change} onSubmit={submit} onDevice={navigator.value !== null && !failed}
          aboutPlace={<PlaceStatus typed={asked.place} chosen={asked.municipality} state={place} change={change} />} />
      </div>
      <AnswerPeek answer={answer === 'broke' ? null : answer} target={shown} />
      <div className="answering" id="answer" ref={shown} tabIndex={-1} aria-label={words.answer.heading} role="region">
        <p className="unseen" role="status">{news}</p>
        <Crisis level={early} contacts={early === 'emergency' ? lines : [...lines].reverse()} />
        {answer === 'broke' ? <p className="notice">{words.answer.broke}</p> : null}
        {failed ? <p className="notice">{words.front.failed}</p> : null}
        {isWaiting ? <p className="notice">{words.front.preparing}</p> : null}
        {answer && answer !== 'broke' ? (
          <AnswerView answer={answer} municipality={slice.value?.municipality ?? null} without={asked.without} now={now} correct={correct} />
        ) : (
          <HowItWorks />
        )}
      </div>
    </div>
  );
}

const HowItWorks = memo(function HowItWorks() {
  const { lang, words } = useWords();
  return (
    <section className="how" aria-labelledby="how-heading">
      <h2 id="how-heading" className="ds-heading" data-size="xs">{words.front.how}</h2>
      <ol>
        {words.front.steps.map((step) => <li key={step}>{step}</li>)}
      </ol>
      <h2 className="ds-heading" data-size="xs">{words.front.browse}</h2>
      <ul className="chips">
        {FIRST_THEMES.map((theme) => (
          <li key={theme}>
            <a className="ds-chip" href={addressOf('theme', lang, { slug: theme })}>{THEMES[theme][lang]}</a>
          </li>
        ))}
      </ul>
    </section>
  );
});

const NO_ERRORS: readonly FieldError[] = [];
const WRONG_AGE: readonly FieldError[] = [{ field: 'age', kind: 'age' }];
const errorsIn = (asked: Asked) => (ageIn(asked.age) === null ? WRONG_AGE : NO_ERRORS);

/** What a screen reader is told: the crisis first, otherwise the door. */
function inWords(answer: Exclude<ReturnType<typeof useAnswer>, 'broke' | null>, now: Date, words: ReturnType<typeof useWords>['words']): string {
  const [first] = answer.crisis.contacts;
  if (first) return say(words.answer.announceCrisis, { phone: readablePhone(first.phone), name: first.name });
  if (!answer.door) return words.answer.none;
  const { service, contact } = answer.door;
  const name = contact.phone ? `${service.name}, ${readablePhone(contact.phone)}` : service.name;
  return say(words.answer.announce, { name, state: openSentence(contact, now, words.hours) });
}
