/** Whom to ask about an entry: its contact people; where there is none the organisation's editors; and the administrators at last. */
import { type Account, allAccounts, allMemberships } from '#db/accounts.ts';
import { allContactPeople } from '#db/contactPeople.ts';
import { allMunicipalities } from '#db/municipalities.ts';
import type { Connection } from '#db/open.ts';
import type { ServiceEntry } from '../../contract/entry.ts';
import { type Actor, EVERYWHERE, may } from '../rights.ts';

export type LetterLang = 'nb' | 'nn';
export interface Recipient {
  /** What is kept of who was written to: never the address. */
  readonly key: string;
  readonly as: 'contact' | 'editor' | 'administrator';
  /** The number of a contact person; null for somebody with an account. */
  readonly person: number | null;
  readonly email: string;
  readonly name: string;
  readonly lang: LetterLang;
}

export interface Recipients {
  /** Those who can say whether it is still right: may be nobody. */
  of(entry: ServiceEntry): readonly Recipient[];
  readonly administrators: readonly Recipient[];
}

export async function readRecipients(db: Connection): Promise<Recipients> {
  const people = await allContactPeople(db);
  const langOf = langReader(await municipalityForms(db));
  const memberships = await allMemberships(db);
  const active = (await allAccounts(db)).filter(({ status }) => status === 'active');
  const staff = active.map((account) => ({ account, actor: actorOf(account, memberships.filter((one) => one.account === account.id)) }));
  return {
    of(entry) {
      const asked = people.filter(({ kind, slug }) => kind === 'service' && slug === entry.slug);
      if (asked.length > 0) return asked.map(({ id, email, name }) => ({ key: `contact:${id}`, as: 'contact', person: id, email, name, lang: langOf(entry) }));
      return staff.filter(({ actor }) => may(asEditor(actor), 'confirm', entry.provider)).map(({ account }) => recipient(account, 'editor'));
    },
    administrators: staff.filter(({ actor }) => may(actor, 'administer', EVERYWHERE)).map(({ account }) => recipient(account, 'administrator')),
  };
}

/** The language of letters to somebody without an account: nynorsk where all the entry's municipalities write it. */
export const langOfEntry = async (db: Connection, entry: ServiceEntry): Promise<LetterLang> => langReader(await municipalityForms(db))(entry);

const municipalityForms = async (db: Connection): Promise<ReadonlyMap<string, string>> => new Map((await allMunicipalities(db)).map(({ number, languageForm }) => [number, languageForm]));

const langReader = (forms: ReadonlyMap<string, string>) => ({ coverage }: Pick<ServiceEntry, 'coverage'>): LetterLang =>
  (coverage.municipalities.length > 0 && coverage.municipalities.every((number) => forms.get(number) === 'nynorsk') ? 'nn' : 'nb');

const recipient = ({ id, email, name, lang }: Account, as: 'editor' | 'administrator'): Recipient => ({ key: `account:${id}`, as, person: null, email, name, lang });

const actorOf = ({ id, name, email }: Account, rights: readonly { role: Actor['rights'][number]['role']; organisation: string }[]): Actor =>
  ({ account: id, name, email, rights: rights.map(({ role, organisation }) => ({ role, organisation })) });

/** An administrator may confirm everything, but is asked only where they are an editor too. */
const asEditor = (actor: Actor): Actor => ({ ...actor, rights: actor.rights.filter(({ role }) => role !== 'administrator') });
