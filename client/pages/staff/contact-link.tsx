/** Where a link in a letter leads: «all is still correct» with one tap, or what must change. Opening the page does nothing. */
import { data, redirect, useActionData, useLoaderData } from 'react-router';
import type { OpenedLink } from '#api/editorial/keeping/link.ts';
import { HoursTable } from '../../parts/hours-table.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { shownValue } from '../../parts/staff/kept-entry.tsx';
import { NEW_PHONE, ProposalForm, SEEN, type Sent, TYPED } from '../../parts/staff/proposal-form.tsx';
import { addressOf, staffAddress } from '../../routes.ts';
import { staffAction, staffLoader } from '../../staff.ts';
import { say, useWords } from '../../words/say.ts';
import { staffWords } from '../../words/staff/words.ts';
import { dateInWords } from '../../words/time.ts';

export const loader = staffLoader(async ({ desk, params }) => ({ opened: await desk.keeping.openLink(params['token'] ?? '') }));

type Answer = { readonly sent: Sent | null; readonly isChangedMeanwhile: boolean };

export const action = staffAction(async ({ desk, lang, params, form }) => {
  const token = params['token'] ?? '';
  // what came of it is shown by the page itself: the link says what it was used for
  const done = () => redirect(staffAddress('staff-contact-link', lang, { token }));
  const fields = Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
  const withPrefix = (prefix: string) => Object.entries(fields).flatMap(([name, value]) => (name.startsWith(prefix) ? [{ contact: name.slice(prefix.length), value }] : []));
  if (fields['do'] === 'confirm') {
    const confirmed = await desk.keeping.confirmByLink(token, withPrefix(SEEN));
    return confirmed && confirmed.changed.length > 0 ? data<Answer>({ sent: null, isChangedMeanwhile: true }, { status: 409 }) : done();
  }
  if (fields['do'] !== 'propose') return done();
  const proposed = await desk.keeping.proposeByLink(token, { seen: withPrefix(SEEN), typed: withPrefix(TYPED), newPhone: fields[NEW_PHONE] ?? '', note: fields['note'] ?? '', name: fields['name'] ?? '' });
  return proposed.outcome === 'wrong' ? data<Answer>({ sent: { fields, issues: proposed.issues }, isChangedMeanwhile: false }, { status: 400 }) : done();
});

export default function ContactLinkPage() {
  const { opened } = useLoaderData<typeof loader>();
  const { link } = staffWords(useWords().lang).keeping;
  return (
    <div className="contact-link">
      <PageHead title={link.title} />
      {opened.state === 'open' ? <Open opened={opened} /> : <Closed opened={opened} />}
    </div>
  );
}

function Open({ opened: { entry, person, organisation } }: { readonly opened: Extract<OpenedLink, { state: 'open' }> }) {
  const answer = useActionData<Answer>();
  const { lang, words } = useWords();
  const { link } = staffWords(lang).keeping;
  const hours = entry.hours ?? entry.contacts.find((contact) => contact.hours)?.hours ?? null;
  return (
    <>
      <p>{say(link.hello, { name: person, organisation: organisation.name[lang] ?? organisation.name.nb })}</p>
      <h1 className="ds-heading" data-size="md">{entry.name[lang] ?? entry.name.nb}</h1>
      {answer?.isChangedMeanwhile ? <p className="kept-said" role="alert" data-color="warning">{link.changedMeanwhile}</p> : null}
      <form method="post" className="one-tap">
        {entry.contacts.length > 0 ? (
          <dl className="facts">
            {entry.contacts.map((contact) => (
              <div key={contact.id}>
                <dt>{say(link.is, { purpose: words.contact.purposes[contact.purpose], kind: words.contact.kinds[contact.kind].toLowerCase() })}</dt>
                <dd className="value">{shownValue(contact)}<input type="hidden" name={SEEN + contact.id} value={contact.value} /></dd>
              </div>
            ))}
          </dl>
        ) : <p>{link.noContacts}</p>}
        {entry.contacts.length > 0 ? <button className="ds-button" data-size="lg" type="submit" name="do" value="confirm">{link.confirm}</button> : null}
      </form>
      <details className="ds-details" open={answer?.sent || entry.contacts.length === 0 ? true : undefined}>
        <summary>{link.change}</summary>
        <div><ProposalForm entry={entry} person={person} sent={answer?.sent ?? null} /></div>
      </details>
      <h2 className="ds-heading" data-size="xs">{link.hours}</h2>
      <HoursTable hours={hours} />
      {entry.locations.length > 0 ? (
        <>
          <h2 className="ds-heading" data-size="xs">{link.address}</h2>
          {entry.locations.map(({ address, postalCode, city }) => <p key={`${address}${city}`}>{[address, [postalCode, city].filter(Boolean).join(' ')].filter(Boolean).join(', ')}</p>)}
        </>
      ) : null}
      <p><a href={addressOf('service', lang, { slug: entry.slug })}>{say(link.seePublic, { name: entry.name[lang] ?? entry.name.nb })}</a></p>
    </>
  );
}

function Closed({ opened }: { readonly opened: Exclude<OpenedLink, { state: 'open' }> }) {
  const { lang, words } = useWords();
  const { link } = staffWords(lang).keeping;
  if (opened.state === 'unknown') return <Told heading={link.unknown.heading} lead={link.unknown.lead} />;
  const organisation = opened.organisation.name[lang] ?? opened.organisation.name.nb;
  const values = { name: opened.name[lang] ?? opened.name.nb, organisation, date: opened.state === 'used' ? dateInWords(opened.at.slice(0, 10), words.hours) : '' };
  const { heading, lead } = opened.state === 'used' ? link.done[opened.done] : link[opened.state];
  return (
    <>
      <Told heading={heading} lead={say(lead, values)} />
      {opened.state === 'used' ? <p>{say(link.done.once, values)}</p> : null}
      {opened.state === 'used' ? <p><a href={addressOf('service', lang, { slug: opened.slug })}>{say(link.seePublic, values)}</a></p> : null}
      {opened.organisation.url ? <p><a href={opened.organisation.url}>{say(link.website, values)}</a></p> : null}
    </>
  );
}

const Told = ({ heading, lead }: { readonly heading: string; readonly lead: string }) => <><h1 className="ds-heading" data-size="lg">{heading}</h1><p className="lead" role="status">{lead}</p></>;
