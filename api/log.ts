/** Counts, timings, ids; never a person's words, a query string, an address or a user agent. */
import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import { type DestinationStream, type Logger, pino } from 'pino';
import type { Config } from './config.ts';

export type Log = Logger;

/** @param to where the lines go; standard output unless told */
export const openLog = (level: Config['logLevel'], to?: DestinationStream): Log => {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  return to ? pino(options, to) : pino(options);
};

/** Is it the API that was asked, whatever it will answer? */
export const isApi = (req: Request): boolean => /^\/api(\/|$|\?)/i.test(req.originalUrl);

/** The id that stands in the log and in X-Request-Id. Made by us: one that is sent to us may hold anything. */
export const requestIdOf = (res: Response): string => String(res.getHeader('X-Request-Id') ?? '');

/** One line for each request: method, the route's pattern (not the address asked for), status, milliseconds, id. */
export function logRequests(log: Log): RequestHandler {
  return (req, res, next) => {
    const id = randomUUID();
    const from = performance.now();
    res.setHeader('X-Request-Id', id);
    res.on('close', () => {
      const pattern: unknown = req.route?.path;
      const ms = Math.round((performance.now() - from) * 10) / 10;
      log.info({ method: req.method, route: typeof pattern === 'string' ? pattern : isApi(req) ? 'none' : 'page', status: res.statusCode, ms, id }, 'request');
    });
    next();
  };
}

/** An error without its message, which may quote what a person wrote: its name, its code, and where it happened. */
export function withoutWords(error: unknown): { name: string; code?: string; at: string[] } {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).map((line) => line.trim());
  return 'code' in error && typeof error.code === 'string' ? { name: error.name, code: error.code, at } : { name: error.name, at };
}
