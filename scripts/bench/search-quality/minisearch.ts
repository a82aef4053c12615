import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { fold } from '../../../src/model/vietnamese.ts';
import { syllables } from './corpus.ts';
import { bytesOnWire } from './file-fetch.ts';
import {
  loadMiniSearch,
  miniSearchScript,
  miniSearchVersion,
  type MiniSearch,
} from './minisearch-package.ts';
import { most, type System } from './system.ts';

/** Every syllable is a term as written and, where that differs, without its marks. */
const options = {
  fields: ['title', 'body'],
  tokenize: syllables,
  processTerm: (term: string) => [...new Set([term, fold(term)])],
};
/**
 * Words are looked up as typed. These settings ranked best of many on 10,000 articles. MiniSearch
 * normalizes the length of each field by itself, which favours short titles already, so more weight
 * for the title ranks worse.
 */
const settings = {
  processTerm: (term: string) => term,
  boost: { title: 0.5 },
  bm25: { k: 1.2, b: 0.7, d: 0 },
};
const file = 'index.json.gz';

const loaded = new Map<string, Promise<{ index: MiniSearch; bytes: number }>>();

/** Parsing the index takes seconds. Visits share it, though each counts it as fetched. */
function load(folder: string): Promise<{ index: MiniSearch; bytes: number }> {
  const read = async () => {
    const [library, packed] = [await loadMiniSearch(), await readFile(join(folder, file))];
    return {
      index: library.loadJSON(gunzipSync(packed).toString(), options),
      bytes: packed.length + (await bytesOnWire(miniSearchScript)),
    };
  };
  const known = loaded.get(folder) ?? read();
  loaded.set(folder, known);
  return known;
}

/**
 * MiniSearch, with any of the words or with all of them. Its whole index is fetched before the
 * first query.
 */
export const miniSearch = (combineWith: 'OR' | 'AND'): System => ({
  name: `MiniSearch, ${combineWith}`,
  index: 'minisearch',
  sources: ['scripts/bench/search-quality/{minisearch,corpus}.ts', 'src/model/vietnamese.ts'],
  version: miniSearchVersion,

  async build(documents, folder) {
    const library = await loadMiniSearch();
    const index = new library(options);
    index.addAll(documents.map(({ id, title, body }) => ({ id, title, body: body.join('\n') })));
    await writeFile(join(folder, file), gzipSync(JSON.stringify(index)));
  },

  async open(folder) {
    const { index, bytes } = await load(folder);
    let fetched = 0;
    return {
      ask: (query) => {
        fetched = bytes;
        const found = index.search(query, { ...settings, combineWith });
        return Promise.resolve(found.slice(0, most).map(({ id }) => String(id)));
      },
      fetched: () => fetched,
      close: () => undefined,
    };
  },
});
