/** The catchment rows and the deciding rules of one municipality, as the navigator needs them. */
import { type Group, GROUPS } from '../contract/catchment.ts';
import type { ReferredHere, Slice } from '../contract/place.ts';
import type { ServiceType, Theme } from '../contract/vocabulary.ts';
import type { Reference } from './reference.ts';

/**
 * Compiles what receivingUnit() does into an ordered list, so that the device decides as the sheet does.
 * Rules that need to know more than themes and age (flags) are left out: the navigator is not told.
 * @param typeOf the type of a published service; null where it is not published
 */
export function receivingIn(municipality: string, { catchments, receiving, rules }: Pick<Reference, 'catchments' | 'receiving' | 'rules'>, typeOf: (slug: string) => ServiceType | null): Required<Pick<Slice, 'receiving' | 'referred'>> {
  const here = catchments.filter((row) => row.municipalities.includes(municipality));
  const rows = here.flatMap((row) => {
    const { type } = GROUPS[row.receives];
    // a reception that receives for others is no door of that type
    return 'unit' in row && typeOf(row.unit) === type ? [{ type, group: row.receives, unit: row.unit, ages: row.ages, from: row.validFrom, to: row.validTo }] : [];
  });
  const themesOf = (condition: string): Theme[] => {
    const [kind, name] = condition.split(':');
    return kind === 'theme' ? [name as Theme] : [...receiving.sets[name as keyof typeof receiving.sets]];
  };
  const decide = (group: Group, all: Theme[][], none: Theme[], [youngest, oldest]: readonly [number, number]): ReferredHere[] => here.filter((row) => row.receives === group)
    .map((row) => ({
      all, none, unit: 'unit' in row && typeOf(row.unit) !== null ? row.unit : null,
      ages: { from: Math.max(youngest, row.ages.from ?? youngest), to: Math.min(oldest, row.ages.to ?? oldest) }, from: row.validFrom, to: row.validTo,
    })).filter(({ ages }) => ages.from <= ages.to);
  const byRule = rules.flatMap(({ receives, when }) => {
    const isForHere = when.counties.length === 0 || when.counties.includes(municipality.slice(0, 2));
    if (!receives || when.flags.length > 0 || !isForHere) return [];
    const all = [...when.all.map(themesOf), ...(when.any.length > 0 ? [when.any.flatMap(themesOf)] : [])];
    return decide(receives, all, when.none.flatMap(themesOf), when.ages ?? [0, 120]);
  });
  const byTheme = receiving.themes.flatMap((row) => ('group' in row ? decide(row.group, [row.themes], [], row.ages) : []));
  return { receiving: rows, referred: [...byRule, ...byTheme] };
}
