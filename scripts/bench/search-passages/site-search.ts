import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'astro/zod';
import { latestFile, readLatest } from '../../../src/search/format/index-folder.ts';
import { pageTableFile, readPageTable } from '../../../src/search/format/page-table.ts';
import { loadPagefind } from '../../../src/search/format/pagefind-engine.ts';
import { readAbbreviations } from '../../../src/search/query/abbreviation-list.ts';
import {
  openSearchService,
  type SearchService,
} from '../../../src/search/worker/search-service.ts';
import { watchFetch } from '../../../src/search/worker/watched-fetch.ts';
import { fetchFromFiles } from '../search-quality/file-fetch.ts';
import type { ReportParagraphs } from './passage-queries.ts';

const fileSchema = z.object({ facts: z.object({ id: z.string() }), text: z.array(z.string()) });

/** The reports of a built site, in the order of their ids. */
export async function readReports(site: string): Promise<ReportParagraphs[]> {
  const files = await Array.fromAsync(glob('bai-viet/*/*/du-lieu.json', { cwd: site }));
  return Promise.all(
    files.sort().map(async (file) => {
      const { facts, text } = fileSchema.parse(
        JSON.parse(await readFile(join(site, file), 'utf8')),
      );
      return { id: facts.id, paragraphs: text };
    }),
  );
}

/**
 * Opens the search of a built site, as its page does. From then on, `fetch` reads files of this
 * machine.
 */
export async function openSiteSearch(site: string): Promise<SearchService> {
  const indexes = join(site, 'pagefind');
  const name = readLatest(await readFile(join(indexes, latestFile), 'utf8'));
  const folder = pathToFileURL(`${join(indexes, name)}/`).href;
  fetchFromFiles();
  const watched = watchFetch(fetch);
  globalThis.fetch = watched.fetch;
  const load = async (file: string) => (await fetch(folder + file)).text();
  return openSearchService({
    pagefind: await loadPagefind(folder, 1),
    table: readPageTable(await load(pageTableFile)),
    failures: watched.failures,
    load,
    abbreviations: readAbbreviations(
      await readFile(join(site, 'tim-kiem', 'viet-tat.json'), 'utf8'),
    ),
  });
}
