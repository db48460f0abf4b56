/** One thing that waits: what it would change, and the answer. */
import { redirect, useActionData, useLoaderData } from 'react-router';
import type { ApprovalCase } from '#api/editorial/approvals/case.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { Changes, useStaffLang } from '../../parts/staff/changes.tsx';
import { numberOf } from '../../parts/staff/kind-of.ts';
import { momentInWords } from '../../parts/staff/moment.ts';
import { staffAddress } from '../../routes.ts';
import { staffAction, staffLoader } from '../../staff.ts';
import { say } from '../../words/say.ts';
import { staffWords } from '../../words/staff/words.ts';

export const loader = staffLoader(async ({ desk, params }) => {
  const found = await desk.approvals.find(numberOf(params['id']));
  return { found, municipalities: desk.history.municipalityNames() };
});

export const action = staffAction(async ({ desk, lang, params, form }) => {
  const answer = String(form.get('answer') ?? '').trim();
  const answered = await desk.approvals.answer(numberOf(params['id']), { accepts: form.get('decision') === 'accept', answer, ground: numberOf(String(form.get('ground') ?? '')) });
  if ('letter' in answered) throw redirect(staffAddress('staff-approvals', lang, {}, { done: answered.outcome, letter: answered.letter }), 303);
  return { answer, problem: answered.outcome === 'wrong' ? answered.field : answered.outcome };
});

export default function Approval() {
  const { found, municipalities } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const lang = useStaffLang();
  const { approvals: said } = staffWords(lang);
  const isProposal = found.reason === 'proposal';
  return (
    <>
      <PageHead title={found.name} />
      <h1 className="ds-heading" data-size="lg">{found.name}</h1>
      {tried ? <p className="notice" role="alert">{{ answer: said.answerMissing, content: said.contentWrong, moved: said.moved, decided: said.decided }[tried.problem]}</p> : null}
      <p><span className="ds-tag" data-color={isProposal ? 'info' : 'warning'}>{said.reason[found.reason]}</span></p>
      <p>{say(isProposal ? said.proposed : said.asked, { who: found.askedBy, moment: momentInWords(found.askedAt, lang) })}</p>
      {found.note ? <p>{say(said.note, { note: found.note })}</p> : null}
      {found.changes.length > 0 ? <Changes changes={found.changes} caption={isProposal ? said.proposalChanges : said.changes} municipalities={municipalities} /> : <p>{isProposal ? said.onlyNote : null}</p>}
      {found.alsoPublishes.length > 0 ? <Changes changes={found.alsoPublishes} caption={said.alsoPublishes} municipalities={municipalities} /> : null}
      {found.status === 'open' ? <AnswerForm found={found} tried={tried ?? null} /> : <p><strong>{said.status[found.status]}</strong>{found.answer ? ` ${say(said.answered, { answer: found.answer })}` : ''}</p>}
      <p className="ways-on">
        <a href={staffAddress('staff-history', lang, { kind: found.kind, slug: found.slug })}>{said.history}</a>
        <a href={staffAddress('staff-approvals', lang)}>{said.back}</a>
      </p>
    </>
  );
}

function AnswerForm({ found, tried }: { readonly found: Pick<ApprovalCase, 'reason' | 'hindrance' | 'ground'> & { readonly changes: readonly unknown[] }; readonly tried: { readonly answer: string; readonly problem: string } | null }) {
  const { approvals: said } = staffWords(useStaffLang());
  if (found.hindrance) return <p><strong>{said.hindrance[found.hindrance]}</strong></p>;
  const isMissing = tried?.problem === 'answer';
  return (
    <form method="post" className="staff-form">
      <h2 className="ds-heading" data-size="sm">{said.answerHeading}</h2>
      <input type="hidden" name="ground" value={found.ground} />
      <div className="ds-field">
        <label className="ds-label" htmlFor="answer">{said.answer}</label>
        <p id="answer-hint" data-field="description">{said.answerHint}</p>
        <textarea className="ds-input" id="answer" name="answer" rows={3} maxLength={1000} defaultValue={tried?.answer ?? ''} aria-describedby={isMissing ? 'answer-hint answer-wrong' : 'answer-hint'} aria-invalid={isMissing ? true : undefined} />
        {isMissing ? <p id="answer-wrong" className="ds-validation-message" data-field="validation">{said.answerMissing}</p> : null}
      </div>
      <p className="buttons">
        <button className="ds-button" type="submit" name="decision" value="accept">{found.reason === 'four-eyes' ? said.accept : found.changes.length === 0 ? said.acceptNote : said.acceptProposal}</button>
        <button className="ds-button" data-variant="secondary" type="submit" name="decision" value="decline">{said.decline}</button>
      </p>
    </form>
  );
}
