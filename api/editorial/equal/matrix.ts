/** Equal services: which door each municipality has for each type of service, and where there is none. Pure. */
import type { MunicipalityRecord, ServiceEntry } from '../../contract/entry.ts';
import { type Level, SERVICE_TYPES, type ServiceType } from '../../contract/vocabulary.ts';

/** own: for this municipality alone; common: for several; national: for the whole country; none: a gap. */
export type DoorKind = 'own' | 'common' | 'national' | 'none';

export interface Cell {
  readonly door: DoorKind;
  /** The services behind it, by slug; the national ones only where nothing is nearer. */
  readonly services: readonly string[];
  /** Has one of them a number that may be called? */
  readonly hasNumber: boolean;
}

export interface MatrixRow { readonly number: string; readonly name: string; readonly region: string; readonly cells: readonly Cell[]; readonly gaps: number }

export interface Matrix {
  readonly types: readonly ServiceType[];
  readonly rows: readonly MatrixRow[];
  /** For each type: in how many of the municipalities there is none. */
  readonly gaps: readonly number[];
}

/** Types that must be near: for them the national door is no door, and a gap stays a gap. */
const IS_NEAR: ReadonlySet<Level> = new Set(['municipal', 'specialist', 'private-contract', 'user-organisation', 'next-of-kin']);
export const isNear = (type: ServiceType): boolean => IS_NEAR.has(SERVICE_TYPES[type].level);

export interface Door { readonly entry: ServiceEntry; readonly hasNumber: boolean }

export function matrixOf(municipalities: readonly MunicipalityRecord[], doors: readonly Door[], types: readonly ServiceType[]): Matrix {
  const byType = new Map(types.map((type) => [type, doors.filter(({ entry }) => entry.type === type)]));
  const rows = municipalities.map((municipality): MatrixRow => {
    const cells = types.map((type) => cellOf(municipality, byType.get(type) ?? [], isNear(type)));
    return { number: municipality.number, name: municipality.name, region: municipality.region ?? '', cells, gaps: cells.filter(({ door }) => door === 'none').length };
  });
  return { types, rows, gaps: types.map((_, at) => rows.filter(({ cells }) => cells[at]?.door === 'none').length) };
}

function cellOf({ number, county }: MunicipalityRecord, doors: readonly Door[], mustBeNear: boolean): Cell {
  const here = doors.filter(({ entry: { coverage } }) => !coverage.national && (coverage.municipalities.includes(number) || coverage.counties.includes(county.number)));
  const own = here.filter(({ entry: { coverage } }) => coverage.counties.length === 0 && coverage.municipalities.length === 1);
  if (own.length > 0) return cell('own', own);
  if (here.length > 0) return cell('common', here);
  const national = mustBeNear ? [] : doors.filter(({ entry }) => entry.coverage.national);
  return national.length > 0 ? cell('national', national) : cell('none', []);
}

const cell = (door: DoorKind, doors: readonly Door[]): Cell => ({ door, services: doors.map(({ entry }) => entry.slug), hasNumber: doors.some(({ hasNumber }) => hasNumber) });
