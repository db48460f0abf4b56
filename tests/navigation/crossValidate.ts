/** `npm run train:check`: five-fold cross-validation of the model, and what each part of the navigator gives (ablation), on queries the model was not trained with. */
import type { Example, Prepared } from '#seed/lexicon/train.ts';
import { prepare, readExamples, readSentences, train } from '#seed/lexicon/train.ts';
import { loadKnowledge, readyKnowledge } from '#api/directory/knowledge.ts';
import { type Knowledge, navigate } from '#api/navigator/navigate.ts';
import type { Directory } from '#api/directory/directory.ts';
import { openHouse } from '#tests/api/house.ts';
import { AT, figures, type Judged, readJudged, verdictOn } from '#api/editorial/lexicon/judge.ts';

const FOLDS = 5;
const PLACES = ['1506', '1508', '1505', '1577', '1106', '4614', '1517', '1579'];

const house = await openHouse();
const knowledge = readyKnowledge(loadKnowledge(), house.directory.places());
const judged = readJudged();

const show = (name: string, rows: readonly Judged[], using: Knowledge) => {
  const f = figures(rows.map((query) => verdictOn(query, answerTo(query, using, house.directory))));
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`.padStart(8);
  console.log(`${name.padEnd(34)} ${String(f.n).padStart(5)} door@1 ${percent(f.door1)} door@3 ${percent(f.door3)} top5 ${percent(f.top5)} never ok ${percent(f.neverHeld)} emergency ${percent(f.emergency)} urgent ${percent(f.urgent)} false ${percent(f.falseAlarm)}`);
};

console.log('five folds over the examples (each judged by a model that has not seen it)');
const examples = readExamples();
const prepared = prepare([...examples, ...readSentences()]);
const asQuery = (example: Example, index: number): Judged => ({ ...example, id: String(index), lang: '', style: '', municipality: PLACES[index % PLACES.length] ?? '1506', never: [], note: '', file: 'examples' }) as Judged;
for (let fold = 0; fold < FOLDS; fold++) {
  const model = train(prepared.filter((_: Prepared, index: number) => index >= examples.length || index % FOLDS !== fold));
  const held = examples.map(asQuery).filter((_, index) => index % FOLDS === fold);
  show(`fold ${fold + 1}, with doors`, held.filter((query) => query.door.length > 0), { ...knowledge, model });
  show(`fold ${fold + 1}, crisis only`, held.filter((query) => query.door.length === 0), { ...knowledge, model });
}

console.log('\nwhat each part gives, on the judged queries (none of them trained with)');
show('everything', judged, knowledge);
show('without the model', judged, { ...knowledge, model: null });
show('without the crisis patterns', judged, { ...knowledge, crisis: { ...knowledge.crisis, emergency: {}, urgent: {}, softeners: {}, overrides: [] } });
show('without guessing at misspelt words', judged, { ...knowledge, language: { ...knowledge.language, guess: () => [] } });
show('without splitting compounds', judged, { ...knowledge, language: { ...knowledge.language, parts: () => [] } });
show('without the signs (adjusting rules)', judged, { ...knowledge, rules: knowledge.rules.filter((rule) => rule.kind !== 'adjust') });
show('without the lexicon', judged, { ...knowledge, language: { ...knowledge.language, byStem: new Map(), prefixes: new Map() } });
await house.close();

function answerTo(query: Judged, using: Knowledge, directory: Directory) {
  return navigate({ q: query.q, for: query.for, age: query.age ?? undefined, themes: [], without: [], pathways: [], lang: 'nb', at: AT }, directory.slice(query.municipality, 'nb'), using, new Date(AT));
}
