import { Refusal } from '../command-line/refusal.ts';
import { isBasePath, isOrigin } from '../model/site-schema.ts';
import { messages } from './messages.ts';

/**
 * Checks the address that a site is published under. Astro would drop the path of `site` and print
 * `base` as it is, so a slip in either would publish links that lead nowhere. Throws a refusal.
 */
export function checkAddress(site: string, base: string): void {
  if (!isOrigin(site)) throw new Refusal(messages.wrongSite(site));
  // Astro may leave out the last slash.
  if (!isBasePath(base.replace(/\/?$/, '/'))) throw new Refusal(messages.wrongBase(base));
}
