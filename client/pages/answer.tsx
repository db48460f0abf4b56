/** The answer without JavaScript: the form is posted, nothing is kept, the words stand in no address. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import type { Answer } from '#api/contract/navigate.ts';
import type { Municipality } from '#api/contract/place.ts';
import type { Lang } from '#api/contract/vocabulary.ts';
import type { Directory } from '#api/directory/directory.ts';
import { askedContext, directoryContext } from '../context.ts';
import { answerTo } from '../parts/answer-to.ts';
import { AnswerView } from '../parts/answer-view.tsx';
import { type Asked, type FieldError, NOTHING_ASKED, readAsked } from '../parts/asked.ts';
import { AskedFields } from '../parts/asked-fields.tsx';
import { Crisis } from '../parts/crisis.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { PlaceChoice } from '../parts/place-choice.tsx';
import { QuestionForm } from '../parts/question-form.tsx';
import { settlePlace } from '../parts/settle-place.ts';
import { addressOf, langOf } from '../routes.ts';
import { say, useWords } from '../words/say.ts';

interface Answered {
  readonly asked: Asked;
  readonly errors: readonly FieldError[];
  /** Municipalities to choose between, where the place may be several. */
  readonly choices: readonly Municipality[];
  readonly municipality: Municipality | null;
  readonly answer: Answer;
}

export function loader({ context }: LoaderFunctionArgs) {
  return { now: context.get(directoryContext).now.toISOString() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { directory } = context.get(directoryContext);
  const lang = langOf(new URL(request.url).pathname);
  const form = await request.formData().catch(() => null);
  const answered = form ? answerForm(form, directory, lang) : { ...answerForm(new FormData(), directory, lang), errors: [{ field: 'form', kind: 'form' } as const] };
  // the language was changed before anything was written: it is still the question that is wanted
  if (form?.has('switched') && answered.asked.q.trim() === '') return redirect(addressOf('front', lang));
  context.set(askedContext, answered.asked);
  const isTooLarge = answered.errors.some(({ kind }) => kind === 'bodyTooLarge');
  return data<Answered>(answered, { status: isTooLarge ? 413 : answered.errors.length > 0 ? 400 : 200 });
}

function answerForm(form: FormData, directory: Directory, lang: Lang): Answered {
  const { asked: read, errors: wrong } = readAsked(form);
  const chosen = read.municipality ? directory.municipality(read.municipality) : null;
  const where = chosen ? ({ kind: 'one', municipality: chosen } as const) : settlePlace(read.place, directory.findMunicipalities(read.place));
  const municipality = where.kind === 'one' ? where.municipality : null;
  const asked = { ...read, municipality: municipality?.number ?? '' };
  const errors: readonly FieldError[] = where.kind === 'unknown' ? [...wrong, { field: 'place', kind: 'place' }] : wrong;
  return {
    asked, errors, municipality,
    choices: where.kind === 'several' ? where.choices : [],
    answer: answerTo(asked, lang, (question) => directory.navigate(question)),
  };
}

const nothingYet = { asked: NOTHING_ASKED, errors: [], choices: [], municipality: null, answer: null } as const;

export default function AnswerPage() {
  const now = new Date(useLoaderData<typeof loader>().now);
  const { lang, words } = useWords();
  const { asked, errors, choices, municipality, answer } = useActionData<Answered>() ?? nothingYet;
  const isWrong = errors.length > 0;
  const aboutPlace = (
    <>
      {choices.length > 0 && isWrong ? <PlaceChoice choices={choices} typed={asked.place} chosen={asked.municipality} /> : null}
      {errors.some(({ kind }) => kind === 'place') ? <p><a href={addressOf('municipalities', lang)}>{words.place.pick}</a></p> : null}
      {municipality ? (
        <>
          <p>{say(words.place.answersFor, { name: municipality.name })}</p>
          <input type="hidden" name="chosenFor" value={asked.place} />
          <input type="hidden" name="municipality" value={municipality.number} />
        </>
      ) : null}
    </>
  );
  const form = <QuestionForm asked={asked} errors={errors} aboutPlace={aboutPlace} withSummary />;
  return (
    <div className="answered">
      <PageHead title={answer && !isWrong ? words.answer.title : isWrong ? words.errors.heading : words.front.title} />
      <h1 className="ds-heading" data-size="lg">{answer && !isWrong ? words.answer.heading : words.front.heading}</h1>
      {isWrong && answer ? <Crisis level={answer.crisis.level} contacts={answer.crisis.contacts} /> : null}
      {isWrong || !answer ? form : null}
      {choices.length > 0 && !isWrong ? <WhichPlace asked={asked} choices={choices} /> : null}
      {answer && !isWrong ? (
        <>
          <AnswerView answer={answer} asked={asked} municipality={municipality} without={asked.without} now={now} />
          <section className="ask-again">
            <h2 className="ds-heading" data-size="sm">{words.answer.change}</h2>
            {form}
          </section>
        </>
      ) : null}
    </div>
  );
}

/** The rest of what was asked is carried along; the choice stands first, so that it counts. */
function WhichPlace({ asked, choices }: { readonly asked: Asked; readonly choices: readonly Municipality[] }) {
  const { lang, words } = useWords();
  return (
    <form className="notice which-place" method="post" action={addressOf('answer', lang)}>
      <p>{say(words.place.several, { typed: asked.place })}</p>
      <PlaceChoice choices={choices} typed={asked.place} chosen="" />
      <AskedFields asked={asked} />
      <button className="ds-button" data-variant="secondary" type="submit">{words.front.submit}</button>
    </form>
  );
}
