import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { vi } from 'vitest';
import { project } from '../build/variants.ts';

/** How a command ended, and what it printed. */
export interface Ran {
  status: number;
  output: string;
  errors: string;
}

/** Ends a command in the place of `process.exit`, which would end the tests. */
class Exit extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`The command ended with ${status}.`);
    this.status = status;
  }
}

const written = (pieces: unknown[][]) =>
  stripVTControlCharacters(pieces.map(([piece]) => `${String(piece)}\n`).join(''));

/**
 * Runs a script of the project in this process, with modules of its own: a process for each run
 * takes a second to start. It may print only by the console.
 */
export async function runHere(
  script: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const { argv, exitCode } = process;
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const exit = vi.spyOn(process, 'exit').mockImplementation((status) => {
    throw new Exit(Number(status ?? 0));
  });
  const end = (status: unknown): Ran => ({
    status: Number(status ?? 0),
    output: written(log.mock.calls),
    errors: written(error.mock.calls),
  });
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  process.argv = [process.execPath, script, ...words];
  process.exitCode = undefined;
  vi.resetModules();
  try {
    await import(pathToFileURL(resolve(project, script)).href);
    return end(Reflect.get(process, 'exitCode'));
  } catch (thrown) {
    if (thrown instanceof Exit) return end(thrown.status);
    throw thrown;
  } finally {
    process.argv = argv;
    process.exitCode = exitCode;
    vi.unstubAllEnvs();
    for (const spy of [log, error, exit]) spy.mockRestore();
    vi.resetModules();
  }
}
