/** Whom to ring first, what to do until they answer, and what to do if they refuse. */
import type { ResponsibilityRule } from '../contract/catchment.ts';
import type { ReferralSheet, SheetTold } from '../contract/referral.ts';
import type { Service } from '../contract/service.ts';
import type { ServiceType } from '../contract/vocabulary.ts';
import type { Reference } from './reference.ts';
import { type Case, says } from './responsibility.ts';
import { servicesOf, type Setting, sheetService } from './sheetService.ts';
import { SHEET_WORDS } from './words.ts';

/** Rights of the directory that tell what to do when refused or left waiting. */
const RIGHTS_WHEN_REFUSED = ['klage', 'fristbrudd', 'valg-av-behandlingssted'] as const;

/** The municipality's own doors for what is asked. */
export function municipalTypes(asked: Case, sets: Reference['receiving']['sets']): ServiceType[] {
  const about = (name: 'substances' | 'mental' | 'neuro') => says(`set:${name}`, asked.themes, sets);
  const substances: ServiceType[] = about('substances') || asked.themes.includes('rop') || asked.themes.includes('gambling') ? ['municipal-substance-use'] : [];
  if (asked.age < 18) return [...substances, 'youth-health-clinic', 'child-family-service'];
  return substances.length > 0 && !about('mental') && !asked.themes.includes('rop') ? substances : [...substances, 'municipal-mental-health'];
}

/** @param units the receiving unit, and the others who receive or take part */
export function discussWith(units: readonly Service[], asked: Case, setting: Setting): ReferralSheet['discuss'] {
  const words = SHEET_WORDS[setting.lang];
  const lines = servicesOf(['professional-consult-line'], setting, 3).filter((line) => line.themes.length === 0 || line.themes.some((theme) => asked.themes.includes(theme)));
  const seen = new Set<string>();
  const callable = [...units, ...lines].map((service) => sheetService(service, setting)).filter(({ contact }) => contact.phone !== null && !seen.has(contact.phone) && seen.add(contact.phone));
  return { text: callable.length > 0 ? words.discuss : words.discussUnknown, services: callable };
}

export function untilAnswered(asked: Case, rules: readonly ResponsibilityRule[], reference: Reference, teams: ReadonlyMap<string, readonly Service[]>, setting: Setting): SheetTold[] {
  const words = SHEET_WORDS[setting.lang];
  const shown = (services: readonly Service[]) => services.map((service) => sheetService(service, setting));
  return [
    { id: 'municipality', title: words.untilMunicipality, text: words.untilMunicipalityText, source: null, services: shown(servicesOf(municipalTypes(asked, reference.receiving.sets), setting, 1)) },
    { id: 'coordinator', title: words.coordinator, text: words.coordinatorText, source: rightSource('individuell-plan', setting), services: shown(servicesOf(['coordinating-unit'], setting, 1)) },
    ...rules.filter((rule) => rule.tells === 'until').map((rule) => ({
      id: rule.id, title: rule.unit[setting.lang], text: rule.does[setting.lang], source: rule.source,
      services: shown([...(teams.get(rule.id) ?? []), ...servicesOf(rule.shows, setting, 1)]),
    })),
  ];
}

/** @param others who else could take it */
export function whenRefused(asked: Case, others: readonly Service[], reference: Reference, setting: Setting): SheetTold[] {
  const words = SHEET_WORDS[setting.lang];
  const shown = (services: readonly Service[]) => services.map((service) => sheetService(service, setting));
  const rights = setting.directory.rights(setting.lang);
  const specialists: ServiceType[] = asked.age >= 18 && says('set:mental', asked.themes, reference.receiving.sets) ? ['contract-specialist'] : [];
  return [
    { id: 'next', title: words.next, text: words.nextText, source: null, services: shown([...others, ...servicesOf([...municipalTypes(asked, reference.receiving.sets), ...specialists], setting, 1)]) },
    ...RIGHTS_WHEN_REFUSED.flatMap((slug) => {
      const right = rights.find((one) => one.slug === slug);
      const source = right?.sources[0];
      const law = right?.law ? ` (${right.law})` : '';
      return right ? [{ id: slug, title: right.title, text: right.text + law, source: source ? { ...source, section: null } : null, services: slug === 'valg-av-behandlingssted' ? shown(servicesOf(['choose-treatment'], setting, 1)) : [] }] : [];
    }),
    { id: 'ombud', title: words.ombud, text: words.ombudText, source: rightSource('pasient-og-brukerombud', setting), services: shown(servicesOf(['patient-ombud'], setting, 1)) },
  ];
}

function rightSource(slug: string, { directory, lang }: Setting) {
  const source = directory.rights(lang).find((one) => one.slug === slug)?.sources[0];
  return source ? { ...source, section: null } : null;
}
