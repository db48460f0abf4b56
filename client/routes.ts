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
  'kind': { nb: '/type/:slug', nn: '/nn/type/:slug', en: '/en/type/:slug' },
  'kinds': { nb: '/type', nn: '/nn/type', en: '/en/type' },
  'forum': { nb: '/samarbeid/:slug', nn: '/nn/samarbeid/:slug', en: '/en/cooperation/:slug' },
  'cooperation': { nb: '/samarbeid', nn: '/nn/samarbeid', en: '/en/cooperation' },
  'professionals': { nb: '/fagfolk', nn: '/nn/fagfolk', en: '/en/professionals' },
  'rights': { nb: '/rettigheter', nn: '/nn/rettar', en: '/en/rights' },
  'about': { nb: '/om', nn: '/nn/om', en: '/en/about' },
  'privacy': { nb: '/personvern', nn: '/nn/personvern', en: '/en/privacy' },
  'accessibility': { nb: '/tilgjengelighet', nn: '/nn/tilgjenge', en: '/en/accessibility' },
  'report': { nb: '/meld-feil/:slug', nn: '/nn/meld-feil/:slug', en: '/en/report-error/:slug' },
  'api-documentation': { nb: '/api-dokumentasjon', nn: '/nn/api-dokumentasjon', en: '/en/api-documentation' },
  'not-found': { nb: '/*', nn: '/nn/*', en: '/en/*' },
} as const satisfies Record<string, Record<Lang, string>>;

/** The staff area: bokmål and nynorsk. `/bekreft` is where a link in a letter leads, without an account. */
export const STAFF_ADDRESSES = {
  'staff-home': { nb: '/rediger', nn: '/nn/rediger' },
  'staff-sign-in': { nb: '/rediger/logg-inn', nn: '/nn/rediger/logg-inn' },
  'staff-oidc': { nb: '/rediger/logg-inn/organisasjon', nn: '/nn/rediger/logg-inn/organisasjon' },
  'staff-sign-out': { nb: '/rediger/logg-ut', nn: '/nn/rediger/logg-ut' },
  'staff-invitation': { nb: '/rediger/invitasjon/:token', nn: '/nn/rediger/invitasjon/:token' },
  'staff-reset': { nb: '/rediger/nytt-passord', nn: '/nn/rediger/nytt-passord' },
  'staff-new-password': { nb: '/rediger/nytt-passord/:token', nn: '/nn/rediger/nytt-passord/:token' },
  'staff-my-account': { nb: '/rediger/min-konto', nn: '/nn/rediger/kontoen-min' },
  'staff-accounts': { nb: '/rediger/kontoer', nn: '/nn/rediger/kontoar' },
  'staff-invite': { nb: '/rediger/kontoer/ny', nn: '/nn/rediger/kontoar/ny' },
  'staff-account': { nb: '/rediger/kontoer/:id', nn: '/nn/rediger/kontoar/:id' },
  'staff-contact-people': { nb: '/rediger/tjeneste/:slug/kontaktpersoner', nn: '/nn/rediger/teneste/:slug/kontaktpersonar' },
  'staff-contact-link': { nb: '/bekreft/:token', nn: '/nn/bekreft/:token' },
  'staff-edit': { nb: '/rediger/tjeneste/:slug', nn: '/nn/rediger/teneste/:slug' },
  'staff-organisation': { nb: '/rediger/organisasjon/:slug', nn: '/nn/rediger/organisasjon/:slug' },
  'staff-new': { nb: '/rediger/ny-tjeneste', nn: '/nn/rediger/ny-teneste' },
  'staff-history': { nb: '/rediger/historikk/:kind/:slug', nn: '/nn/rediger/historikk/:kind/:slug' },
  'staff-version': { nb: '/rediger/historikk/:kind/:slug/:revision', nn: '/nn/rediger/historikk/:kind/:slug/:revision' },
  'staff-approvals': { nb: '/rediger/godkjenning', nn: '/nn/rediger/godkjenning' },
  'staff-approval': { nb: '/rediger/godkjenning/:id', nn: '/nn/rediger/godkjenning/:id' },
  'staff-lexicon': { nb: '/rediger/ordliste', nn: '/nn/rediger/ordliste' },
  'staff-concept': { nb: '/rediger/ordliste/:concept', nn: '/nn/rediger/ordliste/:concept' },
  'staff-reports': { nb: '/rediger/meldinger', nn: '/nn/rediger/meldingar' },
  'staff-overview': { nb: '/rediger/oversikt', nn: '/nn/rediger/oversikt' },
  'staff-overview-list': { nb: '/rediger/oversikt/:list', nn: '/nn/rediger/oversikt/:list' },
  'staff-catchments': { nb: '/rediger/opptaksomrader', nn: '/nn/rediger/opptaksomrade' },
  'staff-equal': { nb: '/rediger/likeverd', nn: '/nn/rediger/likeverd' },
  'staff-equal-file': { nb: '/rediger/likeverd/fil', nn: '/nn/rediger/likeverd/fil' },
  'staff-sheets': { nb: '/rediger/regneark', nn: '/nn/rediger/rekneark' },
  'staff-sheets-file': { nb: '/rediger/regneark/fil', nn: '/nn/rediger/rekneark/fil' },
} as const satisfies Record<string, Record<StaffLang, string>>;

/** Pages of the staff area that one meets before one is signed in; every other page there needs it, whatever the page itself asks. */
export const OPEN_STAFF_PAGES: ReadonlySet<StaffPage> = new Set<StaffPage>(['staff-sign-in', 'staff-oidc', 'staff-sign-out', 'staff-invitation', 'staff-reset', 'staff-new-password', 'staff-contact-link']);

/** Does this address of the staff area need a sign-in? */
export function needsSignIn(pathname: string): boolean {
  if (!/^\/(nn\/)?rediger(\/|$)/.test(pathname)) return false;
  return ![...OPEN_STAFF_PAGES].some((page) => STAFF_LANGS.some((lang) => new RegExp(`^${STAFF_ADDRESSES[page][lang].replace(/:\w+/g, '[^/]+')}/?$`).test(pathname)));
}

export const STAFF_LANGS = ['nb', 'nn'] as const satisfies readonly Lang[];
export type StaffLang = (typeof STAFF_LANGS)[number];
export type StaffPage = keyof typeof STAFF_ADDRESSES;

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

/** The address of a page of the staff area. */
export function staffAddress(page: StaffPage, lang: Lang, parameters: PageParameters = {}, query: PageParameters = {}): string {
  const path = STAFF_ADDRESSES[page][lang === 'nn' ? 'nn' : 'nb'].replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(parameters[name] ?? ''));
  const asked = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return path + (asked.length > 0 ? `?${new URLSearchParams(asked)}` : '');
}

/** The page of the staff area behind a route's id, or null where it is a public page. */
export function staffPageOf(routeId: string | undefined): StaffPage | null {
  const name = routeId?.replace(/-(nb|nn)$/, '') ?? '';
  return name in STAFF_ADDRESSES ? (name as StaffPage) : null;
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

/** A page of the staff area is in client/pages/staff, by its name without `staff-`. */
const staffRoutes = (Object.keys(STAFF_ADDRESSES) as StaffPage[]).flatMap((page) =>
  STAFF_LANGS.map((lang) => ({ id: `${page}-${lang}`, file: `pages/staff/${page.replace('staff-', '')}.tsx`, path: STAFF_ADDRESSES[page][lang].slice(1) })),
);

export default [...routes, ...staffRoutes, { id: 'crisis-words', path: CRISIS_WORDS.slice(1), file: 'pages/crisis-words.ts' }] satisfies RouteConfig;
