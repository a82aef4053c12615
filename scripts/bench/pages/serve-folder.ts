import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readHostFiles } from './host-files.ts';

const types = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.xml', 'application/xml; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.pdf', 'application/pdf'],
  ['.json', 'application/json'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.jpg', 'image/jpeg'],
  ['.webp', 'image/webp'],
  ['.avif', 'image/avif'],
  ['.ico', 'image/x-icon'],
  ['.woff2', 'font/woff2'],
  ['.webmanifest', 'application/manifest+json'],
]);
const compressible = /^(text\/|image\/svg|application\/(json|xml|manifest))/;

/** The response to an address. */
interface PreparedResponse {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
  etag: string;
  /** The body compressed, where a host would compress it. */
  gzip: Buffer | undefined;
}

function prepare(status: number, headers: Record<string, string>, body: Buffer): PreparedResponse {
  const digest = createHash('sha256').update(body).digest('hex').slice(0, 16);
  const squeeze = compressible.test(headers['content-type'] ?? '');
  const gzip = squeeze ? gzipSync(body, { level: 6 }) : undefined;
  return { status, headers, body, etag: `"${digest}"`, gzip };
}

/** A built site being served on this machine. */
export interface ServedFolder {
  /** The address of the site's home page, with a closing slash. */
  url: string;
  close(): Promise<void>;
}

/**
 * Serves a built site under `base` as static hosts do: `/x` redirects to `/x/`, 404.html answers
 * for what is missing, text is compressed, and browsers revalidate each file. With `rules`, it
 * obeys the site's `_headers` and `_redirects`; otherwise it acts as a host that knows no such
 * rules.
 */
export async function serveFolder(
  folder: string,
  base = '/',
  { rules = false } = {},
): Promise<ServedFolder> {
  const host = rules ? await readHostFiles(folder) : undefined;
  const answer = responsesOf(folder, base);
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    const moved = host?.redirect(pathname);
    const always = {
      'cache-control': 'public, max-age=0, must-revalidate',
      ...host?.headers(pathname),
    };
    if (moved)
      return void response.writeHead(moved.status, { ...always, location: moved.target }).end();
    answer(pathname, search).then(
      (answered) => send(request, response, always, answered),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: `http://127.0.0.1:${address.port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * Answers the addresses of a built site, without the rules of a host. Throws where it has no
 * 404.html.
 */
function responsesOf(
  folder: string,
  base: string,
): (pathname: string, search: string) => Promise<PreparedResponse> {
  const read = readOnce();
  return async (pathname, search) => {
    const path = pathname.startsWith(base)
      ? join(folder, decodeURIComponent(pathname.slice(base.length)))
      : undefined;
    if (path !== undefined && (path === folder || path.startsWith(folder + sep))) {
      const found = await stat(path).catch(() => undefined);
      if (found?.isDirectory() && !pathname.endsWith('/'))
        return prepare(301, { location: `${pathname}/${search}` }, Buffer.alloc(0));
      const file = await read(found?.isDirectory() ? join(path, 'index.html') : path);
      if (file) return file;
    }
    const missing = await read(join(folder, '404.html'));
    if (!missing) throw new Error(`${folder} has no 404.html.`);
    return { ...missing, status: 404 };
  };
}

/**
 * Reads and compresses each file once, until it changes. Returns nothing where there is no file.
 */
function readOnce(): (file: string) => Promise<PreparedResponse | undefined> {
  const kept = new Map<string, { version: string; answer: PreparedResponse }>();
  return async (file) => {
    const found = await stat(file, { bigint: true }).catch(() => undefined);
    if (!found?.isFile()) return undefined;
    const version = `${found.ino} ${found.size} ${found.mtimeNs}`;
    const known = kept.get(file);
    if (known?.version === version) return known.answer;
    const type = types.get(extname(file)) ?? 'application/octet-stream';
    const answer = prepare(200, { 'content-type': type }, await readFile(file));
    kept.set(file, { version, answer });
    return answer;
  };
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  always: Record<string, string>,
  { status, headers, body, etag, gzip }: PreparedResponse,
): void {
  if (status === 200 && request.headers['if-none-match'] === etag) {
    response.writeHead(304, { ...always, etag }).end();
    return;
  }
  const squeezed = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '') ? gzip : undefined;
  response.writeHead(status, {
    ...always,
    ...headers,
    etag,
    vary: 'accept-encoding',
    ...(squeezed && { 'content-encoding': 'gzip' }),
  });
  response.end(squeezed ?? body);
}
