/** What stands before every answer: headers, limits, and who may send what from where. */
import type { RequestHandler } from 'express';
import express from 'express';
import { rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import { Problem, sendProblem } from './problem.ts';

export const BODY_LIMIT = '16kb';
const MINUTE = 60_000;
const YEAR_SECONDS = 31_536_000;

/** Headers for all answers. Pages set their own content policy (api/pages.ts); until then nothing may load. */
export const secureHeaders: RequestHandler = helmet({
  contentSecurityPolicy: { useDefaults: false, directives: { 'default-src': ["'none'"], 'base-uri': ["'none'"], 'form-action': ["'none'"], 'frame-ancestors': ["'none'"] } },
  frameguard: { action: 'deny' },
  referrerPolicy: { policy: 'no-referrer' },
  strictTransportSecurity: { maxAge: YEAR_SECONDS, includeSubDomains: false },
});

/**
 * At most so many requests a minute from one address, counted in memory only and forgotten after the minute.
 * Generous: a whole hospital may stand behind one address, and nobody who looks for help should be stopped.
 * @param perMinute 0: no limit
 */
export function limitRate(perMinute: number): RequestHandler {
  if (perMinute === 0) return (_req, _res, next) => next();
  return rateLimit({
    windowMs: MINUTE, limit: perMinute, standardHeaders: 'draft-8', legacyHeaders: false, validate: false,
    skip: (req) => req.path.startsWith('/assets/'),
    handler: (req, res) => sendProblem(req, res, 'too-many-requests'),
  });
}

/** Writing that changes nothing and answers only what was sent: other sites may use it too. */
const OPEN_WRITES: ReadonlySet<string> = new Set(['/api/navigate']);
const READS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Who may ask the API from a browser. What is public is public to every site, without credentials (there are none);
 * everything that changes something must come from our own pages.
 */
export const checkOrigin: RequestHandler = (req, res, next) => {
  const address = req.baseUrl + req.path;
  if (READS.has(req.method) || OPEN_WRITES.has(address)) {
    res.set({ 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': 'ETag, Retry-After, X-Request-Id', 'Cross-Origin-Resource-Policy': 'cross-origin' });
    next();
    return;
  }
  const origin = req.get('Origin');
  const isForeign = origin !== undefined ? origin !== `${req.protocol}://${req.get('Host')}` : req.get('Sec-Fetch-Site') === 'cross-site';
  next(isForeign ? new Problem('wrong-origin') : undefined);
};

const parseJson = express.json({ limit: BODY_LIMIT, strict: false, inflate: false });

/** Reads JSON bodies, and only under /api: before React Router a parser would empty every form post. */
export const parseBody: RequestHandler = (req, res, next) => {
  const hasBody = req.headers['transfer-encoding'] !== undefined || Number(req.headers['content-length'] ?? 0) > 0;
  if (hasBody && !req.is('application/json')) next(new Problem('wrong-content-type'));
  else parseJson(req, res, next);
};
