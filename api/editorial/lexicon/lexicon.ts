/** The lexicon at the desk of an administrator: find a concept, try a change on a sentence and on the judged queries, publish it. */
import { headRevision, publishedRevision } from '#db/revisions.ts';
import type { LexiconEntry } from '../../contract/lexicon.ts';
import type { Question } from '../../contract/navigate.ts';
import { SERVICE_TYPES, THEMES } from '../../contract/vocabulary.ts';
import type { LexiconWords } from '../../directory/compile.ts';
import { readyKnowledge } from '../../directory/knowledge.ts';
import type { EditorialHouse, Seat } from '../desk.ts';
import { type Actor, demand, EVERYWHERE } from '../rights.ts';
import { type ChangeIssue, knowledgeWith, knownConcepts, publishedLexicon, readChange, slugOf, type Typed } from './change.ts';
import { explain, type Explained } from './explain.ts';
import { type Judgement, judgeChange } from './judging.ts';
import { publishJudged, type PublishedLexicon } from './publish.ts';

export interface ConceptLine {
  readonly concept: string;
  /** The vocabulary's own name, where it has one. */
  readonly label: Readonly<Record<'nb' | 'nn', string>> | null;
  readonly seed: number;
  readonly added: number;
  readonly removed: number;
  /** Phrases that hold what was searched for. */
  readonly found: readonly string[];
}

export interface ConceptPage {
  readonly concept: string;
  readonly label: ConceptLine['label'];
  readonly slug: string;
  readonly seed: LexiconWords[string];
  readonly isCrisis: boolean;
  readonly added: Pick<LexiconEntry, 'strong' | 'weak' | 'without'>;
  /** The revision that an edit builds on; null where nothing has been added. */
  readonly head: number | null;
}

export interface Change { readonly concept: string; readonly typed: Typed }
export type Tried<T> = { readonly outcome: 'tried'; readonly result: T } | { readonly outcome: 'wrong'; readonly issues: readonly ChangeIssue[] };

export interface LexiconDesk {
  search(text: string): Promise<readonly ConceptLine[]>;
  concept(concept: string): Promise<ConceptPage | null>;
  explain(change: Change, question: Question): Promise<Tried<{ before: Explained; after: Explained }>>;
  /** result null: there are no judged queries in this installation. */
  judge(change: Change): Promise<Tried<Judgement | null>>;
  publish(change: Change, base: number | null, why: string): Promise<PublishedLexicon | { readonly outcome: 'wrong-words'; readonly issues: readonly ChangeIssue[] }>;
}

const MOST_FOUND = 4;

export const lexiconDesk = (house: EditorialHouse, { actor }: Seat): LexiconDesk => ({
  async search(text) {
    allowed(actor);
    return searched(knownConcepts(house.directory.knowledge.seed), await publishedLexicon(house.db), text.trim().toLowerCase());
  },
  concept: async (concept) => conceptPage(house, actor, concept),
  async explain(change, question) {
    const { entry, issues } = read(house, actor, change);
    if (issues.length > 0) return { outcome: 'wrong', issues };
    const { directory } = house;
    const way = (files: typeof directory.knowledge.now) => explain(question, directory, readyKnowledge(files, directory.places()), house.now());
    return { outcome: 'tried', result: { before: way(directory.knowledge.now), after: way(knowledgeWith(house, await publishedLexicon(house.db), entry)) } };
  },
  async judge(change) {
    const { entry, issues } = read(house, actor, change);
    return issues.length > 0 ? { outcome: 'wrong', issues } : { outcome: 'tried', result: await judgeChange(house, await publishedLexicon(house.db), entry) };
  },
  async publish(change, base, why) {
    const { entry, issues } = read(house, actor, change);
    if (issues.length > 0) return { outcome: 'wrong-words', issues };
    const before = (await publishedRevision(house.db, 'lexicon', entry.slug))?.content;
    const words = ({ strong, weak, without }: LexiconEntry) => JSON.stringify([strong, weak, without]);
    // the same words keep the source that they had
    const content = before && words(before) === words(entry) ? before : entry;
    return publishJudged(house, actor, { kind: 'lexicon', content, base, why, publish: true });
  },
});

const allowed = (actor: Actor | null) => demand(actor, 'edit-lexicon', EVERYWHERE);

function read(house: EditorialHouse, actor: Actor | null, { concept, typed }: Change) {
  const who = allowed(actor);
  return readChange(house.directory.knowledge.seed, concept, typed, { title: `Ordlista, ${who.name}`, url: null, date: house.now().toISOString().slice(0, 10) });
}

function searched(known: LexiconWords, published: readonly LexiconEntry[], text: string): ConceptLine[] {
  const entries = new Map(published.map((entry) => [entry.concept, entry]));
  return Object.entries(known).flatMap(([concept, { strong, weak }]): ConceptLine[] => {
    const entry = entries.get(concept);
    const label = labelOf(concept);
    const all = [...strong, ...weak, ...(entry?.strong ?? []), ...(entry?.weak ?? [])];
    const found = text === '' ? [] : all.filter((phrase) => phrase.toLowerCase().includes(text));
    const isNamed = [concept, label?.nb, label?.nn].some((name) => name?.toLowerCase().includes(text));
    if (!isNamed && found.length === 0) return [];
    return [{ concept, label, seed: strong.length + weak.length, added: (entry?.strong.length ?? 0) + (entry?.weak.length ?? 0), removed: entry?.without.length ?? 0, found: found.slice(0, MOST_FOUND) }];
  });
}

async function conceptPage({ db, directory }: EditorialHouse, actor: Actor | null, concept: string): Promise<ConceptPage | null> {
  allowed(actor);
  const seed = knownConcepts(directory.knowledge.seed)[concept];
  if (!seed) return null;
  const slug = slugOf(concept);
  const { strong, weak, without } = (await publishedRevision(db, 'lexicon', slug))?.content ?? { strong: [], weak: [], without: [] };
  return { concept, label: labelOf(concept), slug, seed, isCrisis: concept.startsWith('crisis:'), added: { strong, weak, without }, head: (await headRevision(db, 'lexicon', slug))?.id ?? null };
}

function labelOf(concept: string): ConceptLine['label'] {
  const [kind, slug = ''] = concept.split(':');
  const table: Readonly<Record<string, Readonly<Record<'nb' | 'nn', string>>>> = kind === 'theme' ? THEMES : kind === 'type' ? SERVICE_TYPES : {};
  const found = Object.hasOwn(table, slug) ? table[slug] : undefined;
  return found ? { nb: found.nb, nn: found.nn } : null;
}
