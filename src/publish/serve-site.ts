import './no-telemetry.ts';
import { Server, type IncomingMessage, type ServerResponse } from 'node:http';
import { preview } from 'astro';
import { settings } from '../settings.ts';

/**
 * Serves the built site by Astro's preview server, for `npm start`, and returns its address. Takes
 * the next free port if `port` is in use. `host` opens the server to the network. Throws if there
 * is no built site.
 */
export async function serveSite({ port, host }: { port: number; host: boolean }): Promise<string> {
  const server = await preview({ server: { port, host }, logLevel: 'error' });
  if ('server' in server) tellLetters(server.server);
  return `http://localhost:${server.port}${settings.base}`;
}

/**
 * Makes a server say of each text that it is in UTF-8; browsers would take it for windows-1252. The
 * page that Astro sends in place of a missing file overrides it.
 */
function tellLetters(server: unknown): void {
  if (!(server instanceof Server)) return;
  server.prependListener('request', ({ url = '' }: IncomingMessage, response: ServerResponse) => {
    if (/\.txt(?:\?|$)/.test(url)) response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  });
}
