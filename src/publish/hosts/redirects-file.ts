import { exactRedirects, type HostRules } from './host-rules.ts';

/** The most redirects that Cloudflare Pages reads. */
export const mostOfCloudflare = 2_000;

/**
 * Writes former addresses as `_redirects`. Every line is there twice. Netlify prefers the file at
 * the address, which exists, unless the status has an exclamation mark. Cloudflare Pages redirects
 * anyway, and ignores a line with the mark. Redirects beyond the limit are left out: the page at
 * the former address leads to the new one by itself.
 */
export function redirectsFile(rules: HostRules): string {
  return exactRedirects(rules)
    .slice(0, mostOfCloudflare)
    .map(([from, target]) => `${from} ${target} 301!\n${from} ${target} 301\n`)
    .join('');
}
