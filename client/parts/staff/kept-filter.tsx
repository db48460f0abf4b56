/** Finding one's way among many entries: words, organisation, how things stand, and page by page. */
import type { KeptPage } from '#api/editorial/keeping/desk.ts';
import type { Standing } from '#api/editorial/keeping/entries.ts';
import { staffAddress } from '../../routes.ts';
import { say, useWords } from '../../words/say.ts';
import { staffWords } from '../../words/staff/words.ts';

/** What was asked for, as it stands in the address. */
export interface AskedFor { readonly words: string; readonly organisation: string; readonly standing: string }
export const STANDINGS = ['overdue', 'due', 'never', 'missing', 'fresh', 'hidden'] as const satisfies readonly Standing[];

export function KeptFilter({ asked, kept }: { readonly asked: AskedFor; readonly kept: KeptPage }) {
  const { lang } = useWords();
  const { keeping } = staffWords(lang);
  const link = (standing: string, name: string, count: number) => (
    <li key={standing}><a className="ds-chip" aria-current={asked.standing === standing ? 'true' : undefined} href={staffAddress('staff-home', lang, {}, { ...asked, standing })}>{say(keeping.counted, { name, count })}</a></li>
  );
  return (
    <search className="kept-filter">
      <form method="get" action={staffAddress('staff-home', lang)}>
        <div className="ds-field">
          <label className="ds-label" htmlFor="words">{keeping.find}</label>
          <p className="hint" id="words-hint">{keeping.findHint}</p>
          <input className="ds-input" type="search" id="words" name="words" defaultValue={asked.words} aria-describedby="words-hint" />
        </div>
        {kept.organisations.length > 1 ? (
          <div className="ds-field">
            <label className="ds-label" htmlFor="organisation">{keeping.organisation}</label>
            <select className="ds-input" id="organisation" name="organisation" defaultValue={asked.organisation}>
              <option value="">{keeping.allOrganisations}</option>
              {kept.organisations.map(({ provider, providerName }) => <option key={provider} value={provider}>{providerName[lang] ?? providerName.nb}</option>)}
            </select>
          </div>
        ) : null}
        {asked.standing ? <input type="hidden" name="standing" value={asked.standing} /> : null}
        <button className="ds-button" data-variant="secondary" type="submit">{keeping.submit}</button>
      </form>
      <nav aria-label={keeping.show}>
        <ul className="chips">
          {link('', keeping.all, kept.found)}
          {STANDINGS.flatMap((standing) => { const count = kept.standings[standing] ?? 0; return count > 0 || asked.standing === standing ? [link(standing, keeping.standings[standing], count)] : []; })}
        </ul>
      </nav>
    </search>
  );
}

export function Pages({ asked, kept: { page, pages } }: { readonly asked: AskedFor; readonly kept: KeptPage }) {
  const { lang } = useWords();
  const { keeping } = staffWords(lang);
  if (pages < 2) return null;
  const to = (other: number) => staffAddress('staff-home', lang, {}, { ...asked, page: String(other) });
  return (
    <nav className="pages" aria-label={keeping.pages}>
      {page > 1 ? <a rel="prev" href={to(page - 1)}>{keeping.before}</a> : null}
      <span>{say(keeping.page, { page, pages })}</span>
      {page < pages ? <a rel="next" href={to(page + 1)}>{keeping.after}</a> : null}
    </nav>
  );
}
