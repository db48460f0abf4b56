/** The contact people of an entry: an editor names them, and sends them a link when it cannot wait for the next reminder. */
import { addContactPerson, type ContactPerson, contactPeopleOf, contactPersonById, removeContactPerson } from '#db/contactPeople.ts';
import { dropContactLinks } from '#db/contactLinks.ts';
import { type Connection, transaction } from '#db/open.ts';
import { headRevision, NotKept } from '#db/revisions.ts';
import { z } from 'zod';
import type { ServiceEntry, Text } from '../../contract/entry.ts';
import type { EditorialHouse } from '../desk.ts';
import { type Actor, demand, EVERYWHERE } from '../rights.ts';
import { linkLetter } from './letters.ts';
import { langOfEntry } from './recipients.ts';
import { makeLink } from './link.ts';

const MOST_NAME = 100;
const Typed = z.object({ name: z.string().trim().min(1).max(MOST_NAME), email: z.email() });

export type PersonField = 'name' | 'email';
export interface People {
  readonly slug: string;
  readonly name: Text;
  readonly people: readonly Pick<ContactPerson, 'id' | 'name' | 'email' | 'addedAt'>[];
}

export async function people({ db }: EditorialHouse, actor: Actor | null, slug: string): Promise<People> {
  const { name } = await demandEntry(db, actor, slug);
  const all = await contactPeopleOf(db, 'service', slug);
  return { slug, name, people: all.map((one) => ({ id: one.id, name: one.name, email: one.email, addedAt: one.addedAt })) };
}

/** `known`: the entry has this address already; a list of fields: these cannot be kept as they were written. */
export async function addPerson({ db, now }: EditorialHouse, actor: Actor | null, slug: string, typed: { name: string; email: string }): Promise<'added' | 'known' | readonly PersonField[]> {
  await demandEntry(db, actor, slug);
  const read = Typed.safeParse({ name: typed.name, email: typed.email.trim() });
  if (!read.success) return [...new Set(read.error.issues.map(({ path }) => path[0] as PersonField))];
  const added = await addContactPerson(db, { kind: 'service', slug, ...read.data, addedBy: actor?.account ?? '', addedAt: now().toISOString() });
  return added ? 'added' : 'known';
}

/** Their unused links stop working at the same time. */
export async function removePerson({ db, now }: EditorialHouse, actor: Actor | null, slug: string, id: number): Promise<void> {
  await demandEntry(db, actor, slug);
  await transaction(db, async (tx) => {
    await personOf(tx, slug, id);
    await removeContactPerson(tx, id, now().toISOString());
    await dropContactLinks(tx, id);
  });
}

/** Sends the link now. `failed`: the letter could not be handed over, and the link is taken back. */
export async function sendLink(house: EditorialHouse, actor: Actor | null, slug: string, id: number): Promise<'sent' | 'failed'> {
  const { db, mail, log } = house;
  const entry = await demandEntry(db, actor, slug);
  const person = await personOf(db, slug, id);
  const link = await makeLink(db, house, slug, id);
  try {
    await mail.send(linkLetter(house, { person, entry, token: link.token, lang: await langOfEntry(db, entry) }));
    return 'sent';
  } catch {
    await dropContactLinks(db, id, link.tokenHash);
    log.error({ slug }, 'a link to a contact person could not be sent');
    return 'failed';
  }
}

async function demandEntry(db: Connection, actor: Actor | null, slug: string): Promise<ServiceEntry> {
  const head = await headRevision(db, 'service', slug);
  demand(actor, 'edit', head?.content.provider ?? EVERYWHERE);
  if (!head) throw new NotKept(`no service ${slug}`);
  return head.content;
}

async function personOf(db: Connection, slug: string, id: number): Promise<ContactPerson> {
  const person = await contactPersonById(db, id);
  if (person?.slug !== slug || person.removedAt !== null) throw new NotKept(`no contact person ${id} of ${slug}`);
  return person;
}
