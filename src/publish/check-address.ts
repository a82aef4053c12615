import { messages } from './messages.ts';
import { Refusal } from './refusal.ts';

/** One or more path segments of unreserved characters (RFC 3986), or none. */
const basePath = /^\/(?:[\w.~-]+\/)*[\w.~-]*$/;

/**
 * Checks the address that a site is published under. Astro would drop the path of `site` and print
 * `base` as it is, so a slip in either would publish links that lead nowhere. Throws a refusal.
 */
export function checkAddress(site: string, base: string): void {
  const url = URL.canParse(site) ? new URL(site) : undefined;
  // The address holds nothing but an origin if it is its own origin.
  if (!url || !/^https?:$/.test(url.protocol) || url.href !== `${url.origin}/`)
    throw new Refusal(messages.wrongSite(site));
  if (!basePath.test(base) || /\/\.{1,2}(?:\/|$)/.test(base))
    throw new Refusal(messages.wrongBase(base));
}
