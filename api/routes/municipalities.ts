import { z } from 'zod';
import { Municipality, Slice } from '../contract/place.ts';
import { LangQuery, MunicipalityList } from '../contract/read.ts';
import { NOTHING, route } from './route.ts';

export const municipalitiesRoute = route({
  method: 'get', path: '/api/municipalities', summary: 'All municipalities',
  params: NOTHING, query: LangQuery, body: NOTHING, answer: MunicipalityList, freshness: 'kept', problems: ['bad-input'],
  answers(_asked, { directory }) {
    const items = [...directory.municipalities()];
    return { items, total: items.length };
  },
});

export const municipalityRoute = route({
  method: 'get', path: '/api/municipalities/{number}', summary: 'One municipality',
  params: z.object({ number: z.string().describe('four digits, such as 1506') }), query: LangQuery, body: NOTHING, answer: Municipality, freshness: 'kept', problems: ['bad-input', 'not-found'],
  answers: ({ path }, { directory }) => directory.municipality(path.number),
});

/** What the browser keeps, so that it can answer by itself and the words never leave the device. */
export const directoryRoute = route({
  method: 'get', path: '/api/directory/{municipality}', summary: 'All services of one municipality, for the device to keep',
  params: z.object({ municipality: z.string().describe('a municipality number, or `national` for what is for all') }),
  query: LangQuery, body: NOTHING, answer: Slice, freshness: 'kept', problems: ['bad-input', 'not-found'],
  answers({ path: { municipality }, query: { lang } }, { directory }) {
    if (municipality === 'national') return directory.slice(null, lang);
    return directory.municipality(municipality) ? directory.slice(municipality, lang) : null;
  },
});
