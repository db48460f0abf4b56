/** What was typed as a place, and what it may be: one municipality, a choice, or nothing that is known. */
import type { Municipality } from '#api/contract/place.ts';
import { plain } from '#api/navigator/normalise.ts';

export type PlaceName = Pick<Municipality, 'number' | 'name' | 'county' | 'mapped'>;

export type SettledPlace<M extends PlaceName = PlaceName> =
  | { readonly kind: 'none' }
  | { readonly kind: 'one'; readonly municipality: M }
  | { readonly kind: 'several'; readonly choices: readonly M[] }
  | { readonly kind: 'unknown' };

/** @param found municipalities that the text may mean, best first */
export function settlePlace<M extends PlaceName>(typed: string, found: readonly M[]): SettledPlace<M> {
  const name = plain(typed).replace(/\s*kommune$/, '');
  if (name.trim() === '') return { kind: 'none' };
  const exact = found.filter((municipality) => plain(municipality.name) === name);
  const choices = exact.length > 0 ? exact : found;
  const [first] = choices;
  if (!first) return { kind: 'unknown' };
  return choices.length === 1 ? { kind: 'one', municipality: first } : { kind: 'several', choices };
}
