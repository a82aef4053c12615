import type { APIRoute } from 'astro';
import { full, to } from '../site.ts';

/**
 * Lets every program in, but not into the searches: each has the page of its own address already.
 * Programs read it only at the root of the host (RFC 9309).
 */
export const GET: APIRoute = () =>
  new Response(
    `User-agent: *\nAllow: /\nDisallow: ${to.search()}?\n\nSitemap: ${full(to.sitemap())}\n`,
    { headers: { 'Content-Type': 'text/plain' } },
  );
