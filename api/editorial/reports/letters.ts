/** Who is told of a report, and how: the editors of the organisation; for a crisis service the administrators too, at once. */
import { allAccounts, allMemberships, type Account } from '#db/accounts.ts';
import type { Report } from '#db/reports.ts';
import type { ServiceEntry } from '../../contract/entry.ts';
import type { EditorialHouse } from '../desk.ts';
import type { Letter } from '../mail.ts';
import { EVERYWHERE } from '../rights.ts';

const WORDS = {
  nb: {
    what: { 'number': 'Nummeret virker ikke', 'closed': 'Stengt', 'wrong-place': 'Feil sted', 'other': 'Noe annet' },
    subject: 'Melding om feil: {{name}}', crisisSubject: 'Haster: melding om feil i en krisetjeneste: {{name}}',
    text: 'Noen har meldt fra om at noe ikke stemmer.\n\nTjeneste: {{name}}\nDet som er meldt: {{what}}\n\n{{due}}\n\nSe på meldingen her:\n{{link}}\n',
    soon: 'Se på den innen to arbeidsdager.', now: 'Dette er en krisetjeneste. Ring og sjekk nummeret med en gang.',
    path: '/rediger/meldinger',
  },
  nn: {
    what: { 'number': 'Nummeret verkar ikkje', 'closed': 'Stengt', 'wrong-place': 'Feil stad', 'other': 'Noko anna' },
    subject: 'Melding om feil: {{name}}', crisisSubject: 'Hastar: melding om feil i ei kriseteneste: {{name}}',
    text: 'Nokon har meldt frå om at noko ikkje stemmer.\n\nTeneste: {{name}}\nDet som er meldt: {{what}}\n\n{{due}}\n\nSjå på meldinga her:\n{{link}}\n',
    soon: 'Sjå på henne innan to arbeidsdagar.', now: 'Dette er ei kriseteneste. Ring og sjekk nummeret med ein gong.',
    path: '/nn/rediger/meldingar',
  },
} as const;

/** The letters that a new report calls for. Where the organisation has no editor, the administrators get it. */
export async function lettersFor({ db, origin }: Pick<EditorialHouse, 'db' | 'origin'>, report: Report, service: ServiceEntry): Promise<Letter[]> {
  const active = new Map((await allAccounts(db)).filter(({ status }) => status === 'active').map((account) => [account.id, account]));
  const memberships = await allMemberships(db);
  const holders = (role: string, organisation: string) => memberships.flatMap((one) => (one.role === role && one.organisation === organisation ? (active.get(one.account) ?? []) : []));
  const editors = holders('editor', service.provider);
  const also = report.isCrisis || editors.length === 0 ? holders('administrator', EVERYWHERE) : [];
  return [...new Set([...editors, ...also])].map((account) => letterTo(account, report, service, origin));
}

function letterTo({ email, lang }: Account, { what, isCrisis }: Report, { name }: ServiceEntry, origin: string): Letter {
  const words = WORDS[lang];
  const values: Readonly<Record<string, string>> = { name: name[lang] ?? name.nb, what: words.what[what], due: isCrisis ? words.now : words.soon, link: origin + words.path };
  const filled = (sentence: string) => sentence.replace(/\{\{(\w+)\}\}/g, (_, key: string) => values[key] ?? '');
  return { to: email, subject: filled(isCrisis ? words.crisisSubject : words.subject), text: filled(words.text) };
}
