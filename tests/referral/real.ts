/** The real reference data and the real directory, and a short way to ask who receives. */
import type { Flag } from '#api/contract/catchment.ts';
import type { Theme } from '#api/contract/vocabulary.ts';
import { type Receiving, receivingUnit } from '#api/referral/receivingUnit.ts';
import { loadReference } from '#api/referral/reference.ts';
import { rulesFor } from '#api/referral/responsibility.ts';
import { directory, theSeed } from '#tests/navigator/real.ts';

export const reference = loadReference();
export const inScope = theSeed.municipalities.filter((one) => one.region !== null).map(({ number }) => number);
const services = new Map(directory.services({}, 'nb').map((service) => [service.slug, service]));
export const lookUp = (slug: string) => services.get(slug) ?? null;

export interface Told { readonly municipality?: string; readonly age: number; readonly themes: readonly Theme[]; readonly flags?: readonly Flag[]; readonly date?: string }

/** Who receives; in Molde today unless told otherwise. */
export const receives = ({ municipality = '1506', date = '2026-11-23', ...asked }: Told): Receiving => receivingUnit({ municipality, date, ...asked }, reference, lookUp);

/** The ids of the rules that hold. */
export const holding = ({ municipality = '1506', age, themes, flags = [] }: Told): string[] =>
  rulesFor({ municipality, age, themes, flags }, reference.rules, reference.receiving.sets).map(({ id }) => id);

/** One rule, whole. */
export function ruleCalled(id: string) {
  const rule = reference.rules.find((one) => one.id === id);
  if (!rule) throw new Error(`there is no rule ${id}`);
  return rule;
}
