/** A pathway: whom it is for, who does what, in which order, and which doors stand at each step in the municipality one chooses. */
import { data, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { SERVICE_TYPES } from '#api/contract/vocabulary.ts';
import { directoryContext } from '../context.ts';
import { notHere } from '../not-here.ts';
import { DoorsAtStep } from '../parts/doors-here.tsx';
import { kindByType } from '../parts/kind-by-type.ts';
import { MunicipalitySelect } from '../parts/municipality-select.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { PathwayLimits } from '../parts/pathway-limits.tsx';
import { PathwayRoles } from '../parts/pathway-roles.tsx';
import { ServiceGroups } from '../parts/service-groups.tsx';
import { Sources } from '../parts/sources.tsx';
import { addressOf, langOf } from '../routes.ts';
import { say, useWords } from '../words/say.ts';
import { WORDS } from '../words/words.ts';

const BAD_REQUEST = 400;

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const { directory, now } = context.get(directoryContext);
  const { pathname, searchParams } = new URL(request.url);
  const lang = langOf(pathname);
  const pathway = directory.pathway(params.slug ?? '', lang);
  if (!pathway) throw notHere('pathway');
  const asked = searchParams.get('municipality') ?? '';
  const municipality = directory.municipality(asked);
  const here = municipality ? directory.pathwayHere(pathway.slug, municipality.number, lang) : null;
  const shown = new Set(here?.flat().flatMap(({ doors }) => doors.map(({ service }) => service.slug)));
  const { roles, kinds } = directory.handbook(lang);
  const page = {
    pathway, asked, here, now: now.toISOString(), kindOf: kindByType(kinds), roles: roles.filter((role) => role.pathway === pathway.slug),
    municipality: municipality && { number: municipality.number, name: municipality.name, mapped: municipality.mapped },
    others: municipality ? directory.services({ pathway: pathway.slug, municipality: municipality.number }, lang).filter(({ slug }) => !shown.has(slug)) : [],
    municipalities: directory.municipalities().filter(({ mapped }) => mapped).map(({ number, name }) => ({ number, name })),
  };
  return data(page, { status: asked !== '' && !municipality ? BAD_REQUEST : 200 });
}

export default function PathwayPage() {
  const { pathway, roles, here, others, asked, municipality, municipalities, kindOf, now: at } = useLoaderData<typeof loader>();
  const { lang, words } = useWords();
  const said = WORDS[lang].pathway;
  const now = new Date(at);
  return (
    <article className="text-page">
      <PageHead title={municipality ? `${pathway.name}, ${municipality.name}` : pathway.name} description={pathway.forWhom} />
      <h1 className="ds-heading" data-size="lg">{pathway.name}</h1>
      <dl className="facts">
        <div><dt>{said.forWhom}</dt><dd>{pathway.forWhom}</dd></div>
        <div><dt>{said.responsible}</dt><dd>{pathway.responsible}</dd></div>
      </dl>
      {asked !== '' && !municipality ? <div className="notice" role="alert"><p>{say(said.unknownMunicipality, { value: asked.slice(0, 60) })}</p></div> : null}
      <form className="filters" method="get" action={addressOf('pathway', lang, { slug: pathway.slug })}>
        <p>{said.chooseMunicipality}.</p>
        <div className="one-line">
          <MunicipalitySelect options={municipality && !municipality.mapped ? [municipality, ...municipalities] : municipalities} chosen={municipality?.number ?? ''} all={words.place.pick} />
          <button className="ds-button" type="submit">{WORDS[lang].services.apply}</button>
        </div>
      </form>
      <section aria-labelledby="steps">
        <h2 id="steps" className="ds-heading" data-size="sm">{municipality ? say(said.here, { name: municipality.name }) : said.steps}</h2>
        {municipality ? <p>{say(municipality.mapped ? said.hereLead : said.notMapped, { name: municipality.name })}</p> : null}
        <ol className="steps">
          {pathway.steps.map((step, place) => (
            <li key={step.title}>
              <h3>{step.title}</h3>
              <p>{step.text}</p>
              {municipality && here ? <DoorsAtStep doors={here[place] ?? []} place={municipality.name} now={now} kindOf={kindOf} /> : step.types.length > 0 ? <ul className="chips">{step.types.map((type) => <li key={type}><a className="ds-chip" href={addressOf('services', lang, {}, { type })}>{SERVICE_TYPES[type][lang]}</a></li>)}</ul> : null}
            </li>
          ))}
        </ol>
      </section>
      <PathwayRoles roles={roles} />
      <PathwayLimits limits={pathway.limits} note={pathway.limitsNote} />
      {others.length > 0 ? (
        <section aria-labelledby="others">
          <h2 id="others" className="ds-heading" data-size="sm">{said.others}</h2>
          <ServiceGroups services={others} now={now} />
        </section>
      ) : null}
      {pathway.url ? <p><a href={pathway.url}>{said.official}</a></p> : null}
      <Sources sources={pathway.sources} />
    </article>
  );
}
