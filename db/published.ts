/** Everything the public may see, read at one moment: what the read side's snapshot is made from. */
import { createHash } from 'node:crypto';
import type { ContactPoint, MunicipalityRecord, OrganisationEntry, PathwayEntry, PlaceRecord, RightEntry, ServiceEntry } from '../api/contract/entry.ts';
import type { LexiconEntry } from '../api/contract/lexicon.ts';
import { allMunicipalities, allPlaces } from './municipalities.ts';
import { type Connection, transaction } from './open.ts';
import { reportedSlugs } from './reports.ts';
import { publishedEntries } from './revisions.ts';
import { confirmer } from './verifications.ts';
import { type Withdrawn, withdrawnServices } from './withdrawn.ts';

export interface Published {
  services: ServiceEntry[]; organisations: OrganisationEntry[]; pathways: PathwayEntry[]; rights: RightEntry[];
  municipalities: MunicipalityRecord[]; places: PlaceRecord[];
  /** Services that were public once. */
  withdrawn?: Withdrawn[];
  /** Services of which an error is reported that nobody has looked at yet. */
  reported?: readonly string[];
  /** Changes when, and only when, something of the above does. */
  version: string;
}

/** Reads all that is published, with confirmations put on the contact points and low-confidence ones held back, and a version of the whole. */
export async function readPublished(db: Connection): Promise<Published & { lexicon: LexiconEntry[] }> {
  return transaction(db, async (tx) => {
    const confirm = confirmer(tx);
    const services = (await publishedEntries(tx, 'service')).map(({ content }) =>
      ({ ...content, contacts: content.contacts.map((contact) => confirm('service', content.slug, contact)).filter(isForThePublic) }));
    const municipalities = (await allMunicipalities(tx)).map((record) => {
      const switchboard = record.switchboard && confirm('municipality', record.number, record.switchboard);
      return { ...record, switchboard: switchboard && isForThePublic(switchboard) ? switchboard : null };
    });
    const published = {
      services, municipalities, places: await allPlaces(tx), withdrawn: await withdrawnServices(tx),
      organisations: (await publishedEntries(tx, 'organisation')).map(({ content }) => content),
      pathways: (await publishedEntries(tx, 'pathway')).map(({ content }) => content),
      rights: (await publishedEntries(tx, 'right')).map(({ content }) => content),
      reported: await reportedSlugs(tx),
    };
    // what staff have added to the lexicon has a version of its own (api/directory/knowledge.ts)
    const lexicon = (await publishedEntries(tx, 'lexicon')).map(({ content }) => content);
    return { ...published, lexicon, version: createHash('sha256').update(JSON.stringify(published)).digest('hex').slice(0, 16) };
  });
}

/** A contact of low confidence is a lead for staff (they read it in the revision) until somebody has confirmed it. */
const isForThePublic = (contact: ContactPoint) => contact.confidence !== 'low' || contact.verifiedAt !== null;
