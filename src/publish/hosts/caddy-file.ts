import type { Headers, HostRules } from './host-rules.ts';

/**
 * Requests that may be answered with a 412 or a 416, to which Caddy 2.6 adds the headers of the
 * file. No browser sends them for a script or a font.
 */
const conditional = ['Range', 'If-Match', 'If-Unmodified-Since'];

/**
 * The rules as a part of a Caddy site, to be imported there below its `root`. An error is never
 * cached, wherever it comes from. Where the site is `precompressed`, Caddy sends the `.gz` beside a
 * file.
 */
export function caddyFile(
  { base, everywhere, rules, moved }: HostRules,
  { precompressed }: { precompressed: boolean },
): string {
  // Added, not set, because the policy of a rule must hold beside the one of all responses.
  const lines = (headers: Headers) =>
    Object.entries(headers)
      .map(([name, value]) => `\t+${name} \`${value}\`\n`)
      .join('');
  const rule = (name: string, conditions: readonly string[], headers: Headers) =>
    Object.keys(headers).length === 0
      ? ''
      : `@${name} {\n${conditions.map((condition) => `\t${condition}\n`).join('')}}\nheader @${name} {\n${lines(headers)}}\n`;
  return [
    `encode zstd gzip
file_server${precompressed ? ' {\n\tprecompressed gzip\n}' : ''}
# What is meant for hosts, not for readers.
@hidden {
	path_regexp ^${base}(?:\\.|.*/\\.|(?:_headers|_redirects|vercel\\.json)$)
	not path ${base}.well-known/*
}
error @hidden 404
handle_errors {
	header Cache-Control no-cache
	@missing expression {http.error.status_code} == 404
	rewrite @missing ${base}404.html
	file_server @missing
}
header {
${lines(everywhere)}}
`,
    ...rules.map(({ paths, headers, served }, index) => {
      const path = `path ${paths.map((path) => `${base}${path}`).join(' ')}`;
      return (
        rule(`rule${index + 1}`, [path], headers) +
        rule(
          `served${index + 1}`,
          [path, ...conditional.map((name) => `not header ${name} *`)],
          served,
        )
      );
    }),
    [...moved]
      .flatMap(([path, target]) => [
        `redir ${base}${path} ${target} 301\n`,
        `redir ${base}${path.replace(/\/$/, '')} ${target} 301\n`,
      ])
      .join(''),
  ].join('\n');
}
