/** What else decides: the day it is received, and the few conditions that may lead to another unit. Asked only where they matter. */
import type { ReferralChoices } from '#api/contract/referral.ts';
import { addressOf } from '../../routes.ts';
import { useWords } from '../../words/say.ts';
import { WORDS } from '../../words/words.ts';
import { AskedFields } from '../asked-fields.tsx';
import type { AskedSheet } from './asked-sheet.ts';
import type { ShownSheet } from './find-sheet.ts';
import { ThemeSelect } from './sheet-form.tsx';

const isDegree = (slug: string) => slug.endsWith('-disability');

export function AdjustForm({ shown, asked, themes }: { readonly shown: ShownSheet; readonly asked: AskedSheet; readonly themes: ReferralChoices['themes'] }) {
  const { lang } = useWords();
  const said = WORDS[lang].professionals;
  const { flags, sheet } = shown;
  const degrees = flags.filter(({ slug }) => isDegree(slug));
  const others = flags.filter(({ slug }) => !isDegree(slug));
  const isChosen = (slug: string) => sheet.asked.flags.some((one) => one === slug);
  return (
    <form className="adjust filters" method="post" action={addressOf('professionals', lang)}>
      <AskedFields asked={{ ...asked, further: asked.group ? [['group', asked.group]] : [] }} />
      <div className="fields">
        <div className="ds-field">
          <label className="ds-label" htmlFor="also">{said.another}</label>
          <ThemeSelect id="also" name="also" themes={themes.filter(({ slug }) => !sheet.asked.themes.includes(slug))} />
        </div>
        <div className="ds-field">
          <label className="ds-label" htmlFor="date">{said.received}</label>
          <input className="ds-input" type="date" id="date" name="date" defaultValue={sheet.asked.date} min="2020-01-01" max="2099-12-31" required />
        </div>
        {degrees.length > 0 ? (
          <div className="ds-field">
            <label className="ds-label" htmlFor="degree">{said.degree}</label>
            <select className="ds-input" id="degree" name="flag" defaultValue={degrees.find(({ slug }) => isChosen(slug))?.slug ?? ''}>
              <option value="">{said.unknownDegree}</option>
              {degrees.map(({ slug, label }) => <option key={slug} value={slug}>{label}</option>)}
            </select>
          </div>
        ) : null}
      </div>
      {others.length > 0 ? (
        <fieldset className="ds-fieldset">
          <legend className="ds-label">{said.conditions}</legend>
          {others.map(({ slug, label }) => (
            <div className="ds-field" key={slug}>
              <input className="ds-input" type="checkbox" id={`flag-${slug}`} name="flag" value={slug} defaultChecked={isChosen(slug)} />
              <label className="ds-label" htmlFor={`flag-${slug}`}>{label}</label>
            </div>
          ))}
        </fieldset>
      ) : null}
      <div className="send"><button className="ds-button" data-variant="secondary" type="submit">{said.adjust}</button></div>
    </form>
  );
}
