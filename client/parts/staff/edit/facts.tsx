/** The rest of what is known of a service: where, for whom, by which way, at what price, and what it is about. */
import { AUDIENCES, LEVELS, PATHWAYS, SERVICE_TYPES, THEMES } from '#api/contract/vocabulary.ts';
import { say, useWords } from '../../../words/say.ts';
import { useEditing } from './editing.ts';
import { Filter, More, OneOf, Reshape, RowButtons, Select, TextField, Ticks, TickSet } from './fields.tsx';
import { Note } from './texts.tsx';

export function LocationFields() {
  const { words: { location: said }, rows, value } = useEditing();
  const all = rows('locations');
  return (
    <div id="locations">
      {all.map((row, at) => (
        <fieldset key={row} id={row} className="row">
          <legend>{say(said.one, { number: at + 1 })}</legend>
          <input type="hidden" name={`${row}.was`} value={value(`${row}.was`)} />
          <TextField name={`${row}.address`} label={said.address} />
          <div className="pair"><TextField name={`${row}.postalCode`} label={said.postalCode} size={6} inputMode="numeric" /><TextField name={`${row}.city`} label={said.city} /></div>
          <Note name={`${row}.note`} label={said.note} />
          <RowButtons row={row} name={say(said.one, { number: at + 1 })} count={all.length} />
        </fieldset>
      ))}
      <Reshape intent="add:locations" at={`locations.${all.length}`}>+ {said.add}</Reshape>
    </div>
  );
}

export function CoverageFields() {
  const { words: { coverage: said }, page: { choices }, values, isLookedAt } = useEditing();
  const chosen = new Set(values('coverage.municipalities'));
  const count = (numbers: readonly { readonly number: string }[]) => numbers.filter(({ number }) => chosen.has(number)).length;
  return (
    <TickSet name="coverage" label={said.municipalities}>
      <Ticks name="coverage.national" choices={[['yes', said.national]]} />
      <More summary={said.areas} isOpen={values('coverage.areas').length > 0}><Ticks name="coverage.areas" choices={choices.areas.map(({ id, name, kind }) => [id, say(said[kind], { name })])} /></More>
      <More summary={said.counties} isOpen={values('coverage.counties').length > 0}><Ticks name="coverage.counties" choices={choices.counties.map(({ number, name }) => [number, name])} /></More>
      <div data-filtered="municipalities">
        <Filter of="municipalities" label={said.filter} />
        {choices.counties.map(({ number, name, municipalities }) => {
          const ticked = count(municipalities);
          return <More key={number} summary={<>{name}{ticked > 0 ? <span className="small"> · {say(said.chosen, { count: ticked })}</span> : null}</>} isOpen={isLookedAt(['coverage']) && ticked > 0}><Ticks name="coverage.municipalities" choices={municipalities.map((one) => [one.number, one.name])} /></More>;
        })}
      </div>
    </TickSet>
  );
}

export function WhoFields() {
  const { words: { who: said }, lang } = useEditing();
  return (
    <>
      <TickSet name="audiences" label={said.audiences}><Ticks name="audiences" choices={Object.entries(AUDIENCES).map(([one, label]) => [one, label[lang]])} /></TickSet>
      <p className="hint">{said.agesHelp}</p>
      <div className="pair"><TextField name="ages.from" label={said.from} size={4} inputMode="numeric" /><TextField name="ages.to" label={said.to} size={4} inputMode="numeric" /></div>
    </>
  );
}

export function ReferralFields() {
  const { words: { referral: said, yesNo } } = useEditing();
  const { words } = useWords();
  const { or: _, ...referrers } = words.referrers;
  const choices = Object.entries(yesNo);
  return (
    <>
      <OneOf name="referral.required" label={said.required} choices={choices} otherwise="unknown" />
      <OneOf name="referral.self" label={said.self} choices={choices} otherwise="unknown" />
      <TickSet name="referral.by" label={said.by}><Ticks name="referral.by" choices={Object.entries(referrers)} /></TickSet>
      <Note name="referral.note" label={said.note} lines={2} />
      <Points list="referral.mustHold" label={said.mustHold} add={said.addMustHold} />
      <Points list="referral.exclusions" label={said.exclusions} add={said.addExclusion} />
    </>
  );
}

function Points({ list, label, add }: { readonly list: string; readonly label: string; readonly add: string }) {
  const { words: { referral: said }, rows } = useEditing();
  const all = rows(list);
  return (
    <fieldset id={list} className="points">
      <legend className="ds-label">{label}</legend>
      {all.map((row, at) => <div key={row} id={row} className="row"><Note name={row} label={say(said.point, { number: at + 1 })} lines={2} /><RowButtons row={row} name={`${label}, ${say(said.point, { number: at + 1 })}`} count={all.length} /></div>)}
      <Reshape intent={`add:${list}`} at={list} label={`${add}: ${label}`}>+ {add}</Reshape>
    </fieldset>
  );
}

export function TermsFields() {
  const { words: { terms: said, yesNo }, page: { choices }, lang } = useEditing();
  const names = new Intl.DisplayNames(lang, { type: 'language' });
  return (
    <>
      <OneOf name="cost" label={said.cost} choices={Object.entries(said.costs)} otherwise="unknown" />
      <OneOf name="anonymous" label={said.anonymous} choices={Object.entries(yesNo)} otherwise="unknown" />
      <TickSet name="languages" label={said.languages}><Ticks name="languages" choices={choices.languages.map((one) => [one, one === 'interpreter' ? said.interpreter : (names.of(one) ?? one)])} /></TickSet>
      <TextField name="languages.other" label={said.otherLanguages} help={said.otherLanguagesHelp} />
    </>
  );
}

export function MeaningFields() {
  const { words: { meaning: said }, page: { choices }, lang } = useEditing();
  const types = Object.entries(SERVICE_TYPES);
  return (
    <>
      <Select name="type" label={said.type}>
        <option value="">{said.chooseType}</option>
        {Object.entries(LEVELS).map(([level, label]) => <optgroup key={level} label={label[lang]}>{types.filter(([, type]) => type.level === level).map(([type, name]) => <option key={type} value={type}>{name[lang]}</option>)}</optgroup>)}
      </Select>
      <div className="pair">
        <Select name="level" label={said.level}><option value="">{said.levelFromType}</option>{Object.entries(LEVELS).map(([level, label]) => <option key={level} value={level}>{label[lang]}</option>)}</Select>
        {choices.organisations.length > 0 ? <Select name="provider" label={said.organisation}>{choices.organisations.map(({ slug, name }) => <option key={slug} value={slug}>{name}</option>)}</Select> : null}
      </div>
      <TickSet name="themes" label={said.themes}><div data-filtered="themes"><Filter of="themes" label={said.filter} help={said.filterHelp} /><Ticks name="themes" words={choices.words} choices={Object.entries(THEMES).map(([one, label]) => [one, label[lang]])} /></div></TickSet>
      <TickSet name="pathways" label={said.pathways}><Ticks name="pathways" words={choices.words} choices={Object.entries(PATHWAYS).map(([one, label]) => [one, label[lang]])} /></TickSet>
    </>
  );
}

export function OtherFields() {
  const { words: { other: said }, rows } = useEditing();
  const all = rows('sources');
  return (
    <>
      <TextField name="alsoCalled" label={said.alsoCalled} help={said.alsoCalledHelp} lines={3} />
      <Ticks name="incomplete" choices={[['yes', said.incomplete]]} />
      <fieldset id="sources" className="points">
        <legend className="ds-label">{said.sources}</legend>
        <p className="hint">{said.sourcesHelp}</p>
        {all.map((row, at) => (
          <fieldset key={row} id={row} className="row">
            <legend>{say(said.source, { number: at + 1 })}</legend>
            <TextField name={`${row}.title`} label={said.sourceTitle} />
            <div className="pair"><TextField name={`${row}.url`} label={said.sourceUrl} inputMode="url" /><TextField name={`${row}.date`} label={said.sourceDate} size={12} /></div>
            <RowButtons row={row} name={say(said.source, { number: at + 1 })} count={all.length} />
          </fieldset>
        ))}
        <Reshape intent="add:sources" at="sources">+ {said.addSource}</Reshape>
      </fieldset>
    </>
  );
}
