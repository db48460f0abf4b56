import { LangQuery, Vocabulary } from '../contract/read.ts';
import { AUDIENCES, CRISIS_LEVELS, LANGS, LEVELS, PATHWAYS, SERVICE_TYPES, THEMES } from '../contract/vocabulary.ts';
import { NOTHING, route } from './route.ts';

const terms = <T extends { readonly nb: string }>(table: Readonly<Record<string, T>>) => Object.entries(table).map(([slug, term]) => ({ slug, ...term }));

const VOCABULARY: Vocabulary = {
  levels: terms(LEVELS), audiences: terms(AUDIENCES), serviceTypes: terms(SERVICE_TYPES), themes: terms(THEMES), pathways: terms(PATHWAYS),
  crisisLevels: [...CRISIS_LEVELS], languages: [...LANGS],
};

/** Every slug with its words in all three languages. */
export const vocabularyRoute = route({
  method: 'get', path: '/api/vocabulary', summary: 'The controlled vocabulary',
  params: NOTHING, query: LangQuery, body: NOTHING, answer: Vocabulary, freshness: 'kept', problems: ['bad-input'],
  answers: () => VOCABULARY,
});
