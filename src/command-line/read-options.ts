import { readdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { optionMessages } from './option-messages.ts';
import { UsageError } from './refusal.ts';

/** The words of a command line that Node can parse. */
interface Words<T extends ParseArgsOptionsConfig> {
  args: string[];
  options: T;
  allowPositionals?: boolean;
}

/** Parses the words of a command line. Throws a UsageError where they are wrong. */
export function readOptions<T extends ParseArgsOptionsConfig>(words: Words<T>) {
  try {
    return parseArgs({ allowPositionals: false, ...words });
  } catch (error) {
    throw usageErrorOf(error) ?? error;
  }
}

/** The error of Node's parser in Vietnamese; undefined for any other error. */
function usageErrorOf(error: unknown): UsageError | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  // `Unknown option '--x'. …`, `Option '-y, --yes' does not take an argument`
  const [, option = ''] = /'(?:-\w, )?(-[^\s',]+)/.exec(error.message) ?? [];
  switch (error.code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return new UsageError(optionMessages.unknownOption(option));
    case 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL': {
      const [, word = ''] = /^Unexpected argument '([^]*)'\. /.exec(error.message) ?? [];
      return new UsageError(optionMessages.unexpectedWord(word));
    }
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE': {
      const isUnexpected = error.message.includes('does not take');
      return new UsageError(
        optionMessages[isUnexpected ? 'valueUnexpected' : 'valueMissing'](option),
      );
    }
    default:
      return undefined;
  }
}

/**
 * Returns a folder that a command may fill: one that is empty or not there yet. Throws a UsageError
 * for any other, whose files would be overwritten or mixed with the new ones.
 */
export function newFolder(option: string, value: string | undefined): string {
  const folder = resolve(needed(option, value));
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (stats && !(stats.isDirectory() && readdirSync(folder).length === 0))
    throw new UsageError(optionMessages.notEmpty(option, folder));
  return folder;
}

/** Returns the value of an option. Throws a UsageError where it is not given. */
export function needed(option: string, value: string | undefined): string {
  if (value === undefined) throw new UsageError(optionMessages.optionMissing(option));
  return value;
}

/** Reads the value of an option as a whole number. Throws a UsageError where it is none. */
export function wholeNumber(option: string, text: string, least = 0, most = 1_000_000): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < least || number > most)
    throw new UsageError(optionMessages.notWhole(option, text, least, most));
  return number;
}
