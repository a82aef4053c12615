import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'astro/zod';
import { close, createIndex } from 'pagefind';
import { loadPagefind } from '../../../src/search/format/pagefind-engine.ts';
import { fetchFromFiles } from './file-fetch.ts';
import { packageVersion } from './package-version.ts';
import { address, page, readPageDocuments, writePageDocuments } from './pages.ts';
import { most, type System } from './system.ts';

const answerSchema = z.object({ results: z.array(z.unknown()) });
const hitSchema = z.object({ id: z.string() });

/** Stock Pagefind: the plain text of the pages, the query as typed. */
export const pagefindStock: System = {
  name: 'Pagefind, stock',
  index: 'pagefind-stock',
  sources: ['scripts/bench/search-quality/{pagefind-stock,pages}.ts'],
  version: `pagefind ${packageVersion('pagefind')}`,

  async build(documents, folder) {
    const { index, errors } = await createIndex({ forceLanguage: 'vi' });
    if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
    try {
      for (const [position, document] of documents.entries()) {
        const added = await index.addHTMLFile({ url: address(position), content: page(document) });
        if (added.errors.length > 0)
          throw new Error(`Pagefind: ${document.id}: ${added.errors.join('; ')}`);
      }
      const written = await index.writeFiles({ outputPath: folder });
      if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join('; ')}`);
    } finally {
      await close();
    }
    await writePageDocuments(documents, folder);
  },

  async open(folder) {
    const fetches = fetchFromFiles();
    const documentOf = await readPageDocuments(folder);
    // A browser loads both scripts; the second runs in its worker.
    await fetches.add(join(folder, 'pagefind.js'));
    await fetches.add(join(folder, 'pagefind-worker.js'));
    const pagefind = await loadPagefind(pathToFileURL(`${folder}/`).href, 1);
    return {
      ask: async (query) => {
        const { results } = answerSchema.parse(await pagefind.search(query));
        return results.slice(0, most).map((hit) => documentOf(hitSchema.parse(hit).id));
      },
      fetched: fetches.bytes,
      close: () => undefined,
    };
  },
};
