/** Links in letters that lead to one entry without an account: each may be used once. Of the token only its sha-256 is kept. */
import { and, eq, gt, isNull } from 'drizzle-orm';
import { type Connection, transaction } from './open.ts';
import { tokens } from './schema.ts';

export interface ContactLink {
  readonly tokenHash: string;
  readonly slug: string;
  /** The number of the contact person whom it was sent to. */
  readonly person: number;
  readonly expiresAt: string;
  readonly usedAt: string | null;
  /** What it was used for; null while it has not been used. */
  readonly done: 'confirmed' | 'proposed' | null;
}
export type NewContactLink = Pick<ContactLink, 'tokenHash' | 'slug' | 'person' | 'expiresAt'> & { readonly createdAt: string };

const PURPOSE = 'contact-link';
const linkIs = (tokenHash: string) => and(eq(tokens.tokenHash, tokenHash), eq(tokens.purpose, PURPOSE));

export async function keepContactLink(db: Connection, { tokenHash, slug, person, createdAt, expiresAt }: NewContactLink): Promise<void> {
  await transaction(db, async ({ writer }) => void writer.insert(tokens).values({ tokenHash, purpose: PURPOSE, subject: `service ${slug}`, data: { person: String(person) }, createdAt, expiresAt }).run());
}

/** The link, used or not, expired or not. */
export async function findContactLink(db: Connection, tokenHash: string): Promise<ContactLink | null> {
  const found = db.reader.select().from(tokens).where(linkIs(tokenHash)).get();
  if (!found) return null;
  const { done } = found.data;
  return { tokenHash, slug: found.subject.replace(/^service /, ''), person: Number(found.data['person']), expiresAt: found.expiresAt, usedAt: found.usedAt, done: done === 'confirmed' || done === 'proposed' ? done : null };
}

/** Uses the link up. False where somebody was first, or it has expired: then nothing may be done with it. */
export async function spendContactLink(db: Connection, link: ContactLink, done: 'confirmed' | 'proposed', at: string): Promise<boolean> {
  return transaction(db, async ({ writer }) => writer.update(tokens).set({ usedAt: at, data: { person: String(link.person), done } })
    .where(and(linkIs(link.tokenHash), isNull(tokens.usedAt), gt(tokens.expiresAt, at))).run().changes === 1);
}

/** Takes back links whose letter could not be sent, or whose person is no longer asked. */
export async function dropContactLinks(db: Connection, person: number, tokenHash: string | null = null): Promise<void> {
  await transaction(db, async ({ writer }) => {
    const unused = writer.select().from(tokens).where(and(eq(tokens.purpose, PURPOSE), isNull(tokens.usedAt))).all();
    const theirs = unused.filter((one) => one.data['person'] === String(person) && (tokenHash === null || one.tokenHash === tokenHash));
    for (const one of theirs) writer.delete(tokens).where(linkIs(one.tokenHash)).run();
  });
}

/** The number of the contact person who proposed something about a service at this moment; null where no link tells. */
export async function proposerOf(db: Connection, slug: string, at: string): Promise<number | null> {
  const used = db.reader.select().from(tokens).where(and(eq(tokens.purpose, PURPOSE), eq(tokens.subject, `service ${slug}`), eq(tokens.usedAt, at))).all();
  const person = Number(used.find(({ data }) => data['done'] === 'proposed')?.data['person']);
  return Number.isInteger(person) ? person : null;
}
