/** One service, whole: how to reach it first, then what is known, then where it is known from. */
import { data, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import type { PublicContact } from '#api/contract/service.ts';
import { AUDIENCES, LEVELS, PATHWAYS, SERVICE_TYPES, THEMES } from '#api/contract/vocabulary.ts';
import { contactNow } from '#api/navigator/contact.ts';
import { directoryContext } from '../context.ts';
import { notHere } from '../not-here.ts';
import { agesInWords } from '../parts/ages.ts';
import { CallButton, CallLink } from '../parts/call.tsx';
import { HoursTable } from '../parts/hours-table.tsx';
import { kindsOf } from '../parts/kind-by-type.ts';
import { MissingNumber } from '../parts/missing-number.tsx';
import { OpenState } from '../parts/open-state.tsx';
import { OtherWays } from '../parts/other-ways.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Fact } from '../parts/professional-facts.tsx';
import { ReportButtons } from '../parts/report-buttons.tsx';
import { ReferralLine, referrers } from '../parts/referral-line.tsx';
import { Sources } from '../parts/sources.tsx';
import { TrustLine } from '../parts/trust.tsx';
import { WithdrawnPage } from '../parts/withdrawn-page.tsx';
import { addressOf, langOf } from '../routes.ts';
import { dial, readablePhone, text } from '../words/phone.ts';
import { say, useWords } from '../words/say.ts';
import { dateInWords } from '../words/time.ts';
import { WORDS } from '../words/words.ts';

const LISTED_MUNICIPALITIES = 40;
const GONE = 410;

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const { directory, now } = context.get(directoryContext);
  const lang = langOf(new URL(request.url).pathname);
  const service = directory.service(params.slug ?? '', lang);
  const gone = service ? null : directory.withdrawn(params.slug ?? '', lang);
  if (gone) return data({ gone }, { status: GONE });
  if (!service) throw notHere('service');
  const { municipalities } = service.coverage;
  return data({
    gone: null,
    service, now: now.toISOString(), contact: contactNow(service, now),
    kinds: kindsOf(service, directory.handbook(lang).kinds).map(({ slug, question }) => ({ slug, question })),
    forum: directory.handbook(lang).forums.find((one) => one.service === service.slug)?.slug ?? null,
    municipality: municipalities.length === 1 ? directory.municipality(municipalities[0] ?? '') : null,
    area: municipalities.slice(0, LISTED_MUNICIPALITIES).flatMap((number) => directory.municipality(number) ?? []).map(({ number, name }) => ({ number, name })),
    further: Math.max(0, municipalities.length - LISTED_MUNICIPALITIES),
  });
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

export default function ServicePage() {
  const loaded = useLoaderData<typeof loader>();
  return loaded.gone ? <WithdrawnPage gone={loaded.gone} /> : <Whole loaded={loaded} />;
}

function Whole({ loaded }: { readonly loaded: Extract<Loaded, { gone: null }> }) {
  const { service, contact, municipality, area, further, kinds, forum, now: at } = loaded;
  const { lang, words } = useWords();
  const { facts } = words;
  const now = new Date(at);
  const called = service.contacts.find(({ kind, value }) => kind === 'phone' && value === contact.phone);
  const missing: Readonly<Record<string, string>> = facts.missingNames;
  return (
    <article className="service-page">
      <PageHead title={service.name} description={service.summary} />
      <p className="eyebrow">{LEVELS[service.level][lang]} · {SERVICE_TYPES[service.type][lang]}</p>
      <h1 className="ds-heading" data-size="lg">{service.name}</h1>
      {service.provider.name !== service.name ? <p className="provider">{say(words.door.runBy, { name: service.provider.name })}</p> : null}
      <p className="lead">{service.summary}</p>
      {service.shownInNorwegian ? <p className="small">{words.site.shownInNorwegian}</p> : null}
      {kinds.map(({ slug, question }) => <p key={slug}><a href={addressOf('kind', lang, { slug }, { municipality: municipality?.number })}>{question}</a></p>)}
      {forum ? <p><a href={addressOf('forum', lang, { slug: forum })}>{WORDS[lang].cooperation.inDetail}</a></p> : null}

      <div className="door reach">
        {contact.phone ? <CallButton phone={contact.phone} /> : <MissingNumber service={service} url={contact.url} municipality={municipality} />}
        <OpenState contact={contact} now={now} />
        {contact.phone ? <OtherWays service={service} url={contact.url} /> : null}
        <ReferralLine referral={service.referral} />
        {called ? <TrustLine contact={called} /> : <p className="trust">{facts.notVerified}</p>}
        {service.reported ? <p className="trust"><strong>{words.door.reported}</strong></p> : null}
      </div>

      {service.whatHappens ? (
        <section>
          <h2 className="ds-heading" data-size="xs">{words.door.whatHappens}</h2>
          <p>{service.whatHappens}</p>
        </section>
      ) : null}

      <dl className="facts">
        <Fact term={facts.audience}>{service.audiences.map((audience) => AUDIENCES[audience][lang]).join(', ')}</Fact>
        <Fact term={facts.ages}>{agesInWords(service.ages, facts) ?? facts.agesUnknown}</Fact>
        <Fact term={facts.area}>
          {service.coverage.national ? facts.areaNational : area.map(({ number, name }, at) => (
            <span key={number}>{at > 0 ? ', ' : ''}<a href={addressOf('municipality', lang, { number })}>{name}</a></span>
          ))}
          {further > 0 ? ` + ${further}` : null}
          {service.coverage.inferred ? <p className="small">{facts.areaInferred}</p> : null}
        </Fact>
        {service.referral.by.length > 0 ? <Fact term={facts.referralBy}>{referrers(service.referral.by, words)}</Fact> : null}
        {service.referral.mustHold.length > 0 ? <Fact term={facts.mustHold}><Lines items={service.referral.mustHold} /></Fact> : null}
        {service.referral.exclusions.length > 0 ? <Fact term={facts.exclusions}><Lines items={service.referral.exclusions} /></Fact> : null}
        <Fact term={words.hours.heading}><HoursTable hours={service.hours ?? called?.hours ?? null} /></Fact>
        {service.locations.length > 0 ? <Fact term={facts.address}><Lines items={service.locations.map(({ address, postalCode, city, note }) => [address, [postalCode, city].filter(Boolean).join(' '), note].filter(Boolean).join(', '))} /></Fact> : null}
        {service.cost ? <Fact term={facts.cost}>{service.cost === 'free' ? facts.costFree : facts.costFee}</Fact> : null}
        {service.anonymous === null ? null : <Fact term={facts.anonymous}>{service.anonymous ? facts.yes : facts.no}</Fact>}
        {service.languages.length > 0 ? <Fact term={facts.languages}>{service.languages.map((one) => (one === 'interpreter' ? facts.interpreter : one)).join(', ')}</Fact> : null}
        {service.themes.length > 0 ? <Fact term={facts.themes}><ul className="chips">{service.themes.map((theme) => <li key={theme}><a className="ds-chip" href={addressOf('theme', lang, { slug: theme })}>{THEMES[theme][lang]}</a></li>)}</ul></Fact> : null}
        {service.pathways.length > 0 ? <Fact term={facts.pathways}><ul>{service.pathways.map((pathway) => <li key={pathway}><a href={addressOf('pathway', lang, { slug: pathway }, { municipality: municipality?.number })}>{PATHWAYS[pathway][lang]}</a></li>)}</ul></Fact> : null}
        {service.alsoCalled.length > 0 ? <Fact term={facts.alsoCalled}>{service.alsoCalled.join(', ')}</Fact> : null}
        {service.missing.length > 0 ? <Fact term={facts.missing}>{service.missing.map((one) => missing[one] ?? one).join(', ')}</Fact> : null}
      </dl>

      {service.contacts.length > 0 ? (
        <section aria-labelledby="contacts">
          <h2 id="contacts" className="ds-heading" data-size="xs">{words.contact.heading}</h2>
          <ul className="contacts">{service.contacts.map((one) => <Contact key={one.id} contact={one} />)}</ul>
        </section>
      ) : null}
      <details className="ds-details wrong">
        <summary>{words.door.wrong}</summary>
        <div><ReportButtons slug={service.slug} /></div>
      </details>
      <Sources sources={service.sources} />
      <p className="small">{service.verifiedAt ? say(facts.verified, { date: dateInWords(service.verifiedAt, words.hours) }) : facts.notVerified}</p>
    </article>
  );
}

function Contact({ contact }: { readonly contact: PublicContact }) {
  const { words } = useWords();
  const { kind, value } = contact;
  return (
    <li>
      <p>
        <strong>{words.contact.purposes[contact.purpose]}:</strong>{' '}
        {kind === 'phone' && contact.callable ? <CallLink phone={value} /> : <a href={href(contact)}>{kind === 'phone' || kind === 'sms' ? readablePhone(value) : kind === 'e-mail' ? value : new URL(value).host.replace(/^www\./, '')}</a>}{' '}
        <span className="small">{words.contact.kinds[kind]}</span>
      </p>
      {contact.note ? <p>{contact.note}</p> : null}
      {kind === 'phone' && !contact.callable ? <p className="small">{words.contact.notCallable}</p> : null}
      <TrustLine contact={contact} />
    </li>
  );
}

const href = ({ kind, value }: PublicContact) => ({ phone: dial(value), sms: text(value), 'e-mail': `mailto:${value}`, chat: value, web: value })[kind];

const Lines = ({ items }: { readonly items: readonly string[] }) => <ul>{items.map((item) => <li key={item}>{item}</li>)}</ul>;
