/** Keeping entries true, as the pages meet it: what is due, «still correct», contact people, and the link in a letter. */
import type { EditorialHouse, Seat } from '../desk.ts';
import { type Confirmation, type Confirmed, confirm, type SeenValue, undo } from './confirm.ts';
import { keptEntries, type KeptEntry, type Standing } from './entries.ts';
import { confirmByLink, type OpenedLink, openLink } from './link.ts';
import { addPerson, type People, people, type PersonField, removePerson, sendLink } from './people.ts';
import { type Proposal, type Proposed, proposeByLink } from './propose.ts';

const PER_PAGE = 20;

/** What of the entries is asked for. */
export interface Asked {
  readonly words: string;
  readonly organisation: string;
  /** Only those of this standing; empty: all. */
  readonly standing: string;
  readonly page: number;
  /** The entry that was just worked on: it stands on top, wherever it belongs. */
  readonly entry: string;
}

export interface KeptPage {
  readonly entries: readonly KeptEntry[];
  /** How many there are of what was asked for; and how many stand in each way, before that is chosen. One entry may stand in several. */
  readonly count: number;
  readonly found: number;
  readonly standings: Readonly<Partial<Record<Standing, number>>>;
  readonly page: number;
  readonly pages: number;
  /** The organisations that can be chosen between, by slug. */
  readonly organisations: readonly Pick<KeptEntry, 'provider' | 'providerName'>[];
}

export interface KeepingDesk {
  list(asked: Asked): Promise<KeptPage>;
  confirm(what: Confirmation): Promise<Confirmed>;
  undo(slug: string, verifications: readonly number[]): Promise<void>;
  people(slug: string): Promise<People>;
  addPerson(slug: string, typed: { name: string; email: string }): Promise<'added' | 'known' | readonly PersonField[]>;
  removePerson(slug: string, id: number): Promise<void>;
  sendLink(slug: string, id: number): Promise<'sent' | 'failed'>;
  /** The next three need no account: the token in the letter is the right. */
  openLink(token: string): Promise<OpenedLink>;
  confirmByLink(token: string, seen: readonly SeenValue[]): Promise<Confirmed | null>;
  proposeByLink(token: string, proposal: Proposal): Promise<Proposed>;
}

export function keepingDesk(house: EditorialHouse, { actor }: Seat): KeepingDesk {
  return {
    list: async (asked) => pageOf(await keptEntries(house, actor), asked),
    confirm: (what) => confirm(house, actor, what),
    undo: (slug, verifications) => undo(house, actor, slug, verifications),
    people: (slug) => people(house, actor, slug),
    addPerson: (slug, typed) => addPerson(house, actor, slug, typed),
    removePerson: (slug, id) => removePerson(house, actor, slug, id),
    sendLink: (slug, id) => sendLink(house, actor, slug, id),
    openLink: (token) => openLink(house, token),
    confirmByLink: (token, seen) => confirmByLink(house, token, seen),
    proposeByLink: (token, proposal) => proposeByLink(house, token, proposal),
  };
}

function pageOf(all: readonly KeptEntry[], asked: Asked): KeptPage {
  const words = asked.words.toLowerCase().split(/\s+/).filter(Boolean);
  const found = all.filter((entry) => (asked.organisation === '' || entry.provider === asked.organisation) && words.every((word) => textOf(entry).includes(word)));
  const chosen = found.filter((entry) => asked.standing === '' || standingsOf(entry).some((one) => one === asked.standing));
  const pages = Math.max(1, Math.ceil(chosen.length / PER_PAGE));
  const page = Math.min(Math.max(1, asked.page), pages);
  const onTop = all.find(({ slug }) => slug === asked.entry);
  const entries = chosen.slice((page - 1) * PER_PAGE, page * PER_PAGE).filter((entry) => entry !== onTop);
  const standings: Partial<Record<Standing, number>> = {};
  for (const standing of found.flatMap(standingsOf)) standings[standing] = (standings[standing] ?? 0) + 1;
  const organisations = [...new Map(all.map(({ provider, providerName }) => [provider, { provider, providerName }])).values()].sort((a, b) => a.providerName.nb.localeCompare(b.providerName.nb, 'nb'));
  return { entries: onTop ? [onTop, ...entries] : entries, count: chosen.length, found: found.length, standings, page, pages, organisations };
}

/** Each way in which something of it stands; `fresh` only where there is nothing to do. */
function standingsOf({ standing, contacts, lacksNumber }: KeptEntry): Standing[] {
  if (standing === 'hidden' || standing === 'fresh') return [standing];
  const ages = new Set<Standing>(contacts.map(({ age }) => age).filter((age) => age !== 'fresh'));
  return lacksNumber ? [...ages, 'missing'] : [...ages];
}

const textOf = ({ name, providerName, slug, alsoCalled, contacts }: KeptEntry): string =>
  [name.nb, name.nn ?? '', providerName.nb, slug, ...alsoCalled, ...contacts.map(({ value }) => value)].join(' ').toLowerCase();
