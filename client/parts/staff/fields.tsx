/** Fields of the staff area's plain forms: a label, a hint, what is wrong, and the field. */
import type { InputHTMLAttributes, ReactNode } from 'react';

interface TextFieldProps extends Pick<InputHTMLAttributes<HTMLInputElement>, 'type' | 'autoComplete' | 'inputMode' | 'defaultValue' | 'required' | 'maxLength' | 'autoFocus' | 'pattern'> {
  readonly name: string;
  /** Where the same name stands twice on a page. */
  readonly id?: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | null | undefined;
}

export function TextField({ name, id = name, label, hint, error, ...input }: TextFieldProps) {
  const about = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor={id}>{label}</label>
      {hint ? <p className="hint" id={`${id}-hint`}>{hint}</p> : null}
      <input className="ds-input" id={id} name={name} aria-describedby={about || undefined} aria-invalid={error ? true : undefined} {...input} />
      {error ? <p className="ds-validation-message" id={`${id}-error`}>{error}</p> : null}
    </div>
  );
}

/** What went wrong with the whole form, on top of it and read aloud. */
export function Wrong({ children }: { readonly children: ReactNode }) {
  return <div className="wrong" role="alert">{children}</div>;
}

/** What was done. */
export function Done({ children }: { readonly children: ReactNode }) {
  return <div className="done" role="status">{children}</div>;
}

/** Values that go along unseen. */
export function Hidden({ values }: { readonly values: Readonly<Record<string, string>> }) {
  return Object.entries(values).map(([name, value]) => (value ? <input key={name} type="hidden" name={name} value={value} /> : null));
}
