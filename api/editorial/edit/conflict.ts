/** A colleague saved first: both versions compared, and the choices read. */
import type { ServiceEntry } from '../../contract/entry.ts';
import type { Revision } from '#db/revisions.ts';
import type { EditorialHouse } from '../desk.ts';
import { apart, type Choice, compare, merged } from './merge.ts';
import type { Conflict } from './page.ts';

export interface Sides { readonly base: ServiceEntry | null; readonly mine: ServiceEntry; readonly theirs: Revision<'service'> }

export function conflictOf({ directory }: EditorialHouse, { base, mine, theirs }: Sides, publish: boolean): Conflict {
  const { id, author, createdAt, why, content } = theirs;
  const merge = compare(base, apart(base, mine, content), content);
  return { theirs: { id, author, at: createdAt, why }, ...merge, publish, municipalities: Object.fromEntries(directory.municipalities().map(({ number, name }) => [number, name])) };
}

/** Both made one by the choices that were posted; null where one is still to be made. */
export function mergedBy({ base, mine, theirs }: Sides, form: FormData): ServiceEntry | null {
  const merge = compare(base, apart(base, mine, theirs.content), theirs.content);
  const choices = new Map(merge.clashes.map(({ key }) => [key, form.get(`choice.${key}`)]));
  if ([...choices.values()].some((choice) => choice !== 'mine' && choice !== 'theirs')) return null;
  return merged(merge, theirs.content, (key): Choice => (choices.get(key) === 'theirs' ? 'theirs' : 'mine'));
}
