import { wholeNumber } from './read-options.ts';

/** The options of the commands that show the site on this machine. */
export const serverOptions = {
  port: { type: 'string', default: '4321' },
  host: { type: 'boolean', default: false },
} as const;

/** Reads where to show the site. Throws a UsageError if the port is none. */
export function readPlace({ port, host }: { port: string; host: boolean }) {
  return { port: wholeNumber('--port', port, 1, 65_535), host };
}
