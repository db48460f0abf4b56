/** Every municipality: the mapped ones first, the rest by county. */
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { directoryContext } from '../context.ts';
import { groupBy } from '../parts/group-by.ts';
import { PageHead } from '../parts/page-head.tsx';
import { addressOf } from '../routes.ts';
import { say, useWords } from '../words/say.ts';
import { WORDS } from '../words/words.ts';

export function loader({ context }: LoaderFunctionArgs) {
  const all = context.get(directoryContext).directory.municipalities();
  return { municipalities: all.map(({ number, name, county, mapped }) => ({ number, name, county: county.name, mapped })) };
}

export default function Municipalities() {
  const { municipalities } = useLoaderData<typeof loader>();
  const { lang } = useWords();
  const said = WORDS[lang].municipality;
  const mapped = municipalities.filter((one) => one.mapped);
  const others = municipalities.filter((one) => !one.mapped);
  const group = (list: typeof municipalities) =>
    groupBy(list, ({ county }) => county).map(([county, inCounty]) => (
      <section key={county}>
        <h3>{county}</h3>
        <ul className="columns">{inCounty.map(({ number, name }) => <li key={number}><a href={addressOf('municipality', lang, { number })}>{name}</a></li>)}</ul>
      </section>
    ));
  return (
    <div className="list-page">
      <PageHead title={said.listTitle} description={said.listDescription} />
      <h1 className="ds-heading" data-size="lg">{said.listTitle}</h1>
      <p className="lead">{say(said.listLead, { mapped: mapped.length, all: municipalities.length })}</p>
      <h2 className="ds-heading" data-size="sm">{said.mapped}</h2>
      {group(mapped)}
      <h2 className="ds-heading" data-size="sm">{said.others}</h2>
      {group(others)}
    </div>
  );
}
