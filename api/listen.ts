/** Listening, and stopping to listen without cutting anybody off. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { Config } from './config.ts';

const DRAIN_MS = 10_000;
const LOOK_EVERY_MS = 50;
/** A request whose headers or body take longer than this is given up: slow senders hold no place. */
const SLOWEST_REQUEST_MS = 30_000;

/** Starts listening. Rejects where the port is in use or may not be used. */
export function listen(app: RequestListener, { port, host }: Pick<Config, 'port' | 'host'>): Promise<Server> {
  const server = createServer({ requestTimeout: SLOWEST_REQUEST_MS, headersTimeout: SLOWEST_REQUEST_MS }, app);
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      done(server);
    });
  });
}

/** Takes no new connections, lets what is under way finish, and after ten seconds closes the rest. */
export function stopListening(server: Server): Promise<void> {
  return new Promise((done) => {
    const idle = setInterval(() => server.closeIdleConnections(), LOOK_EVERY_MS);
    const late = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
    server.close(() => {
      clearInterval(idle);
      clearTimeout(late);
      done();
    });
    server.closeIdleConnections();
  });
}
