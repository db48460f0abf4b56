import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { directoryContext } from '../context.ts';
import { PageHead } from '../parts/page-head.tsx';
import { addressOf, langOf } from '../routes.ts';
import { useWords } from '../words/say.ts';
import { WORDS } from '../words/words.ts';

export function loader({ request, context }: LoaderFunctionArgs) {
  const pathways = context.get(directoryContext).directory.pathways(langOf(new URL(request.url).pathname));
  return { pathways: pathways.map(({ slug, name, forWhom }) => ({ slug, name, forWhom })) };
}

export default function Pathways() {
  const { pathways } = useLoaderData<typeof loader>();
  const { lang } = useWords();
  const said = WORDS[lang].pathway;
  return (
    <div className="text-page">
      <PageHead title={said.listTitle} description={said.listDescription} />
      <h1 className="ds-heading" data-size="lg">{said.listTitle}</h1>
      <p className="lead">{said.listLead}</p>
      <ul className="described">
        {pathways.map(({ slug, name, forWhom }) => (
          <li key={slug}>
            <a href={addressOf('pathway', lang, { slug })}>{name}</a>
            <p>{forWhom}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
