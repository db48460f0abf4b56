/** Puts the seed into the database: the same way in as an edit, and never over an edit. */
import { withoutVerification } from '#db/due.ts';
import type { EntryContents, EntryKind } from '#db/kinds.ts';
import { keepMunicipalities, keepPlaces } from '#db/municipalities.ts';
import { type Database, transaction, type Transaction } from '#db/open.ts';
import { type Authorship, entryState, entryStates, headRevision, publicationsOf, publish, saveRevision, withdraw } from '#db/revisions.ts';
import { type SeedNote, summaryOf } from './notes.ts';
import { readSeed, type Seed } from './read.ts';

export interface SeedReport {
  /** Entries new in the database, changed since the seed last wrote them, left because staff has edited or withdrawn them, taken away since the seed no longer holds them. */
  added: number; changed: number; leftToStaff: number; retired: number;
  municipalities: number; places: number; published: number; notes: SeedNote[]; summary: string;
}

const BY: Authorship = { author: 'seed', authoredAs: 'seed', why: 'seeded from sources', source: 'seed/data' };

/** Fills the database in one transaction. Run again it writes only what the seed itself has changed. */
export async function seed(db: Database, what: Seed = readSeed()): Promise<SeedReport> {
  return transaction(db, async (tx) => {
    const report: SeedReport = {
      added: 0, changed: 0, leftToStaff: 0, retired: 0, notes: what.notes, summary: summaryOf(what.notes), published: what.services.length,
      municipalities: await keepMunicipalities(tx, what.municipalities), places: await keepPlaces(tx, what.places),
    };
    const kept = new Set<string>();
    const keep = async <K extends EntryKind>(kind: K, entries: readonly EntryContents[K][], isPublished = true) => {
      for (const entry of entries) {
        kept.add(`${kind} ${entry.slug}`);
        await keepEntry(tx, kind, entry, isPublished, report);
      }
    };
    await keep('organisation', what.organisations);
    await keep('service', what.services);
    await keep('service', what.drafts, false);
    await keep('pathway', what.pathways);
    await keep('right', what.rights);
    await retire(tx, kept, report);
    return report;
  });
}

async function keepEntry<K extends EntryKind>(tx: Transaction, kind: K, content: EntryContents[K], isPublished: boolean, report: SeedReport): Promise<void> {
  const { slug } = content;
  const latest = await headRevision(tx, kind, slug);
  if (await isStaffs(tx, kind, slug)) {
    report.leftToStaff += 1;
    return;
  }
  const isSame = latest !== null && JSON.stringify(latest.content) === JSON.stringify(withoutVerification(kind, content));
  const revision = isSame ? latest : await saveRevision(tx, kind, content, BY);
  const state = await entryState(tx, kind, slug);
  const isAsWanted = isPublished ? state?.publishedRevision === revision.id : state?.publishedRevision == null;
  if (!isAsWanted) {
    if (isPublished) await publish(tx, kind, slug, revision.id, BY);
    else await withdraw(tx, kind, slug, { ...BY, why: 'in doubt: not published' });
  }
  if (latest === null) report.added += 1;
  else if (!isSame || !isAsWanted) report.changed += 1;
}

/** Has staff had the last word, in text or in what is published? */
async function isStaffs(tx: Transaction, kind: EntryKind, slug: string): Promise<boolean> {
  const [publication] = await publicationsOf(tx, kind, slug);
  return publication?.authoredAs === 'staff' || (await headRevision(tx, kind, slug))?.authoredAs === 'staff';
}

/** What the seed once published and no longer holds is withdrawn, unless staff has taken it over. */
async function retire(tx: Transaction, kept: ReadonlySet<string>, report: SeedReport): Promise<void> {
  for (const { kind, slug, status } of await entryStates(tx)) {
    if (status !== 'published' || kept.has(`${kind} ${slug}`) || await isStaffs(tx, kind, slug)) continue;
    await withdraw(tx, kind, slug, { ...BY, why: 'no longer in the seed' });
    report.retired += 1;
  }
}
