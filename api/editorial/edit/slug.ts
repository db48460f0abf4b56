/** The address of a new service, from its name: short, in plain letters, and never one that is taken. */
import type { Connection } from '#db/open.ts';
import { entryState } from '#db/revisions.ts';

const LONGEST = 60;

export function slugFrom(name: string): string {
  const plain = name.toLowerCase().replace(/æ/g, 'ae').replace(/ø/g, 'o').replace(/å/g, 'a').normalize('NFD').replace(/\p{M}/gu, '').replace(/[^a-z0-9]+/g, '-');
  return plain.slice(0, LONGEST).replace(/^-+|-+$/g, '');
}

export async function freeSlug(db: Connection, name: string): Promise<string> {
  const slug = slugFrom(name) || 'tjeneste';
  for (let count = 1; ; count++) {
    const tried = count === 1 ? slug : `${slug}-${count}`;
    if (!(await entryState(db, 'service', tried))) return tried;
  }
}
