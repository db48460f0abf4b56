/** The letters that ask: one for each person, with all that they are asked about, each entry with its own link. */
import type { ServiceEntry, Text } from '../../contract/entry.ts';
import type { EditorialHouse } from '../desk.ts';
import type { Letter } from '../mail.ts';
import type { HolidayName } from './holidays.ts';
import { LETTER_WORDS } from './letterWords.ts';
import { LINK_LASTS_DAYS } from './link.ts';
import type { LetterLang, Recipient } from './recipients.ts';

/** Why an entry stands in a letter. */
export type Reason = 'first' | 'again' | 'administrator' | 'orphan' | HolidayName;
export interface AskedAbout { readonly reason: Reason; readonly slug: string; readonly name: Text; readonly link: string }

const REASONS: readonly Reason[] = ['first', 'again', 'administrator', 'orphan', 'christmas', 'easter', 'summer'];
/** Who has an account finds the rest on their own page; who has none needs each link. */
const MOST_LISTED = 60;

/** The letter to one person. What a link leads to is asked of whom it was sent to, so it must not be sent on. */
export function reminderLetter({ origin }: Pick<EditorialHouse, 'origin'>, to: Pick<Recipient, 'email' | 'name' | 'lang' | 'as'>, about: readonly AskedAbout[]): Letter {
  const words = LETTER_WORDS[to.lang];
  const isContact = to.as === 'contact';
  const parts = REASONS.flatMap((reason) => {
    const entries = about.filter((one) => one.reason === reason);
    if (entries.length === 0) return [];
    const listed = isContact ? entries : entries.slice(0, MOST_LISTED);
    const more = entries.length - listed.length;
    return [[words.reasons[reason], ...listed.map(({ name, link }) => `${nameIn(name, to.lang)}\n${link}`), ...(more > 0 ? [fill(words.more, { count: String(more) })] : [])].join('\n\n')];
  });
  const first = about[0];
  const count = new Set(about.map(({ slug }) => slug)).size;
  const subject = count === 1 && first ? fill(words.subjectOne, { name: nameIn(first.name, to.lang) }) : fill(words.subjectMany, { count: String(count) });
  const end = isContact ? [fill(words.contactEnd, { days: String(LINK_LASTS_DAYS) })] : [fill(words.staffEnd, { link: origin + words.home })];
  return { to: to.email, subject, text: `${[fill(words.greeting, { name: to.name }), ...parts, ...end, words.signature].join('\n\n')}\n` };
}

/** A link that an editor sends without waiting for the day. */
export function linkLetter(house: Pick<EditorialHouse, 'origin'>, { person, entry, token, lang }: { person: { email: string; name: string }; entry: ServiceEntry; token: string; lang: LetterLang }): Letter {
  return reminderLetter(house, { email: person.email, name: person.name, lang, as: 'contact' }, [{ reason: 'first', slug: entry.slug, name: entry.name, link: contactLink(house, lang, token) }]);
}

export const contactLink = ({ origin }: Pick<EditorialHouse, 'origin'>, lang: LetterLang, token: string): string => `${origin}${LETTER_WORDS[lang].confirm}/${token}`;
export const staffLink = ({ origin }: Pick<EditorialHouse, 'origin'>, lang: LetterLang, slug: string): string => `${origin}${LETTER_WORDS[lang].home}?entry=${slug}#entry-${slug}`;

const nameIn = (name: Text, lang: LetterLang): string => name[lang] ?? name.nb;
const fill = (sentence: string, values: Readonly<Record<string, string>>): string => sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
