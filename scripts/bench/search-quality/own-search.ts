import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fromHtml } from 'hast-util-from-html';
import { pageTableFile, readPageTable } from '../../../src/search/format/page-table.ts';
import { knownAbbreviations } from '../../../src/model/known-abbreviations.ts';
import { correctMatches } from '../../../src/search/worker/correct-matches.ts';
import { openCorrector } from '../../../src/search/worker/correct-query.ts';
import { once } from '../../../src/model/load-once.ts';
import { isGrouped } from '../../../src/search/worker/rank-pages.ts';
import { openTextSearch, type Matches } from '../../../src/search/worker/text-search.ts';
import { allPages, loadPagefind } from '../../../src/search/format/pagefind-engine.ts';
import { findNumbers } from '../../../src/search/query/numbers-in-query.ts';
import { parseQuery } from '../../../src/search/query/parse-query.ts';
import { watchFetch } from '../../../src/search/worker/watched-fetch.ts';
import { abbreviationPairs } from '../../../src/views/abbreviation-pairs.ts';
import { defined } from '../../../src/model/defined.ts';
import { searchCopy } from '../../../src/search/build/search-copy.ts';
import { siteIndex } from '../../../src/search/build/site-index.ts';
import { fetchFromFiles } from './file-fetch.ts';
import { packageVersion } from './package-version.ts';
import { address, page, readPageDocuments, writePageDocuments } from './pages.ts';
import { most, type System } from './system.ts';

/**
 * The archive's own search: its index as the build makes it, its queries as the browser reads them.
 */
export const archive: System = {
  name: 'Kỷ Yếu',
  index: 'archive',
  sources: [
    'src/search/{build,format}/*.ts',
    'src/model/*.ts',
    'scripts/bench/search-quality/{own-search,pages}.ts',
  ],
  version: `pagefind ${packageVersion('pagefind')}`,

  async build(documents, folder) {
    const index = await siteIndex();
    for (const [position, document] of documents.entries())
      await index.add(address(position), defined(searchCopy(fromHtml(page(document))), 'a text'));
    await index.write(folder);
    await writePageDocuments(documents, folder);
  },

  async open(folder) {
    const fetches = fetchFromFiles();
    const documentOf = await readPageDocuments(folder);
    await fetches.add(join(folder, 'pagefind.js'));
    const index = pathToFileURL(`${folder}/`);
    const watched = watchFetch(fetch);
    globalThis.fetch = watched.fetch;
    const load = async (file: string) => (await fetch(new URL(file, index))).text();
    const table = readPageTable(await load(pageTableFile));
    const pagefind = await loadPagefind(index.href, 1);
    const textSearch = await openTextSearch(pagefind, table, watched.failures);
    const corrector = once(() => openCorrector(load));
    const documents = (await allPages(pagefind)).map(({ id }) => documentOf(id));
    const abbreviations = abbreviationPairs(knownAbbreviations);
    const find = async (typed: string): Promise<Matches | undefined> => {
      const query = parseQuery(typed, abbreviations, findNumbers);
      return query && textSearch.find(query);
    };
    return {
      ask: async (typed) => {
        const found = await find(typed);
        if (!found) return [];
        const correct = async () => (await corrector())(typed);
        const { matches } = await correctMatches(found, table.count, correct, find);
        const shown = await matches.byText(matches.hits.slice(0, most), isGrouped(matches.hits));
        await matches.results(shown);
        return shown.flatMap(({ page }) => documents[page] ?? []);
      },
      fetched: fetches.bytes,
      close: () => undefined,
    };
  },
};
