import { describe, expect, test } from 'vitest';
import { placesOf } from '#api/directory/places.ts';
import { placeFinder } from '#api/navigator/place.ts';
import { readSeed } from '#seed/read.ts';

const { municipalities, places } = readSeed();
const all = placesOf(municipalities, places);
const find = placeFinder(all);
const first = (text: string) => municipalities.find((record) => record.number === find(text)[0])?.name;

describe('finding a municipality', () => {
  test.each([
    ['Molde', 'Molde'], ['molde kommune', 'Molde'], ['ÅLESUND', 'Ålesund'], ['alesund', 'Ålesund'], ['aalesund', 'Ålesund'], ['Ørsta', 'Ørsta'], ['orsta', 'Ørsta'],
    ['1506', 'Molde'], ['6413', 'Molde'], ['6413 Molde', 'Molde'], ['Fosnavåg', 'Herøy'], ['kristians', 'Kristiansund'], ['Haugesu', 'Haugesund'], ['Brattvåg', 'Haram'],
  ])('«%s» is %s', (typed, name) => {
    expect(first(typed)).toBe(name);
  });

  test('the mapped Herøy comes before the other', () => {
    expect(find('Herøy').slice(0, 2)).toEqual(['1515', '1818']);
  });

  test('nonsense finds none, and never throws', () => {
    for (const text of ['', ' ', 'xqzw', '9999', '\u0000', '🫠', '__proto__', '.*', '('.repeat(500), 'kommune']) expect(find(text)).toEqual([]);
  });

  test('at most ten', () => {
    expect(find('s').length).toBeLessThanOrEqual(10);
  });
});

test('each name is there once for a municipality', () => {
  const keys = all.map((place) => `${place.name}|${place.municipality}|${place.postalCode}`);
  expect(new Set(keys).size).toBe(keys.length);
  expect(all.filter((place) => place.name === 'Molde' && place.postalCode === null)).toHaveLength(1);
});
