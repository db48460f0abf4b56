/** Every URL of the site, in one table: the page, and its address in each language. */
import type { RouteConfig } from '@react-router/dev/routes';
import { LANGS, type Lang } from '#api/contract/vocabulary.ts';

export const ADDRESSES = {
  'front': { nb: '/', nn: '/nn', en: '/en' },
  'answer': { nb: '/svar', nn: '/nn/svar', en: '/en/answer' },
  'service': { nb: '/tjeneste/:slug', nn: '/nn/teneste/:slug', en: '/en/service/:slug' },
  'services': { nb: '/tjenester', nn: '/nn/tenester', en: '/en/services' },
  'municipality': { nb: '/kommune/:number', nn: '/nn/kommune/:number', en: '/en/municipality/:number' },
  'municipalities': { nb: '/kommuner', nn: '/nn/kommunar', en: '/en/municipalities' },
  'theme': { nb: '/tema/:slug', nn: '/nn/tema/:slug', en: '/en/theme/:slug' },
  'themes': { nb: '/tema', nn: '/nn/tema', en: '/en/themes' },
  'pathway': { nb: '/forlop/:slug', nn: '/nn/forlop/:slug', en: '/en/pathway/:slug' },
  'pathways': { nb: '/forlop', nn: '/nn/forlop', en: '/en/pathways' },
  'rights': { nb: '/rettigheter', nn: '/nn/rettar', en: '/en/rights' },
  'about': { nb: '/om', nn: '/nn/om', en: '/en/about' },
  'privacy': { nb: '/personvern', nn: '/nn/personvern', en: '/en/privacy' },
  'accessibility': { nb: '/tilgjengelighet', nn: '/nn/tilgjenge', en: '/en/accessibility' },
  'api-documentation': { nb: '/api-dokumentasjon', nn: '/nn/api-dokumentasjon', en: '/en/api-documentation' },
  'not-found': { nb: '/*', nn: '/nn/*', en: '/en/*' },
} as const satisfies Record<string, Record<Lang, string>>;

/** The words that mean that it hurts to wait, for the device: fetched beside the page's own script. */
export const CRISIS_WORDS = '/crisis-words.json';

export type Page = keyof typeof ADDRESSES;

export type PageParameters = Readonly<Record<string, string | undefined>>;

/** The address of a page: its path, with the parameters that belong in it, and the rest as a query. */
export function addressOf(page: Page, lang: Lang, parameters: PageParameters = {}, query: PageParameters = {}): string {
  const path = ADDRESSES[page][lang].replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(parameters[name] ?? '')).replace(/\/\*$/, '');
  const asked = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return (path || '/') + (asked.length > 0 ? `?${new URLSearchParams(asked)}` : '');
}

export function langOf(pathname: string): Lang {
  return LANGS.find((lang) => lang !== 'nb' && new RegExp(`^/${lang}(/|$)`, 'i').test(pathname)) ?? 'nb';
}

/** The page behind a route's id: `service-nn` is the page `service`. */
export function pageOf(routeId: string | undefined): Page {
  const name = routeId?.replace(/-(nb|nn|en)$/, '');
  return name !== undefined && name in ADDRESSES ? (name as Page) : 'not-found';
}

const routes = (Object.keys(ADDRESSES) as Page[]).flatMap((page) =>
  LANGS.map((lang) => ({ id: `${page}-${lang}`, file: `pages/${page}.tsx`, ...(ADDRESSES[page][lang] === '/' ? { index: true } : { path: ADDRESSES[page][lang].slice(1) }) })),
);

export default [...routes, { id: 'crisis-words', path: CRISIS_WORDS.slice(1), file: 'pages/crisis-words.ts' }] satisfies RouteConfig;
