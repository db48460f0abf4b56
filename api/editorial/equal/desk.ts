/** Equal services, as a table and as CSV: the matrix for a region and a group of types. */
import { allMunicipalities } from '#db/municipalities.ts';
import { publishedEntries } from '#db/revisions.ts';
import { confirmer } from '#db/verifications.ts';
import { type Level, SERVICE_TYPES, type ServiceType } from '../../contract/vocabulary.ts';
import { isCallable, trustOf } from '../../directory/trust.ts';
import { writeCsv } from '../csv.ts';
import type { EditorialHouse, Seat } from '../desk.ts';
import { dayIn } from '../keeping/day.ts';
import { demand } from '../rights.ts';
import { type Door, type DoorKind, type Matrix, matrixOf } from './matrix.ts';

export const REGIONS = ['more-og-romsdal', 'helse-fonna'] as const;
/** Types in groups that fit on a page; crisis and substance use cut across the levels, so the levels are what is asked for. */
export const GROUPS: Readonly<Record<string, readonly Level[]>> = {
  municipal: ['municipal'], specialist: ['specialist', 'private-contract'], organisations: ['user-organisation', 'next-of-kin', 'voluntary'], national: ['national', 'emergency'],
};

export interface EqualWish { readonly region: string | null; readonly group: string | null }
export interface SeenMatrix extends Matrix { readonly region: string | null; readonly group: string; readonly groups: readonly string[]; readonly regions: readonly string[] }

export interface EqualDesk {
  read(wish: EqualWish): Promise<SeenMatrix>;
  /** The same as a file. */
  csv(wish: EqualWish, lang: 'nb' | 'nn'): Promise<{ readonly name: string; readonly text: string }>;
}

export function equalDesk(house: EditorialHouse, seat: Seat): EqualDesk {
  return { read: (wish) => read(house, seat, wish), csv: async (wish, lang) => csvOf(await read(house, seat, wish), lang) };
}

async function read({ db, now }: EditorialHouse, { actor }: Seat, wish: EqualWish): Promise<SeenMatrix> {
  demand(actor, 'see-overview', null);
  const region = REGIONS.find((one) => one === wish.region) ?? null;
  const group = wish.group && Object.hasOwn(GROUPS, wish.group) ? wish.group : 'municipal';
  const types = (Object.keys(SERVICE_TYPES) as ServiceType[]).filter((type) => GROUPS[group]?.includes(SERVICE_TYPES[type].level));
  const today = dayIn(now());
  const confirm = confirmer(db);
  const doors = (await publishedEntries(db, 'service')).map(({ content }): Door => ({
    entry: content,
    hasNumber: content.contacts.map((contact) => confirm('service', content.slug, contact)).some((contact) => isCallable(contact, trustOf(contact, today))),
  }));
  const municipalities = (await allMunicipalities(db)).filter((one) => one.region !== null && (region === null || one.region === region)).sort((a, b) => collator.compare(a.name, b.name));
  return { ...matrixOf(municipalities, doors, types), region, group, groups: Object.keys(GROUPS), regions: REGIONS };
}

const collator = new Intl.Collator('nb');

const WORDS = {
  nb: { number: 'Kommunenummer', name: 'Kommune', region: 'Region', gaps: 'Mangler i alt', file: 'likeverd', doors: { own: 'egen', common: 'felles', national: 'nasjonal', none: 'MANGLER' }, without: 'uten nummer' },
  nn: { number: 'Kommunenummer', name: 'Kommune', region: 'Region', gaps: 'Manglar i alt', file: 'likeverd', doors: { own: 'eiga', common: 'felles', national: 'nasjonal', none: 'MANGLAR' }, without: 'utan nummer' },
} as const satisfies Record<string, { doors: Record<DoorKind, string> } & Record<string, unknown>>;

function csvOf({ types, rows, gaps, region, group }: SeenMatrix, lang: 'nb' | 'nn'): { name: string; text: string } {
  const words = WORDS[lang];
  const text = writeCsv([
    [words.number, words.name, words.region, ...types.map((type) => SERVICE_TYPES[type][lang]), words.gaps],
    ...rows.map((row) => [row.number, row.name, row.region, ...row.cells.map(({ door, hasNumber }) => (door !== 'none' && !hasNumber ? `${words.doors[door]}, ${words.without}` : words.doors[door])), row.gaps]),
    ['', words.gaps, '', ...gaps, gaps.reduce((sum, one) => sum + one, 0)],
  ]);
  return { name: `${[words.file, group, region].filter(Boolean).join('-')}.csv`, text };
}
