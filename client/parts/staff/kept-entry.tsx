/** One entry as its keeper sees it: how old each contact point is, «still correct», and the way back. One form, which works without JavaScript. */
import type { KeptContact, KeptEntry } from '#api/editorial/keeping/entries.ts';
import { addressOf, staffAddress } from '../../routes.ts';
import { readablePhone } from '../../words/phone.ts';
import { say, sayCount, useWords } from '../../words/say.ts';
import { staffWords } from '../../words/staff/words.ts';
import { dateInWords } from '../../words/time.ts';
import { AgeMark } from './age-mark.tsx';

/** What was just done with the entry: the contact points confirmed, and those that had changed meanwhile. */
export interface Done { readonly confirmed: readonly string[]; readonly changed: readonly string[]; readonly isUndone: boolean }
export const METHODS = ['call', 'e-mail', 'visit', 'website'] as const;
/** Before the id of a contact point: the field that holds the value as it was on the screen. */
export const SEEN = 'value.';

export function shownValue({ kind, value }: Pick<KeptContact, 'kind' | 'value'>): string {
  return kind === 'phone' || kind === 'sms' ? readablePhone(value) : kind === 'e-mail' ? value : value.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
}

export function KeptEntryCard({ entry, action, done }: { readonly entry: KeptEntry; readonly action: string; readonly done: Done | null }) {
  const { lang } = useWords();
  const { keeping } = staffWords(lang);
  const id = `entry-${entry.slug}`;
  const name = entry.name[lang] ?? entry.name.nb;
  const undoable = entry.contacts.flatMap(({ undo }) => undo ?? []);
  return (
    <article className="kept" id={id} aria-labelledby={`${id}-name`}>
      <header>
        <h2 className="ds-heading" data-size="2xs" id={`${id}-name`}>{name}</h2>
        <p className="small">{entry.providerName[lang] ?? entry.providerName.nb}{entry.isCrisis ? <> · <strong>{keeping.crisis}</strong></> : null}</p>
        <Waiting entry={entry} />
      </header>
      {done ? <Said done={done} entry={entry} /> : null}
      <form method="post" action={action} data-swap={id}>
        <input type="hidden" name="slug" value={entry.slug} />
        <ul className="kept-contacts">
          {entry.contacts.map((contact) => <ContactRow key={contact.id} contact={contact} entry={entry} />)}
          {entry.lacksNumber ? (
            <li>
              <div><AgeMark standing="missing" /> {keeping.lacksNumber}</div>
              {entry.mayEdit ? <a className="ds-button" data-variant="secondary" data-size="sm" href={staffAddress('staff-edit', lang, { slug: entry.slug })}>{keeping.addNumber}<span className="unseen"> {name}</span></a> : null}
            </li>
          ) : null}
        </ul>
        {entry.mayConfirm && entry.contacts.length > 0 ? (
          <div className="kept-all">
            <div className="ds-field how-known">
              <label className="ds-label" htmlFor={`${id}-how`}>{keeping.how}</label>
              <select className="ds-input" id={`${id}-how`} name="how" defaultValue={entry.method}>
                {METHODS.map((method) => <option key={method} value={method}>{keeping.methods[method]}</option>)}
              </select>
            </div>
            {entry.contacts.length > 1 && undoable.length < entry.contacts.length ? <button className="ds-button" type="submit" name="do" value="confirm:*">{keeping.confirmAll}<span className="unseen"> {name}</span></button> : null}
            {undoable.length > 1 ? <button className="ds-button" data-variant="tertiary" type="submit" name="do" value={`undo:${undoable.join(',')}`}>{keeping.undoAll}<span className="unseen"> {name}</span></button> : null}
          </div>
        ) : null}
      </form>
      <p className="kept-links">
        {entry.mayEdit ? <a href={staffAddress('staff-edit', lang, { slug: entry.slug })}>{keeping.edit}<span className="unseen"> {name}</span></a> : null}
        {entry.mayEdit ? <a href={staffAddress('staff-contact-people', lang, { slug: entry.slug })}>{keeping.people}<span className="unseen"> {name}</span></a> : null}
        {entry.state === 'published' ? <a href={addressOf('service', lang, { slug: entry.slug })}>{keeping.seePublic}<span className="unseen"> {name}</span></a> : null}
      </p>
    </article>
  );
}

function ContactRow({ contact, entry }: { readonly contact: KeptContact; readonly entry: KeptEntry }) {
  const { lang, words } = useWords();
  const { keeping } = staffWords(lang);
  const { id, age, verifiedAt, verifiedBy, method, dueAt, undo } = contact;
  const date = (day: string) => dateInWords(day, words.hours);
  const what = `${words.contact.purposes[contact.purpose]} ${shownValue(contact)}, ${entry.name[lang] ?? entry.name.nb}`;
  return (
    <li>
      <div>
        <p><AgeMark standing={age} /> {words.contact.purposes[contact.purpose]}, {words.contact.kinds[contact.kind].toLowerCase()}: <strong className="value">{shownValue(contact)}</strong></p>
        <p className="small">
          {verifiedAt ? say(keeping.lastConfirmed, { date: date(verifiedAt), by: verifiedBy ?? '', how: keeping.hows[method ?? 'import'] }) : keeping.neverConfirmed}{' '}
          {verifiedAt && dueAt ? say(age === 'fresh' ? keeping.dueOn : keeping.wasDueOn, { date: date(dueAt) }) : null}
          {contact.isShown ? null : keeping.notShown}
        </p>
      </div>
      {entry.mayConfirm ? <input type="hidden" name={SEEN + id} value={contact.value} /> : null}
      {!entry.mayConfirm ? null : undo !== null
        ? <button className="ds-button" data-variant="tertiary" data-size="sm" type="submit" name="do" value={`undo:${undo}`}>{keeping.undo}<span className="unseen"> {what}</span></button>
        : <button className="ds-button" data-variant="secondary" data-size="sm" type="submit" name="do" value={`confirm:${id}`}>{keeping.confirm}<span className="unseen"> {what}</span></button>}
    </li>
  );
}

/** What else waits: reports, proposals, drafts. */
function Waiting({ entry }: { readonly entry: KeptEntry }) {
  const { lang } = useWords();
  const { keeping } = staffWords(lang);
  const edit = staffAddress('staff-edit', lang, { slug: entry.slug });
  const waits: readonly { readonly text: string; readonly href: string | null }[] = [
    ...(entry.state === 'published' ? [] : [{ text: keeping.states[entry.state], href: null }]),
    ...(entry.reports > 0 ? [{ text: sayCount(keeping.reports, entry.reports), href: staffAddress('staff-reports', lang) }] : []),
    ...(entry.approvals > 0 ? [{ text: sayCount(keeping.approvals, entry.approvals), href: staffAddress('staff-approvals', lang) }] : []),
    ...(entry.hasDraft && entry.state === 'published' ? [{ text: keeping.draftWaits, href: edit }] : []),
    ...(entry.isUnsaved ? [{ text: keeping.unsaved, href: edit }] : []),
  ];
  return waits.length > 0 ? <ul className="kept-waits">{waits.map(({ text, href }) => <li key={text}>{href ? <a href={href}>{text}</a> : text}</li>)}</ul> : null;
}

/** Says what was done. The script puts the focus here, so that it is read out and «undo» comes next. */
function Said({ done, entry }: { readonly done: Done; readonly entry: KeptEntry }) {
  const { lang } = useWords();
  const { keeping } = staffWords(lang);
  const named = (ids: readonly string[]) => entry.contacts.filter(({ id }) => ids.includes(id)).map(shownValue);
  const confirmed = named(done.confirmed);
  const said = [
    ...(confirmed.length === 1 ? [say(keeping.saidOne, { what: confirmed[0] ?? '' })] : confirmed.length > 1 ? [say(keeping.saidMany, { count: confirmed.length })] : []),
    ...(done.changed.length > 0 ? [say(keeping.changed, { what: named(done.changed).join(', ') || done.changed.join(', ') })] : []),
    ...(done.isUndone ? [keeping.undone] : []),
  ];
  return said.length > 0 ? <p className="kept-said" role="status" tabIndex={-1} data-said data-color={done.changed.length > 0 ? 'warning' : 'success'}>{said.join(' ')}</p> : null;
}
