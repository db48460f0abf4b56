import type { ReactNode } from 'react';
import { addressOf, type Page } from '../routes.ts';
import { useWords } from '../words/say.ts';
import { DoorIcon } from './icons.tsx';

const MENU = ['services', 'municipalities', 'themes', 'pathways', 'professionals'] as const satisfies readonly Page[];

export function SiteHeader({ page, children }: { readonly page: Page; readonly children: ReactNode }) {
  const { lang, words } = useWords();
  return (
    <header className="site-header">
      <div className="top">
        <a className="logo" href={addressOf('front', lang)} aria-label={`${words.site.name}. ${words.site.home}`}>
          <DoorIcon />
          {words.site.name}
        </a>
        {children}
      </div>
      <nav className="menu" aria-label={words.site.menu}>
        <ul>
          {MENU.map((one) => (
            <li key={one}>
              <a href={addressOf(one, lang)} aria-current={one === page ? 'page' : undefined}>
                {words.menu[one]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
