/** What has been asked so far, as the form holds it: nothing of it is ever in an address. */
import { MAX_QUESTION_LENGTH } from './limits.ts';
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
  /** Words of the question that the person says were misread: left out when the door is sought, never when a crisis is. */
  readonly ignored: readonly string[];
}

export const NOTHING_ASKED: Asked = { q: '', place: '', municipality: '', for: 'self', age: '', themes: [], ignored: [] };

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

/** The question that finds the door: without the words that were misread. */
export function questionWithout(q: string, ignored: readonly string[]): string {
  const words = new Set(ignored.flatMap((typed) => typed.toLowerCase().split(/\s+/)));
  return words.size === 0 ? q : q.replace(/[\p{L}\p{N}]+/gu, (word) => (words.has(word.toLowerCase()) ? ' ' : word));
}

/** Reads a posted form. What does not belong there is left out, what is wrong is named. */
export function readAsked(form: FormData): { readonly asked: Asked; readonly errors: readonly FieldError[] } {
  const field = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const list = (name: string) => form.getAll(name).flatMap((value) => (typeof value === 'string' && value !== '' ? [value.slice(0, MAX_QUESTION_LENGTH)] : []));
  const q = field('q').replace(/\r\n/g, '\n');
  const typed = field('place').slice(0, 200);
  const [chosenAudience = '', ...chosenThemes] = field('choose').split(' ');
  const [usedNumber = '', ...usedName] = field('usePlace').split(' ');
  const wanted = chosenAudience || field('changeFor') || field('for') || 'self';
  const dropped = list('drop').filter(isTheme);
  const isChosen = typed.trim() !== '' && field('chosenFor').trim() === typed.trim();
  const asked: Asked = {
    q,
    place: usedName.join(' ') || typed,
    municipality: usedNumber || (isChosen ? field('municipality') : ''),
    for: isAudience(wanted) ? wanted : 'self',
    age: field('age').slice(0, 20),
    themes: [...new Set([...list('theme'), ...chosenThemes].filter(isTheme))].filter((theme) => !dropped.includes(theme)).slice(0, 20),
    ignored: list('ignore').slice(0, 20),
  };
  const errors: FieldError[] = [];
  if (field('tooLarge') !== '') errors.push({ field: 'q', kind: 'bodyTooLarge' });
  if (q.length > MAX_QUESTION_LENGTH) errors.push({ field: 'q', kind: 'tooLong' });
  if (!isAudience(wanted)) errors.push({ field: 'for', kind: 'for' });
  if (ageIn(asked.age) === null) errors.push({ field: 'age', kind: 'age' });
  return { asked, errors };
}
