/** What people type for a place, and which municipality it is. */
import type { MunicipalityRecord, PlaceRecord } from '../contract/entry.ts';
import type { Place } from '../contract/place.ts';
import { plain } from '../navigator/normalise.ts';

/**
 * Every name and postal code that a municipality goes by. The first one wins a shared name: municipalities before
 * their centres, centres before postal places, and mapped municipalities before others (Herøy is two).
 */
export function placesOf(municipalities: readonly MunicipalityRecord[], postal: readonly PlaceRecord[]): Place[] {
  const mappedFirst = [...municipalities].sort((a, b) => Number(b.region !== null) - Number(a.region !== null));
  const isMapped = new Set(mappedFirst.filter((record) => record.region !== null).map((record) => record.number));
  const named = (name: string, municipality: string): Place => ({ name, municipality, postalCode: null });
  const postalPlaces = [...postal].sort((a, b) => Number(isMapped.has(b.municipality)) - Number(isMapped.has(a.municipality)));
  const all = [
    ...mappedFirst.map((record) => named(record.name, record.number)),
    ...mappedFirst.map((record) => named(record.centre, record.number)),
    ...postalPlaces.map((place) => ({ name: place.place, municipality: place.municipality, postalCode: place.postalCode })),
  ];
  const seen = new Set<string>();
  return all.filter(({ name, municipality, postalCode }) => {
    const key = `${plain(name)}|${municipality}|${postalCode ?? ''}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Letters that a keyboard may lack, made the same: «alesund», «aalesund» and «Ålesund». */
const folded = (text: string) => plain(text).replace(/aa/g, 'a').replace(/ae/g, 'a').replace(/oe/g, 'o').replace(/å|æ/g, 'a').replace(/ø/g, 'o');

const MOST_FOUND = 10;
const LONGEST_TEXT = 80;

/** Gives a function from typed text to municipality numbers, best first: exact, then beginning so, then holding it. */
export function placeFinder(places: readonly Place[]): (text: string) => string[] {
  const named = places.map((place) => ({ ...place, exact: plain(place.name), folded: folded(place.name) }));
  const numbers = new Set(places.map((place) => place.municipality));
  return (text) => {
    const typed = plain(text.slice(0, LONGEST_TEXT)).replace(/\s*kommune$/, '');
    if (typed === '') return [];
    const loose = folded(typed);
    const code = /^\d{4}\b/.exec(typed)?.[0];
    const ranked = [
      ...named.filter((place) => code !== undefined && place.postalCode === code),
      ...named.filter((place) => code !== undefined && place.municipality === code && numbers.has(code)),
      ...named.filter((place) => place.exact === typed),
      ...named.filter((place) => place.folded === loose),
      ...named.filter((place) => place.folded.startsWith(loose)),
      ...named.filter((place) => loose.length >= 3 && place.folded.includes(loose)),
    ];
    return [...new Set(ranked.map((place) => place.municipality))].slice(0, MOST_FOUND);
  };
}
