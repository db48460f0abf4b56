/** What the public has reported as wrong: what is over its day first; closed with what was found. */
import { redirect, useLoaderData } from 'react-router';
import type { SeenReport } from '#api/editorial/reports/desk.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { momentInWords } from '../../parts/staff/moment.ts';
import { addressOf, type StaffLang, staffAddress } from '../../routes.ts';
import { staffAction, staffLoader } from '../../staff.ts';
import { say, sayCount, useWords } from '../../words/say.ts';
import { staffWords } from '../../words/staff/words.ts';

const SAID = ['closed', 'gone', 'choose'] as const;
type Said = (typeof SAID)[number];

export const loader = staffLoader(async ({ desk, url }) => {
  const said: Said | null = SAID.find((one) => one === url.searchParams.get('said')) ?? null;
  return { ...(await desk.reports.list()), said };
});

export const action = staffAction(async ({ desk, form, lang }) => {
  const outcome = form.get('outcome');
  const back = (said: Said) => redirect(staffAddress('staff-reports', lang, {}, { said }));
  if (outcome !== 'fixed' && outcome !== 'right') return back('choose');
  try {
    await desk.reports.close(Number(form.get('id')), outcome, String(form.get('answer') ?? '').slice(0, 1000));
    return back('closed');
  } catch (error) {
    if (error instanceof Error && error.name === 'NotKept') return back('gone');
    throw error;
  }
});

export default function StaffReports() {
  const { open, closed, said } = useLoaderData<typeof loader>();
  const { lang } = useWords();
  const { frame, reports } = staffWords(lang);
  return (
    <div className="list-page reports">
      <PageHead title={frame.pages['staff-reports']} />
      <h1 className="ds-heading" data-size="lg">{frame.pages['staff-reports']}</h1>
      {said ? <p className="kept-said" role="status">{reports[said]}</p> : null}
      <p className="lead">{reports.lead}</p>
      <p>{open.length === 0 ? reports.none : sayCount({ one: reports.count_one, other: reports.count_other }, open.length)}</p>
      {open.map((report) => <OpenReport key={report.id} report={report} />)}
      {closed.length > 0 ? (
        <section aria-labelledby="closed">
          <h2 className="ds-heading" data-size="sm" id="closed">{reports.closedHeading}</h2>
          <ul className="closed-reports">{closed.map((report) => <ClosedReport key={report.id} report={report} />)}</ul>
        </section>
      ) : null}
    </div>
  );
}

const nameIn = ({ name }: SeenReport, lang: StaffLang) => name[lang] ?? name.nb;

function OpenReport({ report }: { readonly report: SeenReport }) {
  const { lang: spoken } = useWords();
  const lang = spoken === 'nn' ? 'nn' : 'nb';
  const { reports } = staffWords(lang);
  const { id, slug, what, isCrisis, isOverdue, createdAt, dueDay, times, notes } = report;
  return (
    <article className="kept" aria-labelledby={`report-${id}`}>
      <h2 className="ds-heading" data-size="xs" id={`report-${id}`}>{say(reports.about, { what: reports.what[what], name: nameIn(report, lang) })}</h2>
      <p className="report-marks">
        {isCrisis ? <strong className="ds-tag" data-color="danger">{reports.crisis}</strong> : null}
        {isOverdue ? <strong className="ds-tag" data-color="danger">{isCrisis ? reports.dueNow : reports.overdue}</strong> : null}
        <span>{say(reports.since, { date: momentInWords(createdAt, lang) })}</span>
        {isCrisis ? null : <span>{say(reports.due, { date: momentInWords(dueDay, lang) })}</span>}
        {times > 1 ? <span>{say(reports.times, { count: times })}</span> : null}
      </p>
      {notes.length > 0 ? <div><h3>{reports.notes}</h3><ul className="ds-list">{notes.map((note) => <li key={note}>{note}</li>)}</ul></div> : null}
      <p className="kept-links">
        <a href={staffAddress('staff-edit', lang, { slug })}>{reports.edit}</a>
        <a href={addressOf('service', lang, { slug })}>{reports.show}</a>
      </p>
      <form className="staff-form" method="post" action={staffAddress('staff-reports', lang)}>
        <input type="hidden" name="id" value={id} />
        <div className="ds-field">
          <label className="ds-label" htmlFor={`answer-${id}`}>{reports.answer}</label>
          <p className="hint" id={`hint-${id}`}>{reports.answerHint}</p>
          <input className="ds-input" id={`answer-${id}`} name="answer" maxLength={1000} autoComplete="off" aria-describedby={`hint-${id}`} />
        </div>
        <div className="report-ends">
          <button className="ds-button" type="submit" name="outcome" value="fixed" aria-describedby={`report-${id}`}>{reports.fixed}</button>
          <button className="ds-button" data-variant="secondary" type="submit" name="outcome" value="right" aria-describedby={`report-${id}`}>{reports.right}</button>
        </div>
      </form>
    </article>
  );
}

function ClosedReport({ report }: { readonly report: SeenReport }) {
  const { lang: spoken } = useWords();
  const lang = spoken === 'nn' ? 'nn' : 'nb';
  const { reports } = staffWords(lang);
  const { what, outcome, closedAt, answer } = report;
  return (
    <li>
      <strong>{say(reports.about, { what: reports.what[what], name: nameIn(report, lang) })}.</strong>{' '}
      {outcome && closedAt ? say(reports.outcome[outcome], { date: momentInWords(closedAt, lang) }) : null}{answer ? `. ${answer}` : null}
    </li>
  );
}
