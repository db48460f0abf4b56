/** Puts routes on express: each with the methods it answers, and a word for those it does not. */
import type { Express } from 'express';
import { Problem } from '../problem.ts';
import type { House, Route } from './route.ts';

/** @param path as OpenAPI writes it */
const asExpress = (path: string) => path.replace(/\{(\w+)\}/g, ':$1');

export function mountRoutes(app: Express, routes: readonly Route[], house: House): void {
  for (const path of new Set(routes.map((route) => route.path))) {
    const here = routes.filter((route) => route.path === path);
    const methods = [...here.flatMap(({ method }) => (method === 'get' ? ['GET', 'HEAD'] : ['POST'])), 'OPTIONS'];
    const allow = methods.join(', ');
    const address = app.route(asExpress(path));
    for (const route of here) address[route.method](route.handler(house));
    address.options((_req, res) => {
      res.set({ 'Allow': allow, 'Access-Control-Allow-Methods': allow, 'Access-Control-Allow-Headers': 'Content-Type, If-None-Match', 'Access-Control-Max-Age': '86400' }).status(204).end();
    });
    address.all((_req, res) => {
      res.set('Allow', allow);
      throw new Problem('wrong-method');
    });
  }
}
