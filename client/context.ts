/** What page loaders get: the directory as it stands, and the moment of the request. Filled by api/pages.ts. */
import { createContext } from 'react-router';
import type { Directory } from '#api/directory/directory.ts';

export interface PageContext {
  readonly directory: Directory;
  readonly now: Date;
  /** The OpenAPI document, for the page that shows it; null where there is none. */
  readonly openapi: unknown;
}

export const directoryContext = createContext<PageContext>();
