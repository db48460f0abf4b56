/** `npm run catchments [-- --date 2026-11-23]`: gaps and overlaps of the catchment areas; ends with 1 where there is an overlap or a gap without a name. */
import { parseArgs } from 'node:util';
import { GROUPS } from '#api/contract/catchment.ts';
import { coverageOn } from '#api/referral/coverage.ts';
import { loadReference } from '#api/referral/reference.ts';
import { readSeed } from '#seed/read.ts';

const { values: { date } } = parseArgs({ options: { date: { type: 'string', default: new Date().toISOString().slice(0, 10) } } });
const reference = loadReference();
const mapped = readSeed().municipalities.filter((one) => one.region !== null);
const names = new Map(mapped.map((one) => [one.number, one.name]));
const { gaps, overlaps } = coverageOn(date, mapped.map((one) => one.number), reference);

const byKey = new Map<string, string[]>();
for (const { group, municipality, ages, named } of gaps) {
  const key = `${named ? 'gap    ' : 'UNNAMED'} ${GROUPS[group].nb}, ${ages[0]}–${ages[1]} år: ${named && 'gap' in named ? named.gap.nb : 'nothing is said'}`;
  byKey.set(key, [...(byKey.get(key) ?? []), names.get(municipality) ?? municipality]);
}
for (const [key, where] of byKey) console.log(`${key}\n        ${where.length} kommuner: ${where.join(', ')}`);
for (const { group, municipality, ages, rows } of overlaps) console.log(`OVERLAP ${GROUPS[group].nb}, ${ages[0]}–${ages[1]} år, ${names.get(municipality)}: ${rows.join(' + ')}`);
const unnamed = gaps.filter((gap) => gap.named === null).length;
const inferred = reference.catchments.filter((row) => 'unit' in row && row.inferred).length;
console.log(`${date}: ${reference.catchments.length} rows (${inferred} inferred), ${mapped.length} municipalities × ${Object.keys(GROUPS).length} groups: ${gaps.length - unnamed} named gaps, ${unnamed} without a name, ${overlaps.length} overlaps`);
process.exitCode = overlaps.length + unnamed > 0 ? 1 : 0;
