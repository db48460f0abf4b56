/** The rules of responsibility that hold for what is asked. Pure; the rules are data (seed/rules/responsibility.json). */
import type { Flag, ReceivingFile, ResponsibilityRule } from '../contract/catchment.ts';
import type { Theme } from '../contract/vocabulary.ts';

export interface Case {
  readonly municipality: string;
  readonly age: number;
  readonly themes: readonly Theme[];
  readonly flags: readonly Flag[];
}

type Sets = ReceivingFile['sets'];

/** Does the case say this: `theme:alcohol`, or one of the themes of `set:substances`? */
export function says(condition: string, themes: readonly Theme[], sets: Sets): boolean {
  const [kind, name] = condition.split(':');
  if (kind === 'theme') return themes.some((theme) => theme === name);
  const members = name === 'substances' || name === 'mental' || name === 'neuro' ? sets[name] : [];
  return members.some((theme) => themes.includes(theme));
}

const within = (age: number, [from, to]: readonly [number, number]) => age >= from && age <= to;

/** Whether a rule holds for a case. */
export function ruleHolds({ when }: ResponsibilityRule, { municipality, age, themes, flags }: Case, sets: Sets): boolean {
  return (!when.ages || within(age, when.ages))
    && when.all.every((one) => says(one, themes, sets))
    && (when.any.length === 0 || when.any.some((one) => says(one, themes, sets)))
    && !when.none.some((one) => says(one, themes, sets))
    && (when.flags.length === 0 || when.flags.some((flag) => flags.includes(flag)))
    && !when.noFlags.some((flag) => flags.includes(flag))
    && (when.counties.length === 0 || when.counties.includes(municipality.slice(0, 2)));
}

/** The rules that hold, in their own order. */
export const rulesFor = (asked: Case, rules: readonly ResponsibilityRule[], sets: Sets): ResponsibilityRule[] => rules.filter((rule) => ruleHolds(rule, asked, sets));
