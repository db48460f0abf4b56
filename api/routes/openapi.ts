import { z } from 'zod';
import { LangQuery } from '../contract/read.ts';
import { NOTHING, route } from './route.ts';

/** This document about itself. */
export const openapiRoute = route({
  method: 'get', path: '/api/openapi.json', summary: 'This API as OpenAPI 3.1',
  params: NOTHING, query: LangQuery, body: NOTHING, answer: z.looseObject({ openapi: z.string() }), freshness: 'kept', problems: ['bad-input'],
  answers: (_asked, { document }) => ({ openapi: '3.1.0', ...document() }),
});
