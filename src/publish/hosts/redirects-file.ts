import type { HostRules } from './host-rules.ts';

/** The limit of Cloudflare Pages for such a file. */
const limit = 2_000;

/**
 * Former addresses as `_redirects`. Every line is there twice. Netlify prefers the file at the
 * address, which exists, unless the status has an exclamation mark. Cloudflare Pages redirects
 * anyway, and ignores a line with the mark. Beyond its limit, those files lead on.
 */
export function redirectsFile({ base, moved }: HostRules): string {
  const rules = [...moved].flatMap(([path, target]) =>
    [`${base}${path}`, `${base}${path.replace(/\/$/, '')}`].map((from) => `${from} ${target}`),
  );
  return rules
    .slice(0, limit)
    .map((rule) => `${rule} 301!\n${rule} 301\n`)
    .join('');
}
