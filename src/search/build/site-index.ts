import { hash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defined } from '../../model/defined.ts';
import { parseEventDate, sortKey } from '../../model/event-date.ts';
import { compareCodeUnits } from '../../model/names.ts';
import type { ReportRecord } from '../format/report-record.ts';
import { minifyEngine } from '../format/minify-engine.ts';
import { recompressWasm } from '../format/recompress-wasm.ts';
import { writeEngine } from '../format/pagefind-files.ts';
import { pagefindVersion } from '../format/pagefind-version.ts';
import { serializeVocabulary, vocabularyFile } from '../format/vocabulary.ts';
import { openByteStore, storeKey, type ByteStore } from './byte-store.ts';
import { countWords } from './count-words.ts';
import { fragmentMaker, pagefindOptions } from './fragment-maker.ts';
import { writeFacets } from './write-facets.ts';
import { leanIndex } from './lean-index.ts';
import type { SearchCopy } from './search-copy.ts';

/** An index to which the pages of a site are added one at a time. */
export interface SiteIndex {
  /**
   * Adds the search copy of a page, and returns by what it is added again. `url` is its address
   * below the base path, with a leading slash.
   */
  add(url: string, copy: SearchCopy): Promise<SearchedPage>;
  /**
   * Adds a page that the build before added. False where the cache has nothing of it any more.
   */
  reuse(url: string, page: SearchedPage): Promise<boolean>;
  /** The number of pages, and of the characters of their search copies. */
  size(): { pages: number; characters: number };
  /** Writes the index into a folder. No page can be added afterwards. */
  write(target: string): Promise<void>;
  /**
   * Writes no index, but leaves what Pagefind made of the pages. No page can be added afterwards.
   */
  leave(): Promise<void>;
}

/** A page of the index without its words. */
export interface SearchedPage {
  /** The key of what Pagefind made of it. */
  fragment: string;
  /** The record of its report. Undefined for pages of other kinds. */
  record?: ReportRecord | undefined;
  /** The number of characters of its search copy. */
  characters: number;
}

/** The date and the address of a page, by which pages are put in order, and the rest of it. */
interface KnownPage extends SearchedPage {
  url: string;
  date: string;
}

/**
 * Begins an index. `cache` is a folder in which it finds what Pagefind made of the pages in the
 * build before, and leaves it for the next one; in the folders `others` it only finds some. `made`
 * is a folder in which it keeps what the same code makes of that. Throws where Pagefind cannot be
 * started.
 */
export async function siteIndex(
  cache?: string,
  others: readonly string[] = [],
  made?: string,
): Promise<SiteIndex> {
  const store = openByteStore('fragments', cache, others);
  const pages = new Map<string, KnownPage>();
  const maker = await fragmentMaker((url, text) =>
    store.add(defined(pages.get(url), `the page ${url}`).fragment, Buffer.from(text)),
  );
  let characters = 0;
  const put = (url: string, page: SearchedPage) => {
    const date = page.record ? sortKey(parseEventDate(page.record.date)) : '';
    pages.set(url, { url, date, ...page });
    characters += page.characters;
  };
  return {
    async add(url, { html, record }) {
      const fragment = storeKey(pagefindVersion, JSON.stringify(pagefindOptions), url, html);
      const searched = { fragment, record, characters: html.length };
      put(url, searched);
      if (!store.keep(fragment)) await maker.add(url, html);
      return searched;
    },
    async reuse(url, searched) {
      if (!store.keep(searched.fragment)) return false;
      put(url, searched);
      return true;
    },
    size: () => ({ pages: pages.size, characters }),
    async write(target) {
      const engine = await maker.finish();
      await writeEngine(target, engine);
      const ordered = newestFirst(pages.values());
      const records = ordered.map(({ record }) => record);
      const compressed = openByteStore('compressed', made);
      const index = leanIndex(target, {
        keys: ordered.map(({ fragment }) => fragment).toReversed(),
        read: (key) => store.read(key).toString(),
        engine,
        compressed,
        collected: made === undefined ? undefined : join(made, 'collected'),
      });
      // This thread waits for compression half of the time that the first of these takes.
      const [postings] = await Promise.all([
        index,
        writeFacets(target, records),
        remakeEngine(target, compressed),
      ]);
      await writeFile(join(target, vocabularyFile), serializeVocabulary(countWords(postings)));
      store.finish();
      compressed.finish();
    },
    async leave() {
      await maker.finish();
      store.finish();
    },
  };
}

/** Makes the script and the WebAssembly of Pagefind smaller, or takes over what came of them. */
async function remakeEngine(folder: string, kept: ByteStore): Promise<void> {
  const makers = { 'pagefind.js': minifyEngine, 'wasm.unknown.pagefind': recompressWasm };
  for (const [name, make] of Object.entries(makers)) {
    const file = join(folder, name);
    const key = storeKey(name, hash('sha256', await readFile(file)));
    if (kept.keep(key)) await writeFile(file, kept.read(key));
    else {
      await make(folder);
      kept.add(key, await readFile(file));
    }
  }
}

/** The pages in the order of their numbers. */
function newestFirst(pages: Iterable<KnownPage>): KnownPage[] {
  return [...pages].sort(
    (a, b) => compareCodeUnits(b.date, a.date) || compareCodeUnits(a.url, b.url),
  );
}
