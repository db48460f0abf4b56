/** What was changed, field by field: before and after, in plain words. */
import type { Period } from '#api/contract/entry.ts';
import type { FieldChange } from '#api/editorial/history/diff.ts';
import type { StaffLang } from '../../routes.ts';
import { say, useWords } from '../../words/say.ts';
import { staffWords } from '../../words/staff/words.ts';
import { daysInWords } from '../../words/time.ts';
import { fieldName, labelOf, valueName } from './field-name.ts';

interface Names { readonly municipalities?: Readonly<Record<string, string>> }
export const useStaffLang = (): StaffLang => (useWords().lang === 'nn' ? 'nn' : 'nb');

/** @param caption what the table is of, for those who cannot see where it stands */
export function Changes({ changes, caption, municipalities = {} }: { readonly changes: readonly FieldChange[]; readonly caption: string } & Names) {
  const lang = useStaffLang();
  const { changes: said } = staffWords(lang).fields;
  if (changes.length === 0) return <p>{said.none}</p>;
  return (
    <table className="changes">
      <caption>{caption}</caption>
      <thead><tr><th scope="col">{said.field}</th><th scope="col">{said.before}</th><th scope="col">{said.after}</th></tr></thead>
      <tbody>
        {changes.map(({ key, path, before, after }) => (
          <tr key={key}>
            <th scope="row">{fieldName(path, lang)}</th>
            <td data-name={said.before}><ChangedValue fieldKey={key} value={before} other={after} how="gone" municipalities={municipalities} /></td>
            <td data-name={said.after}><ChangedValue fieldKey={key} value={after} other={before} how="new" municipalities={municipalities} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** One side of a change. In a list, what the other side lacks is marked. */
function ChangedValue({ fieldKey, value, other, how, municipalities }: { readonly fieldKey: string; readonly value: unknown; readonly other: unknown; readonly how: 'gone' | 'new' } & Names) {
  if (!Array.isArray(value) || value.length === 0) return <FieldValue fieldKey={fieldKey} value={Array.isArray(value) ? undefined : value} municipalities={municipalities} />;
  const there = new Set((Array.isArray(other) ? other : []).map((one) => JSON.stringify(one)));
  return (
    <ul className="values">
      {value.map((one: unknown) => {
        const shown = <FieldValue fieldKey={fieldKey} value={one} municipalities={municipalities} />;
        return <li key={JSON.stringify(one)}>{there.has(JSON.stringify(one)) ? shown : how === 'new' ? <ins>{shown}</ins> : <del>{shown}</del>}</li>;
      })}
    </ul>
  );
}

/** Any value of an entry in words: a word, a list, or a thing with its fields. */
export function FieldValue({ fieldKey, value, municipalities = {} }: { readonly fieldKey: string; readonly value: unknown } & Names) {
  const lang = useStaffLang();
  const { words } = useWords();
  if (Array.isArray(value)) {
    if (value.length === 0) return <>{valueName(null, lang, { key: fieldKey })}</>;
    if (fieldKey.endsWith('days')) return <>{daysInWords(value as number[], words.hours)}</>;
    return <>{value.map((one: unknown) => <span key={JSON.stringify(one)} className="one-value"><FieldValue fieldKey={fieldKey} value={one} municipalities={municipalities} /></span>)}</>;
  }
  if (typeof value !== 'object' || value === null) return <>{valueName(value, lang, { key: fieldKey, municipalities })}</>;
  if (isPeriod(value)) return <>{`${daysInWords(value.days, words.hours)} ${say(words.hours.to, { from: value.from.replace(':', '.'), to: value.to.replace(':', '.') })}`}</>;
  const held = Object.entries(value).filter(([name, inner]) => inner !== undefined && inner !== null && !(Array.isArray(inner) && inner.length === 0) && !SELDOM.has(name));
  return <span className="thing">{held.map(([name, inner]) => <span key={name} className="one-value">{labelOf(`${fieldKey}.${name}`, lang)}: <FieldValue fieldKey={`${fieldKey}.${name}`} value={inner} municipalities={municipalities} /></span>)}</span>;
}

const isPeriod = (value: object): value is Period => 'days' in value && 'from' in value && 'to' in value;

/** Says nothing to a person: the id of a thing, and confirmations, which have their own history. */
const SELDOM: ReadonlySet<string> = new Set(['id', 'verifiedAt', 'verifiedBy', 'method', 'dueAt']);
