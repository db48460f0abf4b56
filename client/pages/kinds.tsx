import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { directoryContext } from '../context.ts';
import { PageHead } from '../parts/page-head.tsx';
import { addressOf, langOf } from '../routes.ts';
import { useWords } from '../words/say.ts';
import { WORDS } from '../words/words.ts';

export function loader({ request, context }: LoaderFunctionArgs) {
  const { kinds } = context.get(directoryContext).directory.handbook(langOf(new URL(request.url).pathname));
  return { kinds: kinds.map(({ slug, name, short }) => ({ slug, name, short })) };
}

export default function Kinds() {
  const { kinds } = useLoaderData<typeof loader>();
  const { lang, words } = useWords();
  const said = WORDS[lang].kind;
  return (
    <div className="text-page">
      <PageHead title={said.listTitle} description={said.listDescription} />
      <h1 className="ds-heading" data-size="lg">{said.listTitle}</h1>
      <p className="lead">{said.listLead}</p>
      <ul className="described">
        {kinds.map(({ slug, name, short }) => (
          <li key={slug}>
            <a href={addressOf('kind', lang, { slug })}>{name}</a>
            <p>{short}</p>
          </li>
        ))}
      </ul>
      <p><a href={addressOf('cooperation', lang)}>{words.menu.cooperation}</a> · <a href={addressOf('pathways', lang)}>{words.menu.pathways}</a></p>
    </div>
  );
}
