/** What the edit page is drawn from: the form as it stands, what can be chosen, and what must be told. */
import type { ServiceEntry } from '../../contract/entry.ts';
import type { Municipality } from '../../contract/place.ts';
import { PATHWAYS, THEMES } from '../../contract/vocabulary.ts';
import { type Area, areasOf } from './coverage.ts';
import { type Fields, type Form, formOf, rowsOf, typedIn, allIn } from './form.ts';
import { OFFERED_LANGUAGES } from './lists.ts';
import type { Clash, Merge } from './merge.ts';
import { readPhone } from './phone.ts';
import type { Preview } from './preview.ts';
import type { FieldProblem } from './reading.ts';
import { wordsFor } from './sayings.ts';

export interface EditPage {
  /** null: a new service. */
  readonly slug: string | null;
  readonly form: Form;
  readonly problems: readonly FieldProblem[];
  readonly base: number | null;
  readonly state: 'draft' | 'published' | 'withdrawn' | 'new';
  /** true: what is edited here is newer than what the public sees. */
  readonly isAhead: boolean;
  readonly why: string;
  readonly reason: string;
  readonly instead: string;
  /** The organisation that runs it. */
  readonly provider: string;
  /** The name as it was when the page was opened. */
  readonly name: string;
  readonly contacts: readonly ContactLook[];
  readonly choices: Choices;
  readonly draft: { readonly at: string; readonly isUsed: boolean; readonly isBehind: boolean } | null;
  readonly preview: Preview | null;
  readonly previewMunicipality: Municipality | null;
  readonly conflict: Conflict | null;
  /** The row that was just added or moved. */
  readonly row: string | null;
  readonly now: string;
  /** preview: only that part of the page is asked for, by the script. */
  readonly part: 'all' | 'preview';
  /** What was typed has just been posted, and is not saved yet. */
  readonly isPosted: boolean;
  /** Whose form it is, for what the device keeps. */
  readonly account: string;
}

export interface Conflict {
  readonly theirs: { readonly id: number; readonly author: string; readonly at: string; readonly why: string };
  readonly clashes: readonly Clash[];
  readonly onlyMine: Merge['onlyMine'];
  readonly onlyTheirs: Merge['onlyTheirs'];
  /** What was pressed: to be pressed again. */
  readonly publish: boolean;
  readonly municipalities: Readonly<Record<string, string>>;
}

/** What is known of a contact point beside its fields; in the order of the form's rows. */
export interface ContactLook {
  readonly row: string;
  /** As a telephone dials it; null: no number, or a wrong one. */
  readonly dialled: string | null;
  readonly isChanged: boolean;
  readonly confirmedAt: string | null;
  readonly source: ServiceEntry['contacts'][number]['source'] | null;
  readonly isHidden: boolean;
}

export interface Choices {
  readonly organisations: readonly { readonly slug: string; readonly name: string }[];
  readonly counties: readonly { readonly number: string; readonly name: string; readonly municipalities: readonly { readonly number: string; readonly name: string }[] }[];
  readonly areas: readonly Pick<Area, 'id' | 'name' | 'kind'>[];
  readonly languages: readonly string[];
  /** Plain words by which a theme or pathway is found in its filter. */
  readonly words: Readonly<Record<string, string>>;
  /** Services to point to when this one is withdrawn. */
  readonly others: readonly { readonly slug: string; readonly name: string }[];
}

const MOST_WORDS = 16;

export function choicesFor(municipalities: readonly Municipality[], organisations: Choices['organisations'], others: Choices['others'], fields: Fields): Choices {
  const counties = new Map<string, { number: string; name: string; municipalities: { number: string; name: string }[] }>();
  for (const { number, name, county } of municipalities) {
    const found = counties.get(county.number) ?? { ...county, municipalities: [] };
    found.municipalities.push({ number, name });
    counties.set(county.number, found);
  }
  const mapped = new Set(municipalities.filter((one) => one.mapped).map((one) => one.county.number));
  const languages = allIn(formOf(fields), 'languages').map((one) => one.trim()).filter((one) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$|^interpreter$/.test(one));
  return {
    organisations, others,
    counties: [...counties.values()].sort((a, b) => Number(mapped.has(b.number)) - Number(mapped.has(a.number)) || (a.number < b.number ? -1 : 1)),
    areas: areasOf(municipalities.filter((one) => one.mapped)).map(({ id, name, kind }) => ({ id, name, kind })),
    languages: [...new Set<string>([...OFFERED_LANGUAGES, ...languages])],
    words: Object.fromEntries([...Object.keys(THEMES).map((one) => `theme:${one}`), ...Object.keys(PATHWAYS).map((one) => `pathway:${one}`)].map((concept) => [concept.slice(concept.indexOf(':') + 1), wordsFor(concept).slice(0, MOST_WORDS).join(' ')])),
  };
}

/** @param shown the contact points as they are published, with their confirmations */
export function contactLooks(form: Form, before: ServiceEntry | null, shown: ServiceEntry | null): ContactLook[] {
  return rowsOf(form, 'contacts').map((row) => {
    const [id, kind, typed] = ['id', 'kind', 'value'].map((name) => typedIn(form, `${row}.${name}`));
    const old = before?.contacts.find((one) => one.id === id);
    const read = kind === 'phone' || kind === 'sms' ? readPhone(typed ?? '', kind === 'sms') : null;
    const value = read && 'value' in read ? read.value : null;
    const isChanged = old ? (read ? value !== old.value : typed !== old.value) : true;
    const confirmed = isChanged ? null : shown?.contacts.find((one) => one.id === id && one.value === old?.value)?.verifiedAt ?? null;
    return { row, dialled: typed ? value : null, isChanged, confirmedAt: confirmed, source: isChanged ? null : (old?.source ?? null), isHidden: !isChanged && old?.confidence === 'low' && confirmed === null };
  });
}
