/** What was once public and has been withdrawn: its old address still tells why, and where to go instead. */
import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Text } from '../api/contract/entry.ts';
import type { Connection } from './open.ts';
import { entries, publications, revisions } from './schema.ts';

export interface Withdrawn {
  slug: string; name: Text;
  /** In the words of whoever withdrew it; null where it was not a person. */
  why: string | null;
  /** Another service's slug or a web address. */
  instead: string | null;
  /** 2026-11-23 */
  since: string;
}

/** Services that are withdrawn now, by slug. A draft that was never public is not among them. */
export async function withdrawnServices(db: Connection): Promise<Withdrawn[]> {
  const slugs = db.reader.select({ slug: entries.slug }).from(entries).where(and(eq(entries.kind, 'service'), eq(entries.status, 'withdrawn'))).orderBy(entries.slug).all().map(({ slug }) => slug);
  if (slugs.length === 0) return [];
  const rows = db.reader.select({ of: publications, content: revisions.content }).from(publications).leftJoin(revisions, eq(revisions.id, publications.revision))
    .where(and(eq(publications.kind, 'service'), inArray(publications.slug, slugs))).orderBy(desc(publications.id)).all();
  return slugs.flatMap((slug): Withdrawn[] => {
    const own = rows.filter(({ of }) => of.slug === slug);
    const last = own.find(({ of }) => of.action === 'withdraw')?.of;
    const shown = own.find(({ content }) => content !== null)?.content;
    if (!last || !shown || !('summary' in shown)) return [];
    return [{ slug, name: shown.name, why: last.authoredAs === 'staff' ? last.why : null, instead: last.instead, since: last.createdAt.slice(0, 10) }];
  });
}
