/** The API, readable: made from the same OpenAPI document that programs get. */
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { directoryContext } from '../context.ts';
import { type Operation, readOperations } from '../parts/openapi.ts';
import { PageHead } from '../parts/page-head.tsx';
import { useWords } from '../words/say.ts';
import { WORDS } from '../words/words.ts';

const DOCUMENT = '/api/openapi.json';

export function loader({ context }: LoaderFunctionArgs) {
  return { operations: readOperations(context.get(directoryContext).openapi) };
}

export default function ApiDocumentation() {
  const { operations } = useLoaderData<typeof loader>();
  const { lang } = useWords();
  const said = WORDS[lang].api;
  return (
    <div className="text-page">
      <PageHead title={said.title} description={said.description} />
      <h1 className="ds-heading" data-size="lg">{said.title}</h1>
      <p className="lead">{said.lead} <a href={DOCUMENT}>{said.document}</a>.</p>
      {operations.length === 0 ? <p className="notice">{said.missing}</p> : null}
      {operations.map((operation) => <OperationPart key={operation.method + operation.path} operation={operation} />)}
    </div>
  );
}

function OperationPart({ operation: { method, path, summary, description, parameters, body, responses } }: { readonly operation: Operation }) {
  const said = WORDS[useWords().lang].api;
  return (
    <section className="operation" lang="en">
      <h2><code>{method} {path}</code></h2>
      <p>{[summary, description].filter(Boolean).join('. ')}</p>
      <Fields title={said.parameters} fields={parameters} />
      <Fields title={said.body} fields={body} />
      <details className="ds-details">
        <summary lang={useWords().lang}>{said.answers}</summary>
        <div><dl className="facts">{responses.map(({ status, description: meaning }) => <div key={status}><dt>{status}</dt><dd>{meaning}</dd></div>)}</dl></div>
      </details>
    </section>
  );
}

function Fields({ title, fields }: { readonly title: string; readonly fields: Operation['parameters'] }) {
  const { lang } = useWords();
  const said = WORDS[lang].api;
  if (fields.length === 0) return null;
  return (
    <>
      <h3 lang={lang}>{title}</h3>
      <dl className="facts">
        {fields.map(({ name, where, isRequired, meaning }) => (
          <div key={name + where}><dt><code>{name}</code></dt><dd><span lang={lang}>{isRequired ? said.required : said.optional}</span>{meaning ? `: ${meaning}` : null}</dd></div>
        ))}
      </dl>
    </>
  );
}
