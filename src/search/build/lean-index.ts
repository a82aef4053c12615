import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readMetaList } from '../format/meta-list.ts';
import { pageTableFile, writePageTable } from '../format/page-table.ts';
import {
  groupSize,
  packFragments,
  readPage,
  writeMeta,
  type IndexedPage,
  type PagefindFile,
} from '../format/pagefind-files.ts';
import { decodeSearchText, encodeSearchText } from '../format/search-text.ts';
import { PostingsCollector, type SortedPostings } from './collect-postings.ts';
import { compressedFiles } from './compressed-files.ts';
import { frequentWords } from './frequent-words.ts';
import { countTerms, indexTerms } from './index-terms.ts';
import { writeChunks } from './write-chunks.ts';

/**
 * Writes the index of pages, given by their fragments in its order, in Pagefind's own format, and
 * returns their words. As Pagefind writes it, each word comes with all its positions, and a query
 * of six syllables fetches half a megabyte at ten thousand pages. `engine` are the files that
 * Pagefind writes for any index.
 */
export async function leanIndex(
  folder: string,
  fragments: Iterable<string>,
  engine: readonly PagefindFile[],
): Promise<SortedPostings> {
  const collector = new PostingsCollector();
  const lengths: number[] = [];
  const files = compressedFiles(folder);
  let group: string[] = [];
  const closeGroup = async (): Promise<void> => {
    await files.write(...packFragments(lengths.length - group.length, group));
    group = [];
  };
  for (const fragment of fragments) {
    const { content, meta } = readPage(fragment);
    lengths.push(collector.add([content, ...otherNames(meta)], meta.title ?? ''));
    if (group.push(fragment) === groupSize) await closeGroup();
  }
  if (group.length > 0) await closeGroup();
  const postings = collector.sort();
  const words = postings.byWord();
  const counts = countTerms(postings, words, lengths.length);
  const frequent = frequentWords(counts, lengths.length);
  const split = new Set(frequent.frequentWords.slice(0, frequent.splitWords));
  const chunks = await writeChunks(files, indexTerms(postings, words, split), lengths.length);
  await files.finish();
  const entry = await writeMeta(folder, engine, lengths.length, chunks);
  await writeFile(join(folder, pageTableFile), writePageTable({ lengths, ...frequent, entry }));
  return postings;
}

/** The names under which a page is found beside its text. */
function otherNames({ also = '' }: IndexedPage['meta']): string[] {
  return readMetaList(decodeSearchText(also)).map(encodeSearchText);
}
