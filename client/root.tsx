import type { ReactNode } from 'react';
import { isRouteErrorResponse, Links, type LoaderFunctionArgs, Outlet, Scripts, useActionData, useLocation, useMatches, useRouteError, useRouteLoaderData } from 'react-router';
import type { CrisisContact } from '#api/contract/navigate.ts';
import { LANGS, type Lang } from '#api/contract/vocabulary.ts';
import './look/look.css';
import { directoryContext } from './context.ts';
import type { Asked } from './parts/asked.ts';
import { EmergencyBar } from './parts/emergency-bar.tsx';
import { LanguageSwitch } from './parts/language-switch.tsx';
import { Lost } from './parts/lost.tsx';
import { SiteFooter } from './parts/site-footer.tsx';
import { SiteHeader } from './parts/site-header.tsx';
import { addressOf, CRISIS_WORDS, langOf, type Page, pageOf } from './routes.ts';
import { SpokenProvider } from './words/say.ts';
import { type SharedWords, sharedWords } from './words/words.ts';

interface RootData {
  readonly lang: Lang;
  readonly words: SharedWords;
  readonly lines: readonly CrisisContact[];
  /** false where the directory cannot be read and its last copy answers. */
  readonly current: boolean;
}

/** Never fails: a page without 113, 116 117 and 116 123 must not exist. */
export function loader({ request, context }: LoaderFunctionArgs): RootData {
  const lang = langOf(new URL(request.url).pathname);
  const words = sharedWords(lang);
  const always = ['113', '116117', '116123'] as const;
  const builtIn = always.map((phone) => ({ slug: '', phone, name: words.emergency.names[phone], why: '' }));
  try {
    const { directory } = context.get(directoryContext);
    const known = directory.alwaysOpen(lang);
    return { lang, words, lines: builtIn.map((line) => known.find(({ phone }) => phone === line.phone) ?? line), current: directory.current };
  } catch {
    return { lang, words, lines: builtIn, current: false };
  }
}

export function Layout({ children }: { readonly children: ReactNode }) {
  const root = useRouteLoaderData<RootData>('root');
  const { lang, page, hrefs, isHydrated } = usePage();
  const asked = useActionData<{ readonly asked?: Asked } | undefined>()?.asked ?? null;
  if (!root) return <Bare lang={lang}>{children}</Bare>;
  return (
    <html lang={lang}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="format-detection" content="telephone=no" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        {page === 'not-found' ? null : LANGS.map((one) => <link key={one} rel="alternate" hrefLang={one} href={hrefs[one]} />)}
        {page === 'front' ? <link rel="preload" as="fetch" href={CRISIS_WORDS} crossOrigin="anonymous" /> : null}
        <Links />
      </head>
      <body data-size="md">
        <SpokenProvider value={{ lang, words: root.words }}>
          <a className="ds-skip-link" href="#content">
            {root.words.site.skip}
          </a>
          <EmergencyBar lines={root.lines} />
          <SiteHeader page={page}>
            <LanguageSwitch hrefs={hrefs} asked={page === 'answer' ? asked : null} />
          </SiteHeader>
          <main id="content" tabIndex={-1}>
            {root.current ? null : <p className="notice">{root.words.site.stale}</p>}
            {children}
          </main>
          <SiteFooter />
        </SpokenProvider>
        {isHydrated ? <Scripts /> : null}
      </body>
    </html>
  );
}

/** Where not even the words could be had. */
const Bare = ({ lang, children }: { readonly lang: Lang; readonly children: ReactNode }) => (
  <html lang={lang}>
    <head>
      <meta charSet="utf-8" />
      <title>Én dør inn</title>
    </head>
    <body>
      <p>
        <a href="tel:113">113</a> · <a href="tel:116117">116 117</a> · <a href="tel:116123">116 123</a>
      </p>
      {children}
    </body>
  </html>
);

/** The page that was matched, its addresses in each language, and whether it needs the browser's help. */
function usePage(): { readonly lang: Lang; readonly page: Page; readonly hrefs: Readonly<Record<Lang, string>>; readonly isHydrated: boolean } {
  const { pathname, search } = useLocation();
  const match = useMatches().at(-1);
  const page = pageOf(match?.id);
  const query = Object.fromEntries(new URLSearchParams(page === 'not-found' ? '' : search));
  const to = page === 'not-found' ? 'front' : page;
  const hrefs = { nb: addressOf(to, 'nb', match?.params, query), nn: addressOf(to, 'nn', match?.params, query), en: addressOf(to, 'en', match?.params, query) };
  return { lang: langOf(pathname), page, hrefs, isHydrated: import.meta.env.DEV || page === 'front' };
}

export default function Site() {
  return <Outlet />;
}

/** Not found, or broken: in plain words, with the numbers above. Never the error itself. */
export function ErrorBoundary() {
  const error = useRouteError();
  const root = useRouteLoaderData<RootData>('root');
  if (!root) return null;
  const what: unknown = isRouteErrorResponse(error) ? error.data : null;
  return (
    <SpokenProvider value={{ lang: root.lang, words: root.words }}>
      <Lost status={isRouteErrorResponse(error) ? error.status : 500} what={typeof what === 'string' ? what : ''} lines={root.lines} />
    </SpokenProvider>
  );
}
