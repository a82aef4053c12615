import './no-telemetry.ts';
import { preview } from 'astro';
import { settings } from '../settings.ts';

/**
 * Serves the built site and returns its address. Takes the next free port where `port` is in use.
 * `host` opens it to the network.
 */
export async function serveSite({ port, host }: { port: number; host: boolean }): Promise<string> {
  const server = await preview({ server: { port, host }, logLevel: 'error' });
  return `http://localhost:${server.port}${settings.base}`;
}
