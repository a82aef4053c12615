import type { Root } from 'hast';
import { close, createIndex } from 'pagefind';
import { parseEventDate, sortKey } from '../../model/event-date.ts';
import type { ReportRecord } from '../format/report-record.ts';
import { removeStockViews } from '../format/pagefind-files.ts';
import { decodeSearchText, searchCharacters } from '../format/search-text.ts';
import { writeFacets } from './facets.ts';
import { leanIndex } from './lean-index.ts';
import { minifyEngine } from '../format/minify-engine.ts';
import { searchCopy } from './search-copy.ts';
import { writeVocabulary } from './vocabulary.ts';

/** An index that takes the pages of a site one at a time. */
export interface SiteIndex {
  /**
   * Adds a page where it holds a `data-pagefind-body`. `url` is its address below the base path,
   * with a slash before it. The tree is altered.
   */
  add(url: string, page: Root): Promise<void>;
  /** How many pages were added, and the length of the texts that were. */
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

/** How often (ms) Pagefind is sent a message while a call is open. */
const heartbeat = 1_000;

/**
 * Waits for an answer of Pagefind. Its package does not notice that its program has ended, such as
 * by a panic, and never answers then; a message that cannot be sent makes it reject every call.
 */
async function answer<T>(call: Promise<T>): Promise<T> {
  const beats = setInterval(() => void createIndex().catch(() => undefined), heartbeat);
  try {
    return await call;
  } finally {
    clearInterval(beats);
  }
}

/** Makes the archive's own index of the one that Pagefind wrote. */
async function rewrite(
  target: string,
  records: ReadonlyMap<string, ReportRecord | undefined>,
): Promise<void> {
  await removeStockViews(target);
  await minifyEngine(target);
  const date = new Map(
    [...records].map(([url, record]) => [url, record ? sortKey(parseEventDate(record.date)) : '']),
  );
  const pages = await leanIndex(
    target,
    (a, b) => compare(date.get(b.url), date.get(a.url)) || compare(a.url, b.url),
  );
  await writeFacets(
    target,
    pages.map(({ url }) => records.get(url)),
  );
  await writeVocabulary(
    target,
    pages.map(({ words }) => words.map(decodeSearchText)),
  );
}

function compare(a = '', b = ''): number {
  return a < b ? -1 : Number(a > b);
}
