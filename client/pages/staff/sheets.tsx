/** Entries in bulk: out to a spreadsheet, and in from one by way of a dry run that shows row by row what would change. */
import { data, useActionData, useLoaderData } from 'react-router';
import type { Confirmed } from '#api/editorial/spreadsheet/desk.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { SheetDone, SheetRun } from '../../parts/staff/sheet-run.tsx';
import { type StaffLang, staffAddress } from '../../routes.ts';
import { staffAction, staffLoader } from '../../staff.ts';
import { say, useWords } from '../../words/say.ts';
import { staffWords } from '../../words/staff/words.ts';

const MOST_WHY = 200;

export const loader = staffLoader(async ({ desk }) => ({ organisations: await desk.sheets.organisations(), mayImport: desk.may('import', null) }));

export const action = staffAction(async ({ desk, form, lang }) => {
  const answer = async (): Promise<Confirmed> => {
    if (form.has('tooLarge')) return { problem: 'too-large' };
    const table = form.get('table');
    if (typeof table === 'string') return desk.sheets.confirm(table, String(form.get('why') ?? '').trim().slice(0, MOST_WHY) || staffWords(lang).sheets.whyDefault, lang);
    const file = form.get('file');
    return desk.sheets.tryOut(file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array(), lang);
  };
  const answered = await answer();
  return data(answered, { status: 'problem' in answered ? (answered.problem === 'too-large' ? 413 : 400) : 200 });
});

export default function StaffSheets() {
  const { organisations, mayImport } = useLoaderData<typeof loader>();
  const answered = useActionData<Confirmed>();
  const { lang: spoken } = useWords();
  const lang: StaffLang = spoken === 'nn' ? 'nn' : 'nb';
  const { frame, sheets } = staffWords(lang);
  return (
    <div className="list-page sheets">
      <PageHead title={frame.pages['staff-sheets']} />
      <h1 className="ds-heading" data-size="lg">{frame.pages['staff-sheets']}</h1>
      {answered && 'problem' in answered ? <p className="notice" role="alert" id="problem">{sheets.problems[answered.problem]}</p> : null}
      {answered && 'run' in answered ? <SheetRun run={answered.run} table={answered.table} /> : null}
      {answered && 'done' in answered ? <SheetDone done={answered.done} /> : null}
      {answered ? null : <p className="lead">{sheets.lead}</p>}
      {mayImport ? (
        <section aria-labelledby="in">
          <h2 className="ds-heading" data-size="sm" id="in">{sheets.in}</h2>
          <p>{sheets.inLead}</p>
          <form className="staff-form" method="post" encType="multipart/form-data" action={staffAddress('staff-sheets', lang)}>
            <div className="ds-field">
              <label className="ds-label" htmlFor="file">{sheets.file}</label>
              <p className="hint" id="file-hint">{sheets.fileHint}</p>
              <input className="ds-input" type="file" id="file" name="file" accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" required aria-describedby={answered && 'problem' in answered ? 'problem file-hint' : 'file-hint'} />
            </div>
            <button className="ds-button" type="submit">{sheets.tryOut}</button>
          </form>
          <details className="ds-details">
            <summary>{sheets.rules}</summary>
            <div><ul className="ds-list">{sheets.rulesText.map((rule) => <li key={rule}>{rule}</li>)}</ul></div>
          </details>
        </section>
      ) : null}
      <section aria-labelledby="out">
        <h2 className="ds-heading" data-size="sm" id="out">{sheets.out}</h2>
        {organisations.length === 0 ? <p>{sheets.nothing}</p> : (
          <form className="staff-form" method="get" action={staffAddress('staff-sheets-file', lang)}>
            <p>{sheets.outLead}</p>
            <div className="ds-field">
              <label className="ds-label" htmlFor="organisation">{sheets.organisation}</label>
              <select className="ds-input" id="organisation" name="organisation">
                {organisations.map(({ slug, name, entries }) => <option key={slug} value={slug}>{say(sheets.optionOf, { name: name[lang] ?? name.nb, count: entries })}</option>)}
              </select>
            </div>
            <div className="report-ends">
              <button className="ds-button" type="submit" name="format" value="xlsx">{sheets.xlsx}</button>
              <button className="ds-button" data-variant="secondary" type="submit" name="format" value="csv">{sheets.csv}</button>
            </div>
          </form>
        )}
      </section>
    </div>
  );
}
