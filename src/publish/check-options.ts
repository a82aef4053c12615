import { parseArgs } from 'node:util';
import { optionMessages } from '../command-line/option-messages.ts';
import { UsageError } from '../command-line/refusal.ts';
import { isOrigin } from '../model/site-schema.ts';
import { messages } from './messages.ts';

/**
 * Checks those options of Astro that decide where a site is published, and the switches of the
 * environment. Astro would say no more of a wrong `--site` than “Invalid URL”, and ignore an option
 * without a value. Throws a UsageError.
 */
export function checkOptions(
  words: string[],
  environment: Readonly<Record<string, string | undefined>>,
): void {
  const { values } = parseArgs({
    args: words,
    options: { site: { type: 'string' }, base: { type: 'string' }, outDir: { type: 'string' } },
    strict: false,
  });
  for (const name of ['site', 'base', 'outDir'] as const) {
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
}
