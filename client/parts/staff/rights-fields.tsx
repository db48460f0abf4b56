/** Rights as rows of a plain form: a role and an organisation. A row without a role gives nothing. */
import type { Right } from '#api/editorial/rights.ts';
import { say, useWords } from '../../words/say.ts';
import { staffWords } from '../../words/staff/words.ts';

const EMPTY_ROWS = 2;
const EVERYWHERE = '*';
type Organisations = readonly { readonly slug: string; readonly name: string }[];

export function RightsFields({ rights, organisations, error }: { readonly rights: readonly Right[]; readonly organisations: Organisations; readonly error?: string | null }) {
  const { lang } = useWords();
  const { accounts } = staffWords(lang).accounts;
  const rows = [...rights, ...Array.from({ length: EMPTY_ROWS }, () => ({ role: '', organisation: '' }))].map((row, at) => ({ ...row, at }));
  return (
    <fieldset className="ds-fieldset" aria-describedby={error ? 'rights-error' : undefined}>
      <legend className="ds-label">{accounts.rights}</legend>
      <p className="hint">{accounts.roleMeans}</p>
      {error ? <p className="ds-validation-message" id="rights-error">{error}</p> : null}
      {rows.map(({ role, organisation, at }) => (
        <div className="right" role="group" aria-label={say(accounts.row, { number: at + 1 })} key={at}>
          <div className="ds-field">
            <label className="ds-label" htmlFor={`role-${at}`}>{accounts.role}</label>
            <select className="ds-input" id={`role-${at}`} name="role" defaultValue={role}>
              <option value="">{accounts.noRole}</option>
              {(['editor', 'approver', 'administrator'] as const).map((one) => <option key={one} value={one}>{accounts.roles[one]}</option>)}
            </select>
          </div>
          <div className="ds-field">
            <label className="ds-label" htmlFor={`organisation-${at}`}>{accounts.organisation}</label>
            <select className="ds-input" id={`organisation-${at}`} name="organisation" defaultValue={organisation}>
              <option value="" />
              <option value={EVERYWHERE}>{accounts.everywhere}</option>
              {organisations.map(({ slug, name }) => <option key={slug} value={slug}>{name}</option>)}
            </select>
          </div>
        </div>
      ))}
    </fieldset>
  );
}

/** The rows as `role:organisation`; an administrator is one for the whole installation. A row with a role and no organisation is told of. */
export function rightsIn(form: FormData): { readonly written: readonly string[]; readonly isHalf: boolean } {
  const organisations = form.getAll('organisation').map(String);
  const rows = form.getAll('role').map((role, at) => ({ role: String(role), organisation: role === 'administrator' ? EVERYWHERE : (organisations[at] ?? '') })).filter(({ role }) => role !== '');
  return { written: rows.map(({ role, organisation }) => `${role}:${organisation}`), isHalf: rows.some(({ organisation }) => organisation === '') };
}

/** What is chosen, as it stood, for a form that comes back. */
export const rightsWritten = (written: readonly string[]): Right[] => written.flatMap((one) => {
  const [role, organisation = ''] = one.split(':');
  return role === 'administrator' || role === 'editor' || role === 'approver' ? [{ role, organisation }] : [];
});

/** «Redaktør, Molde kommune». */
export function RightsList({ rights, organisations }: { readonly rights: readonly Right[]; readonly organisations: Organisations }) {
  const { lang } = useWords();
  const { accounts } = staffWords(lang).accounts;
  const named = (slug: string) => (slug === EVERYWHERE ? accounts.everywhere : (organisations.find((one) => one.slug === slug)?.name ?? slug));
  return <ul className="ds-list">{rights.map(({ role, organisation }) => <li key={`${role} ${organisation}`}>{say(accounts.of, { role: accounts.roles[role], organisation: named(organisation) })}</li>)}</ul>;
}
