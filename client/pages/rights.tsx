import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { directoryContext } from '../context.ts';
import { PageHead } from '../parts/page-head.tsx';
import { RightCard } from '../parts/right-card.tsx';
import { langOf } from '../routes.ts';
import { useWords } from '../words/say.ts';
import { WORDS } from '../words/words.ts';

export function loader({ request, context }: LoaderFunctionArgs) {
  return { rights: context.get(directoryContext).directory.rights(langOf(new URL(request.url).pathname)) };
}

export default function Rights() {
  const { rights } = useLoaderData<typeof loader>();
  const { lang } = useWords();
  const said = WORDS[lang].rights;
  return (
    <div className="text-page">
      <PageHead title={said.title} description={said.description} />
      <h1 className="ds-heading" data-size="lg">{said.title}</h1>
      <p className="lead">{said.lead}</p>
      {rights.map((right) => <RightCard key={right.slug} right={right} heading="h2" />)}
    </div>
  );
}
