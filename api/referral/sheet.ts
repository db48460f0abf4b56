/** The referral sheet: the whole answer to a professional, from the directory and the reference data. Pure. */
import { type Group, GROUPS, type ResponsibilityRule } from '../contract/catchment.ts';
import type { ReferralQuestion, ReferralSheet, SheetReason } from '../contract/referral.ts';
import type { Service } from '../contract/service.ts';
import { type Lang, THEMES } from '../contract/vocabulary.ts';
import type { Directory } from '../directory/directory.ts';
import { formerMunicipality, municipalityAt } from './municipalityAt.ts';
import { type Found, type Receiving, receivingUnit, unitOfGroup } from './receivingUnit.ts';
import type { Case } from './responsibility.ts';
import { addressOf, contentsOf, deadlineFrom, exclusionsOf, referrersOf } from './sending.ts';
import { servicesOf, type Setting, sheetService } from './sheetService.ts';
import { discussWith, untilAnswered, whenRefused } from './waiting.ts';
import { SHEET_WORDS } from './words.ts';

export type SheetDirectory = Pick<Directory, 'municipality' | 'services' | 'service' | 'rights' | 'reference'>;

/** Admissions are no referrals that wait for an answer. */
const ADMISSIONS: readonly Group[] = ['hospital-psychiatry', 'child-hospital'];
const FAR_AHEAD = '9999-12-31';
const osloCalendar = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' });

/** The day it is in Norway, as 2026-11-23. */
export const osloDay = (at: Date): string => osloCalendar.format(at);

/** Is this a municipality that the sheet can be made for: one of today, or one that was merged or split? */
export const knowsMunicipality = (directory: SheetDirectory, number: string) => directory.municipality(number) !== null || formerMunicipality(number, directory.reference().changes) !== null;

/** @param at the moment it is asked: decides which numbers can be called now, and the date where none is given */
export function referralSheet(directory: SheetDirectory, question: ReferralQuestion, at: Date): ReferralSheet {
  const reference = directory.reference();
  const { municipality, age, themes, lang } = question;
  const date = question.date ?? osloDay(at);
  const asked: Case = { municipality, age, themes, flags: question.flags ?? [] };
  const setting: Setting = { directory, lang, at, age, places: municipalityAt(municipality, FAR_AHEAD, reference.changes) };
  const placeName = directory.municipality(municipality)?.name ?? formerMunicipality(municipality, reference.changes)?.name ?? municipality;
  const lookUp = (slug: string) => directory.service(slug, lang);
  const found = receivingUnit({ municipality, age, themes, date, flags: asked.flags, group: question.group }, reference, lookUp);
  const unit = found.unit === undefined ? null : lookUp(found.unit);
  const row = found.unit === undefined ? null : found.row;
  const receiver = (row?.sendTo && lookUp(row.sendTo)) || unit;
  const also = present((row?.also ?? []).map(lookUp));
  const partners = partnersOf(found, (group) => unitOfGroup(group, { municipality, age: ageWithin(group, age), date }, reference, lookUp));
  const partnerService = (receiving: Receiving) => (receiving.unit === undefined ? null : lookUp(receiving.unit));
  const helpers = present(partners.filter(({ rule }) => rule.tells === 'why').map(({ receiving }) => partnerService(receiving)));
  const teams = new Map(partners.map(({ rule, receiving }) => [rule.id, present([partnerService(receiving)])]));
  const reasons = (tells: ResponsibilityRule['tells']) => found.rules.filter((rule) => rule.tells === tells).map((rule) => ruleReason(rule, lang));
  const instead = unit ? [] : servicesOf(found.unit === undefined ? found.instead : [], setting, 1);
  return {
    asked: { municipality: { number: municipality, name: placeName }, age, themes: [...themes], flags: [...asked.flags], date },
    title: [placeName, question.ages ? SHEET_WORDS[lang].yearsBetween(...question.ages) : SHEET_WORDS[lang].years(age), ...(themes.length > 0 || !question.group ? themes.map((theme) => THEMES[theme][lang]) : [GROUPS[question.group][lang]])].join(' · '),
    unit: unit && found.unit !== undefined ? { ...sheetService(unit, setting), group: found.group, groupName: GROUPS[found.group][lang] } : null,
    gap: found.unit === undefined ? { reason: found.gap, text: found.text[lang], instead: instead.map((service) => sheetService(service, setting)) } : null,
    why: [...(unit && found.unit !== undefined ? [catchmentReason(found, unit, placeName, lang)] : []), ...reasons('why')],
    together: partners.filter(({ rule }) => rule.tells === 'why').map(({ group, receiving }) => {
      const service = partnerService(receiving);
      return { group, groupName: GROUPS[group][lang], service: service && sheetService(service, setting), gap: receiving.unit === undefined ? receiving.text[lang] : null };
    }),
    also: also.map((service) => sheetService(service, setting)),
    referrers: unit && referrersOf(unit, lang),
    address: receiver && row && addressOf(receiver, row, lang),
    contents: unit && contentsOf(unit, asked, reference, lang),
    exclusions: unit && exclusionsOf(unit, lang),
    deadline: found.unit !== undefined && !ADMISSIONS.includes(found.group) && unit?.referral.required !== false ? deadlineFrom(date, lang) : null,
    discuss: discussWith([...present([unit, receiver]), ...also, ...helpers, ...instead], asked, setting),
    until: untilAnswered(asked, found.rules, reference, teams, setting),
    refused: whenRefused(asked, [...also, ...helpers], reference, setting),
    asks: reasons('asks'), choice: reasons('choice'),
  };
}

const present = <T>(all: readonly (T | null)[]): T[] => all.filter((one) => one !== null);

/** A partner is sought at an age that the group is for: a clinic for adults works with BUP about a sixteen-year-old. */
const ageWithin = (group: Group, age: number) => Math.min(Math.max(age, GROUPS[group].ages[0]), GROUPS[group].ages[1]);

/** Who must work together with the unit, each group once, and never the unit itself. */
function partnersOf(found: Receiving, seek: (group: Group) => Receiving): { group: Group; rule: ResponsibilityRule; receiving: Receiving }[] {
  const seen = new Set<Group>(found.group ? [found.group] : []);
  return found.rules.flatMap((rule) => rule.together.filter((group) => !seen.has(group) && seen.add(group)).map((group) => ({ group, rule, receiving: seek(group) })))
    .filter(({ receiving }) => receiving.unit === undefined || receiving.unit !== found.unit);
}

function catchmentReason({ row }: Found, unit: Service, place: string, lang: Lang): SheetReason {
  const words = SHEET_WORDS[lang];
  return {
    kind: 'catchment', id: row.id, title: words.catchment, text: words.why(unit.name, place) + (row.inferred ? ` ${words.inferred}` : ''),
    note: row.note?.[lang] ?? null, inferred: row.inferred, source: { ...row.source, section: null }, version: null, approvedBy: null,
  };
}

const ruleReason = ({ id, unit, does, source, version, approvedBy }: ResponsibilityRule, lang: Lang): SheetReason =>
  ({ kind: 'rule', id, title: unit[lang], text: does[lang], note: null, inferred: false, source, version, approvedBy });
