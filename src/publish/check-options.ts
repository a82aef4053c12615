import { parseArgs } from 'node:util';
import { optionMessages } from '../command-line/option-messages.ts';
import { UsageError } from '../command-line/refusal.ts';
import { isOrigin } from '../model/site-schema.ts';
import { messages } from './messages.ts';
import { readSharing, type Sharing } from './sharing.ts';

/** The options of a build: Astro's that decide where a site is published, and the archive's. */
export const buildOptions = ['site', 'base', 'outDir', 'shard', 'merge'] as const;

/**
 * Checks the options of a build and the switches of the environment. Astro would say no more of a
 * wrong `--site` than “Invalid URL”, and ignore an option without a value. Returns how the build is
 * shared. Throws a UsageError.
 */
export function checkOptions(
  words: string[],
  environment: Readonly<Record<string, string | undefined>>,
): Sharing {
  const { values } = parseArgs({
    args: words,
    options: Object.fromEntries(buildOptions.map((name) => [name, { type: 'string' } as const])),
    strict: false,
  });
  for (const name of buildOptions) {
    const value = values[name] ?? 'none';
    // Without a value Node gives true, and takes the next option for one.
    if (typeof value !== 'string' || /^(?:-|$)/.test(value))
      throw new UsageError(optionMessages.valueMissing(`--${name}`));
  }
  for (const name of ['OFFLINE', 'PRECOMPRESS']) {
    const value = environment[name] ?? '';
    if (!/^(?:on|off)?$/.test(value)) throw new UsageError(messages.wrongSwitch(name, value));
  }
  if (typeof values.site === 'string' && !isOrigin(values.site))
    throw new UsageError(messages.wrongSite(values.site));
  const [shard, merge] = (['shard', 'merge'] as const).map((name) => {
    const value = values[name];
    return typeof value === 'string' ? value : environment[name.toUpperCase()];
  });
  return readSharing(shard, merge);
}
