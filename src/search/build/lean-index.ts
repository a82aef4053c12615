import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readMetaList } from '../format/meta-list.ts';
import { pageTableFile, writePageTable } from '../format/page-table.ts';
import {
  fragmentFile,
  groupSize,
  packFragments,
  readPage,
  writeMeta,
  type IndexedPage,
  type PagefindFile,
} from '../format/pagefind-files.ts';
import { decodeSearchText, encodeSearchText } from '../format/search-text.ts';
import { storeKey, type ByteStore } from './byte-store.ts';
import { PostingsCollector } from './collect-postings.ts';
import { readCollected, writeCollected } from './collected-pages.ts';
import { compressedFiles, type CompressedFiles } from './compressed-files.ts';
import { frequentWords } from './frequent-words.ts';
import { countTerms, indexTerms } from './index-terms.ts';
import type { SortedPostings } from './sorted-postings.ts';
import { writeChunks } from './write-chunks.ts';

/** The pages of an index, and the places where what is made of them is kept. */
export interface IndexSources {
  /**
   * The keys of the fragments of the pages, the oldest first. A new report is most often the
   * newest. As the last page it leaves more than half of the files as they were.
   */
  keys: readonly string[];
  /** Returns the text of a fragment. */
  read: (key: string) => string;
  /** The files that Pagefind writes for any index. */
  engine: readonly PagefindFile[];
  /** The compressed files of the build before. */
  compressed: ByteStore;
  /** The file in which the words of the pages are kept for the next build. */
  collected?: string | undefined;
}

/**
 * Writes the index of pages in Pagefind's own format, and returns their words. As Pagefind writes
 * it, each word comes with all its positions, and a query of six syllables fetches half a megabyte
 * at ten thousand pages.
 */
export async function leanIndex(folder: string, sources: IndexSources): Promise<SortedPostings> {
  const files = compressedFiles(folder, sources.compressed);
  const { postings, lengths } = await collectPages(files, sources);
  const frequent = frequentWords(countTerms(postings), lengths.length);
  const split = new Set(frequent.frequentWords.slice(0, frequent.splitWords));
  const chunks = await writeChunks(files, indexTerms(postings, split), lengths.length);
  await files.finish();
  const entry = await writeMeta(folder, sources.engine, lengths.length, chunks);
  const table = writePageTable({ lengths: lengths.toReversed(), ...frequent, entry });
  await writeFile(join(folder, pageTableFile), table);
  return postings;
}

/**
 * Writes the fragments, and collects the words of their pages and the lengths of these. The text of
 * a page that is as in the build before is not read.
 */
async function collectPages(
  files: CompressedFiles,
  { keys, read, collected }: IndexSources,
): Promise<{ postings: SortedPostings; lengths: number[] }> {
  const collector = new PostingsCollector(
    collected === undefined ? undefined : readCollected(collected),
  );
  const lengths: number[] = [];
  for (let first = 0; first < keys.length; first += groupSize) {
    const group = keys.slice(first, first + groupSize);
    for (const key of group)
      lengths.push(collector.addAgain(key) ?? addPage(collector, readPage(read(key))));
    await files.write(fragmentFile(first), storeKey(String(first), ...group), () =>
      packFragments(first, group.map(read)),
    );
  }
  if (collected !== undefined) writeCollected(collected, collector.collected(keys));
  return { postings: collector.sort(), lengths };
}

function addPage(collector: PostingsCollector, { content, meta }: IndexedPage): number {
  return collector.add([content, ...otherNames(meta)], meta.title ?? '');
}

/** The names under which a page is found beside its text. */
function otherNames({ also = '' }: IndexedPage['meta']): string[] {
  return readMetaList(decodeSearchText(also)).map(encodeSearchText);
}
