/** The fields that the edit page is made of: each with its label, its help, and what is wrong with it. */
import type { ReactNode } from 'react';
import { useForm } from './editing.ts';

interface Told { readonly name: string; readonly label: ReactNode; readonly help?: string }

export function Problem({ name }: { readonly name: string }) {
  const problem = useForm().problemOf(name);
  return problem ? <p className="ds-validation-message" id={`${name}-error`}>{problem}</p> : null;
}

/** What describes a field, for those who cannot see it. */
function useDescribed(name: string, help: string | undefined) {
  const isWrong = useForm().problemOf(name) !== null;
  return { 'aria-invalid': isWrong || undefined, 'aria-describedby': [help ? `${name}-help` : '', isWrong ? `${name}-error` : ''].filter(Boolean).join(' ') || undefined };
}

export function TextField({ name, label, help, lines, size, ...rest }: Told & { readonly lines?: number; readonly size?: number; readonly type?: 'text' | 'date'; readonly inputMode?: 'tel' | 'url' | 'email' | 'numeric'; readonly list?: string; readonly langOf?: string }) {
  const { value } = useForm();
  const described = useDescribed(name, help);
  const { langOf, ...input } = rest;
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor={name}>{label}</label>
      {help ? <p className="hint" id={`${name}-help`}>{help}</p> : null}
      {lines ? <textarea className="ds-input" id={name} name={name} rows={lines} defaultValue={value(name)} lang={langOf} {...described} /> : <input className="ds-input" id={name} name={name} type="text" size={size} defaultValue={value(name)} lang={langOf} autoComplete="off" {...input} {...described} />}
      <Problem name={name} />
    </div>
  );
}

export function Select({ name, label, help, children }: Told & { readonly children: ReactNode }) {
  const { value } = useForm();
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor={name}>{label}</label>
      {help ? <p className="hint" id={`${name}-help`}>{help}</p> : null}
      <select className="ds-input" id={name} name={name} defaultValue={value(name)} {...useDescribed(name, help)}>{children}</select>
      <Problem name={name} />
    </div>
  );
}

/** One of a few. */
export function OneOf({ name, label, choices, otherwise }: Told & { readonly choices: readonly (readonly [string, string])[]; readonly otherwise: string }) {
  const { value } = useForm();
  const chosen = value(name) || otherwise;
  return (
    <fieldset className="one-of" id={name}>
      <legend className="ds-label">{label}</legend>
      <div className="in-line">
        {choices.map(([one, said]) => <label key={one} className="tick"><input className="ds-input" type="radio" name={name} value={one} defaultChecked={one === chosen} />{said}</label>)}
      </div>
      <Problem name={name} />
    </fieldset>
  );
}

/** One or several of many. @param words plain words by which each is found in a filter */
export function Ticks({ name, choices, words = {} }: { readonly name: string; readonly choices: readonly (readonly [string, string])[]; readonly words?: Readonly<Record<string, string>> }) {
  const { values } = useForm();
  const ticked = new Set(values(name).map((one) => one.trim()));
  return (
    <div className="ticks">
      {choices.map(([one, said]) => (
        <label key={one} className="tick" data-words={words[one] || undefined}>
          <input className="ds-input" type="checkbox" name={name} value={one} defaultChecked={ticked.has(one)} />{said}
        </label>
      ))}
    </div>
  );
}

export function TickSet({ name, label, help, children }: Told & { readonly children: ReactNode }) {
  return (
    <fieldset className="tick-set" id={name}>
      <legend className="ds-label">{label}</legend>
      {help ? <p className="hint">{help}</p> : null}
      {children}
      <Problem name={name} />
    </fieldset>
  );
}

/** Seen only with the script: hides what does not hold the words that are typed. */
export function Filter({ of, label, help }: { readonly of: string; readonly label: string; readonly help?: string }) {
  return (
    <div className="ds-field filter" hidden data-filter={of}>
      <label className="ds-label" htmlFor={`filter-${of}`}>{label}</label>
      {help ? <p className="hint">{help}</p> : null}
      <input className="ds-input" id={`filter-${of}`} type="search" autoComplete="off" />
    </div>
  );
}

/** A submit button that changes the form and nothing else; the page comes back where it was. */
export function Reshape({ intent, at, children, label }: { readonly intent: string; readonly at: string; readonly children: ReactNode; readonly label?: string }) {
  const { address } = useForm();
  return <button className="ds-button small-button" data-variant="tertiary" type="submit" name="intent" value={intent} formAction={`${address}#${at}`} formNoValidate aria-label={label}>{children}</button>;
}

/** Up, down and away, for a row of a list. */
export function RowButtons({ row, name, count }: { readonly row: string; readonly name: string; readonly count: number }) {
  const { words } = useForm();
  const at = Number(row.slice(row.lastIndexOf('.') + 1));
  const list = row.slice(0, row.lastIndexOf('.'));
  return (
    <div className="row-buttons">
      {at > 0 ? <Reshape intent={`up:${row}`} at={`${list}.${at - 1}`} label={`${words.rows.up}: ${name}`}>{words.rows.up}</Reshape> : null}
      {at < count - 1 ? <Reshape intent={`down:${row}`} at={`${list}.${at + 1}`} label={`${words.rows.down}: ${name}`}>{words.rows.down}</Reshape> : null}
      <Reshape intent={`remove:${row}`} at={list} label={`${words.rows.remove}: ${name}`}>{words.rows.remove}</Reshape>
    </div>
  );
}

/** What is seldom needed: shut, but open when it holds something wrong, or something that is written. */
export function More({ summary, isOpen, children, id }: { readonly summary: ReactNode; readonly isOpen: boolean; readonly children: ReactNode; readonly id?: string }) {
  return (
    <details className="more" open={isOpen} id={id}>
      <summary>{summary}</summary>
      <div className="inside">{children}</div>
    </details>
  );
}
