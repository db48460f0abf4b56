/** «This is wrong»: four buttons, then thanks, with room for a few words. No name, no cookie, no JavaScript. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import { deskContext, directoryContext } from '../context.ts';
import { notHere } from '../not-here.ts';
import { MOST_NOTE_CHARACTERS } from '../parts/limits.ts';
import { PageHead } from '../parts/page-head.tsx';
import { ReportButtons, REPORTED, type ReportedThing } from '../parts/report-buttons.tsx';
import { addressOf, langOf } from '../routes.ts';
import { say, useWords } from '../words/say.ts';
import { WORDS } from '../words/words.ts';

const isThing = (value: unknown): value is ReportedThing => REPORTED.some((one) => one === value);

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const service = context.get(directoryContext).directory.service(params.slug ?? '', langOf(pathname));
  if (!service) throw notHere('service');
  const sent = searchParams.get('sent');
  return { slug: service.slug, name: service.name, sent: isThing(sent) ? sent : null, noted: searchParams.get('note') === 'kept' };
}

type Wrong = { readonly wrong: 'unread' | 'tooMany' | 'noteTooLong'; readonly note: string };

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { reports } = context.get(deskContext);
  const lang = langOf(new URL(request.url).pathname);
  const slug = params.slug ?? '';
  const form = await request.formData().catch(() => new FormData());
  const what = form.get('what');
  const note = String(form.get('note') ?? '').trim();
  const wrong = (kind: Wrong['wrong'], status: number) => data<Wrong>({ wrong: kind, note }, { status });
  if (!isThing(what)) return wrong('unread', 400);
  if ([...note].length > MOST_NOTE_CHARACTERS) return wrong('noteTooLong', 400);
  const answer = form.has('note') ? await reports.note(slug, what, note) : await reports.send(slug, what);
  if (answer === 'tooMany') return wrong('tooMany', 429);
  if (answer === 'unknown') throw notHere('service');
  return redirect(addressOf('report', lang, { slug }, { sent: what, note: note ? 'kept' : undefined }));
}

export default function ReportPage() {
  const { slug, name, sent, noted } = useLoaderData<typeof loader>();
  const wrong = useActionData<Wrong>();
  const { lang } = useWords();
  const { report } = WORDS[lang];
  const title = sent ? report.thanks : report.heading;
  return (
    <div className="text-page report">
      <PageHead title={report.title} description={report.description} />
      <h1 className="ds-heading" data-size="lg">{title}</h1>
      {wrong ? <p className="notice" role="alert" id="wrong">{say(report[wrong.wrong], { count: [...wrong.note].length })}</p> : null}
      {sent ? <Thanks slug={slug} sent={sent} noted={noted} typed={wrong?.note ?? ''} isWrong={wrong?.wrong === 'noteTooLong'} /> : (
        <>
          <p className="lead">{say(report.about, { name })}</p>
          <ReportButtons slug={slug} />
        </>
      )}
      <p>{report.urgent}</p>
      <p><a href={addressOf('service', lang, { slug })}>{say(report.back, { name })}</a></p>
    </div>
  );
}

function Thanks({ slug, sent, noted, typed, isWrong }: { readonly slug: string; readonly sent: ReportedThing; readonly noted: boolean; readonly typed: string; readonly isWrong: boolean }) {
  const { lang } = useWords();
  const { report } = WORDS[lang];
  return (
    <>
      <p className="lead" role="status">{noted ? report.noted : say(report.kept, { what: report.what[sent] })}</p>
      <p>{report.soon}</p>
      {noted ? null : (
        <form method="post" action={addressOf('report', lang, { slug }, { sent })}>
          <input type="hidden" name="what" value={sent} />
          <div className="ds-field">
            <label className="ds-label" htmlFor="note">{report.note}</label>
            <p className="hint" id="note-hint">{say(report.noteHint, { count: MOST_NOTE_CHARACTERS })}</p>
            <textarea className="ds-input" id="note" name="note" rows={3} defaultValue={typed} aria-invalid={isWrong || undefined} aria-describedby={isWrong ? 'wrong note-hint' : 'note-hint'} />
          </div>
          <button className="ds-button" type="submit">{report.send}</button>
        </form>
      )}
    </>
  );
}
