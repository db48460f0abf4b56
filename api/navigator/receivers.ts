/** Who receives a professional's referral from here: of each type of service, and for this very problem. */
import type { Group } from '../contract/catchment.ts';
import type { ReceivingHere, Slice } from '../contract/place.ts';
import type { ServiceType, Theme } from '../contract/vocabulary.ts';
import type { Meaning } from './interpret.ts';
import { ageOf, UNKNOWN_AGE } from './rules.ts';

export interface Receivers {
  /** Of each type that receives, the unit. */
  readonly units: ReadonlyMap<ServiceType, string>;
  /** The group that a unit receives: by it the referral sheet names the same unit. */
  readonly groups: ReadonlyMap<string, Group>;
  /** The unit that this problem is referred to; null: none, or no matter for a referral. */
  readonly decided: string | null;
}

export const NOBODY: Receivers = { units: new Map(), groups: new Map(), decided: null };

/**
 * The first argument is the municipality's slice: the same data as the referral sheet is made from.
 * @param themes as they were chosen: where only words were written, the words lead, since they say more than themes
 */
export function receivers({ receiving = [], referred = [] }: Pick<Slice, 'receiving' | 'referred'>, meaning: Meaning, themes: readonly Theme[], at: Date): Receivers {
  if (meaning.audience !== 'professional') return NOBODY;
  const age = ageOf(meaning) ?? UNKNOWN_AGE;
  const day = at.toISOString().slice(0, 10);
  const holds = ({ ages, from, to }: Pick<ReceivingHere, 'ages' | 'from' | 'to'>) =>
    (ages.from === null || age >= ages.from) && (ages.to === null || age <= ages.to) && (from === null || from <= day) && (to === null || day <= to);
  const decision = referred.find((one) => holds(one) && one.all.every((some) => some.some((theme) => themes.includes(theme))) && !one.none.some((theme) => themes.includes(theme)));
  const here = receiving.filter(holds);
  return { units: new Map(here.map(({ type, unit }) => [type, unit])), groups: new Map([...here].reverse().map(({ unit, group }) => [unit, group])), decided: decision?.unit ?? null };
}
