import { addressOf, staffAddress } from '../routes.ts';
import { useWords } from '../words/say.ts';

export function SiteFooter() {
  const { lang, words } = useWords();
  const links = [['about', words.menu.about], ['rights', words.menu.rights], ['kinds', words.menu.kinds], ['cooperation', words.menu.cooperation], ['privacy', words.menu.privacy], ['accessibility', words.menu.accessibility], ['api-documentation', words.menu.api]] as const;
  return (
    <footer className="site-footer">
      <p>{words.site.tagline}.</p>
      <nav aria-label={words.site.footer}>
        <ul>
          {links.map(([page, label]) => (
            <li key={page}>
              <a href={addressOf(page, lang)}>{label}</a>
            </li>
          ))}
          <li><a href={staffAddress('staff-sign-in', lang)} hrefLang={lang === 'nn' ? 'nn' : 'nb'}>{words.menu.staff}</a></li>
        </ul>
      </nav>
    </footer>
  );
}
