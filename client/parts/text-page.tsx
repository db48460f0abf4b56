/** A page of text: a heading, and sections. */
import { PageHead } from './page-head.tsx';

export interface TextPageWords {
  readonly title: string;
  readonly description: string;
  readonly sections: readonly { readonly heading: string; readonly text: readonly string[] }[];
}

export function TextPage({ words }: { readonly words: TextPageWords }) {
  return (
    <article className="text-page">
      <PageHead title={words.title} description={words.description} />
      <h1 className="ds-heading" data-size="lg">{words.title}</h1>
      {words.sections.map(({ heading, text }) => (
        <section key={heading}>
          <h2 className="ds-heading" data-size="sm">{heading}</h2>
          {text.map((paragraph) => <p key={paragraph}>{paragraph}</p>)}
        </section>
      ))}
    </article>
  );
}
