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
