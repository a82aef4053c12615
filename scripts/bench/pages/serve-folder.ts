import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
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
  ['.ico', 'image/x-icon'],
  ['.woff2', 'font/woff2'],
  ['.webmanifest', 'application/manifest+json'],
]);
const compressible = /^(text\/|image\/svg|application\/(json|xml|manifest))/;

/** A built site being served on this machine. */
export interface ServedFolder {
  /** The address of the site's home page, with a closing slash. */
  url: string;
  close(): Promise<void>;
}

/**
 * Serves a built site under `base` as static hosts do: `/x` leads to `/x/`, 404.html stands for what is missing, text is compressed, browsers ask
 * again whether a file has changed. With `rules`, like a host that obeys the site's `_headers` and `_redirects`; else like one that has no such rules.
 */
export async function serveFolder(
  folder: string,
  base = '/',
  { rules = false } = {},
): Promise<ServedFolder> {
  const host = rules ? await readHostFiles(folder) : undefined;
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
      ({ status, headers, body }) => {
        const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
        if (status === 200 && request.headers['if-none-match'] === etag)
          return response.writeHead(304, { ...always, etag }).end();
        return send(
          response,
          status,
          { ...always, ...headers, etag },
          body,
          /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? '')),
        );
      },
      (error: unknown) =>
        send(response, 500, { 'content-type': 'text/plain' }, Buffer.from(String(error)), false),
    );
  });

  async function answer(
    pathname: string,
    search: string,
  ): Promise<{ status: number; headers: Record<string, string>; body: Buffer }> {
    if (pathname.startsWith(base)) {
      const path = join(folder, decodeURIComponent(pathname.slice(base.length)));
      if (path === folder || path.startsWith(folder + sep)) {
        const found = await stat(path).catch(() => undefined);
        if (found?.isDirectory() && !pathname.endsWith('/'))
          return {
            status: 301,
            headers: { location: `${pathname}/${search}` },
            body: Buffer.alloc(0),
          };
        const file = found?.isDirectory() ? join(path, 'index.html') : path;
        const body = await readFile(file).catch(() => undefined);
        if (body)
          return {
            status: 200,
            headers: { 'content-type': types.get(extname(file)) ?? 'application/octet-stream' },
            body,
          };
      }
    }
    return {
      status: 404,
      headers: { 'content-type': 'text/html; charset=utf-8' },
      body: await readFile(join(folder, '404.html')),
    };
  }

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

function send(
  response: ServerResponse,
  status: number,
  headers: Record<string, string>,
  body: Buffer,
  gzip: boolean,
): void {
  const squeeze = gzip && compressible.test(headers['content-type'] ?? '');
  response.writeHead(status, {
    ...headers,
    vary: 'accept-encoding',
    ...(squeeze ? { 'content-encoding': 'gzip' } : {}),
  });
  response.end(squeeze ? gzipSync(body, { level: 6 }) : body);
}
