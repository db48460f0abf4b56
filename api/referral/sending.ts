/** How the referral is sent: who may, to what address, what it must hold, who is not taken, and when they must answer. */
import type { CatchmentRow } from '../contract/catchment.ts';
import type { ReferralSheet } from '../contract/referral.ts';
import type { Service } from '../contract/service.ts';
import type { Lang } from '../contract/vocabulary.ts';
import { referrerNames } from '../navigator/sentences.ts';
import type { Reference } from './reference.ts';
import { type Case, says } from './responsibility.ts';
import { dateWords, SHEET_WORDS } from './words.ts';
import { workingDaysAfter } from './workingDays.ts';

/** Days within which the answer must come, by law. */
const DAYS_TO_ANSWER = 10;
const DEADLINE_SOURCE = { title: 'Helsenorge: rett til vurdering (pasient- og brukerrettighetsloven §§ 2-1 b og 2-2)', section: null, url: 'https://www.helsenorge.no/rettigheter/sykehus-og-spesialist/rett-til-vurdering/', date: null };

export function referrersOf({ referral }: Service, lang: Lang): ReferralSheet['referrers'] {
  const words = SHEET_WORDS[lang];
  const by = referral.by.map((slug) => ({ slug, name: referrerNames([slug], lang) }));
  const text = referral.required === false ? words.noReferral : by.length > 0 ? words.mayRefer(referrerNames(referral.by, lang)) : words.mayReferUnknown;
  return { required: referral.required, by, self: referral.self, text, selfText: words.self[referral.self === null ? 'unknown' : referral.self ? 'yes' : 'no'], note: referral.note };
}

/** @param receiver where the referral itself goes: the unit, or a reception that receives for it */
export function addressOf(receiver: Service, { herId, organisationNumber }: Pick<CatchmentRow, 'herId' | 'organisationNumber'>, lang: Lang): ReferralSheet['address'] {
  const words = SHEET_WORDS[lang];
  const at = receiver.locations.find((location) => location.address !== null && location.postalCode !== null);
  return {
    sendTo: { slug: receiver.slug, name: receiver.name }, herId, organisationNumber, electronicText: herId ? words.electronicKnown : words.electronic(receiver.name),
    post: at ? [receiver.provider.name, receiver.name, at.address ?? '', `${at.postalCode} ${at.city}`] : null, postText: at ? words.post : words.postUnknown,
  };
}

/** The unit's own list first, where it has one; then the general one. */
export function contentsOf({ referral, sources }: Service, asked: Case, { contents, receiving }: Pick<Reference, 'contents' | 'receiving'>, lang: Lang): ReferralSheet['contents'] {
  const own = referral.mustHold.map((text) => ({ text, source: sources[0] ? { ...sources[0], section: null } : null }));
  const general = contents
    .filter((item) => item.when.every((one) => says(one, asked.themes, receiving.sets)) && (!item.ages || (asked.age >= item.ages[0] && asked.age <= item.ages[1])))
    .map(({ text, source }) => ({ text: text[lang], source }));
  return { own: own.length > 0, text: own.length > 0 ? SHEET_WORDS[lang].ownContents : SHEET_WORDS[lang].generalContents, items: [...own, ...general] };
}

export function exclusionsOf({ referral: { exclusions } }: Service, lang: Lang): ReferralSheet['exclusions'] {
  const known = exclusions.length > 0;
  return { known, text: known ? SHEET_WORDS[lang].exclusions : SHEET_WORDS[lang].exclusionsUnknown, items: exclusions };
}

/** When the answer must be there at the latest, from the day the referral is received. */
export function deadlineFrom(received: string, lang: Lang): NonNullable<ReferralSheet['deadline']> {
  const { due, skipped } = workingDaysAfter(received, DAYS_TO_ANSWER);
  return { received, workingDays: DAYS_TO_ANSWER, due, skipped: [...skipped], text: SHEET_WORDS[lang].deadline(dateWords(received, lang), dateWords(due, lang)), source: DEADLINE_SOURCE };
}
