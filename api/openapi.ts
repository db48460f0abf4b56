/** The OpenAPI 3.1 document, made from the same routes and schemas that answer. */
import { createDocument, type ZodOpenApiPathsObject } from 'zod-openapi';
import { LanguageFiles } from './contract/language.ts';
import { Alternative, Answer, ContactNow, CrisisContact, Door, Question, Understood } from './contract/navigate.ts';
import { Municipality, Slice } from './contract/place.ts';
import { ProblemDetails } from './contract/problem.ts';
import { Health, ServicePage, Vocabulary } from './contract/read.ts';
import { PublicContact, Service } from './contract/service.ts';
import { Hours } from './contract/entry.ts';
import type { Route } from './routes/route.ts';

const schemas = { Question, Answer, Understood, Door, Alternative, ContactNow, CrisisContact, Service, PublicContact, Hours, ServicePage, Municipality, Slice, Vocabulary, LanguageFiles, Health, ProblemDetails };

/** @param routes all that are mounted */
export function describeApi(routes: readonly Route[]): object {
  const paths: ZodOpenApiPathsObject = {};
  for (const { path, method, operation } of routes) paths[path] = { ...paths[path], [method]: operation };
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Én dør inn', version: '1.0.0', license: { name: 'MIT', identifier: 'MIT' },
      description: 'One question in, one door out: which door to go in by, or which number to call, for help with mental health and substance use in Norway. '
        + 'No account, no cookie, no key. Any site may read, without credentials. Errors are application/problem+json (RFC 9457), in nb, nn or en by `lang` or Accept-Language. '
        + 'What is published carries an ETag. Phones are E.164, or the short number itself (113, 116117).',
    },
    servers: [{ url: '/' }],
    paths, components: { schemas },
  });
}
