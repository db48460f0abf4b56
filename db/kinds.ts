import type { OrganisationEntry, PathwayEntry, RightEntry, ServiceEntry } from '../api/contract/entry.ts';

/** The kinds of entry, each with the shape of its document. */
export interface EntryContents { service: ServiceEntry; organisation: OrganisationEntry; pathway: PathwayEntry; right: RightEntry }
export type EntryKind = keyof EntryContents;
export type EntryContent = EntryContents[EntryKind];
export const ENTRY_KINDS = ['service', 'organisation', 'pathway', 'right'] as const satisfies readonly EntryKind[];
