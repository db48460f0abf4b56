/**
 * A route: its address, what may be sent, what it answers, and the function that does it.
 * The same value is mounted on express and described in the OpenAPI document, so that the two cannot disagree.
 */
import type { Request, RequestHandler } from 'express';
import { z } from 'zod';
import type { ZodOpenApiOperationObject } from 'zod-openapi';
import { ProblemDetails, type ProblemError, type ProblemKind } from '../contract/problem.ts';
import { LANGS } from '../contract/vocabulary.ts';
import type { LiveDirectory } from '../directory/live.ts';
import { sayIssues } from '../issueWords.ts';
import { Problem } from '../problem.ts';
import { PROBLEM_STATUS, PROBLEM_WORDS } from '../problemWords.ts';
import { readAnswers } from '../readAnswers.ts';
import { asJson } from '../writeJson.ts';

/** What the routes answer from. */
export interface House {
  readonly directory: LiveDirectory;
  /** The OpenAPI document of all routes. */
  document(): object;
}

/** What was asked, checked. */
export interface Asked<P, Q, B> { readonly path: P; readonly query: Q; readonly body: B }

interface Spec<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodObject, A extends z.ZodType> {
  readonly method: 'get' | 'post';
  /** As OpenAPI writes it: /api/services/{slug}. */
  readonly path: string;
  readonly summary: string;
  readonly description?: string;
  /** An address that does not fit is not found. */
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly answer: A;
  /** What may go wrong, beside what may go wrong anywhere. */
  readonly problems: readonly ProblemKind[];
  /** kept: the same until the next publication, so it has an ETag and may be answered from memory; fresh: worked out each time. */
  readonly freshness: 'kept' | 'fresh';
  /** Throws a Problem where it cannot answer; null is «not found». */
  readonly answers: (asked: Asked<z.infer<P>, z.infer<Q>, z.infer<B>>, house: House) => Promise<z.infer<A> | null> | z.infer<A> | null;
}

export interface Route {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly operation: ZodOpenApiOperationObject;
  handler(house: House): RequestHandler;
}

/** Nothing may be sent here. */
export const NOTHING = z.strictObject({});

const ANYWHERE: readonly ProblemKind[] = ['too-many-requests', 'broke'];

/** Makes a route of its description. */
export function route<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodObject, A extends z.ZodType>(spec: Spec<P, Q, B, A>): Route {
  return {
    method: spec.method, path: spec.path, operation: describe(spec),
    handler(house) {
      const answerKept = readAnswers();
      return async (req, res) => {
        const path = spec.params.safeParse(req.params);
        if (!path.success) throw new Problem('not-found');
        const asked = { path: path.data, query: check(spec.query, req.query, 'query'), body: check(spec.body, bodyOf(req), 'body') };
        const work = async () => {
          const answer = await spec.answers(asked, house);
          if (answer === null) throw new Problem('not-found');
          return answer;
        };
        if (spec.freshness === 'fresh') res.set('Cache-Control', 'no-store').type('json').send(asJson(await work()));
        else await answerKept(req, res, { version: house.directory.version, key: JSON.stringify([asked.path, asked.query]), lang: langIn(asked.query), work });
      };
    },
  };
}

const bodyOf = (req: Request): unknown => (req.body === undefined ? {} : req.body);
const langIn = (query: unknown): string => (typeof query === 'object' && query !== null && 'lang' in query && LANGS.some((lang) => lang === query.lang) ? String(query.lang) : 'all');

function check<S extends z.ZodObject>(schema: S, value: unknown, place: ProblemError['in']): z.infer<S> {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const { issues } = read.error;
  throw new Problem('bad-input', (lang) => sayIssues(issues, place, lang));
}

/** The route in the words of OpenAPI. */
function describe<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodObject, A extends z.ZodType>(spec: Spec<P, Q, B, A>): ZodOpenApiOperationObject {
  const kept = spec.freshness === 'kept';
  const responses: ZodOpenApiOperationObject['responses'] = {
    200: {
      description: 'The answer', content: { 'application/json': { schema: spec.answer } },
      ...(kept && { headers: { ETag: { description: 'Changes when what is published does; send it back as If-None-Match', schema: { type: 'string' as const } } } }),
    },
    ...(kept && { 304: { description: 'Nothing has changed since the ETag in If-None-Match' } }),
  };
  const kinds = [...spec.problems, ...ANYWHERE];
  for (const kind of kinds) {
    const titles = kinds.filter((other) => PROBLEM_STATUS[other] === PROBLEM_STATUS[kind]).map((other) => PROBLEM_WORDS[other].en.title);
    responses[`${PROBLEM_STATUS[kind] as 400}`] = problemResponse(titles.join('; or: '));
  }
  responses['default'] = problemResponse('Any other error, in the same shape');
  return {
    summary: spec.summary, ...(spec.description && { description: spec.description }),
    requestParams: { path: spec.params, query: spec.query },
    ...(spec.method === 'post' && { requestBody: { required: false, content: { 'application/json': { schema: spec.body } } } }),
    responses,
  };
}

const problemResponse = (description: string) => ({ description, content: { 'application/problem+json': { schema: ProblemDetails } } });
