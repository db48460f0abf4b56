/** The whole program as express sees it: read it aloud as the order of a request. */
import compression from 'compression';
import express, { type Express } from 'express';
import type { Config } from './config.ts';
import type { LiveDirectory } from './directory/live.ts';
import { type Log, logRequests } from './log.ts';
import { describeApi } from './openapi.ts';
import { notFound, reportProblem } from './problem.ts';
import { ROUTES } from './routes/all.ts';
import { healthRoute } from './routes/health.ts';
import { mountRoutes } from './routes/mount.ts';
import type { House } from './routes/route.ts';
import { checkOrigin, limitRate, parseBody, secureHeaders } from './security.ts';

export interface Parts {
  readonly config: Pick<Config, 'trustProxy' | 'rateLimit'>;
  readonly log: Log;
  readonly directory: LiveDirectory;
  /** Puts the pages on the app (api/pages.ts); left out where only the API is wanted. */
  readonly pages?: (app: Express) => void | Promise<void>;
}

/** Puts the parts together. Listens to nothing: tests call it directly. */
export async function createApp({ config, log, directory, pages }: Parts): Promise<Express> {
  const document = describeApi(ROUTES);
  const house: House = { directory, document: () => document };
  const app = express().disable('x-powered-by').disable('etag').set('trust proxy', config.trustProxy);
  app.use(logRequests(log), secureHeaders);
  mountRoutes(app, [healthRoute], house);
  app.use(limitRate(config.rateLimit), compression());
  app.use('/api', checkOrigin, parseBody);
  mountRoutes(app, ROUTES, house);
  await pages?.(app);
  app.use(notFound);
  app.use(reportProblem(log));
  return app;
}
