import { Refusal } from '../../command-line/refusal.ts';
import { messages } from '../messages.ts';
import type { HeaderFields, HostRules } from './host-rules.ts';

/**
 * The rules and the characters of a line that Cloudflare Pages reads at most. Netlify reads more.
 */
const limits = { rules: 100, line: 2_000 };

/**
 * Writes the rules as `_headers` of Netlify and Cloudflare Pages. There, a response gets the
 * headers of every rule that matches its path, whatever its status. Throws if a host would not read
 * the whole file.
 */
export function headersFile({ base, everywhere, rules }: HostRules): string {
  const blocks = [
    `${base}*\n${lines(everywhere)}`,
    ...rules.flatMap(({ paths, headers, served }) =>
      paths.map((path) => `${base}${path}\n${lines({ ...headers, ...served })}`),
    ),
  ];
  if (blocks.length > limits.rules)
    throw new Refusal(messages.tooManyRules(blocks.length, limits.rules));
  const text = blocks.join('\n');
  const long = text.split('\n').find((line) => line.length > limits.line);
  if (long !== undefined)
    throw new Error(
      `_headers: a line of ${long.length} characters, and hosts read ${limits.line}: ${long.slice(0, 60)}`,
    );
  return text;
}

function lines(headers: HeaderFields): string {
  return Object.entries(headers)
    .map(([name, value]) => `  ${name}: ${value}\n`)
    .join('');
}
