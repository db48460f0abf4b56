/**
 * The same page in the other languages. An answer that was posted is posted again there, so that nothing is lost.
 * What is being written on the front page comes along too: on the device by itself (device/carried.ts), without JavaScript posted by a button that stands in the link's place.
 */
import { LANGS, type Lang } from '#api/contract/vocabulary.ts';
import { addressOf } from '../routes.ts';
import { useWords } from '../words/say.ts';
import type { Asked } from './asked.ts';
import { AskedFields } from './asked-fields.tsx';
import { QUESTION_FORM_ID } from './question-form.tsx';

const NAMES: Readonly<Record<Lang, string>> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' };

export function LanguageSwitch({ hrefs, asked, isAsking }: { readonly hrefs: Readonly<Record<Lang, string>>; readonly asked: Asked | null; readonly isAsking: boolean }) {
  const { lang, words } = useWords();
  return (
    <nav className="languages" aria-label={words.site.languages}>
      <ul>
        {LANGS.map((one) => (
          <li key={one}>
            {one === lang ? (
              <span lang={one} aria-current="true">
                {NAMES[one]}
              </span>
            ) : asked ? (
              <form method="post" action={hrefs[one]}>
                <AskedFields asked={asked} />
                <button type="submit" lang={one} className="as-link">
                  {NAMES[one]}
                </button>
              </form>
            ) : (
              <>
                <a className={isAsking ? 'with-script' : undefined} href={hrefs[one]} lang={one} hrefLang={one}>
                  {NAMES[one]}
                </a>
                {isAsking ? (
                  <button type="submit" form={QUESTION_FORM_ID} formAction={addressOf('answer', one)} name="switched" value={one} lang={one} className="as-link without-script">
                    {NAMES[one]}
                  </button>
                ) : null}
              </>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
