/** Out of the page: as text for the record, on paper, or as a link that holds nothing of a patient. Without JavaScript the text can be marked and copied. */
import { useWords } from '../../words/say.ts';
import { WORDS } from '../../words/words.ts';
import takeAwayScript from '../../device/take-away.ts?worker&url';
import type { ShownSheet } from './find-sheet.ts';

export function TakeAway({ shown: { text, link } }: { readonly shown: ShownSheet }) {
  const { lang } = useWords();
  const said = WORDS[lang].professionals;
  return (
    <section className="part take-away" aria-labelledby="take-away-heading">
      <h2 id="take-away-heading" className="ds-heading" data-size="xs">{said.takeAway}</h2>
      <p className="with-device" hidden>
        <button type="button" className="ds-button" data-take="copy" data-done={said.copied} data-failed={said.notCopied}>{said.copy}</button>
        <button type="button" className="ds-button" data-variant="secondary" data-take="print">{said.print}</button>
      </p>
      <p role="status" data-take="says" />
      <details className="ds-details">
        <summary>{said.asText}</summary>
        <div>
          <label className="ds-label" htmlFor="as-text">{said.asTextLabel}</label>
          <textarea className="ds-input" id="as-text" readOnly rows={14} defaultValue={text} />
        </div>
      </details>
      <p><a href={link} data-take="link">{said.link}</a></p>
      <p className="small">{said.linkHolds}</p>
      <script type="module" src={takeAwayScript} />
    </section>
  );
}
