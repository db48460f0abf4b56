/** A spreadsheet's dry run: what would change, row by row, old and new; or what is wrong, and what to write instead. */
import type { Imported } from '#api/editorial/spreadsheet/desk.ts';
import type { DryRun, PlannedEntry } from '#api/editorial/spreadsheet/dryRun.ts';
import type { Wrong } from '#api/editorial/spreadsheet/plan.ts';
import { type StaffLang, staffAddress } from '../../routes.ts';
import { say, sayCount, useWords } from '../../words/say.ts';
import { staffWords } from '../../words/staff/words.ts';
import { momentInWords } from './moment.ts';

const useStaff = () => {
  const { lang: spoken } = useWords();
  const lang: StaffLang = spoken === 'nn' ? 'nn' : 'nb';
  return { lang, sheets: staffWords(lang).sheets };
};

export function SheetRun({ run, table }: { readonly run: DryRun; readonly table: string }) {
  const { lang, sheets } = useStaff();
  const { entries, wrong, lacks, unknownHeadings, changing, isReady, headings } = run;
  const same = entries.filter(({ state }) => state === 'same').length;
  const isNothing = changing === 0 && wrong.length === 0 && lacks.length === 0 && same === entries.length;
  return (
    <section className="sheet-run" aria-labelledby="result">
      <h2 className="ds-heading" data-size="sm" id="result">{isNothing ? sheets.none : isReady ? sheets.resultHeading : sheets.wrongHeading}</h2>
      {isNothing ? <p role="status">{sheets.noneLead}</p>
        : isReady ? <p role="status">{sayCount({ one: sheets.ready_one, other: sheets.ready_other }, changing)}</p>
        : <p className="notice" role="alert">{sheets.stopped}</p>}
      {lacks.map((key) => <p key={key}>{say(sheets.lacks, { name: sheets.keys[key] })}</p>)}
      {wrong.length > 0 ? <WrongTable wrong={wrong} headings={headings} caption={sheets.wrongHeading} /> : null}
      {entries.filter(({ state }) => state !== 'same').map((entry) => <Planned key={entry.slug} entry={entry} headings={headings} />)}
      {isReady ? (
        <form className="staff-form" method="post" encType="multipart/form-data" action={staffAddress('staff-sheets', lang)}>
          <input type="hidden" name="table" value={table} />
          <div className="ds-field">
            <label className="ds-label" htmlFor="why">{sheets.why}</label>
            <p className="hint" id="why-hint">{sheets.whyHint}</p>
            <input className="ds-input" id="why" name="why" maxLength={200} defaultValue={sheets.whyDefault} aria-describedby="why-hint" />
          </div>
          <button className="ds-button" type="submit">{sayCount({ one: sheets.save_one, other: sheets.save_other }, changing)}</button>
        </form>
      ) : null}
      {same > 0 && !isNothing ? <p className="small">{sayCount({ one: sheets.same_one, other: sheets.same_other }, same)}</p> : null}
      {unknownHeadings.length > 0 ? <p className="small">{say(sheets.unknownHeadings, { names: unknownHeadings.map((one) => `«${one}»`).join(', ') })}</p> : null}
    </section>
  );
}

function Planned({ entry, headings }: { readonly entry: PlannedEntry; readonly headings: DryRun['headings'] }) {
  const { lang, sheets } = useStaff();
  const { slug, name, state, changes, wrong, needsSecond, willPublish, changedBy } = entry;
  const title = name ? (name[lang] ?? name.nb) : slug;
  const said = state === 'conflict' ? (changedBy ? say(sheets.states.conflict, { author: changedBy.author, date: momentInWords(changedBy.at, lang) }) : sheets.states.conflictUnknown)
    : state === 'unknown' || state === 'not-yours' ? sheets.states[state] : null;
  return (
    <article className="kept" aria-labelledby={`sheet-${slug}`}>
      <h3 className="ds-heading" data-size="2xs" id={`sheet-${slug}`}>{title}</h3>
      {said ? <p className="notice">{said}</p> : null}
      {wrong.length > 0 ? <WrongTable wrong={wrong} headings={headings} caption={title} /> : null}
      {changes.length > 0 && wrong.length === 0 ? <ChangesTable entry={entry} headings={headings} caption={title} /> : null}
      {state === 'changes' && needsSecond ? <p className="small">{sheets.needsSecond}</p> : null}
      {state === 'changes' && !willPublish ? <p className="small">{sheets.keptAsDraft}</p> : null}
    </article>
  );
}

function ChangesTable({ entry, headings, caption }: { readonly entry: PlannedEntry; readonly headings: DryRun['headings']; readonly caption: string }) {
  const { sheets } = useStaff();
  const { columns } = sheets;
  return (
    <table className="changes">
      <caption className="unseen">{caption}</caption>
      <thead><tr><th scope="col">{columns.what}</th><th scope="col">{columns.from}</th><th scope="col">{columns.to}</th></tr></thead>
      <tbody>
        {entry.changes.map(({ row, column, from, to, contact }) => (
          <tr key={`${row} ${column}`}>
            <th scope="row">{headings[column] ?? column}{contact === null ? '' : ` (${contact || sheets.newContact})`} <span className="small">{columns.row.toLowerCase()} {row}</span></th>
            <td data-name={columns.from}>{from ? <del>{from}</del> : sheets.empty}</td>
            <td data-name={columns.to}>{to ? <ins>{to}</ins> : column === 'value' ? sheets.takenAway : sheets.empty}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function WrongTable({ wrong, headings, caption }: { readonly wrong: readonly Wrong[]; readonly headings: DryRun['headings']; readonly caption: string }) {
  const { sheets } = useStaff();
  const { wrongColumns } = sheets;
  return (
    <table className="changes">
      <caption className="unseen">{caption}</caption>
      <thead><tr><th scope="col">{wrongColumns.column}</th><th scope="col">{wrongColumns.written}</th><th scope="col">{wrongColumns.instead}</th></tr></thead>
      <tbody>
        {wrong.map(({ row, column, kind, value, detail }) => (
          <tr key={`${row} ${column} ${kind}`}>
            <th scope="row">{column ? (headings[column] ?? column) : ''} <span className="small">{wrongColumns.row.toLowerCase()} {row}</span></th>
            <td data-name={wrongColumns.written}>{value || sheets.empty}</td>
            <td data-name={wrongColumns.instead}>{say(sheets.wrong[kind], { detail: detail ?? value })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function SheetDone({ done }: { readonly done: Imported }) {
  const { sheets } = useStaff();
  const said = [[done.published.length, sheets.done.published_one, sheets.done.published_other], [done.waiting.length, sheets.done.waiting_one, sheets.done.waiting_other], [done.kept.length, sheets.done.kept_one, sheets.done.kept_other]] as const;
  return (
    <section className="kept-said" aria-labelledby="done" role="status">
      <h2 className="ds-heading" data-size="sm" id="done">{sheets.doneHeading}</h2>
      <ul className="ds-list">{said.map(([count, one, other]) => (count > 0 ? <li key={one}>{sayCount({ one, other }, count)}</li> : null))}</ul>
    </section>
  );
}
