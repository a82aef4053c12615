import { addressBook } from '../../model/addresses.ts';
import { exactRedirects, type HeaderFields, type HostRule, type HostRules } from './host-rules.ts';

/** Where the files of data are. nginx knows no type for BibTeX, RIS and CSV. */
const data = `${addressBook('').data()}*`;

/**
 * Writes the rules as a part of an nginx `server`, to be included there below its `root`. A
 * location that sets a header inherits none, so each sets all headers. If the site is
 * `precompressed`, nginx sends the `.gz` beside a file, for which it needs
 * ngx_http_gzip_static_module.
 */
export function nginxFile(
  { base, everywhere, rules, redirects }: HostRules,
  { precompressed }: { precompressed: boolean },
): string {
  const location = ({ paths, headers, served }: HostRule) => {
    const isImmutable = Object.keys(served).length > 0;
    return [
      `location ~ ${quoted(`^${literal(base)}(?:${paths.map(pattern).join('|')})`)} {\n`,
      // Without `always`, nginx omits a header from errors, but not from redirects (to folders) and
      // not from a 416. Neither occurs here.
      isImmutable ? `  try_files $uri =404;\n  max_ranges 0;\n${lines(served, '  ', '')}` : '',
      paths.includes(data) ? '  default_type text/plain;\n' : '',
      lines(everywhere, '  '),
      lines(headers, '  '),
      '}\n',
    ].join('');
  };
  return [
    `charset utf-8;
default_type application/octet-stream;
gzip on;
gzip_vary on;
gzip_types text/plain text/css text/csv text/javascript application/javascript application/json application/xml text/xml image/svg+xml;
${precompressed ? 'gzip_static on;\n' : ''}absolute_redirect off;
error_page 404 ${base}404.html;
${lines(everywhere, '')}
# What is meant for hosts, not for readers: every name that begins with a dot, but for .well-known/, where certificates are renewed.
location ~ ${quoted(`^${literal(base)}(?:\\.(?!well-known/)|.*/\\.|_headers$|_redirects$|vercel\\.json$)`)} { return 404; }
`,
    ...rules.map(location),
    exactRedirects({ base, redirects })
      .map(([from, target]) => `location = ${quoted(from)} { return 301 ${quoted(target)}; }\n`)
      .join(''),
  ].join('\n');
}

function lines(headers: HeaderFields, indent: string, when = ' always'): string {
  return Object.entries(headers)
    .map(([name, value]) => `${indent}add_header ${name} ${quoted(value)}${when};\n`)
    .join('');
}

/** A path as a pattern. By then nginx has turned the address of a folder into that of its page. */
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
