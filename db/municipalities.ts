/** Municipalities and places: reference data that only the seed writes. */
import type { MunicipalityRecord, PlaceRecord } from '../api/contract/entry.ts';
import { unconfirmed } from './due.ts';
import { type Connection, transaction } from './open.ts';
import { municipalities, places } from './schema.ts';

/** All municipalities, by number. */
export async function allMunicipalities(db: Connection): Promise<MunicipalityRecord[]> {
  return db.reader.select().from(municipalities).orderBy(municipalities.number).all().map((row) => row.content);
}

/** All postal codes with their place and municipality. */
export async function allPlaces(db: Connection): Promise<PlaceRecord[]> {
  return db.reader.select().from(places).orderBy(places.postalCode).all();
}

/** Writes the municipalities that are new or changed; returns how many. */
export async function keepMunicipalities(db: Connection, records: readonly MunicipalityRecord[]): Promise<number> {
  return transaction(db, async (tx) => {
    const known = new Map((await allMunicipalities(tx)).map((record) => [record.number, JSON.stringify(record)]));
    const kept = records.map((record) => ({ ...record, switchboard: record.switchboard && unconfirmed(record.switchboard) }));
    const changed = kept.filter((record) => known.get(record.number) !== JSON.stringify(record));
    for (const content of changed) {
      const { number, name } = content;
      tx.writer.insert(municipalities).values({ number, name, content }).onConflictDoUpdate({ target: municipalities.number, set: { name, content } }).run();
    }
    return changed.length;
  });
}

/** Writes the places that are new or changed; returns how many. */
export async function keepPlaces(db: Connection, records: readonly PlaceRecord[]): Promise<number> {
  return transaction(db, async (tx) => {
    const known = new Map((await allPlaces(tx)).map((place) => [place.postalCode, `${place.place}|${place.municipality}`]));
    const changed = records.filter((place) => known.get(place.postalCode) !== `${place.place}|${place.municipality}`);
    for (const record of changed) {
      const { place, municipality } = record;
      tx.writer.insert(places).values(record).onConflictDoUpdate({ target: places.postalCode, set: { place, municipality } }).run();
    }
    return changed.length;
  });
}
