/** The answer to whoever asked: a colleague with an account, or a contact person who came by a link. */
import { accountById } from '#db/accounts.ts';
import { type Approval, approvalById } from '#db/approvals.ts';
import { proposerOf } from '#db/contactLinks.ts';
import { contactPersonById } from '#db/contactPeople.ts';
import { type Revision, revisionById } from '#db/revisions.ts';
import { withoutWords } from '../../log.ts';
import type { EditorialHouse } from '../desk.ts';
import { nameOf } from '../history/history.ts';

type Lang = 'nb' | 'nn';
interface Told { readonly email: string; readonly lang: Lang; readonly isColleague: boolean }

const WORDS = {
  nb: {
    subject: 'Svar på forslaget ditt: {{name}}', colleague: 'Svar på det du ba om godkjenning for: {{name}}',
    accepted: 'Det du foreslo for «{{name}}», er godtatt.', declined: 'Det du foreslo for «{{name}}», er ikke tatt inn.', answer: 'Svaret:', thanks: 'Takk for at du holder oppføringen riktig.', see: 'Se historikken:', path: '/rediger/historikk',
  },
  nn: {
    subject: 'Svar på framlegget ditt: {{name}}', colleague: 'Svar på det du bad om godkjenning for: {{name}}',
    accepted: 'Det du gjorde framlegg om for «{{name}}», er godteke.', declined: 'Det du gjorde framlegg om for «{{name}}», er ikkje teke inn.', answer: 'Svaret:', thanks: 'Takk for at du held oppføringa rett.', see: 'Sjå historikken:', path: '/nn/rediger/historikk',
  },
} as const;

/** A letter that could not be sent undoes nothing: the answer stands in the history. */
export async function sendAnswer(house: EditorialHouse, id: number, accepts: boolean, answer: string): Promise<'sent' | 'not-sent' | 'no-address'> {
  const approval = await approvalById(house.db, id);
  const revision = approval && (await revisionById(house.db, approval.revision));
  const told = approval && revision && (await toldOf(house, approval));
  if (!approval || !revision || !told) return 'no-address';
  try {
    await house.mail.send({ to: told.email, ...worded(revision, told, { accepts, answer, origin: house.origin }) });
    return 'sent';
  } catch (error) {
    house.log.error({ error: withoutWords(error), approval: id }, 'an answer could not be sent');
    return 'not-sent';
  }
}

function worded({ kind, slug, content }: Revision, { lang, isColleague }: Told, { accepts, answer, origin }: { accepts: boolean; answer: string; origin: string }): { subject: string; text: string } {
  const words = WORDS[lang];
  const filled = (sentence: string) => sentence.replaceAll('{{name}}', nameOf(content));
  const lines = [filled(accepts ? words.accepted : words.declined), ...(answer ? [`${words.answer} ${answer}`] : []), isColleague ? `${words.see}\n${origin}${words.path}/${kind}/${slug}` : words.thanks];
  return { subject: filled(isColleague ? words.colleague : words.subject), text: `${lines.join('\n\n')}\n` };
}

async function toldOf({ db }: Pick<EditorialHouse, 'db'>, { reason, askedBy, slug, askedAt }: Approval): Promise<Told | null> {
  if (reason === 'four-eyes') {
    const account = await accountById(db, askedBy);
    return account?.status === 'active' ? { email: account.email, lang: account.lang, isColleague: true } : null;
  }
  const person = await proposerOf(db, slug, askedAt);
  const found = person === null ? null : await contactPersonById(db, person);
  return found && found.removedAt === null ? { email: found.email, lang: 'nb', isColleague: false } : null;
}
