/** Contact points: the value as it will be dialled and read, what it is for, and what is known of it. */
import { dial, readablePhone } from '../../../words/phone.ts';
import { say, useWords } from '../../../words/say.ts';
import { dateInWords } from '../../../words/time.ts';
import { useEditing } from './editing.ts';
import { More, Reshape, RowButtons, Select, TextField } from './fields.tsx';
import { HoursFields } from './hours-fields.tsx';
import { Note } from './texts.tsx';

const KINDS = ['phone', 'sms', 'chat', 'web', 'e-mail'] as const;
const INPUT = { phone: 'tel', sms: 'tel', chat: 'url', web: 'url', 'e-mail': 'email' } as const;

export function ContactFields() {
  const { words, rows } = useEditing();
  const all = rows('contacts');
  return (
    <div id="contacts">
      {all.map((row, at) => <Contact key={row} row={row} number={at + 1} count={all.length} />)}
      <Reshape intent="add:contacts" at={`contacts.${all.length}`}>+ {words.contact.add}</Reshape>
    </div>
  );
}

function Contact({ row, number, count }: { readonly row: string; readonly number: number; readonly count: number }) {
  const { words: { contact: said }, value, isLookedAt } = useEditing();
  const { words } = useWords();
  const kind = KINDS.find((one) => one === value(`${row}.kind`)) ?? 'phone';
  const name = say(said.one, { number });
  return (
    <fieldset className="row contact" id={row}>
      <legend>{name}</legend>
      <input type="hidden" name={`${row}.id`} value={value(`${row}.id`)} />
      <TextField name={`${row}.value`} label={said.value[kind]} inputMode={INPUT[kind]} />
      <Known row={row} />
      <div className="pair">
        <Select name={`${row}.kind`} label={said.kind}>{KINDS.map((one) => <option key={one} value={one}>{words.contact.kinds[one]}</option>)}</Select>
        <Select name={`${row}.purpose`} label={said.purpose}>{Object.entries(words.contact.purposes).map(([one, label]) => <option key={one} value={one}>{label}</option>)}</Select>
      </div>
      <Note name={`${row}.note`} label={said.note} help={said.noteHelp} />
      <More summary={<>{said.ownHours}<span className="unseen">: {name}</span></>} isOpen={value(`${row}.hours.is`) === 'week' || isLookedAt([`${row}.hours`])}><HoursFields name={`${row}.hours`} of={name} /></More>
      <RowButtons row={row} name={name} count={count} />
    </fieldset>
  );
}

/** As it will be dialled and read; where it is from; whether anybody has confirmed it. */
function Known({ row }: { readonly row: string }) {
  const { words: { contact: said }, page, value } = useEditing();
  const { words } = useWords();
  const look = page.contacts.find((one) => one.row === row);
  if (!look || value(`${row}.value`) === '') return null;
  const day = (date: string) => dateInWords(date, words.hours);
  return (
    <p className="small known">
      {look.dialled ? <>{said.dialled} <code>{dial(look.dialled).replace('tel:', '')}</code>, {said.read} <strong>{readablePhone(look.dialled)}</strong>. </> : null}
      {look.isChanged ? said.changed : <>{look.confirmedAt ? say(said.confirmed, { date: day(look.confirmedAt) }) : said.notConfirmed} {look.source ? say(said.source, { title: look.source.title, date: look.source.date ? day(look.source.date) : said.undated }) : null} {look.isHidden ? said.hidden : null}</>}
    </p>
  );
}
