/**
 * The part of a page that wakes up in the browser: its markup, what it was made of (as data, not as a script), and the one script
 * that wakes it. React Router stays on the server: that is a third of the bytes.
 */
import { createContext, type ReactNode, useContext } from 'react';
import type { AskProps } from '../device/ask.tsx';
import type { Spoken } from '../words/say.ts';

export const AWAKE_ID = 'awake';
export const AWAKE_DATA_ID = 'awake-data';

export interface AwakeData {
  readonly spoken: Spoken;
  readonly props: AskProps;
}

/** Where the browser's script is: from the build. */
export interface ClientScript {
  readonly module: string;
  readonly imports: readonly string[];
  /** In development: what keeps the page in step with the code. */
  readonly reload: string | null;
}

export const ClientScriptContext = createContext<ClientScript>({ module: '', imports: [], reload: null });

export function Awake({ data, children }: { readonly data: AwakeData; readonly children: ReactNode }) {
  const { module, imports, reload } = useContext(ClientScriptContext);
  return (
    <>
      {imports.map((href) => <link key={href} rel="modulepreload" href={href} />)}
      <div id={AWAKE_ID}>{children}</div>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: data, not a script; no < is left in it that could end the element */}
      <script type="application/json" id={AWAKE_DATA_ID} dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replace(/</g, '\\u003c') }} />
      {reload === null ? <script type="module" src={module} /> : <Developing module={module} reload={reload} />}
    </>
  );
}

/** React Router's reload asks for its router, which the browser does not have here: a change of a route loads the page anew. */
function Developing({ module, reload }: { readonly module: string; readonly reload: string }) {
  const router = 'window.__reactRouterDataRouter = { _updateRoutesForHMR: () => location.reload(), revalidate: async () => undefined };';
  // biome-ignore lint/security/noDangerouslySetInnerHtml: in development only, and of our own addresses only
  return <script type="module" dangerouslySetInnerHTML={{ __html: `${router} await import(${JSON.stringify(reload)}); import(${JSON.stringify(module)});` }} />;
}
