import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Root } from 'hast';
import { close, createIndex } from 'pagefind';
import { parseEventDate, sortKey } from '../../model/event-date.ts';
import { compareCodeUnits } from '../../model/names.ts';
import type { ReportRecord } from '../format/report-record.ts';
import { minifyEngine } from '../format/minify-engine.ts';
import { recompressWasm } from '../format/recompress-wasm.ts';
import { removeStockViews } from '../format/pagefind-files.ts';
import { decodeSearchText, searchCharacters } from '../format/search-text.ts';
import { serializeVocabulary, vocabularyFile } from '../format/vocabulary.ts';
import { countWords } from '../format/word-counts.ts';
import { writeFacets } from './write-facets.ts';
import { leanIndex } from './lean-index.ts';
import { searchCopy } from './search-copy.ts';

/** An index to which the pages of a site are added one at a time. */
export interface SiteIndex {
  /**
   * Adds a page if it has a `data-pagefind-body`. `url` is its address below the base path, with a
   * leading slash. Alters the tree.
   */
  add(url: string, page: Root): Promise<void>;
  /** The number of pages, and of characters of the HTML that Pagefind was given for them. */
  size(): { pages: number; characters: number };
  /** Writes the index into a folder. No page can be added afterwards. */
  write(target: string): Promise<void>;
}

/** Begins an index. Throws where Pagefind cannot be started. */
export async function siteIndex(): Promise<SiteIndex> {
  const { index, errors } = await createIndex({
    forceLanguage: 'vi',
    includeCharacters: searchCharacters,
  });
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  const records = new Map<string, ReportRecord | undefined>();
  let characters = 0;
  return {
    async add(url, page) {
      const copy = searchCopy(page);
      if (copy === undefined) return;
      const added = await answer(index.addHTMLFile({ url, content: copy.html }));
      if (added.errors.length > 0) throw new Error(`Pagefind: ${url}: ${added.errors.join('; ')}`);
      records.set(url, copy.record);
      characters += copy.html.length;
    },
    size: () => ({ pages: records.size, characters }),
    async write(target) {
      const written = await answer(index.writeFiles({ outputPath: target }));
      await close();
      if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join('; ')}`);
      await rewrite(target, records);
    },
  };
}

/** The interval (ms) of the messages that Pagefind is sent while a call is open. */
const heartbeat = 1_000;

/**
 * Waits for an answer of Pagefind. Where its program has ended, by a panic for example, its package
 * does not notice and never answers. A message that cannot be sent makes it reject every call.
 */
async function answer<T>(call: Promise<T>): Promise<T> {
  const beats = setInterval(() => void createIndex().catch(() => undefined), heartbeat);
  try {
    return await call;
  } finally {
    clearInterval(beats);
  }
}

/** Rewrites the index that Pagefind wrote as the archive's own. */
async function rewrite(
  target: string,
  records: ReadonlyMap<string, ReportRecord | undefined>,
): Promise<void> {
  await removeStockViews(target);
  await Promise.all([minifyEngine(target), recompressWasm(target)]);
  const date = new Map(
    [...records].map(([url, record]) => [url, record ? sortKey(parseEventDate(record.date)) : '']),
  );
  const pages = await leanIndex(
    target,
    (a, b) =>
      compareCodeUnits(date.get(b.url) ?? '', date.get(a.url) ?? '') ||
      compareCodeUnits(a.url, b.url),
  );
  await writeFacets(
    target,
    pages.map(({ url }) => records.get(url)),
  );
  const counts = countWords(pages.map(({ words }) => words.map(decodeSearchText)));
  await writeFile(join(target, vocabularyFile), serializeVocabulary(counts));
}
