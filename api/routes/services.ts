import { z } from 'zod';
import { LangQuery, ServicePage, ServiceQuery } from '../contract/read.ts';
import { Service } from '../contract/service.ts';
import { Problem } from '../problem.ts';
import { NOTHING, route } from './route.ts';

/** Published services by filters, a page at a time. No free text: that is what the navigator is for. */
export const servicesRoute = route({
  method: 'get', path: '/api/services', summary: 'Services, filtered',
  params: NOTHING, query: ServiceQuery, body: NOTHING, answer: ServicePage, freshness: 'kept', problems: ['bad-input', 'unknown-municipality'],
  answers({ query: { page, pageSize, lang, ...filter } }, { directory }) {
    if (filter.municipality !== undefined && !directory.municipality(filter.municipality)) throw new Problem('unknown-municipality');
    const found = directory.services(filter, lang);
    return { items: found.slice((page - 1) * pageSize, page * pageSize), page, pageSize, total: found.length };
  },
});

/** One service, whole. */
export const serviceRoute = route({
  method: 'get', path: '/api/services/{slug}', summary: 'One service',
  params: z.object({ slug: z.string() }), query: LangQuery, body: NOTHING, answer: Service, freshness: 'kept', problems: ['bad-input', 'not-found'],
  answers: ({ path, query }, { directory }) => directory.service(path.slug, query.lang),
});
