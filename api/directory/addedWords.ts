/** The two layers of the lexicon put together: the words of the seed, and what staff have added and taken away. */
import type { LanguageFiles } from '../contract/language.ts';
import type { LexiconEntry } from '../contract/lexicon.ts';
import type { LexiconWords } from './compile.ts';

type CrisisFile = LanguageFiles['crisis'];

export interface Words {
  readonly concepts: LexiconWords;
  readonly crisis: CrisisFile;
}

/** Crisis patterns are concepts too: `crisis:urgent:suicide`, and `crisis:overrides`, which has no kinds. */
const CRISIS = 'crisis:';
const CRISIS_LISTS = ['emergency', 'urgent', 'softeners'] as const;
const OVERRIDES = `${CRISIS}overrides`;

export const isCrisisConcept = (concept: string): boolean => concept.startsWith(CRISIS);

export function addedTo({ concepts, crisis }: Words, entries: readonly LexiconEntry[]): Words {
  const words = { ...concepts };
  const patterns = { ...crisis, emergency: { ...crisis.emergency }, urgent: { ...crisis.urgent }, softeners: { ...crisis.softeners } };
  for (const entry of entries) {
    const [, list, kind = ''] = entry.concept.split(':');
    const into = CRISIS_LISTS.find((one) => one === list);
    if (!isCrisisConcept(entry.concept)) words[entry.concept] = mixed(words[entry.concept] ?? { strong: [], weak: [] }, entry);
    else if (entry.concept === OVERRIDES) patterns.overrides = layered(patterns.overrides, entry.strong, entry);
    else if (into) patterns[into][kind] = layered(patterns[into][kind] ?? [], entry.strong, entry);
  }
  return { concepts: words, crisis: entries.some(({ concept }) => isCrisisConcept(concept)) ? patterns : crisis };
}

/** Every concept with its words; of a crisis pattern all are strong. */
export function wordsIn({ concepts, crisis }: Words): LexiconWords {
  const patterns = CRISIS_LISTS.flatMap((list) => Object.entries(crisis[list]).map(([kind, strong]) => [`${CRISIS}${list}:${kind}`, { strong, weak: [] }] as const));
  return { ...concepts, ...Object.fromEntries(patterns), [OVERRIDES]: { strong: crisis.overrides, weak: [] } };
}

function mixed(before: LexiconWords[string], entry: LexiconEntry): LexiconWords[string] {
  const strong = layered(before.strong, entry.strong, entry);
  return { strong, weak: layered(before.weak, entry.weak, entry).filter((phrase) => !strong.includes(phrase)) };
}

const layered = (before: readonly string[], more: readonly string[], { without }: LexiconEntry) => [...new Set([...before.filter((phrase) => !without.includes(phrase)), ...more])];
