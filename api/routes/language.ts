import { LanguageFiles } from '../contract/language.ts';
import { LangQuery } from '../contract/read.ts';
import { NOTHING, route } from './route.ts';

/** The navigator's words, rules and places, fetched once by the browser: the same as the server answers by. */
export const languageRoute = route({
  method: 'get', path: '/api/language', summary: 'What the browser’s navigator must have before it can answer',
  params: NOTHING, query: LangQuery, body: NOTHING, answer: LanguageFiles, freshness: 'kept', problems: ['bad-input'],
  answers: (_asked, { directory }) => directory.language(),
});
