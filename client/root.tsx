/** The frame of every page. It is made on the server only, so it can hold all words. */
import type { ReactNode } from 'react';
import { isRouteErrorResponse, Links, type LoaderFunctionArgs, Outlet, useLocation, useMatches, useRouteError, useRouteLoaderData } from 'react-router';
import type { CrisisContact } from '#api/contract/navigate.ts';
import { LANGS, type Lang } from '#api/contract/vocabulary.ts';
import './look/look.css';
import sheetLook from './look/sheet.css?url';
import staffLook from './look/staff.css?url';
import { askedContext, directoryContext } from './context.ts';
import type { Asked } from './parts/asked.ts';
import { EmergencyBar } from './parts/emergency-bar.tsx';
import { LanguageSwitch } from './parts/language-switch.tsx';
import { LinesProvider } from './parts/lines.ts';
import { Lost } from './parts/lost.tsx';
import { SiteFooter } from './parts/site-footer.tsx';
import { SiteHeader } from './parts/site-header.tsx';
import { StaffFrame } from './parts/staff/staff-frame.tsx';
import { isForStaff, StaffStopped } from './parts/staff/stopped.tsx';
import { addressOf, langOf, type Page, pageOf, type StaffPage, staffPageOf } from './routes.ts';
import { SpokenProvider } from './words/say.ts';
import { sharedWords } from './words/words.ts';

interface RootData {
  readonly lines: readonly CrisisContact[];
  /** false where the directory cannot be read and its last copy answers. */
  readonly current: boolean;
  /** What was posted, on the page that answers a post. */
  readonly asked: Asked | null;
}

const ALWAYS = ['113', '116117', '116123'] as const;

/** Never fails: a page without 113, 116 117 and 116 123 must not exist. */
export function loader({ request, context }: LoaderFunctionArgs): RootData {
  const lang = langOf(new URL(request.url).pathname);
  const asked = context.get(askedContext);
  try {
    const { directory } = context.get(directoryContext);
    const known = directory.alwaysOpen(lang);
    return { lines: builtInLines(lang).map((line) => known.find(({ phone }) => phone === line.phone) ?? line), current: directory.current, asked };
  } catch {
    return { lines: builtInLines(lang), current: false, asked };
  }
}

const builtInLines = (lang: Lang): readonly CrisisContact[] => ALWAYS.map((phone) => ({ slug: '', phone, name: sharedWords(lang).emergency.names[phone], why: '' }));

export function Layout({ children }: { readonly children: ReactNode }) {
  const { lang, page, hrefs, staffPage } = usePage();
  const root = useRouteLoaderData<RootData>('root') ?? { lines: builtInLines(lang), current: true, asked: null };
  const words = sharedWords(lang);
  return (
    <html lang={lang}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="format-detection" content="telephone=no" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        {page === 'not-found' || staffPage ? null : LANGS.map((one) => <link key={one} rel="alternate" hrefLang={one} href={hrefs[one]} />)}
        {staffPage ? <meta name="robots" content="noindex" /> : null}
        {staffPage ? <link rel="stylesheet" href={staffLook} /> : null}
        <Links />
        {page === 'professionals' ? <link rel="stylesheet" href={sheetLook} /> : null}
      </head>
      <body data-size="md">
        <SpokenProvider value={{ lang, words }}>
          <LinesProvider value={root.lines}>
            <a className="ds-skip-link" href="#content">
              {words.site.skip}
            </a>
            <EmergencyBar lines={root.lines} />
            {staffPage ? (
              <StaffFrame page={staffPage}>{children}</StaffFrame>
            ) : (
              <>
                <SiteHeader page={page}>
                  <LanguageSwitch hrefs={hrefs} asked={root.asked} isAsking={page === 'front'} />
                </SiteHeader>
                <main id="content" tabIndex={-1}>
                  {root.current ? null : <p className="notice">{words.site.stale}</p>}
                  {children}
                </main>
                <SiteFooter />
              </>
            )}
          </LinesProvider>
        </SpokenProvider>
        {import.meta.env.DEV ? <script type="module" src="/@vite/client" /> : null}
      </body>
    </html>
  );
}

/** The page that was matched, and its addresses in each language. */
function usePage(): { readonly lang: Lang; readonly page: Page; readonly staffPage: StaffPage | null; readonly hrefs: Readonly<Record<Lang, string>> } {
  const { pathname, search } = useLocation();
  const match = useMatches().at(-1);
  const page = pageOf(match?.id);
  const query = Object.fromEntries(new URLSearchParams(page === 'not-found' ? '' : search));
  const to = page === 'not-found' ? 'front' : page;
  const href = (lang: Lang) => addressOf(to, lang, match?.params, query);
  return { lang: langOf(pathname), page, staffPage: staffPageOf(match?.id), hrefs: { nb: href('nb'), nn: href('nn'), en: href('en') } };
}

export default function Site() {
  return <Outlet />;
}

/** Not found, or broken: in plain words, with the numbers above. Never the error itself. */
export function ErrorBoundary() {
  const error = useRouteError();
  const { staffPage } = usePage();
  if (staffPage && isRouteErrorResponse(error) && isForStaff(error)) return <StaffStopped what={error.data} />;
  const what: unknown = isRouteErrorResponse(error) ? error.data : null;
  return <Lost status={isRouteErrorResponse(error) ? error.status : 500} what={typeof what === 'string' ? what : ''} />;
}
