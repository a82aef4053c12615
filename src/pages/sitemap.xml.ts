import type { APIRoute } from 'astro';
import { archive } from '../archive.ts';
import { printSitemapIndex, sitemaps } from '../follow/sitemaps.ts';
import { publishedArchive, to } from '../site.ts';

/** The list of all sitemaps. */
export const GET: APIRoute = async () =>
  new Response(printSitemapIndex(sitemaps(await archive(), to), publishedArchive), {
    headers: { 'Content-Type': 'application/xml' },
  });
