import type { ParseArgsOptionsConfig } from 'node:util';
import { commandWords } from './command-words.ts';
import { readOptions } from './read-options.ts';
import { Refusal, UsageError } from './refusal.ts';

/**
 * Reads the options of this process, which `check` turns into what the command needs. `--help`
 * prints `help` and ends the process with 0. A mistake, or a UsageError of `check`, ends it with 2,
 * its sentence and `help`.
 */
export function readCommand<T extends ParseArgsOptionsConfig, R>(
  help: string,
  options: T,
  check: (values: ReturnType<typeof readOptions<T>>['values']) => R,
): R {
  const args = commandWords(Object.keys(options));
  if (args.some((word) => word === '--help' || word === '-h')) {
    console.log(help);
    process.exit(0);
  }
  try {
    return check(readOptions({ args, options }).values);
  } catch (error) {
    return end(error, help);
  }
}

/** Runs a command. A refusal ends the process with its sentence alone; other errors are thrown. */
export async function orSentence<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    return end(error);
  }
}

/** Ends the process with 2 after a mistake in the options, with 1 after any other refusal. */
function end(error: unknown, help?: string): never {
  if (!(error instanceof Refusal)) throw error;
  console.error(help === undefined ? `\n${error.message}` : `${error.message}\n\n${help}`);
  process.exit(error instanceof UsageError ? 2 : 1);
}
