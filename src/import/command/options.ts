import { optionMessages } from '../../command-line/option-messages.ts';
import { readOptions } from '../../command-line/read-options.ts';
import { UsageError } from '../../command-line/refusal.ts';
import { fileKinds, type FileKind } from '../../read/file-kinds.ts';
import type { Hints } from '../parse/event-day.ts';
import { usageMessages } from './command-messages.ts';
import { publishedHint } from './published-hint.ts';

/** The options of the command. */
export interface Options {
  /** Files, folders, patterns and `-` for standard input, as given. */
  files: string[];
  hints: Hints;
  /** The kind of standard input, where its beginning does not show it. */
  kind: FileKind | undefined;
  stdout: boolean;
  dryRun: boolean;
  yes: boolean;
  /** Print by which rules people are found, in place of an import. */
  explain: boolean;
  help: boolean;
}

const optionTypes = {
  stdout: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  yes: { type: 'boolean', short: 'y' },
  explain: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  year: { type: 'string' },
  published: { type: 'string' },
  kind: { type: 'string' },
} as const;

/** The names of the options, without dashes. */
export const optionNames = Object.keys(optionTypes);

/** Reads the words of the command line. Throws a UsageError where they are wrong. */
export function importOptions(args: string[]): Options {
  const { values, positionals } = readOptions({
    args,
    options: optionTypes,
    allowPositionals: true,
  });
  for (const [name, value] of Object.entries(values))
    if (value === '') throw new UsageError(optionMessages.valueMissing(`--${name}`));
  const options: Options = {
    files: positionals,
    hints: { ...yearOf(values.year), ...publishedOf(values.published) },
    kind: kindOf(values.kind),
    stdout: values.stdout ?? false,
    dryRun: values['dry-run'] ?? false,
    yes: values.yes ?? false,
    explain: values.explain ?? false,
    help: values.help ?? false,
  };
  if (options.files.length === 0 && !options.help) throw new UsageError(usageMessages.noFiles);
  if (options.files.filter((file) => file === '-').length > 1)
    throw new UsageError(usageMessages.standardInputTwice);
  return options;
}

function yearOf(text: string | undefined): Hints {
  if (text === undefined) return {};
  if (!/^(?:19|20)\d\d$/.test(text)) throw new UsageError(usageMessages.year(text));
  return { year: Number(text) };
}

function publishedOf(text: string | undefined): Hints {
  if (text === undefined) return {};
  const hint = publishedHint(text);
  if (!hint) throw new UsageError(usageMessages.published(text));
  return hint;
}

function kindOf(text: string | undefined): FileKind | undefined {
  if (text === undefined) return undefined;
  const kind = fileKinds.find((ending) => ending === `.${text.toLowerCase().replace(/^\./, '')}`);
  if (!kind) throw new UsageError(usageMessages.kind(text));
  return kind;
}
