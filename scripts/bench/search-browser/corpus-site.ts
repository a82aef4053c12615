import '../../../src/publish/no-telemetry.ts';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build } from 'astro';
import { addressBook } from '../../../src/model/addresses.ts';
import { settings } from '../../../src/settings.ts';
import { serveFolder, type ServedFolder } from '../pages/serve-folder.ts';
import { versionIndex } from '../../../src/publish/version-index.ts';
import { writeServiceWorker } from '../../../src/publish/write-service-worker.ts';
import { archive } from '../search-quality/own-search.ts';
import { documentList } from '../search-quality/pages.ts';
import type { Document } from '../search-quality/corpus.ts';
import { keptIndex } from '../search-quality/kept-index.ts';

/**
 * Builds the archive's pages, replaces their index by the index of a corpus, and serves them on
 * this machine. It is the index that the measurement of quality keeps, built first where there is
 * none.
 */
export async function serveCorpus(
  documents: readonly Document[],
  fresh: boolean,
): Promise<ServedFolder> {
  const kept = await keptIndex(archive, documents, fresh);
  const site = join(process.cwd(), '.cache/search-browser/site');
  await build({ outDir: site });
  const index = join(site, 'pagefind');
  await rm(index, { recursive: true });
  await cp(kept.folder, index, {
    recursive: true,
    filter: (file) => basename(file) !== documentList,
  });
  await tellSearchPage(site, (await versionIndex(index)).name);
  await writeServiceWorker(site, { ...settings, withdrawn: [] });
  return serveFolder(site, settings.base);
}

/** Points the search page of a built site at an index in another folder. */
async function tellSearchPage(site: string, folder: string): Promise<void> {
  const file = join(site, addressBook('').search(), 'index.html');
  const html = await readFile(file, 'utf8');
  await writeFile(file, html.replace(/(?<= data-folder=")[^"]*/, folder));
}
