/** The same page in the other languages. An answer that was posted is posted again there, so that nothing is lost. */
import { LANGS, type Lang } from '#api/contract/vocabulary.ts';
import { useWords } from '../words/say.ts';
import type { Asked } from './asked.ts';
import { AskedFields } from './asked-fields.tsx';

const NAMES: Readonly<Record<Lang, string>> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' };

export function LanguageSwitch({ hrefs, asked }: { readonly hrefs: Readonly<Record<Lang, string>>; readonly asked: Asked | null }) {
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
              <a href={hrefs[one]} lang={one} hrefLang={one}>
                {NAMES[one]}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
