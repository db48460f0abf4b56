/** The sheet as plain text for the patient's record: no patient words, one A4. */
import type { ReferralSheet, SheetReason, SheetService, SheetSource } from '../contract/referral.ts';
import type { Lang } from '../contract/vocabulary.ts';
import { dateWords } from './words.ts';

const HEADS = {
  nb: { where: 'Henvises til', gap: 'Ingen mottaker', owner: 'Eier', why: 'Hvorfor', together: 'Sammen med', refer: 'Hvem kan henvise', send: 'Sendes til', contents: 'Henvisningen må inneholde', not: 'Ikke for', due: 'Svarfrist', call: 'Ring og drøft', until: 'Fram til svar', refused: 'Ved avslag', unknown: 'ukjent', herId: 'HER-id', organisation: 'Org.nr.', source: 'Kilde', made: 'Laget', by: 'Én dør inn' },
  nn: { where: 'Blir tilvist til', gap: 'Ingen mottakar', owner: 'Eigar', why: 'Kvifor', together: 'Saman med', refer: 'Kven kan tilvise', send: 'Blir send til', contents: 'Tilvisinga må innehalde', not: 'Ikkje for', due: 'Svarfrist', call: 'Ring og drøft', until: 'Fram til svar', refused: 'Ved avslag', unknown: 'ukjent', herId: 'HER-id', organisation: 'Org.nr.', source: 'Kjelde', made: 'Laga', by: 'Én dør inn' },
  en: { where: 'Refer to', gap: 'No receiver', owner: 'Owner', why: 'Why', together: 'Together with', refer: 'Who may refer', send: 'Send to', contents: 'The referral must hold', not: 'Not for', due: 'Answer due', call: 'Call and discuss', until: 'Until they answer', refused: 'If refused', unknown: 'unknown', herId: 'HER-id', organisation: 'Org. no.', source: 'Source', made: 'Made', by: 'Én dør inn' },
} as const;

/** @param made the day it is made, as 2026-11-23 */
export function asText(sheet: ReferralSheet, lang: Lang, made: string = sheet.asked.date): string {
  const head = HEADS[lang];
  const { unit, gap, address, deadline, referrers, contents, exclusions } = sheet;
  const block = (title: string, lines: readonly string[]) => (lines.length > 0 ? [`${title.toUpperCase()}`, ...lines, ''] : []);
  const source = (from: SheetSource | null) => (from ? ` (${head.source}: ${[from.title, from.section, from.date].filter(Boolean).join(', ')})` : '');
  const reason = (one: SheetReason) => `- ${one.text}${one.note ? ` ${one.note}` : ''}${source(one.source)}`;
  return [
    sheet.title, '',
    ...(unit ? block(head.where, [unit.name, `${unit.groupName}. ${unit.levelName}. ${head.owner}: ${unit.owner.name}.`]) : []),
    ...(gap ? block(head.gap, [gap.text, ...gap.instead.map(called)]) : []),
    ...block(head.why, sheet.why.map(reason)),
    ...block(head.together, sheet.together.map(({ groupName, service, gap: none }) => `- ${service ? called(service) : `${groupName}: ${none ?? head.unknown}`}`)),
    ...(referrers ? block(head.refer, [referrers.text, referrers.selfText, ...(referrers.note ? [referrers.note] : [])]) : []),
    ...(address ? block(head.send, [address.sendTo.name, ...(address.post ?? [address.postText]), `${head.herId}: ${address.herId ?? head.unknown}. ${head.organisation}: ${address.organisationNumber ?? head.unknown}.`, ...(address.herId ? [] : [address.electronicText])]) : []),
    ...(contents ? block(head.contents, [contents.text, ...contents.items.map(({ text }) => `[ ] ${text}`)]) : []),
    ...(exclusions ? block(head.not, exclusions.known ? exclusions.items.map((text) => `- ${text}`) : [exclusions.text]) : []),
    ...(deadline ? block(head.due, [deadline.text]) : []),
    ...block(head.call, [sheet.discuss.text, ...sheet.discuss.services.map((service) => `- ${called(service)}`)]),
    ...block(head.until, [...sheet.asks, ...sheet.until].map((one) => `- ${one.title}: ${one.text}${'services' in one ? numbers(one.services) : ''}`)),
    ...block(head.refused, [...sheet.choice, ...sheet.refused].map((one) => `- ${one.title}: ${one.text}${'services' in one ? numbers(one.services) : ''}`)),
    `${head.by}. ${head.made} ${dateWords(made, lang)}.`, '',
  ].join('\n');
}

const phone = ({ contact }: SheetService) => (contact.phone ? `, ${phoneWords(contact.phone)}` : '');
const called = (service: SheetService) => `${service.name}${phone(service)}`;
const numbers = (services: readonly SheetService[]) => (services.length > 0 ? ` ${services.map(called).join('; ')}.` : '');

/** «+4752733000» → «52 73 30 00»; short numbers as they are. */
const phoneWords = (value: string) => value.replace(/^\+47(\d{2})(\d{2})(\d{2})(\d{2})$/, '$1 $2 $3 $4').replace(/^(116)(\d{3})$/, '$1 $2');
