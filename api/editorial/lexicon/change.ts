/** A change of the lexicon that somebody is trying out: what they typed, checked, and the knowledge as it would be. */
import type { Connection } from '#db/open.ts';
import { publishedEntries } from '#db/revisions.ts';
import { LexiconEntry } from '../../contract/lexicon.ts';
import { SERVICE_TYPES, THEMES } from '../../contract/vocabulary.ts';
import { isCrisisConcept } from '../../directory/addedWords.ts';
import type { LexiconWords } from '../../directory/compile.ts';
import { conceptsOf, type KnowledgeFiles, withLexicon } from '../../directory/knowledge.ts';
import type { EditorialHouse } from '../desk.ts';

/** One phrase a line, as they were typed. */
export interface Typed { readonly strong: string; readonly weak: string; readonly without: string }

/** unknown: no such concept; short, long: a phrase; not-in-seed: taken away what is not there; pattern: no pattern of crisis words; only-strong: a crisis has no weak patterns; many. */
export type ChangeIssue = { readonly field: keyof Typed | 'concept'; readonly kind: 'unknown' | 'short' | 'long' | 'not-in-seed' | 'pattern' | 'only-strong' | 'many'; readonly phrase: string };

const SHORTEST = 2;
const LONGEST = 80;
const MOST_PHRASES = 300;
/** As in seed/lexicon/crisis.json: parts parted by spaces, each of alternatives; a word, a prefix of four letters or more with `*`, or a group. */
const PATTERN = /^(\$[a-zæøå0-9]+|[\p{L}\p{N}]+|[\p{L}\p{N}]{4,}\*)(\|(\$[a-zæøå0-9]+|[\p{L}\p{N}]+|[\p{L}\p{N}]{4,}\*))*$/u;

/** The slug under which what staff added to a concept is kept. */
export const slugOf = (concept: string): string => concept.replaceAll(':', '-');

/** Every concept that can be added to: those of the seed, and every theme and type. */
export function knownConcepts(seed: KnowledgeFiles): LexiconWords {
  const none = { strong: [], weak: [] };
  const vocabulary = [...Object.keys(THEMES).map((theme) => `theme:${theme}`), ...Object.keys(SERVICE_TYPES).map((type) => `type:${type}`)];
  return { ...Object.fromEntries(vocabulary.map((concept) => [concept, none])), ...conceptsOf(seed) };
}

/** The entry that was typed, or what must be written otherwise. */
export function readChange(seed: KnowledgeFiles, concept: string, typed: Typed, source: LexiconEntry['source']): { entry: LexiconEntry; issues: ChangeIssue[] } {
  const known = knownConcepts(seed)[concept];
  const lines = (text: string) => [...new Set(text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim()).filter(Boolean))];
  const [strong, weak, without] = [lines(typed.strong), lines(typed.weak), lines(typed.without)];
  const issues: ChangeIssue[] = known ? [] : [{ field: 'concept', kind: 'unknown', phrase: concept }];
  const say = (field: keyof Typed, kind: ChangeIssue['kind'], phrases: readonly string[]) => issues.push(...phrases.map((phrase) => ({ field, kind, phrase })));
  for (const [field, phrases] of [['strong', strong], ['weak', weak]] as const) {
    say(field, 'short', phrases.filter((one) => one.length < SHORTEST));
    say(field, 'long', phrases.filter((one) => one.length > LONGEST));
    if (phrases.length > MOST_PHRASES) say(field, 'many', [String(MOST_PHRASES)]);
  }
  if (isCrisisConcept(concept)) {
    const groups = seed.crisis.groups;
    say('strong', 'pattern', strong.filter((pattern) => !pattern.split(' ').every((part) => PATTERN.test(part) && part.split('|').every((one) => !one.startsWith('$') || Object.hasOwn(groups, one.slice(1))))));
    say('weak', 'only-strong', weak);
  }
  const held = new Set([...(known?.strong ?? []), ...(known?.weak ?? [])]);
  say('without', 'not-in-seed', without.filter((phrase) => !held.has(phrase)));
  return { entry: { slug: slugOf(concept), concept, strong, weak, without, source }, issues };
}

/** What staff have published, in the order that the directory reads it. */
export const publishedLexicon = async (db: Connection): Promise<LexiconEntry[]> => (await publishedEntries(db, 'lexicon')).map(({ content }) => content);

/** The knowledge as it would be with this entry. */
export function knowledgeWith({ directory }: Pick<EditorialHouse, 'directory'>, published: readonly LexiconEntry[], entry: LexiconEntry): KnowledgeFiles {
  const entries = [...published.filter(({ slug }) => slug !== entry.slug), LexiconEntry.parse(entry)].sort((a, b) => (a.slug < b.slug ? -1 : 1));
  return withLexicon(directory.knowledge.seed, entries);
}
