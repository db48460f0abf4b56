/** What a professional has asked: read from a posted form, or from an address. What does not belong is left out, what is wrong is named. */
import type { Flag, Group } from '#api/contract/catchment.ts';
import type { ReferralChoices } from '#api/contract/referral.ts';
import { type Asked, ageIn, isTheme, NOTHING_ASKED, readAsked } from '../asked.ts';
import { MOST_SHEET_THEMES } from '../limits.ts';
import { AGE_GROUPS, ageOfGroup, type Ages } from './link.ts';

export interface AskedSheet extends Asked {
  readonly group: Group | null;
  readonly flags: readonly Flag[];
  /** The day the referral is received, or ''. */
  readonly date: string;
}

export interface SheetFault {
  readonly field: 'q' | 'place' | 'age' | 'date';
  readonly kind: 'tooLong' | 'bodyTooLarge' | 'placeNeeded' | 'placeUnknown' | 'placeChoose' | 'age' | 'ageNeeded' | 'problem' | 'notUnderstood' | 'choice' | 'date';
}

export const NO_SHEET: AskedSheet = { ...NOTHING_ASKED, for: 'professional', group: null, flags: [], date: '' };

/** One's years, or a group of ages as in a link: «12-17». Null where it is neither. */
export function agesIn(text: string): { readonly age: number; readonly ages?: Ages } | null {
  const ages = AGE_GROUPS.find((one) => one.join('-') === text.trim());
  if (ages) return { age: ageOfGroup(ages), ages };
  const age = ageIn(text);
  return typeof age === 'number' ? { age } : null;
}

/** A day that exists, as 2026-11-23. */
export function isDate(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^20\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

type Kinds = Pick<ReferralChoices, 'flags' | 'groups'>;
const flagsIn = (slugs: readonly string[], { flags }: Kinds): Flag[] => flags.map(({ slug }) => slug).filter((slug) => slugs.includes(slug));
const groupIn = (slug: string, { groups }: Kinds): Group | null => groups.find((one) => one.slug === slug)?.slug ?? null;

const faultsIn = ({ age, date }: AskedSheet): SheetFault[] => [
  ...(age.trim() !== '' && agesIn(age) === null ? [{ field: 'age', kind: 'age' } as const] : []),
  ...(date !== '' && !isDate(date) ? [{ field: 'date', kind: 'date' } as const] : []),
];

/** Another problem than before (`also`) may lead to another receiver: then the one that was chosen counts no more. */
export function readSheetForm(form: FormData, kinds: Kinds): { readonly asked: AskedSheet; readonly faults: readonly SheetFault[] } {
  const texts = (name: string) => form.getAll(name).filter((value) => typeof value === 'string');
  const { asked: read, errors } = readAsked(form);
  const also = texts('also').filter(isTheme).filter((theme) => !read.themes.includes(theme));
  const asked: AskedSheet = {
    ...read, for: 'professional', themes: [...read.themes, ...also].slice(0, MOST_SHEET_THEMES),
    group: also.length > 0 ? null : groupIn(texts('group')[0] ?? '', kinds), flags: flagsIn(texts('flag'), kinds), date: (texts('date')[0] ?? '').trim().slice(0, 20),
  };
  const ofWords = errors.flatMap(({ kind }): SheetFault[] => (kind === 'tooLong' || kind === 'bodyTooLarge' ? [{ field: 'q', kind }] : []));
  return { asked, faults: [...ofWords, ...faultsIn(asked)] };
}

/** From an address: only what a link to a sheet may hold. */
export function readSheetQuery(query: URLSearchParams, kinds: Kinds): { readonly asked: AskedSheet; readonly faults: readonly SheetFault[] } {
  const list = (name: string) => (query.get(name) ?? '').split(',').filter(Boolean);
  const themes = list('theme');
  const group = query.get('group') ?? '';
  const asked: AskedSheet = {
    ...NO_SHEET, municipality: query.get('municipality') ?? '', age: query.get('age') ?? '', themes: [...new Set(themes.filter(isTheme))].slice(0, MOST_SHEET_THEMES),
    group: groupIn(group, kinds), flags: flagsIn(list('flag'), kinds), date: query.get('date') ?? '',
  };
  const isKnown = themes.every(isTheme) && (group === '' || asked.group !== null) && list('flag').length === asked.flags.length;
  return { asked, faults: [...faultsIn(asked), ...(isKnown ? [] : [{ field: 'q', kind: 'choice' } as const])] };
}

/** What a form carries along beside what any question holds. */
export const furtherOf = ({ group, flags, date }: Pick<AskedSheet, 'group' | 'flags' | 'date'>): readonly (readonly [name: string, value: string])[] => [
  ...(group ? [['group', group] as const] : []), ...flags.map((flag) => ['flag', flag] as const), ...(date ? [['date', date] as const] : []),
];
