/** Is a referral needed, who may refer, may the person come by themselves. */
import type { Service } from '#api/contract/service.ts';
import { say, type useWords as Use, useWords } from '../words/say.ts';

type Words = ReturnType<typeof Use>['words'];

export function ReferralLine({ referral }: { readonly referral: Service['referral'] }) {
  const { words } = useWords();
  return <p className="referral">{referralSentences(referral, words).join(' ')}</p>;
}

/** Whole sentences, most important first. */
export function referralSentences(referral: Service['referral'], words: Words): string[] {
  const sentences: string[] = [];
  if (referral.required === null) sentences.push(words.door.referralUnknown);
  else sentences.push(referral.required ? words.door.referral : words.door.noReferral);
  if (referral.required && referral.by.length > 0) sentences.push(say(words.door.referralBy, { who: referrers(referral.by, words) }));
  if (referral.self === true && referral.required !== false) sentences.push(words.door.selfYes);
  if (referral.self === false) sentences.push(words.door.selfNo);
  if (referral.note) sentences.push(referral.note);
  return sentences;
}

/** «fastlegen, Nav eller barnevernet». */
export function referrers(slugs: readonly string[], words: Words): string {
  const names: Readonly<Record<string, string>> = words.referrers;
  const all = slugs.map((slug) => names[slug] ?? slug);
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} ${words.referrers.or} ${all.at(-1)}`;
}
