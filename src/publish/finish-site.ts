import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Host } from '../model/site-schema.ts';
import { isPicture } from '../offline/immutable-files.ts';
import { systemFile } from '../validate/paths.ts';
import type { PageFinisher } from './finish-pages.ts';
import { hostNotes } from './hosts/host-limits.ts';
import { writeHosts } from './hosts/write-hosts.ts';
import { precompress } from './precompress.ts';
import { filesOf, pathsOf, sizesOf, type KnownFile } from './site-files.ts';
import { writeServiceWorker } from './write-service-worker.ts';

/** The settings of a site on which the steps after Astro depend. */
export interface PublishedSite {
  /** The path of the site, with slashes at both ends. */
  base: string;
  /** Whether readers keep copies of the pages that they read. */
  offline: boolean;
  /** Whether to write a `.gz` beside each text. */
  precompressed: boolean;
  /** The host of the site, whose limits are watched. */
  host?: Host | undefined;
}

/**
 * Completes the folder that Astro has built. Each step reads what the ones before it wrote, but for
 * the files that are `known`, by their paths. Returns notes on what the host of the site does not
 * take.
 */
export async function finishSite(
  folder: string,
  site: PublishedSite,
  pages: PageFinisher,
  known: readonly ReadonlyMap<string, KnownFile>[],
): Promise<string[]> {
  const same = new Map(known.flatMap((files) => [...files]));
  const copied = await finishCopied(folder, pages, same);
  const policy = await pages.policy();
  const ofHosts = await writeHosts(folder, site, policy, copied);
  // The owner may have one of them, too.
  const paths = [...new Set([...copied, ...ofHosts])];
  const files = () => filesOf(folder, same, paths);
  await writeServiceWorker(folder, { ...site, withdrawn: pages.withdrawn(), files });
  if (site.precompressed) await precompress(folder);
  if (site.host === undefined) return [];
  const sizes = sizesOf(folder, same);
  return hostNotes(site.host, { ...site, files: sizes, redirects: policy.redirects.size });
}

/**
 * Treats the files that Astro only copied. Removes files of the owner's system, which would be
 * served. Removes pictures that no page shows: Astro leaves them as they were received, with the
 * place where they were taken, if a report is not rendered. Finishes pages of `public/`, which are
 * `known` no more. Returns the paths of all files that are left.
 */
async function finishCopied(
  folder: string,
  pages: PageFinisher,
  known: Map<string, KnownFile>,
): Promise<string[]> {
  const left: string[] = [];
  for (const path of pathsOf(folder)) {
    const file = join(folder, path);
    const isLeftOver = isPicture(path) && !pages.shows(path);
    if (systemFile.test(path) || isLeftOver) {
      await rm(file);
      continue;
    }
    left.push(path);
    if (!path.endsWith('.html')) continue;
    const address = path.replace(/(^|\/)index\.html$/, '$1');
    if (pages.has(address)) continue;
    await writeFile(file, await pages.finish(address, new Uint8Array(await readFile(file))));
    known.delete(path);
  }
  return left;
}
