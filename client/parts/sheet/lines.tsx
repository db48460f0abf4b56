/** What the sheet's parts are made of: services with their numbers, reasons and advice with their sources. */
import type { SheetReason, SheetService, SheetSource as Source, SheetTold } from '#api/contract/referral.ts';
import { addressOf } from '../../routes.ts';
import { say, useWords } from '../../words/say.ts';
import { dateInWords } from '../../words/time.ts';
import { CallLink } from '../call.tsx';
import { OpenState } from '../open-state.tsx';

/** @param now where it matters whether they answer now */
export function SheetServices({ services, now }: { readonly services: readonly SheetService[]; readonly now?: Date }) {
  const { lang } = useWords();
  if (services.length === 0) return null;
  return (
    <ul className="reachable">
      {services.map((service) => (
        <li key={service.slug}>
          <a href={addressOf('service', lang, { slug: service.slug })}>{service.name}</a>
          {service.contact.phone ? <CallLink phone={service.contact.phone} /> : null}
          {now && service.contact.phone ? <OpenState contact={service.contact} now={now} /> : null}
        </li>
      ))}
    </ul>
  );
}

/** Where it is printed: document, section, date. */
export function SheetSource({ source }: { readonly source: Source | null }) {
  const { words } = useWords();
  if (!source) return null;
  const dated = source.date ? say(words.contact.dated, { date: dateInWords(source.date, words.hours) }) : words.contact.undated;
  return (
    <span className="source">
      {words.door.source}: {source.url ? <a href={source.url}>{source.title}</a> : source.title}{source.section ? `, ${source.section}` : ''}, {dated}.
    </span>
  );
}

export function ReasonList({ reasons }: { readonly reasons: readonly SheetReason[] }) {
  return (
    <ul className="told">
      {reasons.map(({ id, text, note, source }) => <li key={id}>{text}{note ? ` ${note}` : ''} <SheetSource source={source} /></li>)}
    </ul>
  );
}

/** @param reasons rules that stand beside the advice */
export function ToldList({ told, reasons }: { readonly told: readonly SheetTold[]; readonly reasons: readonly SheetReason[] }) {
  return (
    <ul className="told">
      {reasons.map(({ id, title, text, source }) => <li key={id}><strong>{title}.</strong> {text} <SheetSource source={source} /></li>)}
      {told.map(({ id, title, text, source, services }) => (
        <li key={id}>
          <strong>{title}.</strong> {text} <SheetSource source={source} />
          <SheetServices services={services} />
        </li>
      ))}
    </ul>
  );
}
