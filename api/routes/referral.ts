import { ReferralQuery, ReferralSheet } from '../contract/referral.ts';
import { Problem } from '../problem.ts';
import { knowsMunicipality } from '../referral/sheet.ts';
import { NOTHING, route } from './route.ts';

/** Where to refer: the whole sheet. Only municipality, age and problem are asked; nothing about a patient. */
export const referralRoute = route({
  method: 'get', path: '/api/referral', summary: 'Where a professional refers, why, and how',
  description: 'The referral sheet: the unit that receives, or a gap with its name; the rule and the catchment area that say so, with source and date; who may refer, address, contents, deadline; whom to call, what to do until they answer, and what to do if they refuse. What is not known is left empty, with words for what to do then.',
  params: NOTHING, query: ReferralQuery, body: NOTHING, answer: ReferralSheet, freshness: 'fresh', problems: ['bad-input', 'unknown-municipality'],
  answers({ query: { theme, flag, ...asked } }, { directory }) {
    if (!knowsMunicipality(directory, asked.municipality)) throw new Problem('unknown-municipality');
    return directory.referral({ ...asked, themes: theme, flags: flag });
  },
});
