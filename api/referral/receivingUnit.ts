/** Which unit receives: municipality, age, problem and day → exactly one unit, or one gap with a name. Pure. */
import { type CatchmentRow, type Flag, type Group, GROUPS, type ResponsibilityRule, type ThemeRow, type ThreeTexts } from '../contract/catchment.ts';
import type { Level, ServiceType, Theme } from '../contract/vocabulary.ts';
import { FIRST_DAY, municipalityAt } from './municipalityAt.ts';
import type { Reference } from './reference.ts';
import { GAP_TEXTS, type GapReason } from './gaps.ts';
import { type Case, rulesFor } from './responsibility.ts';

export interface ReceivingQuestion {
  readonly municipality: string;
  readonly age: number;
  readonly themes: readonly Theme[];
  /** The day asked about, as 2026-11-23. */
  readonly date: string;
  readonly flags?: readonly Flag[];
  /** The kind of receiver, where it is already chosen: then nothing else decides. */
  readonly group?: Group | undefined;
}

/** What must be known of a service here; the snapshot's Service has it. */
export interface UnitFacts { readonly slug: string; readonly level: Level; readonly provider: { readonly slug: string } }

export interface Found {
  readonly unit: string; readonly row: CatchmentRow; readonly group: Group; readonly level: Level; readonly owner: string;
  readonly rules: readonly ResponsibilityRule[]; readonly gap?: undefined;
}
export interface Gap {
  readonly gap: GapReason; readonly text: ThreeTexts; readonly group: Group | null; readonly instead: readonly ServiceType[];
  readonly rules: readonly ResponsibilityRule[]; readonly unit?: undefined;
}
export type Receiving = Found | Gap;

/** The rows of a group that hold for a municipality, an age and a day. */
export function rowsFor(group: Group, { municipality, age, date }: Pick<ReceivingQuestion, 'municipality' | 'age' | 'date'>, reference: Pick<Reference, 'catchments' | 'changes'>) {
  const numbers = municipalityAt(municipality, date, reference.changes);
  const rows = reference.catchments.filter((row) => row.receives === group && numbers.some((number) => row.municipalities.includes(number))
    && (row.ages.from === null || age >= row.ages.from) && (row.ages.to === null || age <= row.ages.to)
    && (row.validFrom === null || row.validFrom <= date) && (row.validTo === null || date <= row.validTo));
  return { numbers, rows };
}

/** @param services what is published, by slug: a unit that is withdrawn receives nobody */
export function receivingUnit(question: ReceivingQuestion, reference: Reference, services: (slug: string) => UnitFacts | null): Receiving {
  const asked: Case = { ...question, flags: question.flags ?? [] };
  const rules = rulesFor(asked, reference.rules, reference.receiving.sets);
  if (question.group) return unitOfGroup(question.group, question, reference, services, rules);
  const rows = reference.receiving.themes.filter((row) => question.themes.some((theme) => fits(row, theme, question.age)));
  const leading = rows.find((row) => 'group' in row);
  const first = rows.find((row) => 'gap' in row);
  if (!leading) return first ? { gap: first.gap, text: first.reason, group: null, instead: first.instead, rules } : gapOf('no-theme', null, rules);
  const deciding = rules.find((rule) => rule.receives !== undefined);
  const group = deciding?.receives ?? leading.group;
  return unitOfGroup(group, { ...question, age: deciding?.asAge ?? question.age }, reference, services, rules);
}

/** The one unit that receives a group from a place. */
export function unitOfGroup(group: Group, place: Pick<ReceivingQuestion, 'municipality' | 'age' | 'date'>, reference: Pick<Reference, 'catchments' | 'changes'>, services: (slug: string) => UnitFacts | null, rules: readonly ResponsibilityRule[] = []): Receiving {
  if (place.date < FIRST_DAY) return gapOf('before-data', group, rules);
  const { numbers, rows } = rowsFor(group, place, reference);
  if (numbers.length === 0) return gapOf('before-data', group, rules);
  const unitsFrom = (from: readonly string[]) => new Set(rows.filter((row) => from.some((number) => row.municipalities.includes(number))).map((row) => ('unit' in row ? row.unit : null)));
  if (numbers.some((number) => unitsFrom([number]).size > 1)) return gapOf('overlap', group, rules);
  if (unitsFrom(numbers).size > 1) return gapOf('municipality-split', group, rules);
  const [row] = rows;
  if (!row) return gapOf(reference.catchments.some((one) => numbers.some((number) => one.municipalities.includes(number))) ? 'no-row' : 'not-mapped', group, rules);
  if ('gap' in row) return { gap: 'named', text: row.gap, group, instead: [], rules };
  const service = services(row.unit);
  if (!service) return gapOf('not-published', group, rules);
  return { unit: row.unit, row, group, level: service.level, owner: service.provider.slug, rules };
}

/** Is this the row of the theme at the age? Exactly one is, which a test holds. */
export const fits = ({ themes, ages }: ThemeRow, theme: Theme, age: number) => themes.includes(theme) && age >= ages[0] && age <= ages[1];

const gapOf = (gap: Exclude<GapReason, 'named' | 'not-referred' | 'no-source'>, group: Group | null, rules: readonly ResponsibilityRule[]): Gap => ({ gap, text: GAP_TEXTS[gap], group, instead: group ? [GROUPS[group].type] : [], rules });
