/** A service ↔ the fields of its form. Pure, both ways: the form of an entry, posted unchanged, is exactly the same entry. */
import { type ServiceEntry, ServiceEntry as Schema } from '../../contract/entry.ts';
import { SERVICE_TYPES } from '../../contract/vocabulary.ts';
import { contactFields, contactsIn } from './contacts.ts';
import { coverageFields, coverageIn, type Area } from './coverage.ts';
import { type Fields, type Form, formOf, typedIn } from './form.ts';
import { hoursFields, hoursIn } from './hours.ts';
import { languageFields, languagesIn, linesIn, locationFields, locationsIn, sourceFields, sourcesIn } from './lists.ts';
import { type FieldProblem, type Reading, readField, textFields, textIn, textsIn, tickedIn, wrong, yesNo, yesNoIn } from './reading.ts';
import { readWhole } from './values.ts';

const MOST_YEARS = 120;

/** What a form is read with. */
export interface Known {
  /** What was on the screen when the editing began; null for a new service. */
  readonly before: ServiceEntry | null;
  readonly slug: string;
  /** The organisation that a new service belongs to where the form does not say. */
  readonly provider: string;
  readonly providerName: string;
  readonly today: string;
  readonly areas: readonly Area[];
  /** «Oppgitt av {{name}}»: the source of what staff state themselves. */
  readonly statedBy: string;
}

export interface ReadService {
  /** null where it cannot be published as it stands. */
  readonly entry: ServiceEntry | null;
  /** As much as could be read, for the preview. */
  readonly draft: unknown;
  readonly problems: readonly FieldProblem[];
}

export function fieldsOf(entry: ServiceEntry): Fields {
  const ticked = (name: string, values: readonly string[]) => values.map((value): [string, string] => [name, value]);
  const { referral, ages } = entry;
  return [
    ['type', entry.type], ['level', entry.level], ['provider', entry.provider],
    ...textFields('name', entry.name), ...textFields('summary', entry.summary), ...textFields('whatHappens', entry.whatHappens),
    ...entry.contacts.flatMap((contact, at) => contactFields(`contacts.${at}`, contact)),
    ...hoursFields('hours', entry.hours), ...entry.locations.flatMap((location, at) => locationFields(`locations.${at}`, at, location)),
    ...coverageFields(entry.coverage), ['ages.from', String(ages.from ?? '')], ['ages.to', String(ages.to ?? '')],
    ['referral.required', yesNo(referral.required)], ['referral.self', yesNo(referral.self)], ...ticked('referral.by', referral.by), ...textFields('referral.note', referral.note),
    ...referral.mustHold.flatMap((text, at) => textFields(`referral.mustHold.${at}`, text)), ...referral.exclusions.flatMap((text, at) => textFields(`referral.exclusions.${at}`, text)),
    ['cost', entry.cost ?? 'unknown'], ['anonymous', yesNo(entry.anonymous)], ...languageFields(entry.languages),
    ...ticked('themes', entry.themes), ...ticked('pathways', entry.pathways), ...ticked('audiences', entry.audiences),
    ['alsoCalled', entry.alsoCalled.join('\n')], ...(entry.incomplete ? ticked('incomplete', ['yes']) : []), ...entry.sources.flatMap((source, at) => sourceFields(`sources.${at}`, source)),
  ];
}

/** Reads it all, and says by each field what cannot be read. Never throws. */
export function readService(fields: Fields, known: Known): ReadService {
  const { before, today } = known;
  const form = formOf(fields);
  const reading: Reading = { form, problems: [], today, stated: { title: known.statedBy.replace('{{name}}', known.providerName), url: null, date: today } };
  const ages = agesIn(reading);
  const type = typedIn(form, 'type');
  if (!(type in SERVICE_TYPES)) wrong(reading, 'type', 'type');
  const whatHappens = textIn(reading, 'whatHappens');
  const note = textIn(reading, 'referral.note');
  const draft = {
    slug: known.slug, type, level: typedIn(form, 'level') || (Object.hasOwn(SERVICE_TYPES, type) ? SERVICE_TYPES[type as keyof typeof SERVICE_TYPES].level : ''),
    provider: typedIn(form, 'provider') || known.provider,
    name: textIn(reading, 'name', true), summary: textIn(reading, 'summary', true), ...(whatHappens ? { whatHappens } : {}),
    contacts: contactsIn(reading, before?.contacts ?? []), locations: locationsIn(reading, before?.locations ?? []), hours: hoursIn(reading, 'hours', before?.hours ?? null),
    coverage: coverageIn(reading, before?.coverage ?? null, known.areas), ages,
    referral: {
      required: yesNoIn(form, 'referral.required'), self: yesNoIn(form, 'referral.self'), by: tickedIn(form, 'referral.by', before?.referral.by ?? []), ...(note ? { note } : {}),
      mustHold: textsIn(reading, 'referral.mustHold'), exclusions: textsIn(reading, 'referral.exclusions'),
    },
    cost: costIn(form), anonymous: yesNoIn(form, 'anonymous'), languages: languagesIn(reading, before?.languages ?? []),
    themes: tickedIn(form, 'themes', before?.themes ?? []), pathways: tickedIn(form, 'pathways', before?.pathways ?? []), audiences: audiencesIn(reading, before?.audiences ?? []),
    alsoCalled: linesIn(form, 'alsoCalled'), missing: before?.missing ?? [], incomplete: typedIn(form, 'incomplete') === 'yes',
    confidence: before?.confidence ?? 'high', sources: sourcesIn(reading, before === null),
  };
  const told = { ...draft, missing: stillMissing(draft, before) };
  const read = Schema.safeParse(told);
  if (!read.success && reading.problems.length === 0) for (const issue of read.error.issues) wrong(reading, issue.path.join('.'), 'other', issue.message);
  return { entry: read.success && reading.problems.length === 0 ? read.data : null, draft: told, problems: reading.problems };
}

function agesIn(reading: Reading): { from: number | null; to: number | null } {
  const [from, to] = ['from', 'to'].map((end) => readField(reading, `ages.${end}`, 'age', (typed) => readWhole(typed, MOST_YEARS)) ?? null);
  if (typeof from === 'number' && typeof to === 'number' && to < from) wrong(reading, 'ages.to', 'age-order');
  return { from: from ?? null, to: to ?? null };
}

function audiencesIn(reading: Reading, before: readonly string[]): string[] {
  const audiences = tickedIn(reading.form, 'audiences', before);
  if (audiences.length === 0) wrong(reading, 'audiences', 'audience');
  return audiences;
}

const costIn = (form: Form) => (['free', 'user-fee'] as const).find((one) => one === typedIn(form, 'cost')) ?? null;

/** What was missing and has now been told is not missing any more. */
function stillMissing(now: Pick<ServiceEntry, 'contacts' | 'hours' | 'locations'> & { coverage: unknown }, before: ServiceEntry | null): ServiceEntry['missing'] {
  if (!before) return [];
  const has = (kind: string, contacts: ServiceEntry['contacts']) => contacts.filter((one) => one.kind === kind).map(({ value }) => value).join();
  const isTold: Readonly<Record<ServiceEntry['missing'][number], boolean>> = {
    phone: has('phone', now.contacts) !== '' && has('phone', now.contacts) !== has('phone', before.contacts),
    web: has('web', now.contacts) !== '' && has('web', now.contacts) !== has('web', before.contacts),
    hours: now.hours !== null && before.hours === null, address: now.locations.length > before.locations.length,
    area: JSON.stringify(now.coverage) !== JSON.stringify(before.coverage), existence: false,
  };
  return before.missing.filter((one) => !isTold[one]);
}
