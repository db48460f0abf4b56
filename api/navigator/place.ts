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

/** Letters that a keyboard may lack, made the same: «alesund», «aalesund» and «Ålesund». */
const folded = (text: string) => text.replace(/aa|ae|å|æ/g, 'a').replace(/oe|ø/g, 'o');

/** @param places every name and postal code that a municipality goes by; the first one given wins a shared name */
export function readyGazetteer(places: readonly Place[]): Gazetteer {
  const byName = new Map<string, Place>();
  const byPostalCode = new Map<string, Place>();
  let longest = 1;
  const named = places.map((place) => ({ place, name: plain(place.name) }));
  for (const { place, name } of named) {
    if (!byName.has(name)) byName.set(name, place);
    longest = Math.max(longest, name.split(' ').length);
    if (place.postalCode && !byPostalCode.has(place.postalCode)) byPostalCode.set(place.postalCode, place);
  }
  for (const { place, name } of named) if (!byName.has(folded(name)) && name.length >= SURE_LENGTH) byName.set(folded(name), place);
  return { byName, byPostalCode, longest };
}

/**
 * The first place that the text names, or null.
 * @param text as it was written: an everyday word that is also a place must have its capital letter
 */
export function findPlace(text: string, places: Gazetteer): Place | null {
  const written = text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
  const words = written.map(plain);
  for (let at = 0; at < words.length; at++) {
    for (let length = Math.min(places.longest, words.length - at); length >= 1; length--) {
      const name = words.slice(at, at + length).join(' ');
      const place = places.byName.get(name);
      if (!place) continue;
      const isCapital = /^\p{Lu}/u.test(written[at] ?? '');
      if (EVERYDAY.has(name) && !isCapital) continue;
      const led = LEADS.test(words[at - 1] ?? '');
      if (led || words.length <= 2 || (name.length > SURE_LENGTH && (at > 0 || isCapital)) || (isCapital && at > 0 && name.length >= 4)) return place;
    }
    const code = places.byPostalCode.get(words[at] ?? '');
    if (code) return code;
  }
  return null;
}

const MOST_FOUND = 10;
const LONGEST_NAME = 80;

/**
 * Gives a function from what is typed as a place to municipality numbers: by the surest way that finds any, which is
 * code, exact name, the same without marks, beginning so, holding it.
 */
export function placeFinder(places: readonly Place[]): (text: string) => readonly string[] {
  const named = places.map((place) => ({ ...place, exact: plain(place.name), folded: folded(plain(place.name)) }));
  return (text) => {
    const typed = plain(text.slice(0, LONGEST_NAME)).replace(/\s*kommune$/, '');
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
    for (const fits of ways) {
      const found = new Set(named.filter(fits).map((place) => place.municipality));
      if (found.size > 0) return [...found].slice(0, MOST_FOUND);
    }
    return [];
  };
}

/** Places whose names are also everyday words. */
const EVERYDAY = new Set(['nes', 'sola', 'ski', 'time', 'moss', 'hole', 'os', 'ås', 'bø', 'hå', 'ål', 'gol', 'gran', 'grane', 'sel', 'lund', 'lier', 'våler', 'fjord', 'sande', 'stranda', 'nesset', 'eid', 'eide', 'vik', 'vang', 'dal', 'tana', 'lom', 'hol', 'flå', 'fet', 'åmot', 'rana', 'sund', 'sand', 'skei', 'sylte', 'hopen', 'aust', 'mo', 'bud']);
