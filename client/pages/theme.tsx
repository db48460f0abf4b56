/** A theme: its doors where one lives, its doors for all, and what one has a right to. */
import { data, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { THEMES } from '#api/contract/vocabulary.ts';
import { directoryContext } from '../context.ts';
import { notHere } from '../not-here.ts';
import { isTheme } from '../parts/asked.ts';
import { MunicipalitySelect } from '../parts/municipality-select.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { RightCard } from '../parts/right-card.tsx';
import { ServiceGroups } from '../parts/service-groups.tsx';
import { addressOf, langOf } from '../routes.ts';
import { say, useWords } from '../words/say.ts';
import { WORDS } from '../words/words.ts';

const BAD_REQUEST = 400;

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const { directory, now } = context.get(directoryContext);
  const { pathname, searchParams } = new URL(request.url);
  const lang = langOf(pathname);
  const theme = params.slug ?? '';
  if (!isTheme(theme)) throw notHere('theme');
  const asked = searchParams.get('municipality') ?? '';
  const municipality = directory.municipality(asked);
  const services = directory.services({ theme, municipality: municipality?.number }, lang);
  const page = {
    theme, now: now.toISOString(), asked, municipality: municipality ? { number: municipality.number, name: municipality.name } : null,
    local: municipality ? services.filter(({ coverage }) => !coverage.national) : [],
    national: services.filter(({ coverage }) => coverage.national),
    rights: directory.rights(lang).filter((right) => right.themes.includes(theme)),
    municipalities: directory.municipalities().map(({ number, name }) => ({ number, name })),
  };
  return data(page, { status: asked !== '' && !municipality ? BAD_REQUEST : 200 });
}

export default function ThemePage() {
  const { theme, local, national, municipality, municipalities, rights, asked, now: at } = useLoaderData<typeof loader>();
  const { lang, words } = useWords();
  const said = WORDS[lang].theme;
  const name = THEMES[theme][lang];
  const now = new Date(at);
  return (
    <div className="list-page">
      <PageHead title={name} description={say(said.description, { name })} />
      <h1 className="ds-heading" data-size="lg">{name}</h1>
      {asked !== '' && !municipality ? <div className="notice" role="alert"><p>{say(words.errors.filter, { value: asked.slice(0, 60) })}</p></div> : null}
      <form className="filters" method="get" action={addressOf('theme', lang, { slug: theme })}>
        <p>{said.elsewhere}</p>
        <div className="one-line">
          <MunicipalitySelect options={municipalities} chosen={municipality?.number ?? ''} all={words.place.any} />
          <button className="ds-button" type="submit">{WORDS[lang].services.apply}</button>
        </div>
      </form>
      {municipality ? (
        <section aria-labelledby="local">
          <h2 id="local" className="ds-heading" data-size="sm">{say(said.inPlace, { name: municipality.name })}</h2>
          {local.length > 0 ? <ServiceGroups services={local} now={now} /> : <p className="notice">{said.none}</p>}
        </section>
      ) : null}
      {national.length > 0 ? (
        <section aria-labelledby="national">
          <h2 id="national" className="ds-heading" data-size="sm">{said.national}</h2>
          <ServiceGroups services={national} now={now} />
        </section>
      ) : null}
      {local.length + national.length === 0 && !municipality ? <p className="notice">{said.none}</p> : null}
      {rights.length > 0 ? (
        <section aria-labelledby="rights">
          <h2 id="rights" className="ds-heading" data-size="sm">{said.rights}</h2>
          {rights.map((right) => <RightCard key={right.slug} right={right} heading="h3" />)}
        </section>
      ) : null}
    </div>
  );
}
