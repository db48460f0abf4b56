/** «Something must change»: a field for each contact point, room for the rest, and who they are. What was typed is never lost. */
import type { AskedEntry } from '#api/editorial/keeping/link.ts';
import type { ProposalIssue } from '#api/editorial/keeping/propose.ts';
import { readablePhone } from '../../words/phone.ts';
import { say, useWords } from '../../words/say.ts';
import { staffWords } from '../../words/staff/words.ts';

/** Before the id of a contact point: what it was on the screen, and what they made of it. */
export const SEEN = 'seen.';
export const TYPED = 'typed.';
export const NEW_PHONE = 'new-phone';

/** The form as it was sent, and what is wrong with it. */
export interface Sent { readonly fields: Readonly<Record<string, string>>; readonly issues: readonly ProposalIssue[] }

export function ProposalForm({ entry, person, sent }: { readonly entry: AskedEntry; readonly person: string; readonly sent: Sent | null }) {
  const { lang, words } = useWords();
  const { link } = staffWords(lang).keeping;
  const typedIn = (name: string, otherwise: string) => sent?.fields[name] ?? otherwise;
  const typedFor = (field: string) => sent?.fields[field] ?? sent?.fields[TYPED + field] ?? '';
  const sentence = (issue: ProposalIssue) => say(link.wrong[issue.kind], { typed: typedFor(issue.field) });
  const inputId = (field: string) => (field === NEW_PHONE || field === 'note' || field === 'name' ? `p-${field}` : `p-${TYPED}${field}`);
  const problem = (field: string) => { const issue = sent?.issues.find((one) => one.field === field); return issue ? sentence(issue) : null; };
  return (
    <form method="post" className="staff-form" noValidate>
      <p>{link.changeLead}</p>
      {sent ? (
        <div className="ds-error-summary" role="alert" tabIndex={-1}>
          <h2>{link.errors}</h2>
          <ul>{sent.issues.map((issue) => <li key={issue.field}><a href={`#${inputId(issue.field)}`}>{sentence(issue)}</a></li>)}</ul>
        </div>
      ) : null}
      {entry.contacts.map((contact) => (
        <div key={contact.id}>
          <input type="hidden" name={SEEN + contact.id} value={contact.value} />
          <Field id={inputId(contact.id)} name={TYPED + contact.id} problem={problem(contact.id)}
            label={say(link.is, { purpose: words.contact.purposes[contact.purpose], kind: words.contact.kinds[contact.kind].toLowerCase() })}
            value={typedIn(TYPED + contact.id, contact.kind === 'phone' || contact.kind === 'sms' ? readablePhone(contact.value) : contact.value)}
            mode={contact.kind === 'phone' || contact.kind === 'sms' ? 'tel' : contact.kind === 'e-mail' ? 'email' : 'url'} />
        </div>
      ))}
      {entry.lacksNumber ? <Field id={inputId(NEW_PHONE)} name={NEW_PHONE} label={link.newPhone} value={typedIn(NEW_PHONE, '')} mode="tel" problem={problem(NEW_PHONE)} /> : null}
      <Field id={inputId('note')} name="note" label={link.note} hint={link.noteHint} value={typedIn('note', '')} problem={problem('note')} />
      <Field id={inputId('name')} name="name" label={link.name} value={typedIn('name', person)} mode="text" problem={problem('name')} />
      <button className="ds-button" data-variant="secondary" type="submit" name="do" value="propose">{link.send}</button>
    </form>
  );
}

interface FieldProps {
  readonly id: string; readonly name: string; readonly label: string; readonly value: string; readonly problem: string | null; readonly hint?: string;
  /** The keyboard that a phone shows; left out for a text of several lines. */
  readonly mode?: 'tel' | 'email' | 'url' | 'text';
}

function Field({ id, name, label, value, problem, hint, mode }: FieldProps) {
  const said = [hint ? `${id}-hint` : '', problem ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined;
  const field = { 'className': 'ds-input', id, name, 'defaultValue': value, 'aria-invalid': problem ? true : undefined, 'aria-describedby': said } as const;
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor={id}>{label}</label>
      {hint ? <p className="hint" id={`${id}-hint`}>{hint}</p> : null}
      {mode ? <input type="text" inputMode={mode} {...field} /> : <textarea rows={3} {...field} />}
      {problem ? <p className="ds-validation-message" id={`${id}-error`}>{problem}</p> : null}
    </div>
  );
}
