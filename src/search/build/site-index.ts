import { defined } from '../../model/defined.ts';
import { parseEventDate, sortKey } from '../../model/event-date.ts';
import { compareCodeUnits } from '../../model/names.ts';
import type { ReportRecord } from '../format/report-record.ts';
import { minifyEngine } from '../format/minify-engine.ts';
import { recompressWasm } from '../format/recompress-wasm.ts';
import { writeEngine } from '../format/pagefind-files.ts';
import { pagefindVersion } from '../format/pagefind-version.ts';
import { fragmentMaker, pagefindOptions } from './fragment-maker.ts';
import { fragmentKey, openFragmentStore, type StoredFragment } from './fragment-store.ts';
import { indexWriter, type IndexWriter } from './index-writer.ts';
import type { SearchCopy } from './search-copy.ts';
import { writeFacets } from './write-facets.ts';

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
  /**
   * Writes the index into a folder, and does something else meanwhile. No page can be added
   * afterwards.
   */
  write(target: string, meanwhile?: () => unknown): Promise<void>;
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
  /** The number by which the writer knows it, once it was given it. */
  number?: number;
}

/** The number of pages that a writer is given at a time: to wake its thread takes a while. */
const batchSize = 200;

/**
 * Begins an index. `cache` is a folder in which it finds what Pagefind made of the pages in the
 * build before, and leaves it for the next one; in the folders `others` it only finds some. `early`
 * begins a writer that collects the words of pages as they come; without it, they are collected at
 * the end. Throws where Pagefind cannot be started.
 */
export async function siteIndex(
  cache?: string,
  others: readonly string[] = [],
  early?: (file: string) => IndexWriter,
): Promise<SiteIndex> {
  const store = openFragmentStore(cache, others);
  const pages = new Map<string, KnownPage>();
  const taken = takenBy(early?.(store.file));
  const take = (page: KnownPage) => {
    page.number = taken.add(store.placeOf(page.fragment));
  };
  const maker = await fragmentMaker((url, text) => {
    const page = defined(pages.get(url), `the page ${url}`);
    store.add(page.fragment, text);
    take(page);
  });
  let characters = 0;
  const put = (url: string, searched: SearchedPage): KnownPage => {
    const page = { url, date: dateOf(searched), ...searched };
    pages.set(url, page);
    characters += searched.characters;
    return page;
  };
  return {
    async add(url, { html, record }) {
      const fragment = fragmentKey(pagefindVersion, JSON.stringify(pagefindOptions), url, html);
      const searched = { fragment, record, characters: html.length };
      const page = put(url, searched);
      if (store.keep(fragment)) take(page);
      else await maker.add(url, html);
      return searched;
    },
    async reuse(url, searched) {
      if (!store.keep(searched.fragment)) return false;
      take(put(url, searched));
      return true;
    },
    size: () => ({ pages: pages.size, characters }),
    async write(target, meanwhile = () => undefined) {
      const engine = await maker.finish();
      await writeEngine(target, engine);
      const ordered = [...pages.values()].sort(newestFirst);
      const order = ordered.map(({ url, number }) => defined(number, `the number of ${url}`));
      const writer = await taken.by(() => indexWriter(store.file));
      const records = ordered.map(({ record }) => record);
      await Promise.all([
        writer.write({ folder: target, order, engine }),
        Promise.try(meanwhile),
        writeFacets(target, records),
        minifyEngine(target),
        recompressWasm(target),
      ]);
      store.finish();
    },
    async leave() {
      await maker.finish();
      store.finish();
    },
  };
}

function dateOf({ record }: SearchedPage): string {
  return record ? sortKey(parseEventDate(record.date)) : '';
}

function newestFirst(a: KnownPage, b: KnownPage): number {
  return compareCodeUnits(b.date, a.date) || compareCodeUnits(a.url, b.url);
}

/** Gives fragments to a writer, some at a time. */
function takenBy(early: IndexWriter | undefined) {
  let fragments: StoredFragment[] = [];
  let count = 0;
  let working: Promise<unknown> = Promise.resolve();
  const give = (writer: IndexWriter) => {
    working = Promise.all([working, writer.take(fragments)]);
    // It is thrown where it is awaited.
    working.catch(() => undefined);
    fragments = [];
  };
  return {
    /** Returns the number by which the writer knows the page of a fragment. */
    add(fragment: StoredFragment): number {
      fragments.push(fragment);
      if (early && fragments.length === batchSize) give(early);
      count += 1;
      return count - 1;
    },
    /** Returns the writer, or if there is none yet another, once it was given all. */
    async by(begin: () => IndexWriter): Promise<IndexWriter> {
      const writer = early ?? begin();
      give(writer);
      await working;
      return writer;
    },
  };
}
