import type { Headers, HostRules } from './rules.ts';

/**
 * The rules as a part of a `server` of nginx, to be included there below its `root`. A location that sets a header takes over none from outside,
 * so each has all of its own.
 */
export function nginxFile({ base, everywhere, rules, moved }: HostRules): string {
  const location = (paths: readonly string[], headers: Headers) =>
    `location ~ ${quoted(`^${literal(base)}(?:${paths.map(pattern).join('|')})`)} {\n${lines(everywhere, '  ')}${lines(headers, '  ')}}\n`;
  return [
    `charset utf-8;
default_type application/octet-stream;
gzip on;
gzip_vary on;
gzip_types text/plain text/css text/javascript application/javascript application/json application/xml image/svg+xml;
absolute_redirect off;
error_page 404 ${base}404.html;
${lines(everywhere, '')}
# What is meant for hosts, not for readers.
location ~ ${quoted(`^${literal(base)}(?:\\.|_headers$|_redirects$|vercel\\.json$)`)} { return 404; }
`,
    ...rules.map(({ paths, headers }) => location(paths, headers)),
    [...moved]
      .flatMap(([path, target]) =>
        [`${base}${path}`, `${base}${path.replace(/\/$/, '')}`].map(
          (from) => `location = ${quoted(from)} { return 301 ${quoted(target)}; }\n`,
        ),
      )
      .join(''),
  ].join('\n');
}

function lines(headers: Headers, indent: string): string {
  return Object.entries(headers)
    .map(([name, value]) => `${indent}add_header ${name} ${quoted(value)} always;\n`)
    .join('');
}

/** A path as a pattern; nginx has turned the address of a folder into that of its page by then. */
function pattern(path: string): string {
  if (path.endsWith('*')) return literal(path.slice(0, -1));
  return path === '' ? '(?:index\\.html)?$' : `${literal(path)}$`;
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function quoted(text: string): string {
  return `"${text}"`;
}
