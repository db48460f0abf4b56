/** The judged queries, before and after a change of the lexicon. In slices, so that the server answers others meanwhile. */
import { setImmediate } from 'node:timers/promises';
import type { LexiconEntry } from '../../contract/lexicon.ts';
import type { CrisisLevel, ServiceType } from '../../contract/vocabulary.ts';
import { type KnowledgeFiles, readyKnowledge } from '../../directory/knowledge.ts';
import type { LiveDirectory } from '../../directory/live.ts';
import { type Knowledge, navigate } from '../../navigator/navigate.ts';
import type { EditorialHouse } from '../desk.ts';
import { knowledgeWith } from './change.ts';
import { AT, type Figures, figures, type Judged, JUDGED_FOLDER, questionOf, readJudged, type Verdict, verdictOn } from './judge.ts';

export const CRISIS_FIGURES = ['emergency', 'urgent', 'falseAlarm'] as const;
export type CrisisFigure = (typeof CRISIS_FIGURES)[number];

/** A judged query that would be answered otherwise. */
export interface Turned {
  readonly q: string;
  readonly before: { readonly door: ServiceType | null; readonly level: CrisisLevel; readonly good: boolean };
  readonly after: { readonly door: ServiceType | null; readonly level: CrisisLevel; readonly good: boolean };
}

export interface Judgement {
  readonly before: Figures;
  readonly after: Figures;
  /** The crisis figures that would become worse: then it cannot be published. */
  readonly worse: readonly CrisisFigure[];
  readonly turned: readonly Turned[];
}

const MOST_TURNED = 40;
/** So many queries take some ten milliseconds. */
const SLICE = 4;

/** null where there are no judged queries: then nobody can know what a change does. */
export async function judgeChange(house: EditorialHouse, published: readonly LexiconEntry[], entry: LexiconEntry): Promise<Judgement | null> {
  const queries = readJudged(house.judgedFolder ?? JUDGED_FOLDER);
  if (queries.length === 0) return null;
  const before = await verdictsNow(house.directory, queries);
  await setImmediate();
  const after = await verdictsWith(house.directory, queries, knowledgeWith(house, published, entry));
  return compared(before, after);
}

export function compared(before: readonly Verdict[], after: readonly Verdict[]): Judgement {
  const [was, is] = [figures(before), figures(after)];
  const worse = CRISIS_FIGURES.filter((one) => (one === 'falseAlarm' ? is[one] > was[one] : is[one] < was[one]));
  const turned = before.flatMap((one, at): Turned[] => {
    const other = after[at];
    return other && (other.got[0] !== one.got[0] || other.level !== one.level) ? [{ q: one.query.q, before: shown(one), after: shown(other) }] : [];
  });
  // what concerns a crisis first
  const isCrisis = (one: Turned) => Number(one.before.level !== one.after.level);
  return { before: was, after: is, worse, turned: turned.sort((a, b) => isCrisis(b) - isCrisis(a)).slice(0, MOST_TURNED) };
}

const shown = ({ got, level, first, crisisHeld }: Verdict) => ({ door: got[0] ?? null, level, good: first && crisisHeld });

/** What is published now is judged once, however many changes are tried. */
const judgedNow = new WeakMap<LiveDirectory, { readonly of: string; readonly verdicts: readonly Verdict[] }>();

async function verdictsNow(directory: LiveDirectory, queries: readonly Judged[]): Promise<readonly Verdict[]> {
  const of = `${directory.version} ${directory.knowledge.now.version} ${queries.length}`;
  const known = judgedNow.get(directory);
  if (known?.of === of) return known.verdicts;
  const verdicts = await verdictsWith(directory, queries, directory.knowledge.now);
  judgedNow.set(directory, { of, verdicts });
  return verdicts;
}

async function verdictsWith(directory: LiveDirectory, queries: readonly Judged[], files: KnowledgeFiles): Promise<Verdict[]> {
  await setImmediate();
  const knowledge: Knowledge = readyKnowledge(files, directory.places());
  const verdicts: Verdict[] = [];
  for (const [at, query] of queries.entries()) {
    if (at % SLICE === 0) await setImmediate();
    const question = questionOf(query);
    verdicts.push(verdictOn(query, navigate(question, directory.slice(question.municipality ?? null, question.lang), knowledge, new Date(AT))));
  }
  return verdicts;
}
