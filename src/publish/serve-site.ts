import './no-telemetry.ts';
import { preview } from 'astro';
import { settings } from '../settings.ts';

/**
 * Serves the built site by Astro's preview server, for `npm start`, and returns its address. Takes
 * the next free port if `port` is in use. `host` opens the server to the network. Throws if there
 * is no built site.
 */
export async function serveSite({ port, host }: { port: number; host: boolean }): Promise<string> {
  const server = await preview({ server: { port, host }, logLevel: 'error' });
  return `http://localhost:${server.port}${settings.base}`;
}
