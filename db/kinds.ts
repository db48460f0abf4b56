import type { LexiconEntry } from '../api/contract/lexicon.ts';
import type { OrganisationEntry, PathwayEntry, RightEntry, ServiceEntry } from '../api/contract/entry.ts';

/** The kinds of entry, each with the shape of its document. */
export interface EntryContents { service: ServiceEntry; organisation: OrganisationEntry; pathway: PathwayEntry; right: RightEntry; lexicon: LexiconEntry }
export type EntryKind = keyof EntryContents;
export type EntryContent = EntryContents[EntryKind];
export const ENTRY_KINDS = ['service', 'organisation', 'pathway', 'right', 'lexicon'] as const satisfies readonly EntryKind[];
