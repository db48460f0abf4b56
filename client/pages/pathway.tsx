/** A pathway: who does what, in which order, and the doors that belong to it. */
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { SERVICE_TYPES } from '#api/contract/vocabulary.ts';
import { directoryContext } from '../context.ts';
import { notHere } from '../not-here.ts';
import { MunicipalitySelect } from '../parts/municipality-select.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { ServiceGroups } from '../parts/service-groups.tsx';
import { Sources } from '../parts/sources.tsx';
import { addressOf, langOf } from '../routes.ts';
import { useWords } from '../words/say.ts';
import { WORDS } from '../words/words.ts';

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const { directory, now } = context.get(directoryContext);
  const { pathname, searchParams } = new URL(request.url);
  const lang = langOf(pathname);
  const pathway = directory.pathway(params.slug ?? '', lang);
  if (!pathway) throw notHere('pathway');
  const municipality = directory.municipality(searchParams.get('municipality') ?? '');
  return {
    pathway, now: now.toISOString(), municipality: municipality?.number ?? '',
    services: municipality ? directory.services({ pathway: pathway.slug, municipality: municipality.number }, lang) : [],
    municipalities: directory.municipalities().filter(({ mapped }) => mapped).map(({ number, name }) => ({ number, name })),
  };
}

export default function PathwayPage() {
  const { pathway, services, municipality, municipalities, now } = useLoaderData<typeof loader>();
  const { lang, words } = useWords();
  const said = WORDS[lang].pathway;
  const hasAny = pathway.limits.some(({ any }) => any !== null);
  return (
    <article className="text-page">
      <PageHead title={pathway.name} description={pathway.forWhom} />
      <h1 className="ds-heading" data-size="lg">{pathway.name}</h1>
      <dl className="facts">
        <div><dt>{said.forWhom}</dt><dd>{pathway.forWhom}</dd></div>
        <div><dt>{said.responsible}</dt><dd>{pathway.responsible}</dd></div>
      </dl>
      {pathway.steps.length > 0 ? (
        <section aria-labelledby="steps">
          <h2 id="steps" className="ds-heading" data-size="sm">{said.steps}</h2>
          <ol className="steps">
            {pathway.steps.map((step) => (
              <li key={step.title}>
                <h3>{step.title}</h3>
                <p>{step.text}</p>
                {step.types.length > 0 ? <ul className="chips">{step.types.map((type) => <li key={type}><a className="ds-chip" href={addressOf('services', lang, {}, { type, municipality })}>{SERVICE_TYPES[type][lang]}</a></li>)}</ul> : null}
              </li>
            ))}
          </ol>
        </section>
      ) : null}
      {pathway.limits.length > 0 ? (
        <section>
          <h2 id="limits" className="ds-heading" data-size="sm">{said.limits}</h2>
          <div className="scroll" tabIndex={0} role="region" aria-labelledby="limits">
            <table className="limits">
              <thead><tr><th scope="col">{said.step}</th>{hasAny ? <th scope="col">{said.any}</th> : null}<th scope="col">{said.outpatient}</th><th scope="col">{said.inpatient}</th></tr></thead>
              <tbody>{pathway.limits.map((limit) => <tr key={limit.step}><th scope="row">{limit.step}</th>{hasAny ? <td>{limit.any ?? '–'}</td> : null}<td>{limit.outpatient ?? '–'}</td><td>{limit.inpatient ?? '–'}</td></tr>)}</tbody>
            </table>
          </div>
          {pathway.limitsNote ? <p className="small">{pathway.limitsNote}</p> : null}
        </section>
      ) : null}
      <section aria-labelledby="services">
        <h2 id="services" className="ds-heading" data-size="sm">{said.services}</h2>
        <form className="filters" method="get" action={addressOf('pathway', lang, { slug: pathway.slug })}>
          <p>{said.chooseMunicipality}.</p>
          <div className="one-line">
            <MunicipalitySelect options={municipalities} chosen={municipality} all={words.place.pick} />
            <button className="ds-button" type="submit">{WORDS[lang].services.apply}</button>
          </div>
        </form>
        <ServiceGroups services={services} now={new Date(now)} />
      </section>
      {pathway.url ? <p><a href={pathway.url}>{said.official}</a></p> : null}
      <Sources sources={pathway.sources} />
    </article>
  );
}
