/** The words that stand in the cells for what the directory knows as slugs; either language is read, whichever is written. */
import { AUDIENCES, PATHWAYS, THEMES } from '../../contract/vocabulary.ts';

export type SheetLang = 'nb' | 'nn';
export type Label = Readonly<Record<SheetLang, string>>;
export type Labels = Readonly<Record<string, Label>>;

const same = (word: string): Label => ({ nb: word, nn: word });

export const ROW_KINDS = { service: { nb: 'tjeneste', nn: 'teneste' }, contact: same('kontakt') } as const satisfies Labels;
export const YES_NO: Labels = { yes: same('ja'), no: { nb: 'nei', nn: 'nei' }, unknown: { nb: 'vet ikke', nn: 'veit ikkje' } };
export const COST: Labels = { free: same('gratis'), 'user-fee': { nb: 'egenandel', nn: 'eigendel' }, unknown: { nb: 'vet ikke', nn: 'veit ikkje' } };
export const HOLIDAYS: Labels = { closed: same('stengt'), 'as-usual': { nb: 'som vanlig', nn: 'som vanleg' }, unknown: { nb: 'vet ikke', nn: 'veit ikkje' } };
export const KINDS: Labels = { phone: same('telefon'), sms: same('SMS'), chat: same('chat'), web: { nb: 'nettside', nn: 'nettside' }, 'e-mail': same('e-post') };
export const PURPOSES: Labels = {
  help: { nb: 'hjelp', nn: 'hjelp' }, switchboard: same('sentralbord'), booking: same('timebestilling'), 'discuss-referral': { nb: 'drøfte henvisning', nn: 'drøfte tilvising' },
  'out-of-hours': { nb: 'utenom åpningstid', nn: 'utanom opningstid' }, information: { nb: 'opplysninger', nn: 'opplysningar' }, 'self-service': { nb: 'gjør det selv på nett', nn: 'gjer det sjølv på nett' },
};
export const REFERRERS: Labels = {
  gp: same('fastlege'), doctor: { nb: 'lege', nn: 'lege' }, psychologist: same('psykolog'), municipality: { nb: 'kommunen', nn: 'kommunen' }, nav: same('NAV'), 'child-welfare': { nb: 'barnevernet', nn: 'barnevernet' },
  'specialist-service': { nb: 'spesialisthelsetjenesten', nn: 'spesialisthelsetenesta' }, 'prison-health': { nb: 'fengselshelsetjenesten', nn: 'fengselshelsetenesta' }, ppt: same('PPT'),
  'dps-or-bup': { nb: 'DPS eller BUP', nn: 'DPS eller BUP' }, 'health-professional': { nb: 'annet helsepersonell', nn: 'anna helsepersonell' },
};
export { AUDIENCES, PATHWAYS, THEMES };

/** The slug behind a word in either language, or the slug itself; null where it is none of them. */
export function slugOf(labels: Labels, word: string): string | null {
  const wanted = word.trim().toLowerCase();
  return Object.entries(labels).find(([slug, label]) => slug === wanted || label.nb.toLowerCase() === wanted || label.nn.toLowerCase() === wanted)?.[0] ?? null;
}

export const wordsOf = (labels: Labels, lang: SheetLang): string => Object.values(labels).map((label) => `«${label[lang]}»`).join(', ');
