/** Every route of the API, in the order in which a reader would want them. */
import { healthRoute } from './health.ts';
import { languageRoute } from './language.ts';
import { directoryRoute, municipalitiesRoute, municipalityRoute } from './municipalities.ts';
import { navigateRoute } from './navigate.ts';
import { openapiRoute } from './openapi.ts';
import { referralRoute } from './referral.ts';
import type { Route } from './route.ts';
import { serviceRoute, servicesRoute } from './services.ts';
import { vocabularyRoute } from './vocabulary.ts';

export const ROUTES: readonly Route[] = [
  navigateRoute, referralRoute, servicesRoute, serviceRoute, municipalitiesRoute, municipalityRoute, directoryRoute, vocabularyRoute, languageRoute, healthRoute, openapiRoute,
];
