import type { Service } from '#api/contract/service.ts';
import { say } from '../words/say.ts';
import type { Words } from '../words/words.ts';

/** «13 til 25 år»; null where no age is set. */
export function agesInWords({ from, to }: Service['ages'], words: Words['facts']): string | null {
  if (from !== null && to !== null) return say(words.agesBetween, { from, to });
  if (from !== null) return say(words.agesFrom, { from });
  return to === null ? null : say(words.agesTo, { to });
}
