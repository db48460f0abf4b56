/** All services from A to Å, narrowed down by a plain form. */
import { data, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { AUDIENCES, LEVELS, type Lang, SERVICE_TYPES, THEMES } from '#api/contract/vocabulary.ts';
import type { ServiceFilter } from '#api/directory/directory.ts';
import { directoryContext } from '../context.ts';
import { groupBy } from '../parts/group-by.ts';
import { MunicipalitySelect } from '../parts/municipality-select.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { addressOf, langOf } from '../routes.ts';
import { say, sayCount, useWords } from '../words/say.ts';
import { WORDS } from '../words/words.ts';

const BAD_REQUEST = 400;

export function loader({ request, context }: LoaderFunctionArgs) {
  const { directory } = context.get(directoryContext);
  const { pathname, searchParams } = new URL(request.url);
  const { filter, unknown } = readFilter(searchParams, (number) => directory.municipality(number) !== null);
  const services = directory.services(filter, langOf(pathname)).map(({ slug, name, provider, type }) => ({ slug, name, provider: provider.name, type }));
  const municipalities = directory.municipalities().map(({ number, name }) => ({ number, name }));
  return data({ services, municipalities, filter, unknown }, { status: unknown.length > 0 ? BAD_REQUEST : 200 });
}

/** Filters that are known; what is not known is named back, and not followed. */
function readFilter(query: URLSearchParams, isMunicipality: (number: string) => boolean): { filter: ServiceFilter; unknown: readonly string[] } {
  const unknown: string[] = [];
  const known = <T extends string>(name: string, is: (value: string) => value is T): T | undefined => {
    const value = query.get(name);
    if (!value) return undefined;
    if (is(value)) return value;
    unknown.push(value.slice(0, 60));
    return undefined;
  };
  const inTable = <T extends object>(table: T) => (value: string): value is keyof T & string => Object.hasOwn(table, value);
  const filter = {
    municipality: known('municipality', (value): value is string => isMunicipality(value)),
    type: known('type', inTable(SERVICE_TYPES)), theme: known('theme', inTable(THEMES)), level: known('level', inTable(LEVELS)), audience: known('audience', inTable(AUDIENCES)),
  };
  return { filter, unknown };
}

export default function Services() {
  const { services, municipalities, filter, unknown } = useLoaderData<typeof loader>();
  const { lang, words } = useWords();
  const said = WORDS[lang].services;
  const letters = groupBy(services, ({ name }) => letterOf(name));
  const isFiltered = Object.values(filter).some(Boolean);
  return (
    <div className="list-page">
      <PageHead title={said.title} description={said.description} />
      <h1 className="ds-heading" data-size="lg">{said.title}</h1>
      {unknown.length > 0 ? <div className="notice" role="alert">{unknown.map((value) => <p key={value}>{say(words.errors.filter, { value })}</p>)}</div> : null}
      <form className="filters" method="get" action={addressOf('services', lang)} role="search">
        <h2 className="ds-heading" data-size="2xs">{said.filters}</h2>
        <div className="fields">
          <MunicipalitySelect options={municipalities} chosen={filter.municipality ?? ''} all={words.place.any} />
          <Choice name="theme" label={said.theme} all={said.all} table={THEMES} chosen={filter.theme} />
          <Choice name="type" label={said.type} all={said.all} table={SERVICE_TYPES} chosen={filter.type} />
          <Choice name="level" label={said.level} all={said.all} table={LEVELS} chosen={filter.level} />
          <Choice name="audience" label={said.audience} all={said.all} table={AUDIENCES} chosen={filter.audience} />
        </div>
        <div className="send">
          <button className="ds-button" type="submit">{said.apply}</button>
          {isFiltered ? <a href={addressOf('services', lang)}>{said.clear}</a> : null}
        </div>
      </form>
      <p className="lead" role="status">{sayCount({ one: said.lead_one, other: said.lead_other }, services.length)}</p>
      {services.length === 0 ? <p className="notice">{said.none}</p> : null}
      {letters.length > 3 ? (
        <nav className="letters" aria-label={said.letters}>
          <ul>{letters.map(([letter]) => <li key={letter}><a href={`#letter-${letter}`}>{letter}</a></li>)}</ul>
        </nav>
      ) : null}
      {letters.map(([letter, group]) => (
        <section key={letter} aria-labelledby={`letter-${letter}`}>
          <h2 id={`letter-${letter}`} className="letter">{letter}</h2>
          <ul className="plain-lines">
            {group.map(({ slug, name, provider, type }) => (
              <li key={slug}><a href={addressOf('service', lang, { slug })}>{name}</a> <span>{provider === name ? SERVICE_TYPES[type][lang] : provider}</span></li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

const letterOf = (name: string) => (/^\p{L}/u.test(name) ? name.charAt(0).toUpperCase() : '0–9');

function Choice<T extends Readonly<Record<string, Readonly<Record<Lang, string>>>>>({ name, label, all, table, chosen }: { readonly name: string; readonly label: string; readonly all: string; readonly table: T; readonly chosen: string | undefined }) {
  const { lang } = useWords();
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor={name}>{label}</label>
      <select className="ds-input" id={name} name={name} defaultValue={chosen ?? ''}>
        <option value="">{all}</option>
        {Object.entries(table).map(([slug, term]) => <option key={slug} value={slug}>{term[lang]}</option>)}
      </select>
    </div>
  );
}
