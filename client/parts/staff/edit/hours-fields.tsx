/** Opening hours: the week, holidays, closed periods that end by themselves, and periods with other hours. */
import { say } from '../../../words/say.ts';
import { useForm } from './editing.ts';
import { More, OneOf, Problem, Reshape, RowButtons, TextField, Ticks } from './fields.tsx';
import { Note } from './texts.tsx';

const DAYS = ['1', '2', '3', '4', '5', '6', '7'];

/** @param name `hours`, or `contacts.0.hours` */
export function HoursFields({ name, of }: { readonly name: string; readonly of: string }) {
  const { words, rows, value, isLookedAt } = useForm();
  const { hours } = words;
  const [closures, variations] = [rows(`${name}.closures`), rows(`${name}.variations`)];
  const isWeek = value(`${name}.is`) === 'week';
  return (
    <div className="hours-fields">
      <OneOf name={`${name}.is`} label={<>{hours.is}<span className="unseen"> {of}</span></>} otherwise="unknown" choices={[['week', hours.week], ['always', hours.always], ['unknown', hours.unknown]]} />
      <More id={`${name}.regular`} summary={<>{hours.regular}<span className="unseen">: {of}</span></>} isOpen={isWeek || isLookedAt([`${name}.regular`])}>
        <p className="hint">{hours.regularHelp}</p>
        <Periods list={`${name}.regular`} of={of} />
        <OneOf name={`${name}.publicHolidays`} label={<>{hours.holidays}<span className="unseen"> {of}</span></>} otherwise="unknown" choices={Object.entries(hours.holidayChoices)} />
      </More>
      <More id={`${name}.closures`} summary={<>{hours.closures}<span className="unseen">: {of}</span></>} isOpen={closures.length > 0 || isLookedAt([`${name}.closures`])}>
        <p className="hint">{hours.closuresHelp}</p>
        {closures.map((row, at) => (
          <fieldset key={row} id={row} className="row">
            <legend>{say(hours.closure, { number: at + 1 })}<span className="unseen"> {of}</span></legend>
            <Dates row={row} />
            <Note name={`${row}.reason`} label={hours.reason} />
            <RowButtons row={row} name={`${say(hours.closure, { number: at + 1 })} ${of}`} count={closures.length} />
          </fieldset>
        ))}
        <Reshape intent={`add:${name}.closures`} at={`${name}.closures`}>+ {hours.addClosure}</Reshape>
      </More>
      <More id={`${name}.variations`} summary={<>{hours.variations}<span className="unseen">: {of}</span></>} isOpen={variations.length > 0 || isLookedAt([`${name}.variations`])}>
        <p className="hint">{hours.variationsHelp}</p>
        {variations.map((row, at) => (
          <fieldset key={row} id={row} className="row">
            <legend>{say(hours.variation, { number: at + 1 })}<span className="unseen"> {of}</span></legend>
            <Dates row={row} />
            <Periods list={`${row}.periods`} of={say(hours.variation, { number: at + 1 })} />
            <Note name={`${row}.note`} label={hours.note} />
            <RowButtons row={row} name={`${say(hours.variation, { number: at + 1 })} ${of}`} count={variations.length} />
          </fieldset>
        ))}
        <Reshape intent={`add:${name}.variations`} at={`${name}.variations`}>+ {hours.addVariation}</Reshape>
      </More>
    </div>
  );
}

function Dates({ row }: { readonly row: string }) {
  const { words, value } = useForm();
  // what is no date stays as it was typed: a date field would show nothing
  const type = (name: string) => (/^(\d{4}-\d{2}-\d{2})?$/.test(value(name)) ? 'date' : 'text');
  return (
    <div className="pair">
      <TextField name={`${row}.from`} type={type(`${row}.from`)} label={words.hours.firstDay} />
      <TextField name={`${row}.to`} type={type(`${row}.to`)} label={words.hours.lastDay} />
    </div>
  );
}

function Periods({ list, of }: { readonly list: string; readonly of: string }) {
  const { words: { hours }, rows } = useForm();
  const all = rows(list);
  return (
    <div className="periods" id={list}>
      {all.map((row, at) => (
        <fieldset key={row} id={row} className="row period">
          <legend>{say(hours.period, { number: at + 1 })}<span className="unseen"> {of}</span></legend>
          <div id={`${row}.days`} className="days"><Ticks name={`${row}.days`} choices={DAYS.map((day, index) => [day, hours.dayNames[index] ?? day])} /><Problem name={`${row}.days`} /></div>
          <div className="pair">
            <TextField name={`${row}.from`} label={hours.from} size={6} />
            <TextField name={`${row}.to`} label={hours.to} size={6} />
          </div>
          <RowButtons row={row} name={`${say(hours.period, { number: at + 1 })} ${of}`} count={all.length} />
        </fieldset>
      ))}
      <Reshape intent={`add:${list}`} at={list} label={`${hours.addPeriod}: ${of}`}>+ {hours.addPeriod}</Reshape>
    </div>
  );
}
