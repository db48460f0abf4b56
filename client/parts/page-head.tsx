/** Title and description; React moves them into the head. */
import { useWords } from '../words/say.ts';

export function PageHead({ title, description }: { readonly title: string; readonly description?: string }) {
  const { words } = useWords();
  return (
    <>
      <title>{title.includes(words.site.name) ? title : `${title} – ${words.site.name}`}</title>
      {description ? <meta name="description" content={description} /> : null}
    </>
  );
}
