import { cp, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { site as settings } from '../../../src/site.ts';
import { serveFolder, type ServedFolder } from '../pages/serve-folder.ts';
import { tellSearchPage } from '../../../src/search/build/tell-search-page.ts';
import { versionIndex } from '../../../src/publish/version-index.ts';
import { addOffline } from '../../../src/publish/add-offline.ts';
import { buildSite } from '../../../src/publish/build-site.ts';
import { archive } from '../search-quality/archive.ts';
import { documentList } from '../search-quality/pages.ts';
import type { Document } from '../search-quality/corpus.ts';
import { keptIndex } from '../search-quality/kept-index.ts';

/**
 * Builds the archive's pages, puts the index of a corpus in place of their own and serves them on this machine. The index is the one that the
 * measurement of quality keeps, built first where there is none.
 */
export async function serveCorpus(
  documents: readonly Document[],
  fresh: boolean,
): Promise<ServedFolder> {
  const kept = await keptIndex(archive, documents, fresh);
  const folder = join(process.cwd(), '.cache/search-browser');
  const site = join(folder, 'site');
  await buildSite({ outDir: site, cacheDir: join(folder, 'cache') });
  const index = join(site, 'pagefind');
  await rm(index, { recursive: true });
  await cp(kept.folder, index, {
    recursive: true,
    filter: (file) => basename(file) !== documentList,
  });
  await tellSearchPage(site, await versionIndex(index));
  await addOffline(site, settings);
  return serveFolder(site, settings.base);
}
