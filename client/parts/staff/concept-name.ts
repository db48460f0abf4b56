/** A concept of the lexicon in words: by the vocabulary's name, as a pattern of crisis words, or by its own slug. */
import { SERVICE_TYPES, THEMES } from '#api/contract/vocabulary.ts';
import type { StaffLang } from '../../routes.ts';
import { staffWords } from '../../words/staff/words.ts';

type Table = Readonly<Record<string, Readonly<Record<StaffLang, string>>>>;

export function conceptName(concept: string, lang: StaffLang): string {
  const [kind, slug = '', of] = concept.split(':');
  const { crisisLists, crisisKinds } = staffWords(lang).lexicon;
  if (kind === 'crisis') return [named(crisisLists, slug), ...(of === undefined ? [] : [named(crisisKinds, of)])].join(': ');
  const table: Table = kind === 'theme' ? THEMES : kind === 'type' ? SERVICE_TYPES : {};
  return table[slug]?.[lang] ?? slug;
}

const named = (names: Readonly<Record<string, string>>, slug: string) => names[slug] ?? slug;
