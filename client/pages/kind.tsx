/** What a professional must know of a kind of door, and where there is one: with the municipalities where none is known. */
import { data, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import type { KindView } from '#api/contract/handbook.ts';
import { directoryContext } from '../context.ts';
import { notHere } from '../not-here.ts';
import { KindDoors } from '../parts/kind-doors.tsx';
import { KindProviders } from '../parts/kind-providers.tsx';
import { kindsOf } from '../parts/kind-by-type.ts';
import { MunicipalitySelect } from '../parts/municipality-select.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Fact } from '../parts/professional-facts.tsx';
import { Told } from '../parts/told.tsx';
import { addressOf, langOf } from '../routes.ts';
import { say, useWords } from '../words/say.ts';
import { WORDS } from '../words/words.ts';

const BAD_REQUEST = 400;

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const { directory, now } = context.get(directoryContext);
  const { pathname, searchParams } = new URL(request.url);
  const lang = langOf(pathname);
  const kind = directory.handbook(lang).kinds.find(({ slug }) => slug === params.slug);
  if (!kind) throw notHere('page');
  const asked = searchParams.get('municipality') ?? '';
  const municipality = directory.municipality(asked);
  const doors = directory.services({}, lang).filter((service) => kindsOf(service, [kind]).length > 0);
  const mapped = directory.municipalities().filter((one) => one.mapped);
  const page = {
    kind, doors, asked, now: now.toISOString(), municipality: municipality && { number: municipality.number, name: municipality.name, mapped: municipality.mapped },
    municipalities: mapped.map(({ number, name }) => ({ number, name })),
    gaps: mapped.filter(({ number }) => !doors.some(({ coverage }) => coverage.national || coverage.municipalities.includes(number))).map(({ number, name }) => ({ number, name })),
  };
  return data(page, { status: asked !== '' && !municipality ? BAD_REQUEST : 200 });
}

export default function KindPage() {
  const { kind, doors, gaps, asked, municipality, municipalities, now: at } = useLoaderData<typeof loader>();
  const { lang, words } = useWords();
  const said = WORDS[lang].kind;
  return (
    <article className="text-page">
      <PageHead title={kind.question} description={kind.short} />
      <p className="eyebrow"><a href={addressOf('kinds', lang)}>{said.listTitle}</a></p>
      <h1 className="ds-heading" data-size="lg">{kind.question}</h1>
      <p className="lead">{kind.short}</p>
      <MustKnow kind={kind} />
      {kind.providers.length > 0 ? <KindProviders providers={kind.providers} /> : null}
      <section aria-labelledby="doors">
        <h2 id="doors" className="ds-heading" data-size="sm">{said.doors}</h2>
        {asked !== '' && !municipality ? <div className="notice" role="alert"><p>{say(WORDS[lang].pathway.unknownMunicipality, { value: asked.slice(0, 60) })}</p></div> : null}
        <form className="filters" method="get" action={addressOf('kind', lang, { slug: kind.slug })}>
          <p>{said.choose}</p>
          <div className="one-line">
            <MunicipalitySelect options={municipality && !municipality.mapped ? [municipality, ...municipalities] : municipalities} chosen={municipality?.number ?? ''} all={words.place.pick} />
            <button className="ds-button" type="submit">{WORDS[lang].services.apply}</button>
          </div>
        </form>
        <KindDoors doors={doors} municipality={municipality} municipalities={municipalities} now={new Date(at)} />
      </section>
      <section aria-labelledby="gaps">
        <h2 id="gaps" className="ds-heading" data-size="sm">{said.gaps}</h2>
        {gaps.length === 0 ? <p>{said.noGaps}</p> : <><p>{said.gapsLead}</p><p>{gaps.map(({ name }) => name).join(', ')}.</p></>}
      </section>
    </article>
  );
}

function MustKnow({ kind }: { readonly kind: KindView }) {
  const { lang } = useWords();
  const said = WORDS[lang].kind;
  return (
    <dl className="facts">
      <Fact term={said.forWhom}><Told {...kind.forWhom} /></Fact>
      <Fact term={said.wayIn}><Told {...kind.wayIn} /></Fact>
      <Fact term={said.isNot}><Told {...kind.isNot} /></Fact>
      {kind.alsoKnow.length > 0 ? <Fact term={said.alsoKnow}>{kind.alsoKnow.map((one) => <Told key={one.text} {...one} />)}</Fact> : null}
      {kind.unknown.length > 0 ? <Fact term={said.unknown}><ul>{kind.unknown.map((one) => <li key={one} className="gap">{one}</li>)}</ul></Fact> : null}
    </dl>
  );
}
