import type { HostRules } from './rules.ts';

/** What Cloudflare Pages reads of such a file. */
const limit = 2_000;

/**
 * Former addresses as `_redirects`. Every line stands twice: Netlify prefers a file that lies at the address, and there is one, unless the
 * status has an exclamation mark; Cloudflare Pages redirects anyway, and passes over a line with the mark. What is beyond its limit is left to
 * those files.
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
