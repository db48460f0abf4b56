/** The door as the public will see it, made from what is typed; and by which words people would find it. */
import { DoorCard } from '../../door-card.tsx';
import { say, SpokenProvider, useWords } from '../../../words/say.ts';
import { sharedWords } from '../../../words/words.ts';
import { useEditing } from './editing.ts';

export const FORM = 'edit';
export const PREVIEW = 'preview';
const LANGS = ['nb', 'nn', 'en'] as const;

export function Preview() {
  const { page, words: { preview: said, langs }, address } = useEditing();
  const { words } = useWords();
  const { preview, previewMunicipality: municipality } = page;
  if (!preview) return null;
  const shown = sharedWords(preview.lang);
  return (
    <section id={PREVIEW} className="edit-preview" aria-labelledby="preview-heading">
      <h2 id="preview-heading" className="ds-heading" data-size="xs">{said.heading}</h2>
      <div className="preview-buttons">
        {LANGS.map((lang) => <button key={lang} className="ds-chip" type="submit" form={FORM} formAction={`${address}#${PREVIEW}`} formNoValidate name="intent" value={`preview:${lang}`} aria-pressed={lang === preview.lang} aria-label={say(said.inLang, { lang: langs[lang].toLowerCase() })}>{langs[lang]}</button>)}
        <button className="ds-button small-button" data-variant="secondary" type="submit" form={FORM} formAction={`${address}#${PREVIEW}`} formNoValidate name="intent" value={`preview:${preview.lang}`}>{said.button}</button>
      </div>
      <input type="hidden" form={FORM} name="preview" value={preview.lang} />
      {preview.door ? (
        <div lang={preview.lang} className="as-public">
          <SpokenProvider value={{ lang: preview.lang, words: shown }}><DoorCard door={preview.door} municipality={municipality} now={new Date(page.now)} /></SpokenProvider>
        </div>
      ) : <p>{said.none}</p>}
      <h3>{said.foundBy}</h3>
      {preview.foundBy.length > 0 ? <ul className="found-by">{preview.foundBy.map((one) => <li key={one.say}>«{one.say}» <span className="small">{one.rank === 1 ? said.first : said.among}</span></li>)}</ul> : <p className="small">{said.foundByNone}</p>}
      <p className="small">{municipality ? say(said.municipalityIs, { name: municipality.name }) : words.facts.areaNational}</p>
    </section>
  );
}
