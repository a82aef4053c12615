import { Refusal } from '../../command-line/refusal.ts';
import type { Host } from '../../model/site-schema.ts';
import { messages } from '../messages.ts';
import type { HeaderFields, HostRules } from './host-rules.ts';

/**
 * The rules and the characters of a line that Cloudflare Pages reads at most. Netlify reads more.
 */
const limits = { rules: 100, line: 2_000 };
const readers: readonly Host[] = ['cloudflare-pages', 'netlify'];

/**
 * Writes the rules as `_headers` of Netlify and Cloudflare Pages. There, a response gets the
 * headers of every rule that matches its path, whatever its status. Throws if a host would not read
 * the whole file, unless the site has another `host`, which reads none of it.
 */
export function headersFile(
  { base, everywhere, rules }: HostRules,
  { host }: { host?: Host | undefined } = {},
): string {
  const blocks = [
    `${base}*\n${lines(everywhere)}`,
    ...rules.flatMap(({ paths, headers, served }) =>
      paths.map((path) => `${base}${path}\n${lines({ ...headers, ...served })}`),
    ),
  ];
  const isRead = host === undefined || readers.includes(host);
  if (isRead && blocks.length > limits.rules)
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
