/** Places in the text: names of municipalities and towns, what people call them, and postal codes. */
import type { Place } from '../contract/place.ts';
import { plain } from './normalise.ts';

export interface Gazetteer {
  readonly byName: ReadonlyMap<string, Place>;
  readonly byPostalCode: ReadonlyMap<string, Place>;
  readonly longest: number;
}

/** Names that are also everyday words count only after a preposition: «i sande», «frå stranda». */
const LEADS = /^(i|på|fra|frå|til|ved|in|from|at|near|w|у|в|з|في)$/;
const SURE_LENGTH = 5;

/** @param places every name and postal code that a municipality goes by; the first one given wins a shared name */
export function readyGazetteer(places: readonly Place[]): Gazetteer {
  const byName = new Map<string, Place>();
  const byPostalCode = new Map<string, Place>();
  let longest = 1;
  for (const place of places) {
    const name = plain(place.name);
    if (!byName.has(name)) byName.set(name, place);
    longest = Math.max(longest, name.split(' ').length);
    if (place.postalCode && !byPostalCode.has(place.postalCode)) byPostalCode.set(place.postalCode, place);
  }
  return { byName, byPostalCode, longest };
}

/** The first place that the text names, or null. `text` is plain(). */
export function findPlace(text: string, places: Gazetteer): Place | null {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  for (let at = 0; at < words.length; at++) {
    for (let length = Math.min(places.longest, words.length - at); length >= 1; length--) {
      const name = words.slice(at, at + length).join(' ');
      const place = places.byName.get(name);
      if (!place) continue;
      const led = LEADS.test(words[at - 1] ?? '');
      if (led || (name.length >= SURE_LENGTH && words.length <= 2)) return place;
      if (name.length >= SURE_LENGTH + 1 && !led && !COMMON.has(name)) return place;
    }
    const code = places.byPostalCode.get(words[at] ?? '');
    if (code) return code;
  }
  return null;
}

const COMMON = new Set(['stranda', 'nesset']);
