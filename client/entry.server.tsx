/** A page is made whole before a byte is sent: the right status, complete without JavaScript, and cacheable. */
import { Writable } from 'node:stream';
import { renderToPipeableStream } from 'react-dom/server';
import { type EntryContext, isRouteErrorResponse, ServerRouter } from 'react-router';
import { type ClientScript, ClientScriptContext } from './parts/awake.tsx';

export { deskContext, directoryContext } from './context.ts';

export default function handleRequest(request: Request, status: number, headers: Headers, context: EntryContext): Promise<Response> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const page = new Writable({
      write(chunk: Buffer, _encoding, done) {
        chunks.push(chunk);
        done();
      },
      final(done) {
        headers.set('Content-Type', 'text/html; charset=utf-8');
        resolve(new Response(Buffer.concat(chunks), { status, headers }));
        done();
      },
    });
    const { pipe } = renderToPipeableStream(
      <ClientScriptContext value={clientScript(context)}>
        <ServerRouter context={context} url={request.url} />
      </ClientScriptContext>,
      {
        onAllReady: () => pipe(page),
        onShellError: reject,
        onError: reject,
      },
    );
  });
}

function clientScript({ manifest: { entry, hmr } }: EntryContext): ClientScript {
  return { module: entry.module, imports: entry.imports, reload: hmr?.runtime ?? null };
}

/** Loaders and actions that fail are shown as a page in plain words; the server's log gets the error, never the person's words. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  const name = error instanceof Error ? `${error.name}: ${error.stack?.split('\n')[1]?.trim() ?? ''}` : 'unknown';
  process.stderr.write(`${JSON.stringify({ level: 50, msg: 'a page could not be made', error: name })}\n`);
}
