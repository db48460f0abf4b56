/** The directory that is asked: always the last snapshot that could be read, and honest about whether it is the newest. */
import { isReadable } from '#db/health.ts';
import type { Connection } from '#db/open.ts';
import { readPublished } from '#db/published.ts';
import type { Directory } from './directory.ts';
import { type KnowledgeFiles, withLexicon } from './knowledge.ts';
import { type Snapshot, takeSnapshot } from './snapshot.ts';

export interface LiveDirectory extends Directory {
  /** After a publication: reads all anew. Where that fails, the last snapshot goes on answering. */
  refresh(): Promise<void>;
  /** Can the database still be read? Sets `current`, and catches up when it comes back. */
  check(): Promise<void>;
  /** What the navigator knows of language: as the seed has it, and now, with what staff have added. */
  readonly knowledge: { readonly seed: KnowledgeFiles; readonly now: KnowledgeFiles };
}

/** Reads what is published. Throws where it cannot be read at all: there is no earlier snapshot yet. */
export async function openDirectory(db: Connection, files: KnowledgeFiles, now: () => Date): Promise<LiveDirectory> {
  let knowledge = files;
  const takeNow = async () => {
    const published = await readPublished(db);
    knowledge = withLexicon(files, published.lexicon);
    return takeSnapshot(published, knowledge, now);
  };
  let snapshot: Snapshot = await takeNow();
  let isCurrent = true;
  const refresh = async () => {
    try {
      snapshot = await takeNow();
      isCurrent = true;
    } catch {
      isCurrent = false;
    }
  };
  return {
    get version() {
      return snapshot.version;
    },
    get current() {
      return isCurrent;
    },
    refresh,
    get knowledge() {
      return { seed: files, now: knowledge };
    },
    async check() {
      if (!(await isReadable(db))) isCurrent = false;
      else if (!isCurrent) await refresh();
    },
    municipalities: () => snapshot.municipalities(),
    municipality: (number) => snapshot.municipality(number),
    findMunicipalities: (text) => snapshot.findMunicipalities(text),
    places: () => snapshot.places(),
    services: (filter, lang) => snapshot.services(filter, lang),
    service: (slug, lang) => snapshot.service(slug, lang),
    withdrawn: (slug, lang) => snapshot.withdrawn(slug, lang),
    slice: (municipality, lang) => snapshot.slice(municipality, lang),
    pathways: (lang) => snapshot.pathways(lang),
    pathway: (slug, lang) => snapshot.pathway(slug, lang),
    pathwayHere: (slug, municipality, lang) => snapshot.pathwayHere(slug, municipality, lang),
    rights: (lang) => snapshot.rights(lang),
    handbook: (lang) => snapshot.handbook(lang),
    alwaysOpen: (lang) => snapshot.alwaysOpen(lang),
    language: () => snapshot.language(),
    navigate: (question, tried) => snapshot.navigate(question, tried),
    reference: () => snapshot.reference(),
    referral: (question) => snapshot.referral(question),
    referralText: (sheet, lang) => snapshot.referralText(sheet, lang),
    referralChoices: (lang) => snapshot.referralChoices(lang),
  };
}
