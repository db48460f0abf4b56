/** One page of each kind, in each language: what accessibility, weight and pictures are looked at with. */
import type { Directory } from '#api/directory/directory.ts';
import { LANGS, type Lang } from '#api/contract/vocabulary.ts';
import { addressOf, type Page, type PageParameters } from '#client/routes.ts';

export interface Sample {
  readonly name: string;
  readonly page: Page;
  readonly parameters?: PageParameters;
  readonly query?: PageParameters;
  /** It informs, and yet has a small script of its own. */
  readonly hasScript?: true;
}

const MOLDE = '1506';
const HAREID = '1517';
const OSLO = '0301';

/** The same pages each time: chosen by what they hold, not by name, so that the seed may grow. */
export function samples(directory: Directory): readonly Sample[] {
  const local = directory.services({ municipality: MOLDE }, 'nb').filter(({ coverage }) => !coverage.national);
  const slug = (is: (service: (typeof local)[number]) => boolean) => ({ slug: local.find(is)?.slug ?? '' });
  return [
    { name: 'front', page: 'front' },
    { name: 'front-for-molde', page: 'front', query: { municipality: MOLDE } },
    { name: 'answer-not-asked', page: 'answer' },
    { name: 'service-with-number', page: 'service', parameters: slug(({ contacts }) => contacts.some(({ kind, callable }) => kind === 'phone' && callable)) },
    { name: 'service-without-number', page: 'service', parameters: slug(({ contacts, incomplete }) => incomplete && !contacts.some(({ callable }) => callable)) },
    { name: 'service-for-referral', page: 'service', parameters: slug(({ referral }) => referral.mustHold.length > 0) },
    { name: 'services', page: 'services' },
    { name: 'services-filtered', page: 'services', query: { municipality: MOLDE, theme: 'alcohol' } },
    { name: 'services-none', page: 'services', query: { municipality: OSLO, level: 'municipal' } },
    { name: 'municipality', page: 'municipality', parameters: { number: MOLDE } },
    { name: 'municipality-not-mapped', page: 'municipality', parameters: { number: OSLO } },
    { name: 'municipalities', page: 'municipalities' },
    { name: 'theme', page: 'theme', parameters: { slug: 'alcohol' }, query: { municipality: MOLDE } },
    { name: 'themes', page: 'themes' },
    { name: 'pathway', page: 'pathway', parameters: { slug: 'pasientforlop-psykisk-barn-unge' }, query: { municipality: MOLDE } },
    { name: 'pathway-main', page: 'pathway', parameters: { slug: 'hovedforlop-3' }, query: { municipality: HAREID } },
    { name: 'pathway-without-place', page: 'pathway', parameters: { slug: 'pasientforlop-tsb' } },
    { name: 'pathways', page: 'pathways' },
    { name: 'kind', page: 'kind', parameters: { slug: 'fact' }, query: { municipality: HAREID } },
    { name: 'kind-private', page: 'kind', parameters: { slug: 'privat-med-avtale' } },
    { name: 'kinds', page: 'kinds' },
    { name: 'cooperation', page: 'cooperation' },
    { name: 'cooperation-filtered', page: 'cooperation', query: { municipality: HAREID, topic: 'children' } },
    { name: 'forum', page: 'forum', parameters: { slug: 'fsu-psykisk-helse-rus-more-og-romsdal' } },
    { name: 'forum-little-known', page: 'forum', parameters: { slug: 'e-laering-videokonsultasjon' } },
    { name: 'professionals', page: 'professionals' },
    { name: 'referral-sheet', page: 'professionals', query: { municipality: MOLDE, age: '12-17', theme: 'cannabis,anxiety', date: '2026-12-23' }, hasScript: true },
    { name: 'referral-sheet-choices', page: 'professionals', query: { municipality: MOLDE, age: '18-22', theme: 'intellectual-disability,depression' }, hasScript: true },
    { name: 'referral-gap', page: 'professionals', query: { municipality: MOLDE, age: '0-11', theme: 'gambling' }, hasScript: true },
    { name: 'report', page: 'report', parameters: slug(({ contacts }) => contacts.some(({ callable }) => callable)) },
    { name: 'rights', page: 'rights' },
    { name: 'about', page: 'about' },
    { name: 'privacy', page: 'privacy' },
    { name: 'accessibility', page: 'accessibility' },
    { name: 'api-documentation', page: 'api-documentation' },
  ];
}

export const addressIn = (lang: Lang, { page, parameters = {}, query = {} }: Sample): string => addressOf(page, lang, parameters, query);

/** An address that leads nowhere, in each language. */
export const NOWHERE: Readonly<Record<Lang, string>> = { nb: '/finnes/ikke', nn: '/nn/finst/ikkje', en: '/en/no/such/page' };

/** What is asked where an answer is wanted: one with a door, one that hurts to wait. */
export const QUESTIONS: Readonly<Record<Lang, { readonly ordinary: string; readonly crisis: string }>> = {
  nb: { ordinary: 'Mannen min drikker for mye', crisis: 'Jeg orker ikke leve lenger' },
  nn: { ordinary: 'Mannen min drikk for mykje', crisis: 'Eg orkar ikkje leve lenger' },
  en: { ordinary: 'My husband drinks too much', crisis: 'I do not want to live any more' },
};

export const EACH_LANGUAGE = LANGS;
