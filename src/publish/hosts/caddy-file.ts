import type { Headers, HostRules } from './rules.ts';

/**
 * The rules as a part of a site of Caddy, to be imported there below its `root`. What is missing says so only for now, wherever it was looked for:
 * an answer of a lasting file's headers would be kept for a year.
 */
export function caddyFile({ base, everywhere, rules, moved }: HostRules): string {
  // Added, not set, because a policy of a rule should hold beside that of all.
  const lines = (headers: Headers) =>
    Object.entries(headers)
      .map(([name, value]) => `\t+${name} \`${value}\`\n`)
      .join('');
  return [
    `encode zstd gzip
file_server {
	hide .hosts .nojekyll _headers _redirects vercel.json
}
handle_errors {
	rewrite * ${base}404.html
	header Cache-Control no-cache
	file_server
}
header {
${lines(everywhere)}}
`,
    ...rules.map(
      ({ paths, headers }, index) =>
        `@rule${index + 1} path ${paths.map((path) => `${base}${path}`).join(' ')}\nheader @rule${index + 1} {\n${lines(headers)}}\n`,
    ),
    [...moved]
      .flatMap(([path, target]) => [
        `redir ${base}${path} ${target} 301\n`,
        `redir ${base}${path.replace(/\/$/, '')} ${target} 301\n`,
      ])
      .join(''),
  ].join('\n');
}
