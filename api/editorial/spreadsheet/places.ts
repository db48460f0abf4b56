/** The names of municipalities and counties, by number: how places are written in a spreadsheet. */
import { allMunicipalities } from '#db/municipalities.ts';
import type { Connection } from '#db/open.ts';
import type { Around } from './cells.ts';

export async function placesOf(db: Connection): Promise<Pick<Around, 'municipalities' | 'counties'>> {
  const records = await allMunicipalities(db);
  return { municipalities: new Map(records.map(({ number, name }) => [number, name])), counties: new Map(records.map(({ county }) => [county.number, county.name])) };
}
