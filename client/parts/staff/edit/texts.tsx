/** A text in bokmål, nynorsk and English, beside each other, with what is missing shown. */
import { useForm } from './editing.ts';
import { More, TextField } from './fields.tsx';

const LANGS = ['nb', 'nn', 'en'] as const;

export function Texts({ name, label, help, lines }: { readonly name: string; readonly label: string; readonly help?: string; readonly lines?: number }) {
  const { words, value } = useForm();
  return (
    <fieldset className="texts">
      <legend className="ds-label">{label}</legend>
      {help ? <p className="hint">{help}</p> : null}
      <div className="three">
        {LANGS.map((lang) => (
          <TextField key={lang} name={`${name}.${lang}`} langOf={lang} lines={lines} label={<><span className="unseen">{label}, </span>{words.langs[lang]}{value(`${name}.${lang}`).trim() === '' ? <span className="ds-tag lacks" data-size="sm">{words.lacks}</span> : null}</>} />
        ))}
      </div>
    </fieldset>
  );
}

/** A short text: bokmål in sight, the others at hand. */
export function Note({ name, label, help, lines }: { readonly name: string; readonly label: string; readonly help?: string; readonly lines?: number }) {
  const { words, value, isLookedAt } = useForm();
  const others = ['nn', 'en'] as const;
  return (
    <div className="note-fields">
      <TextField name={`${name}.nb`} langOf="nb" label={label} help={help} lines={lines} />
      <More summary={<>{words.otherLangs}<span className="unseen">: {label}</span></>} isOpen={others.some((lang) => value(`${name}.${lang}`) !== '') || isLookedAt(others.map((lang) => `${name}.${lang}`))}>
        {others.map((lang) => <TextField key={lang} name={`${name}.${lang}`} langOf={lang} lines={lines} label={<><span className="unseen">{label}, </span>{words.langs[lang]}</>} />)}
      </More>
    </div>
  );
}
