import { addressBook } from '../../model/addresses.ts';
import { exactRedirects, type HeaderFields, type HostRules } from './host-rules.ts';

/**
 * A request with one of these headers may be answered with a 412 or a 416. Caddy 2.6 would send the
 * `served` headers with such an error, so it sends them to no such request. No browser makes one
 * for a script or a font.
 */
const conditional = ['Range', 'If-Match', 'If-Unmodified-Since'];

const to = addressBook('');
/** The texts of a site. In these patterns, a star stands for a part of a path between slashes. */
const texts = [
  to.file('robots.txt'),
  to.security(),
  to.original('*/*', '*.txt'),
  to.document('*/*', '*.txt'),
];

/**
 * Writes the rules as a part of a Caddyfile, to be imported into a site below its `root`. An error
 * is never cached, wherever it comes from. If the site is `precompressed`, Caddy sends the `.gz`
 * beside a file.
 */
export function caddyFile(
  { base, everywhere, rules, redirects }: HostRules,
  { precompressed }: { precompressed: boolean },
): string {
  // Added, not set, because the policy of a rule must hold beside the one of all responses.
  const lines = (headers: HeaderFields) =>
    Object.entries(headers)
      .map(([name, value]) => `\t+${name} \`${value}\`\n`)
      .join('');
  const rule = (name: string, conditions: readonly string[], headers: HeaderFields) =>
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
# Caddy has its types from the system, and may know none for a text. A page in its place stays a page.
@text {
	file
	path ${texts.map((path) => `${base}${path}`).join(' ')}
}
header @text Content-Type "text/plain; charset=utf-8"
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
    exactRedirects({ base, redirects })
      .map(([from, target]) => `redir ${from} ${target} 301\n`)
      .join(''),
  ].join('\n');
}
