/** The one shape of an error (RFC 9457), and the last middleware. */
import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import type { ProblemDetails, ProblemError, ProblemKind } from './contract/problem.ts';
import { LANGS, type Lang } from './contract/vocabulary.ts';
import { isApi, type Log, requestIdOf, withoutWords } from './log.ts';
import { plainPage } from './plainPage.ts';
import { PROBLEM_STATUS, PROBLEM_WORDS } from './problemWords.ts';
import { asJson } from './writeJson.ts';

/** Thrown anywhere on the way of a request; the last middleware says it in the asker's language. */
export class Problem extends Error {
  readonly kind: ProblemKind;
  readonly errors: ((lang: Lang) => ProblemError[]) | undefined;

  constructor(kind: ProblemKind, errors?: (lang: Lang) => ProblemError[]) {
    super(kind);
    this.name = 'Problem';
    this.kind = kind;
    this.errors = errors;
  }
}

const isLang = (value: unknown): value is Lang => LANGS.some((lang) => lang === value);

/** The asker's language: `lang` of the query or the body, then Accept-Language, then bokmål. */
export function langOf(req: Request): Lang {
  const body: unknown = req.body;
  const inBody = typeof body === 'object' && body !== null && 'lang' in body ? body.lang : undefined;
  for (const asked of [req.query['lang'], inBody]) if (isLang(asked)) return asked;
  const accepted = req.acceptsLanguages(['nb', 'no', 'nn', 'en']);
  return isLang(accepted) ? accepted : 'nb';
}

/** Answers with a problem: JSON under /api and to programs, otherwise a plain page that says the same. */
export function sendProblem(req: Request, res: Response, kind: ProblemKind, errors?: ProblemError[]): void {
  const lang = langOf(req);
  const status = PROBLEM_STATUS[kind];
  const { title, detail } = PROBLEM_WORDS[kind][lang];
  res.status(status).set('Cache-Control', 'no-store').vary('Accept-Language').set('Content-Language', lang).removeHeader('ETag');
  if (!isApi(req) && req.accepts(['html', 'json']) === 'html') {
    const page = plainPage({ title, detail, lang });
    res.set('Content-Security-Policy', page.policy).type('html').send(page.html);
    return;
  }
  const problem: ProblemDetails = { type: `urn:en-dor-inn:problem:${kind}`, title, status, detail };
  if (errors) problem.errors = errors;
  if (kind === 'broke') problem.requestId = requestIdOf(res);
  res.type('application/problem+json').send(asJson(problem));
}

/** Nothing answered. */
export const notFound: RequestHandler = () => {
  throw new Problem('not-found');
};

/** What express and its body parser throw, as kinds of problem. */
function kindOf(error: unknown): ProblemKind {
  if (error instanceof Problem) return error.kind;
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
  const isBody = typeof error === 'object' && error !== null && 'type' in error && typeof error.type === 'string';
  if (status === 413) return 'too-large';
  if (status === 415) return 'wrong-content-type';
  if (status === 400) return isBody ? 'unreadable-body' : 'not-found';
  if (status === 404) return 'not-found';
  return 'broke';
}

/** The last middleware: every error leaves in one shape, and what is unknown is logged without the person's words. */
export function reportProblem(log: Log): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    const kind = kindOf(error);
    if (kind === 'broke') log.error({ id: requestIdOf(res), error: withoutWords(error) }, 'a request broke');
    if (res.headersSent) {
      next(error);
      return;
    }
    sendProblem(req, res, kind, error instanceof Problem ? error.errors?.(langOf(req)) : undefined);
  };
}
