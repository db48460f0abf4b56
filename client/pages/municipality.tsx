/** A municipality: its doors by level, and honestly so where it is not mapped. */
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { THEMES, type Theme } from '#api/contract/vocabulary.ts';
import { directoryContext } from '../context.ts';
import { notHere } from '../not-here.ts';
import { CallLink } from '../parts/call.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { ServiceGroups } from '../parts/service-groups.tsx';
import { TrustLine } from '../parts/trust.tsx';
import { addressOf, langOf } from '../routes.ts';
import { OUT_OF_HOURS } from '../words/phone.ts';
import { say, useWords } from '../words/say.ts';
import { WORDS } from '../words/words.ts';

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const { directory, now } = context.get(directoryContext);
  const municipality = directory.municipality(params.number ?? '');
  if (!municipality) throw notHere('municipality');
  const services = directory.services({ municipality: municipality.number }, langOf(new URL(request.url).pathname));
  return { municipality, now: now.toISOString(), local: services.filter(({ coverage }) => !coverage.national), national: services.filter(({ coverage }) => coverage.national) };
}

export default function MunicipalityPage() {
  const { municipality, local, national, now: at } = useLoaderData<typeof loader>();
  const { lang, words } = useWords();
  const said = WORDS[lang].municipality;
  const now = new Date(at);
  const { name, number, county, switchboard, website } = municipality;
  const themes = (Object.keys(THEMES) as Theme[]).filter((theme) => local.some((service) => service.themes.includes(theme)));
  return (
    <div className="municipality-page">
      <PageHead title={say(said.title, { name })} description={say(said.description, { name })} />
      <h1 className="ds-heading" data-size="lg">{say(said.title, { name })}</h1>
      {municipality.mapped ? <p className="lead">{say(said.lead, { name, county: county.name })}</p> : (
        <div className="notice">
          <p><strong>{say(said.notMappedTitle, { name })}.</strong> {said.notMapped}</p>
          <p><CallLink phone={OUT_OF_HOURS} /> {words.door.outOfHours}.</p>
        </div>
      )}
      <p className="ask-here">
        {said.askLead} <a className="ds-button" data-variant="secondary" href={addressOf('front', lang, {}, { municipality: number })}>{say(said.ask, { name })}</a>
      </p>
      <dl className="facts">
        <div><dt>{said.website}</dt><dd><a href={website}>{new URL(website).host.replace(/^www\./, '')}</a></dd></div>
        {switchboard?.callable ? <div><dt>{said.switchboard}</dt><dd><CallLink phone={switchboard.value} /><TrustLine contact={switchboard} /></dd></div> : null}
        <div><dt>{words.facts.area}</dt><dd>{say(municipality.healthTrust === municipality.localHospitalArea ? said.hospitalAlone : said.hospital, { trust: municipality.healthTrust, area: municipality.localHospitalArea })}</dd></div>
      </dl>
      {themes.length > 0 ? (
        <details className="ds-details">
          <summary>{say(said.themes, { name })}</summary>
          <div>
            <ul className="chips">{themes.map((theme) => <li key={theme}><a className="ds-chip" href={addressOf('theme', lang, { slug: theme }, { municipality: number })}>{THEMES[theme][lang]}</a></li>)}</ul>
          </div>
        </details>
      ) : null}
      {local.length > 0 ? <section aria-labelledby="local"><h2 id="local" className="ds-heading" data-size="sm">{say(said.title, { name })}</h2><ServiceGroups services={local} now={now} /></section> : null}
      <details className="more-doors" open={!municipality.mapped || local.length === 0}>
        <summary><h2 className="ds-heading" data-size="sm">{said.national}</h2></summary>
        <ServiceGroups services={national} now={now} />
      </details>
    </div>
  );
}
