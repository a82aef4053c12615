import './no-telemetry.ts';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { build } from 'astro';
import { site } from '../site.ts';
import type { ContentFolder } from '../validate/content.ts';
import { indexSite } from '../search/build/index-site.ts';
import { tellSearchPage } from '../search/build/tell-search-page.ts';
import { versionIndex } from './version-index.ts';
import { contentFolder } from '../validate/content-folder.ts';
import { addOffline } from './add-offline.ts';
import { checkContent } from './check-content.ts';
import { checkPages } from './check-pages.ts';
import { writeHosts } from './hosts/write-hosts.ts';
import { messageOf } from './or-fail.ts';
import { applyPolicy } from './policy/apply-policy.ts';
import { ownScripts } from './policy/own-scripts.ts';
import { precompress } from './precompress.ts';
import { putInPlace, restore } from './put-in-place.ts';
import { quietly } from './quiet.ts';

/**
 * Builds the pages and their search index into `outDir`; gives the number of pages indexed. `cacheDir` keeps builds that run side by
 * side apart. Throws where the content is wrong, where a page cannot be made, or where anything was worth a warning, and then leaves `outDir` as
 * it was: the site is made beside it and takes its place, in one step, when it is whole. Nothing is taken from an earlier build, because Astro
 * would ship old HTML after a change in a Markdown plugin or in a list of `content/`.
 */
export async function buildSite({
  outDir,
  cacheDir,
}: {
  outDir: string;
  cacheDir?: string | undefined;
}): Promise<number> {
  const target = resolve(outDir);
  const beside = (state: string) => join(dirname(target), `.${basename(target)}-${state}`);
  const [made, replaced] = [beside('new'), beside('old')];
  restore(target, replaced);
  await discard(made, replaced);
  try {
    const content = contentFolder(site.content);
    await checkContent(content, site.content);
    const pages = await quietly(() => make(made, content, cacheDir));
    putInPlace(made, target, replaced);
    return pages;
  } catch (error) {
    throw new Error(
      `${messageOf(error)}\n\nKhông dựng được kho${existsSync(target) ? '; bản đã dựng trước đó vẫn nguyên' : ''}.`,
      { cause: error },
    );
  } finally {
    await discard(made, replaced);
  }
}

async function make(
  folder: string,
  content: ContentFolder,
  cacheDir: string | undefined,
): Promise<number> {
  const scripts = ownScripts();
  await build({
    outDir: folder,
    force: true,
    logLevel: 'warn',
    integrations: [scripts.integration],
    ...(cacheDir === undefined ? {} : { cacheDir }),
  });
  await checkPages(folder, content);
  const index = join(folder, 'pagefind');
  const pages = await indexSite(folder, index);
  await tellSearchPage(folder, await versionIndex(index));
  await writeHosts(folder, site, await applyPolicy(folder, scripts));
  await addOffline(folder, site);
  if (site.precompressed) await precompress(folder);
  return pages;
}

async function discard(...folders: string[]): Promise<void> {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
}
