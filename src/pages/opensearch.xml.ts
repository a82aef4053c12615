import type { APIRoute } from 'astro';
import { openSearch } from '../follow/open-search.ts';
import { publishedArchive } from '../site.ts';

/** The search of the archive, for browsers that can ask it themselves. */
export const GET: APIRoute = () =>
  new Response(openSearch(publishedArchive), {
    headers: { 'Content-Type': 'application/opensearchdescription+xml' },
  });
