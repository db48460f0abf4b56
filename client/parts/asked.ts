/** What has been asked so far, as the form holds it: nothing of it is ever in an address. */
import { MAX_QUESTION_LENGTH, MOST_THEMES } from './limits.ts';
import { AUDIENCES, type Audience, THEMES, type Theme } from '#api/contract/vocabulary.ts';

export interface Asked {
  readonly q: string;
  /** What stands in the place field. */
  readonly place: string;
  /** The municipality it was understood as, or ''. */
  readonly municipality: string;
  readonly for: Audience;
  readonly age: string;
  /** Themes chosen by hand. */
  readonly themes: readonly Theme[];
  /** Themes that the person says were misread. */
  readonly without: readonly Theme[];
  /** What another form than the question also holds. */
  readonly further?: readonly (readonly [name: string, value: string])[];
}

export const NOTHING_ASKED: Asked = { q: '', place: '', municipality: '', for: 'self', age: '', themes: [], without: [] };

export type FieldName = 'q' | 'place' | 'for' | 'age' | 'form';
export interface FieldError {
  readonly field: FieldName;
  readonly kind: 'tooLong' | 'bodyTooLarge' | 'age' | 'for' | 'place' | 'placeChoose' | 'form';
}

export const isTheme = (value: string): value is Theme => Object.hasOwn(THEMES, value);
export const isAudience = (value: string): value is Audience => Object.hasOwn(AUDIENCES, value);

/** The age as a number; null where it is not one that a person can have. */
export function ageIn(text: string): number | undefined | null {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  return /^\d{1,3}$/.test(trimmed) && Number(trimmed) <= 120 ? Number(trimmed) : null;
}

/** The fields that carry all that has been asked: for a form that changes one thing of it. */
export function fieldsOf(asked: Asked): readonly (readonly [name: string, value: string])[] {
  return [
    ['q', asked.q], ['place', asked.place], ['chosenFor', asked.municipality ? asked.place : ''], ['municipality', asked.municipality], ['for', asked.for], ['age', asked.age],
    ...asked.themes.map((theme) => ['theme', theme] as const),
    ...asked.without.map((theme) => ['without', theme] as const),
    ...(asked.further ?? []),
  ];
}

/** What is asked once a button has corrected it: the same as if it had been posted. */
export function corrected(asked: Asked, name: string, value: string): Asked {
  const form = new FormData();
  for (const [field, held] of [...fieldsOf(asked), [name, value] as const]) form.append(field, held);
  return readAsked(form).asked;
}

/** Reads a posted form. What does not belong there is left out, what is wrong is named. */
export function readAsked(form: FormData): { readonly asked: Asked; readonly errors: readonly FieldError[] } {
  const field = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const themesIn = (name: string) => form.getAll(name).filter((value) => typeof value === 'string').filter(isTheme);
  const q = field('q').replace(/\r\n/g, '\n');
  const typed = field('place').slice(0, 200);
  const [chosenAudience = '', ...chosenThemes] = field('choose').split(' ');
  const [usedNumber = '', ...usedName] = field('usePlace').split(' ');
  const wanted = chosenAudience || field('changeFor') || field('for') || 'self';
  const [chosen, again] = [chosenThemes.filter(isTheme), themesIn('again')];
  const without = themesIn('without').filter((theme) => !chosen.includes(theme) && !again.includes(theme));
  const isChosen = typed.trim() !== '' && field('chosenFor').trim() === typed.trim();
  const asked: Asked = {
    q,
    place: usedName.join(' ') || typed,
    municipality: usedNumber || (isChosen ? field('municipality') : ''),
    for: isAudience(wanted) ? wanted : 'self',
    age: field('age').slice(0, 20),
    themes: [...new Set([...themesIn('theme'), ...chosen])].filter((theme) => !without.includes(theme)).slice(0, MOST_THEMES),
    without: [...new Set(without)].slice(0, MOST_THEMES),
  };
  const errors: FieldError[] = [];
  if (field('tooLarge') !== '') errors.push({ field: 'q', kind: 'bodyTooLarge' });
  if (q.length > MAX_QUESTION_LENGTH) errors.push({ field: 'q', kind: 'tooLong' });
  if (!isAudience(wanted)) errors.push({ field: 'for', kind: 'for' });
  if (ageIn(asked.age) === null) errors.push({ field: 'age', kind: 'age' });
  return { asked, errors };
}
