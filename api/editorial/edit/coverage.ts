/** Where a service is for, as fields of a form and back: municipalities by name, an area, whole counties, the country. */
import type { ServiceEntry } from '../../contract/entry.ts';
import { typedIn, allIn } from './form.ts';
import { type Reading, tickedIn, wrong } from './reading.ts';

type Coverage = ServiceEntry['coverage'];

/** Municipalities that go together: the area of a local hospital, or of a health trust. */
export interface Area {
  readonly id: string;
  readonly name: string;
  readonly kind: 'hospital' | 'trust';
  readonly municipalities: readonly string[];
}

/** All areas of the municipality records, those of the trusts after those of their hospitals. */
export function areasOf(records: readonly { readonly number: string; readonly healthTrust: string; readonly localHospitalArea: string }[]): Area[] {
  const areas = new Map<string, { name: string; kind: Area['kind']; municipalities: string[] }>();
  const add = (id: string, name: string, kind: Area['kind'], number: string) => {
    const area = areas.get(id) ?? { name, kind, municipalities: [] };
    area.municipalities.push(number);
    areas.set(id, area);
  };
  for (const { number, healthTrust, localHospitalArea } of records) {
    add(`hospital:${healthTrust}:${localHospitalArea}`, localHospitalArea, 'hospital', number);
    add(`trust:${healthTrust}`, healthTrust, 'trust', number);
  }
  return [...areas].map(([id, area]) => ({ id, ...area })).sort((a, b) => (a.id < b.id ? -1 : 1));
}

export const coverageFields = ({ national, counties, municipalities }: Coverage): [string, string][] => [
  ...(national ? [['coverage.national', 'yes'] as [string, string]] : []),
  ...counties.map((one): [string, string] => ['coverage.counties', one]), ...municipalities.map((one): [string, string] => ['coverage.municipalities', one]),
];

/** An area that is ticked stands for its municipalities. What staff have changed is theirs: no longer inferred, and with them as its source. */
export function coverageIn(reading: Reading, before: Coverage | null, areas: readonly Area[]): Coverage {
  const { form } = reading;
  const national = typedIn(form, 'coverage.national') === 'yes';
  const counties = tickedIn(form, 'coverage.counties', before?.counties ?? []);
  const wanted = new Set(allIn(form, 'coverage.areas'));
  const ticked = tickedIn(form, 'coverage.municipalities', before?.municipalities ?? []);
  const municipalities = [...new Set([...ticked, ...areas.filter(({ id }) => wanted.has(id)).flatMap((area) => area.municipalities)])];
  if (!national && counties.length + municipalities.length === 0) wrong(reading, 'coverage', 'coverage');
  const isSame = before !== null && before.national === national && String(before.counties) === String(counties) && String(before.municipalities) === String(municipalities);
  return isSame ? before : { national, counties, municipalities, inferred: false, source: reading.stated };
}
