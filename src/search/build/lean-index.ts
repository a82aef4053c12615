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
import { PostingsCollector } from './collect-postings.ts';
import { compressedFiles, type CompressedFiles } from './compressed-files.ts';
import { frequentWords } from './frequent-words.ts';
import { countTerms, indexTerms } from './index-terms.ts';
import type { SortedPostings } from './sorted-postings.ts';
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
  const files = compressedFiles(folder);
  const { postings, lengths } = await collectPages(files, fragments);
  const frequent = frequentWords(countTerms(postings), lengths.length);
  const split = new Set(frequent.frequentWords.slice(0, frequent.splitWords));
  const chunks = await writeChunks(files, indexTerms(postings, split), lengths.length);
  await files.finish();
  const entry = await writeMeta(folder, engine, lengths.length, chunks);
  await writeFile(join(folder, pageTableFile), writePageTable({ lengths, ...frequent, entry }));
  return postings;
}

/** Writes the fragments, and collects the words of their pages and the lengths of these. */
async function collectPages(files: CompressedFiles, fragments: Iterable<string>) {
  const collector = new PostingsCollector();
  const lengths: number[] = [];
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
  return { postings: collector.sort(), lengths };
}

/** The names under which a page is found beside its text. */
function otherNames({ also = '' }: IndexedPage['meta']): string[] {
  return readMetaList(decodeSearchText(also)).map(encodeSearchText);
}
