import './no-telemetry.ts';
import { rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { build } from 'astro';
import { site } from '../../src/site.ts';
import { indexSite } from '../search/index-site.ts';
import { versionIndex } from '../search/version-index.ts';
import { addOffline } from './add-offline.ts';
import { writeHosts } from './hosts/write-hosts.ts';
import { applyPolicy } from './policy/apply-policy.ts';
import { ownScripts } from './policy/own-scripts.ts';

/**
 * Builds the pages and their search index into `outDir`; gives the number of pages indexed. `cacheDir` keeps builds that run side by
 * side apart. Throws where a page cannot be made, and then leaves `outDir` as it was: the site is made beside it and takes its place when it is
 * whole. Nothing is taken from an earlier build, because Astro would ship old HTML after a change in a Markdown plugin or in a list of
 * `content/`.
 */
export async function buildSite({ outDir, cacheDir }: { outDir: string; cacheDir?: string | undefined }): Promise<number> {
  const target = resolve(outDir);
  const beside = (state: string) => join(dirname(target), `.${basename(target)}-${state}`);
  const [made, replaced] = [beside('new'), beside('old')];
  await discard(made, replaced);
  try {
    const scripts = ownScripts();
    await build({ outDir: made, force: true, logLevel: 'warn', integrations: [scripts.integration], ...(cacheDir === undefined ? {} : { cacheDir }) });
    const index = join(made, 'pagefind');
    const pages = await indexSite(made, index);
    await versionIndex(index);
    await writeHosts(made, site.base, await applyPolicy(made, scripts));
    await addOffline(made, site);
    await rename(target, replaced).catch(ignoreMissing);
    await rename(made, target);
    return pages;
  } finally {
    await discard(made, replaced);
  }
}

async function discard(...folders: string[]): Promise<void> {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
