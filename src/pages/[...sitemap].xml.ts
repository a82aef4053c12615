import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { archive } from '../archive.ts';
import { printSitemap, sitemaps } from '../follow/sitemaps.ts';
import { keyed } from '../page-key.ts';
import { full, to } from '../site.ts';

export async function getStaticPaths() {
  return keyed(
    sitemaps(await archive(), to).map(({ file, pages }) => ({
      params: { sitemap: file.replace(/\.xml$/, '') },
      props: { pages },
    })),
  );
}

/** A sitemap. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(printSitemap(props.pages, full), { headers: { 'Content-Type': 'application/xml' } });
