/** Where those who cooperate meet and learn: by area and theme, narrowed down by a plain form. */
import { data, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { FORUM_AREAS, FORUM_SORTS, TOPICS } from '#api/contract/topics.ts';
import { directoryContext } from '../context.ts';
import { PageHead } from '../parts/page-head.tsx';
import { MunicipalitySelect } from '../parts/municipality-select.tsx';
import { addressOf, langOf } from '../routes.ts';
import { say, sayCount, useWords } from '../words/say.ts';
import { WORDS } from '../words/words.ts';

const BAD_REQUEST = 400;

export function loader({ request, context }: LoaderFunctionArgs) {
  const { directory } = context.get(directoryContext);
  const { pathname, searchParams } = new URL(request.url);
  const asked = { municipality: searchParams.get('municipality') ?? '', topic: searchParams.get('topic') ?? '', sort: searchParams.get('sort') ?? '' };
  const sorts: readonly string[] = FORUM_SORTS;
  const unknown = [
    asked.municipality !== '' && !directory.municipality(asked.municipality) ? asked.municipality : null,
    asked.topic !== '' && !Object.hasOwn(TOPICS, asked.topic) ? asked.topic : null, asked.sort !== '' && !sorts.includes(asked.sort) ? asked.sort : null,
  ].filter((one) => one !== null).map((one) => one.slice(0, 60));
  const forums = directory.handbook(langOf(pathname)).forums.filter(({ municipalities, area, topics, sort }) =>
    (unknown.includes(asked.municipality) || asked.municipality === '' || area === 'national' || municipalities.includes(asked.municipality)) &&
    (unknown.includes(asked.topic) || asked.topic === '' || topics.some((topic) => topic === asked.topic)) && (unknown.includes(asked.sort) || asked.sort === '' || sort === asked.sort));
  const page = { forums, asked, unknown, municipalities: directory.municipalities().filter(({ mapped }) => mapped).map(({ number, name }) => ({ number, name })) };
  return data(page, { status: unknown.length > 0 ? BAD_REQUEST : 200 });
}

export default function Cooperation() {
  const { forums, asked, unknown, municipalities } = useLoaderData<typeof loader>();
  const { lang, words } = useWords();
  const said = WORDS[lang].cooperation;
  const services = WORDS[lang].services;
  return (
    <div className="list-page">
      <PageHead title={said.title} description={said.description} />
      <h1 className="ds-heading" data-size="lg">{said.title}</h1>
      <p className="lead">{said.lead}</p>
      {unknown.length > 0 ? <div className="notice" role="alert">{unknown.map((value) => <p key={value}>{say(words.errors.filter, { value })}</p>)}</div> : null}
      <form className="filters" method="get" action={addressOf('cooperation', lang)}>
        <div className="fields">
          <MunicipalitySelect options={municipalities} chosen={asked.municipality} all={services.all} />
          <Choice name="topic" label={said.topic} all={services.all} chosen={asked.topic} options={Object.entries(TOPICS).map(([slug, term]) => [slug, term[lang]])} />
          <Choice name="sort" label={said.sort} all={services.all} chosen={asked.sort} options={FORUM_SORTS.map((sort) => [sort, said.sorts[sort]])} />
        </div>
        <div className="send">
          <button className="ds-button" type="submit">{services.apply}</button>
          {Object.values(asked).some(Boolean) ? <a href={addressOf('cooperation', lang)}>{services.clear}</a> : null}
        </div>
      </form>
      <p role="status">{forums.length === 0 ? said.none : sayCount({ one: said.found_one, other: said.found_other }, forums.length)}</p>
      {FORUM_AREAS.filter((area) => forums.some((forum) => forum.area === area)).map((area) => (
        <section key={area} aria-labelledby={area}>
          <h2 id={area} className="ds-heading" data-size="sm">{said.areas[area]}</h2>
          {FORUM_SORTS.map((sort) => ({ sort, those: forums.filter((forum) => forum.area === area && forum.sort === sort) })).filter(({ those }) => those.length > 0).map(({ sort, those }) => (
            <div key={sort}>
              <h3>{said.sorts[sort]}</h3>
              <ul className="described">
                {those.map(({ slug, name, about, state }) => (
                  <li key={slug}>
                    <a href={addressOf('forum', lang, { slug })}>{name}</a>
                    <p>{about}</p>
                    <p className="small">{said.states[state]}.</p>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </section>
      ))}
      <p className="small">{said.learning} {said.noPersons}</p>
      <p><a href={addressOf('kinds', lang)}>{said.kindsLink}</a></p>
    </div>
  );
}

function Choice({ name, label, all, chosen, options }: { readonly name: string; readonly label: string; readonly all: string; readonly chosen: string; readonly options: readonly (readonly string[])[] }) {
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor={name}>{label}</label>
      <select className="ds-input" id={name} name={name} defaultValue={chosen}>
        <option value="">{all}</option>
        {options.map(([slug, word]) => <option key={slug} value={slug}>{word}</option>)}
      </select>
    </div>
  );
}
