import { Health } from '../contract/read.ts';
import { NOTHING, route } from './route.ts';

/** 200 as long as questions are answered; `degraded` where that is from what was last published. */
export const healthRoute = route({
  method: 'get', path: '/api/health', summary: 'Is it answering, and is what it answers the newest',
  params: NOTHING, query: NOTHING, body: NOTHING, answer: Health, freshness: 'fresh', problems: ['bad-input'],
  async answers(_asked, { directory }) {
    await directory.check();
    return {
      status: directory.current ? 'ok' : 'degraded', version: directory.version,
      services: directory.services({}, 'nb').length, municipalities: directory.municipalities().length,
    } as const;
  },
});
