import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { siteIndex } from '../../src/search/build/site-index.ts';
import { pageTableFile, readPageTable } from '../../src/search/format/page-table.ts';
import { loadPagefind } from '../../src/search/format/pagefind-engine.ts';
import type { AbbreviationPair } from '../../src/search/query/abbreviation-list.ts';
import { openSearchService, type SearchService } from '../../src/search/worker/search-service.ts';
import { watchFetch } from '../../src/search/worker/watched-fetch.ts';
import { copyOf, type Page } from './report-page.ts';

interface Options {
  abbreviations?: AbbreviationPair[];
  /** Whether the host lacks a file. */
  isLost?: (path: string) => boolean;
  /** The stop words, in their search copy; without them, those of the index. */
  stopWords?: readonly string[];
}

/** An index on disk, made by Pagefind as a build makes it. */
export interface RealIndex {
  /** Opens the search anew, as a reader does who comes to the page. */
  open: (options?: Options) => Promise<SearchService>;
  remove: () => Promise<void>;
}

const fetchBefore = globalThis.fetch;

/** Indexes these pages; each lies at `/<its key>/`. */
export async function realIndex(pages: Record<string, Page>): Promise<RealIndex> {
  const folder = await mkdtemp(join(tmpdir(), 'search-'));
  const index = await siteIndex();
  for (const [name, page] of Object.entries(pages)) await index.add(`/${name}/`, copyOf(page));
  await index.write(join(folder, 'index'));
  return {
    async open({ abbreviations = [], isLost = () => false, stopWords } = {}) {
      const watched = watchFetch(async (input) => {
        const path = fileURLToPath(
          new URL(input instanceof Request ? input.url : input).href.replace(/\?.*/, ''),
        );
        return isLost(path)
          ? new Response(null, { status: 404 })
          : new Response(new Uint8Array(await readFile(path)));
      });
      globalThis.fetch = watched.fetch;
      const address = pathToFileURL(join(folder, 'index/')).href;
      const load = async (file: string) => (await fetch(address + file)).text();
      const table = readPageTable(await load(pageTableFile));
      return openSearchService({
        pagefind: await loadPagefind(address, 1),
        table: stopWords ? { ...table, stopWords: new Set(stopWords) } : table,
        failures: watched.failures,
        load,
        abbreviations,
      });
    },
    remove: () => {
      globalThis.fetch = fetchBefore;
      return rm(folder, { recursive: true });
    },
  };
}
