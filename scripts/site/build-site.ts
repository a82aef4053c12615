import './no-telemetry.ts';
import { join } from 'node:path';
import { build } from 'astro';
import { indexSite } from '../search/index-site.ts';

/**
 * Builds the pages and their search index into `outDir`; gives the number of pages indexed. `cacheDir` keeps builds that run side by
 * side apart. Throws where a page cannot be made. Nothing is taken from an earlier build, because Astro would ship old HTML after a
 * change in a Markdown plugin or in a list of `content/`.
 */
export async function buildSite({ outDir, cacheDir }: { outDir: string; cacheDir?: string | undefined }): Promise<number> {
  await build({ outDir, force: true, logLevel: 'warn', ...(cacheDir === undefined ? {} : { cacheDir }) });
  return indexSite(outDir, join(outDir, 'pagefind'));
}
