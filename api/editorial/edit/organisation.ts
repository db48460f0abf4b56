/** Editing an organisation: its name, its page, what it is. The same way in as a service, with fewer fields. */
import type { OrganisationEntry } from '../../contract/entry.ts';
import { headRevision, NotKept, type Revision, revisionById } from '#db/revisions.ts';
import type { EditorialHouse, Seat } from '../desk.ts';
import { type FieldChange, fieldDiff } from '../history/diff.ts';
import { demand } from '../rights.ts';
import { saveEntry } from '../save.ts';
import { type Fields, fieldsIn, type Form, formOf } from './form.ts';
import { compare, merged } from './merge.ts';
import { type FieldProblem, type Reading, readField, textFields, textIn } from './reading.ts';
import { readWebAddress } from './values.ts';

export interface OrganisationPage {
  readonly slug: string;
  readonly name: string;
  readonly form: Form;
  readonly problems: readonly FieldProblem[];
  readonly base: number;
  readonly why: string;
  /** A colleague saved first: what only they changed has been filled in; what both changed is shown beside. */
  readonly theirs: { readonly author: string; readonly clashes: readonly { readonly path: FieldChange['path']; readonly key: string; readonly value: unknown }[] } | null;
}

export interface OrganisationDesk {
  organisationPage(slug: string): Promise<OrganisationPage>;
  /** published, same: done; otherwise the page, with what must be looked over. */
  postOrganisation(slug: string, form: FormData, whyFor: (changes: readonly FieldChange[]) => string): Promise<'published' | 'same' | OrganisationPage>;
}

export function organisationDesk(house: EditorialHouse, { actor }: Seat): OrganisationDesk {
  let posted: OrganisationPage | null = null;
  const head = async (slug: string): Promise<Revision<'organisation'>> => {
    demand(actor, 'edit', slug);
    const found = await headRevision(house.db, 'organisation', slug);
    if (!found) throw new NotKept(`no organisation ${slug}`);
    return found;
  };
  const pageFrom = (of: Revision<'organisation'>, fields: Fields, more: Partial<OrganisationPage> = {}): OrganisationPage =>
    ({ slug: of.slug, name: of.content.name.nb, form: formOf(fields), problems: [], base: of.id, why: '', theirs: null, ...more });
  return {
    async organisationPage(slug) {
      const now = await head(slug);
      return posted ?? pageFrom(now, organisationFields(now.content));
    },
    async postOrganisation(slug, form, whyFor) {
      const now = await head(slug);
      const fields = fieldsIn(form);
      const asked = await revisionById(house.db, Number(form.get('base')) || 0);
      const base = asked?.kind === 'organisation' && asked.slug === slug ? (asked as Revision<'organisation'>) : now;
      const why = String(form.get('why') ?? '').trim();
      const { entry, problems } = readOrganisation(fields, base.content);
      if (!entry) return (posted = pageFrom(base, fields, { problems, why }));
      const saved = await saveEntry(house, actor, { kind: 'organisation', content: entry, base: base.id, why: why || whyFor(fieldDiff(base.content, entry)), publish: true });
      if (saved.outcome === 'conflict') {
        const both = compare(base.content, entry, saved.theirs.content);
        const clashes = both.clashes.map(({ path, key, theirs }) => ({ path, key, value: theirs }));
        return (posted = pageFrom(saved.theirs, organisationFields(merged(both, saved.theirs.content, () => 'mine')), { why, theirs: { author: saved.theirs.author, clashes } }));
      }
      if (saved.outcome === 'wrong') return (posted = pageFrom(base, fields, { why, problems: saved.issues.map(({ path, message }) => ({ field: path.join('.'), kind: 'other', detail: message })) }));
      return saved.outcome === 'same' ? 'same' : 'published';
    },
  };
}

const organisationFields = ({ name, url, description }: OrganisationEntry): Fields => [...textFields('name', name), ['url', url ?? ''], ...textFields('description', description)];

function readOrganisation(fields: Fields, before: OrganisationEntry): { entry: OrganisationEntry | null; problems: readonly FieldProblem[] } {
  const reading: Reading = { form: formOf(fields), problems: [], today: '', stated: { title: '', url: null, date: null } };
  const [name, url, description] = [textIn(reading, 'name', true), readField(reading, 'url', 'web', readWebAddress), textIn(reading, 'description')];
  const { description: _, ...rest } = before;
  return { entry: name && reading.problems.length === 0 ? { ...rest, name, url: url ?? null, ...(description ? { description } : {}) } : null, problems: reading.problems };
}
