/** The frame of the staff area: who is signed in, what they can do, and the way out. */
import type { ReactNode } from 'react';
import { useLocation, useMatches } from 'react-router';
import { addressOf, STAFF_LANGS, type StaffPage, staffAddress } from '../../routes.ts';
import { useWords } from '../../words/say.ts';
import { staffWords } from '../../words/staff/words.ts';
import { DoorIcon } from '../icons.tsx';
import type { Seen } from '../../staff.ts';

const NAMES = { nb: 'Bokmål', nn: 'Nynorsk' } as const;

export function StaffFrame({ page, children }: { readonly page: StaffPage; readonly children: ReactNode }) {
  const { lang, words } = useWords();
  const { frame } = staffWords(lang);
  const { search } = useLocation();
  const match = useMatches().at(-1);
  const seen = seenIn(match?.loaderData);
  const query = Object.fromEntries(new URLSearchParams(search));
  return (
    <>
      <header className="staff-header">
        <div className="top">
          <a className="logo" href={addressOf('front', lang)} aria-label={`${words.site.name}. ${words.site.home}`}>
            <DoorIcon />
            {words.site.name}
          </a>
          <nav aria-label={words.site.languages} className="languages">
            <ul>
              {STAFF_LANGS.map((one) => (
                <li key={one}>{one === lang ? <span lang={one} aria-current="true">{NAMES[one]}</span> : <a lang={one} hrefLang={one} href={staffAddress(page, one, match?.params, query)}>{NAMES[one]}</a>}</li>
              ))}
            </ul>
          </nav>
          {seen.actor ? (
            <form className="signed-in" method="post" action={staffAddress('staff-sign-out', lang)}>
              <a href={staffAddress('staff-my-account', lang)}>{seen.actor.name}</a>
              <button className="ds-button" data-variant="tertiary" data-size="sm" type="submit">{frame.signOut}</button>
            </form>
          ) : null}
        </div>
        {seen.actor ? (
          <nav className="staff-menu" aria-label={frame.menu}>
            <ul>
              {seen.menu.map((one) => <li key={one}><a href={staffAddress(one, lang)} aria-current={one === page ? 'page' : undefined}>{frame.pages[one]}</a></li>)}
            </ul>
          </nav>
        ) : null}
      </header>
      <main id="content" tabIndex={-1} className="staff">{children}</main>
    </>
  );
}

const NOBODY: Seen = { actor: null, menu: [] };
const seenIn = (data: unknown): Seen => (typeof data === 'object' && data !== null && 'seen' in data ? (data.seen as Seen) : NOBODY);
