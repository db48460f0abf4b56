/** One door, its contact now, who answers meanwhile, and why; then the alternatives. */
import type { Group } from '../contract/catchment.ts';
import type { Alternative, Door } from '../contract/navigate.ts';
import type { Service } from '../contract/service.ts';
import type { Lang, Theme } from '../contract/vocabulary.ts';
import type { Candidate } from './candidates.ts';
import { contactNow } from './contact.ts';
import type { Meaning } from './interpret.ts';
import { meanwhileFor } from './lines.ts';
import { clockWords, referrerNames, SAID } from './sentences.ts';

export interface Scene {
  readonly meaning: Meaning;
  readonly themes: readonly Theme[];
  /** Name of the municipality, or null where none is chosen. */
  readonly place: string | null;
  readonly at: Date;
  readonly lang: Lang;
  readonly services: readonly Service[];
  /** For professionals: the group that each unit receives. */
  readonly receives: ReadonlyMap<string, Group>;
}

export function makeDoor(candidate: Candidate, scene: Scene): Door {
  const alternative = makeAlternative(candidate, scene);
  const meanwhile = alternative.contact.open === true ? null : meanwhileFor(candidate.service, scene.meaning, scene.services, scene.at, scene.lang);
  return { ...alternative, meanwhile, receives: scene.receives.get(candidate.service.slug) ?? null };
}

export function makeAlternative(candidate: Candidate, scene: Scene): Alternative {
  return { service: candidate.service, reasons: reasonsFor(candidate, scene), contact: contactNow(candidate.service, scene.at) };
}

/** Whole sentences that a person can check, what decided most first. */
function reasonsFor({ service, type, named }: Candidate, { themes, place, at, lang }: Scene): string[] {
  const say = SAID[lang];
  const reasons: string[] = [];
  if (type.instead && !named) reasons.push(say.notOffered(type.instead, place));
  if (named) reasons.push(say.namedService(named));
  else if (type.named && type.named.length > 1) reasons.push(say.named(type.named, service.type));
  const about = themes.filter((theme) => service.themes.includes(theme) || type.rules.length > 0).slice(0, 2);
  if (!named && about.length > 0 && !type.named) reasons.push(say.fits(service.type, about));
  for (const rule of type.rules.filter((one) => one.why && one.points > 1.5).slice(0, 2)) if (rule.why) reasons.push(rule.why[lang] + (rule.source ? ` (${rule.source})` : ''));
  reasons.push(service.coverage.national || !place ? say.national : say.covers(place));
  if (service.coverage.inferred) reasons.push(say.inferred);
  if (service.ages.from !== null || service.ages.to !== null) reasons.push(say.ages(service.ages.from, service.ages.to));
  const { open, until, opensAt } = contactNow(service, at);
  if (open === true) reasons.push(until ? say.openUntil(clockWords(until, lang, false)) : say.openAlways);
  else if (open === false) reasons.push(say.shut(opensAt ? clockWords(opensAt, lang, true) : null));
  else reasons.push(say.hoursUnknown);
  if (service.referral.required === false) reasons.push(say.noReferral);
  else if (service.referral.required) reasons.push(say.needsReferral(referrerNames(service.referral.by, lang)));
  return reasons;
}
