/** Municipalities for what is typed as a place, found on the device. By the surest way that finds any: code, exact name, the same without marks, beginning so, holding it. */
import type { Place } from '#api/contract/place.ts';
import { plain } from '#api/navigator/normalise.ts';
import type { PlaceName } from '../parts/settle-place.ts';

const MOST_FOUND = 10;
const folded = (text: string) => plain(text).replace(/aa|ae|å|æ/g, 'a').replace(/oe|ø/g, 'o');

export function placeFinder(places: readonly Place[], municipalities: readonly PlaceName[]): (text: string) => readonly PlaceName[] {
  const named = places.map((place) => ({ ...place, exact: plain(place.name), folded: folded(place.name) }));
  const byNumber = new Map(municipalities.map((municipality) => [municipality.number, municipality]));
  return (text) => {
    const typed = plain(text.slice(0, 80)).replace(/\s*kommune$/, '');
    if (typed === '') return [];
    const loose = folded(typed);
    const code = /^\d{4}\b/.exec(typed)?.[0];
    const ways: readonly ((place: (typeof named)[number]) => boolean)[] = [
      (place) => code !== undefined && (place.postalCode === code || place.municipality === code),
      (place) => place.exact === typed,
      (place) => place.folded === loose,
      (place) => place.folded.startsWith(loose),
      (place) => loose.length >= 3 && place.folded.includes(loose),
    ];
    const found = ways.map((fits) => named.filter(fits)).find((places) => places.length > 0) ?? [];
    return [...new Set(found.map((place) => place.municipality))].flatMap((number) => byNumber.get(number) ?? []).slice(0, MOST_FOUND);
  };
}
