/** What page loaders get: the directory as it stands, and the moment of the request. Filled by api/pages.ts. */
import { createContext } from 'react-router';
import type { Directory } from '#api/directory/directory.ts';
import type { Desk } from '#api/editorial/desk.ts';
import type { Asked } from './parts/asked.ts';

export interface PageContext {
  readonly directory: Directory;
  readonly now: Date;
  /** The OpenAPI document, for the page that shows it; null where there is none. */
  readonly openapi: unknown;
}

export const directoryContext = createContext<PageContext>();

/** What this very request posted, so that the frame can post it again in another language. */
export const askedContext = createContext<Asked | null>(null);

/** What the person at the desk may do: set for the staff area, and where the public writes. */
export const deskContext = createContext<Desk>();
