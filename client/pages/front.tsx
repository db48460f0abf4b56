/** The front page: one question. It is the only page that wakes up in the browser, and only the question does. */
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { CRISIS_WORDS } from '../routes.ts';
import { directoryContext } from '../context.ts';
import { Ask } from '../device/ask.tsx';
import { Awake } from '../parts/awake.tsx';
import { useLines } from '../parts/lines.ts';
import { PageHead } from '../parts/page-head.tsx';
import { useWords } from '../words/say.ts';

export function loader({ request, context }: LoaderFunctionArgs) {
  const { directory, now } = context.get(directoryContext);
  const asked = new URL(request.url).searchParams.get('municipality');
  const municipality = asked === null ? null : directory.municipality(asked);
  return { place: municipality ? { number: municipality.number, name: municipality.name } : null, now: now.toISOString() };
}

export default function Front() {
  const { place, now } = useLoaderData<typeof loader>();
  const spoken = useWords();
  const props = { lines: useLines(), place, now };
  return (
    <>
      <PageHead title={spoken.words.front.title} description={spoken.words.front.description} />
      <link rel="preload" as="fetch" href={CRISIS_WORDS} crossOrigin="anonymous" />
      <Awake data={{ spoken, props }}>
        <Ask {...props} />
      </Awake>
    </>
  );
}
