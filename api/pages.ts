/** The one place that knows both express and the built pages: mounts them, keeps them whole, and guards what they may load. */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Express, NextFunction, Request as Asked, Response as Reply } from 'express';
import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router';
import type { deskContext as DeskContext, directoryContext as DirectoryContext } from '#client/context.ts';
import type { Directory } from './directory/directory.ts';
import { type EditorialHouse, openDesk, takeSeat } from './editorial/desk.ts';
import { tokenIn } from './editorial/session.ts';
import { describeApi } from './openapi.ts';
import { Problem } from './problem.ts';
import { ROUTES } from './routes/all.ts';

export interface PageParts {
  readonly directory: Directory;
  /** The write side; left out where only reading is wanted. */
  readonly editorial?: EditorialHouse;
  readonly now: () => Date;
  readonly mode: 'production' | 'development';
}

type PageModule = ServerBuild['entry']['module'] & { readonly directoryContext: typeof DirectoryContext; readonly deskContext: typeof DeskContext };
/** A page as it is kept: written and compressed once. */
interface Kept { readonly body: Buffer; readonly brotli: Buffer; readonly type: string; readonly policy: string; readonly etag: string }

const BUILT = resolve(import.meta.dirname, '../build');
const MOST_KEPT = 600;
const MOST_BODY_BYTES = 16_384;
/** A whole entry with its texts, or a spreadsheet of an organisation's entries. */
const MOST_STAFF_BODY_BYTES = 4_194_304;
/** Where staff work, and where one comes by a link in a letter: never kept, never the same for two people. */
const STAFF = /^(\/nn)?\/(rediger|bekreft)(\/|$)/i;
/** Where the public writes: reports of errors. They carry no session. */
const WRITES = /^(\/nn|\/en)?\/(meld-feil|report-error)(\/|$)/i;
const WORTH_COMPRESSING = 1024;
const QUALITY = 5;
const MINUTE = 60_000;
/** What a page may be asked with; the rest of a query is cut away before anything sees it. */
const QUERY = ['municipality', 'type', 'theme', 'level', 'audience', 'topic', 'sort', 'age', 'group', 'flag', 'date'] as const;
const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST']);
const MOST_QUERY_VALUE = 160;
/** Pages do not know, and must not repeat, by which name they were asked. */
const NOWHERE = 'http://localhost';
const TOO_LARGE_FORM = 'tooLarge=1';

/** Puts the pages on the app, after everything else: what is no page is the page that says so. */
export async function mountPages(app: Express, parts: PageParts): Promise<void> {
  const { load, isDevelopment } = parts.mode === 'development' ? await develop(app) : await produce(app);
  const openapi = { openapi: '3.1.0', ...describeApi(ROUTES) };
  const keep = pageKeeper();

  app.use(async (req: Asked, res: Reply, next: NextFunction) => {
    // what the API did not answer is for the API's own words
    if (/^\/api(\/|$)/i.test(req.path)) return next();
    try {
      if (!METHODS.has(req.method)) {
        res.set('Allow', [...METHODS].join(', '));
        throw new Problem('wrong-method');
      }
      if (STAFF.test(req.path) || WRITES.test(req.path)) return await serveDesk(req, res, parts, { load, isDevelopment });
      const { directory } = parts;
      const now = parts.now();
      const address = cleanAddress(req);
      const isRead = req.method === 'GET' || req.method === 'HEAD';
      const kept = isRead && !isDevelopment ? keep.find(`${directory.version} ${directory.current} ${Math.floor(now.getTime() / MINUTE)}`, address) : undefined;
      if (kept) return sendKept(req, res, kept);
      const build = await load();
      const context = new RouterContextProvider();
      context.set((build.entry.module as PageModule).directoryContext, { directory, now, openapi });
      const answer = await createRequestHandler(build, isDevelopment ? 'development' : 'production')(await asRequest(req, address), context);
      const body = Buffer.from(await answer.arrayBuffer());
      const page = makePage(body, answer.headers.get('Content-Type') ?? 'text/html; charset=utf-8', isDevelopment);
      if (isRead && answer.status === 200) {
        if (!isDevelopment) keep.add(address, page);
        return sendKept(req, res, page);
      }
      const location = answer.headers.get('Location');
      if (location) res.set('Location', location);
      setHeaders(res.status(answer.status), page).set('Cache-Control', 'no-store');
      res.end(req.method === 'HEAD' ? undefined : body);
    } catch (error) {
      next(error);
    }
  });
}

/** A page of the staff area: who it is, then the page, then the cookies. Nothing of it is kept, neither here nor in the browser. */
async function serveDesk(req: Asked, res: Reply, parts: PageParts, { load, isDevelopment }: Pages): Promise<void> {
  const { editorial, directory } = parts;
  if (!editorial) throw new Problem('not-found');
  const isStaffs = STAFF.test(req.path);
  if (req.method === 'POST' && isStaffs && !isFromOurselves(req)) throw new Problem('wrong-origin');
  const { seat, cookies, hasLeft } = await takeSeat(editorial, isStaffs ? tokenIn(req.headers.cookie) : null, req.ip ?? '');
  const build = await load();
  const { directoryContext, deskContext } = build.entry.module as PageModule;
  const context = new RouterContextProvider();
  context.set(directoryContext, { directory, now: parts.now(), openapi: null });
  context.set(deskContext, openDesk(editorial, seat));
  const url = new URL(req.originalUrl, NOWHERE);
  const request = await asRequest(req, pathOf(url) + url.search, isStaffs ? MOST_STAFF_BODY_BYTES : MOST_BODY_BYTES);
  const answer = await createRequestHandler(build, isDevelopment ? 'development' : 'production')(request, context);
  const body = Buffer.from(await answer.arrayBuffer());
  for (const name of ['Location', 'Content-Disposition']) {
    const value = answer.headers.get(name);
    if (value) res.set(name, value);
  }
  if (cookies.length > 0) res.append('Set-Cookie', [...cookies]);
  // what was being written is kept on the device until it is saved: not for whoever sits down next
  if (hasLeft()) res.set('Clear-Site-Data', '"storage"');
  const page = { type: answer.headers.get('Content-Type') ?? 'text/html; charset=utf-8', policy: isDevelopment ? '' : POLICY };
  // same-origin: so that browsers say where a form comes from
  setHeaders(res.status(answer.status), page).set({ 'Cache-Control': 'no-store', 'Referrer-Policy': 'same-origin' });
  res.end(req.method === 'HEAD' ? undefined : body);
}

/** A post that changes something must come from our own pages: browsers say so in Origin, or in Sec-Fetch-Site. */
function isFromOurselves(req: Asked): boolean {
  const origin = req.get('Origin');
  if (origin !== undefined && origin !== 'null') return URL.canParse(origin) && new URL(origin).host === req.get('Host');
  return req.get('Sec-Fetch-Site') === 'same-origin';
}

interface Pages { readonly load: () => Promise<ServerBuild>; readonly isDevelopment: boolean }

/** The built pages, and beside them the files that browsers fetch: compressed when they were built. */
async function produce(app: Express): Promise<Pages> {
  const entry = join(BUILT, 'server/index.js');
  if (!existsSync(entry)) throw new Error('the pages are not built: run `npm run build`, or start with `npm start`');
  const build = (await import(pathToFileURL(entry).href)) as ServerBuild;
  const files = readFiles(join(BUILT, 'client'));
  app.use((req, res, next) => {
    const file = files.get(req.path);
    if (!file || (req.method !== 'GET' && req.method !== 'HEAD')) return next();
    res.set({ 'Content-Type': file.type, 'Cache-Control': file.isHashed ? 'public, max-age=31536000, immutable' : 'public, max-age=3600', 'ETag': file.etag });
    res.vary('Accept-Encoding');
    if (req.fresh) return void res.status(304).end();
    const isBrotli = file.brotli !== null && req.acceptsEncodings(['br']) === 'br';
    if (isBrotli) res.set('Content-Encoding', 'br');
    if (req.method === 'HEAD') return void res.end();
    createReadStream(isBrotli && file.brotli ? file.brotli : file.path).on('error', next).pipe(res);
  });
  return { load: async () => build, isDevelopment: false };
}

/** Vite inside the same process: one command, hot reload of client and server. */
async function develop(app: Express): Promise<Pages> {
  const { createServer } = await import('vite');
  const vite = await createServer({ server: { middlewareMode: true }, appType: 'custom' });
  // vite would print an address that cannot be read as text
  app.use((req, res, next) => (isText(req.path) ? vite.middlewares(req, res, next) : next()));
  return { load: () => vite.ssrLoadModule('virtual:react-router/server-build') as Promise<ServerBuild>, isDevelopment: true };
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml', '.txt': 'text/plain; charset=utf-8',
  '.html': 'text/html; charset=utf-8', '.webmanifest': 'application/manifest+json', '.png': 'image/png', '.ico': 'image/x-icon',
};

interface File { readonly path: string; readonly brotli: string | null; readonly type: string; readonly isHashed: boolean; readonly etag: string }

/** Read once: a request for anything else costs no look at the disk. */
function readFiles(folder: string): ReadonlyMap<string, File> {
  const files = new Map<string, File>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name);
    const type = TYPES[extname(name)];
    if (!type || !statSync(path).isFile()) continue;
    const address = `/${name.replaceAll('\\', '/')}`;
    const { size, mtimeMs } = statSync(path);
    files.set(address, { path, brotli: existsSync(`${path}.br`) ? `${path}.br` : null, type, isHashed: address.startsWith('/assets/'), etag: `W/"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"` });
  }
  return files;
}

/** Pages by address, for one version of the directory and one minute; the oldest makes room. */
function pageKeeper() {
  let of = '';
  const pages = new Map<string, Kept>();
  return {
    find(version: string, address: string): Kept | undefined {
      if (version !== of) {
        pages.clear();
        of = version;
      }
      return pages.get(address);
    },
    add(address: string, page: Kept): void {
      const [oldest] = pages.keys();
      if (pages.size >= MOST_KEPT && oldest !== undefined) pages.delete(oldest);
      pages.set(address, page);
    },
  };
}

/** The path, and of the query what pages may be asked with: always in the same order. */
function cleanAddress(req: Asked): string {
  const url = new URL(req.originalUrl.startsWith('/') ? `${NOWHERE}${req.originalUrl}` : NOWHERE);
  const query = QUERY.flatMap((name) => {
    const value = url.searchParams.get(name);
    return value ? [[name, value.slice(0, MOST_QUERY_VALUE)]] : [];
  });
  return pathOf(url) + (query.length > 0 ? `?${new URLSearchParams(query)}` : '');
}

/** React Router's own data addresses are no pages, and neither is what cannot be read as text. */
const pathOf = ({ pathname }: URL): string => (isText(pathname) ? pathname.replace(/\.data$/, '.data/') : '/-');

function isText(pathname: string): boolean {
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}

/**
 * The request as React Router takes it. With `Referrer-Policy: no-referrer` browsers send form posts with `Origin: null`, which
 * React Router refuses; our posts change nothing and know nobody (no cookie), so the header is left out for all of them.
 */
async function asRequest(req: Asked, address: string, most = MOST_BODY_BYTES): Promise<Request> {
  const headers = new Headers();
  for (const name of ['accept', 'accept-language', 'content-type'] as const) if (req.headers[name]) headers.set(name, String(req.headers[name]));
  const url = new URL(`${NOWHERE}${address}`);
  if (req.method === 'GET' || req.method === 'HEAD') return new Request(url, { method: 'GET', headers });
  const body = await readBody(req, most);
  if (body === null) headers.set('content-type', 'application/x-www-form-urlencoded');
  return new Request(url, { method: 'POST', headers, body: body === null ? TOO_LARGE_FORM : new Uint8Array(body) });
}

/** The body, or null where it is larger than any question can be; the rest is read away unseen. */
async function readBody(req: Asked, most: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of req) {
    size += (chunk as Buffer).length;
    if (size <= most) chunks.push(chunk as Buffer);
  }
  return size > most ? null : Buffer.concat(chunks);
}

function makePage(body: Buffer, type: string, isDevelopment: boolean): Kept {
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const brotli = body.length < WORTH_COMPRESSING ? body : brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } });
  return { body, brotli, type, policy: isDevelopment ? '' : POLICY, etag };
}

/** Our own files and nothing else; no script or style inside a page. (data: is the icons that Designsystemet draws in its CSS.) */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

function sendKept(req: Asked, res: Reply, page: Kept): void {
  setHeaders(res, page).set({ 'Cache-Control': 'public, max-age=0, must-revalidate', 'ETag': page.etag });
  res.vary('Accept-Encoding');
  if (req.fresh) return void res.status(304).end();
  const isBrotli = page.brotli !== page.body && req.acceptsEncodings(['br']) === 'br';
  if (isBrotli) res.set('Content-Encoding', 'br');
  const body = isBrotli ? page.brotli : page.body;
  res.set('Content-Length', String(body.length));
  res.end(req.method === 'HEAD' ? undefined : body);
}

function setHeaders(res: Reply, { type, policy }: Pick<Kept, 'type' | 'policy'>): Reply {
  if (policy) res.set('Content-Security-Policy', policy);
  else res.removeHeader('Content-Security-Policy');
  return res.set('Content-Type', type);
}
