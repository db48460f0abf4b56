/** The whole form on one page: what is changed most in sight, the rest at hand, and always a way to save. */
import type { ReactNode } from 'react';
import { addressOf, staffAddress } from '../../../routes.ts';
import { say } from '../../../words/say.ts';
import { ContactFields } from './contact-fields.tsx';
import { useEditing } from './editing.ts';
import { CoverageFields, LocationFields, MeaningFields, OtherFields, ReferralFields, TermsFields, WhoFields } from './facts.tsx';
import { More } from './fields.tsx';
import { HoursFields } from './hours-fields.tsx';
import { Done, DraftNotice, Problems, StateNotice } from './notices.tsx';
import { FORM, Preview } from './preview.tsx';
import { Texts } from './texts.tsx';

export function EditForm({ done }: { readonly done: string | null }) {
  const { page, words, lang, address } = useEditing();
  const { sections, draft: drafted } = words;
  const isNew = page.slug === null;
  const title = isNew ? words.newTitle : say(words.title, { name: page.name });
  return (
    <>
      <h1 className="ds-heading" data-size="lg">{title}</h1>
      <Done done={done} />
      <StateNotice />
      {page.slug ? <p className="edit-links">{page.state === 'published' || page.state === 'withdrawn' ? <a href={addressOf('service', lang, { slug: page.slug })}>{words.seePublic}</a> : null} <a href={staffAddress('staff-history', lang, { kind: 'service', slug: page.slug })}>{words.history}</a> <a href={staffAddress('staff-organisation', lang, { slug: page.provider })}>{words.organisation.edit}</a></p> : null}
      <Problems />
      <DraftNotice />
      <nav aria-label={words.parts} className="edit-parts"><ul className="chips scroll">{Object.entries(sections).filter(([id]) => !(isNew && id === 'withdraw')).map(([id, name]) => <li key={id}><a className="ds-chip" href={`#part-${id}`}>{name}</a></li>)}</ul></nav>
      <div className="edit-beside">
        <form id={FORM} method="post" action={address} className="edit-form" noValidate data-entry={page.slug ?? ''} data-account={page.account} data-posted={page.isPosted} data-draft={page.draft && !page.draft.isUsed ? 'pending' : 'own'} data-said={JSON.stringify({ kept: drafted.kept, unsaved: drafted.unsaved, offline: drafted.offline, restored: drafted.restored })}>
          {/* Enter in a field looks it over; it never publishes */}
          <button className="unseen" type="submit" name="intent" value="preview" tabIndex={-1} aria-hidden="true">{words.preview.button}</button>
          <input type="hidden" name="base" value={page.base ?? ''} />
          <input type="hidden" name="draft" value={page.draft && !page.draft.isUsed ? 'pending' : 'own'} />
          {isNew ? <Part id="meaning"><MeaningFields /></Part> : null}
          <Part id="texts"><Texts name="name" label={words.name} /><Texts name="summary" label={words.summary} help={words.summaryHelp} lines={4} /></Part>
          <Part id="contacts"><ContactFields /></Part>
          <Part id="hours"><HoursFields name="hours" of="" /></Part>
          <Folded id="what-happens" names={['whatHappens']}><Texts name="whatHappens" label={words.whatHappens} help={words.whatHappensHelp} lines={5} /></Folded>
          <Folded id="locations" names={['locations']}><LocationFields /></Folded>
          <Folded id="coverage" names={['coverage']} isOpen={isNew}><CoverageFields /></Folded>
          <Folded id="who" names={['audiences', 'ages']}><WhoFields /></Folded>
          <Folded id="referral" names={['referral']}><ReferralFields /></Folded>
          <Folded id="terms" names={['cost', 'anonymous', 'languages']}><TermsFields /></Folded>
          {isNew ? null : <Folded id="meaning" names={['type', 'level', 'provider', 'themes', 'pathways']}><MeaningFields /></Folded>}
          <Folded id="other" names={['alsoCalled', 'sources']}><OtherFields /></Folded>
          {isNew ? null : <Folded id="withdraw" names={['reason', 'instead']} isOpen={page.reason !== '' || page.instead !== ''}><Withdraw /></Folded>}
          <div className="edit-part"><Said name="why" label={words.save.why} value={page.why} help={words.save.whyHelp} /></div>
          <div className="save-bar">
            <div className="send">
              <button className="ds-button" type="submit" name="intent" value="publish">{words.save.publish}</button>
              <button className="ds-button" data-variant="secondary" type="submit" name="intent" value="keep">{words.save.keep}</button>
              <p className="small" id="draft-state" role="status" />
            </div>
          </div>
        </form>
        <Preview />
      </div>
    </>
  );
}

type PartId = keyof ReturnType<typeof useEditing>['words']['sections'];

function Part({ id, children }: { readonly id: PartId; readonly children: ReactNode }) {
  const { sections } = useEditing().words;
  return <section id={`part-${id}`} aria-labelledby={`heading-${id}`} className="edit-part"><h2 id={`heading-${id}`} className="ds-heading" data-size="xs">{sections[id]}</h2>{children}</section>;
}

function Folded({ id, names, isOpen = false, children }: { readonly id: PartId; readonly names: readonly string[]; readonly isOpen?: boolean; readonly children: ReactNode }) {
  const { words: { sections }, isLookedAt } = useEditing();
  return <More id={`part-${id}`} summary={<h2 className="ds-heading" data-size="xs">{sections[id]}</h2>} isOpen={isOpen || isLookedAt(names)}>{children}</More>;
}

/** A field that belongs to the saving, not to the entry. */
function Said({ name, label, value, list, help }: { readonly name: 'why' | 'reason' | 'instead'; readonly label: string; readonly value: string; readonly list?: string; readonly help?: string }) {
  const { problemOf, words } = useEditing();
  const problem = problemOf(name);
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor={name}>{label}{name === 'why' ? <span className="small"> ({words.optional})</span> : null}</label>
      {help ? <p className="hint" id={`${name}-help`}>{help}</p> : null}
      <input className="ds-input" id={name} name={name} type="text" defaultValue={value} list={list} autoComplete="off" aria-invalid={problem !== null || undefined} aria-describedby={help ? `${name}-help` : undefined} />
      {problem ? <p className="ds-validation-message" id={`${name}-error`}>{problem}</p> : null}
    </div>
  );
}

function Withdraw() {
  const { page, words: { withdraw: said } } = useEditing();
  return (
    <>
      <p>{said.help}</p>
      <Said name="reason" label={said.reason} value={page.reason} help={said.reasonHelp} />
      <Said name="instead" label={said.instead} value={page.instead} list="others" help={said.insteadHelp} />
      <datalist id="others">{page.choices.others.map(({ slug, name }) => <option key={slug} value={name} />)}</datalist>
      <p><button className="ds-button" data-variant="secondary" data-color="danger" type="submit" name="intent" value="withdraw">{said.button}</button></p>
    </>
  );
}

