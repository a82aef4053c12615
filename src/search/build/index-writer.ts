import { closeSync, openSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defined } from '../../model/defined.ts';
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
import { serializeVocabulary, vocabularyFile } from '../format/vocabulary.ts';
import { PostingsCollector } from './collect-postings.ts';
import { compressedFiles, type CompressedFiles } from './compressed-files.ts';
import { countWords } from './count-words.ts';
import { readFragment, type StoredFragment } from './fragment-store.ts';
import { frequentWords } from './frequent-words.ts';
import { countTerms, indexTerms } from './index-terms.ts';
import { writeChunks } from './write-chunks.ts';

/** The files of an index that depend on its pages. */
export interface IndexFiles {
  folder: string;
  /** The pages by the numbers in which they were taken, in the order of the index. */
  order: readonly number[];
  /** The files that Pagefind writes for any index. */
  engine: readonly PagefindFile[];
}

/** Writes the part of an index that depends on the words of its pages. */
export interface IndexWriter {
  /**
   * Collects the words of some pages, given by their fragments. They are numbered as they come,
   * from 0.
   */
  take: (fragments: readonly StoredFragment[]) => void | Promise<void>;
  /**
   * Writes the index of all pages that were taken, in Pagefind's own format. As Pagefind writes it,
   * each word comes with all its positions, and a query of six syllables fetches half a megabyte at
   * ten thousand pages. No page can be taken afterwards.
   */
  write: (files: IndexFiles) => Promise<void>;
}

/** Begins to write an index of pages whose fragments are in a file. */
export function indexWriter(file: string): IndexWriter {
  const texts = openSync(file, 'r');
  const collector = new PostingsCollector();
  const pages: StoredFragment[] = [];
  const read = (page: number): string => {
    const bytes = readFragment(texts, defined(pages[page], `page ${page}`));
    if (!bytes) throw new Error(`The fragment of page ${page} is lost`);
    return bytes.toString();
  };
  return {
    take(fragments) {
      for (const fragment of fragments) {
        const page = pages.push(fragment) - 1;
        const { content, meta } = readPage(read(page));
        collector.add([content, ...otherNames(meta)], meta.title ?? '');
      }
    },
    async write({ folder, order, engine }) {
      const files = compressedFiles(folder);
      await writeFragments(
        files,
        order.map((page) => () => read(page)),
      );
      closeSync(texts);
      const postings = collector.sort(order);
      const lengths = postings.lengths();
      const frequent = frequentWords(countTerms(postings), lengths.length);
      const split = new Set(frequent.frequentWords.slice(0, frequent.splitWords));
      const chunks = await writeChunks(files, indexTerms(postings, split), lengths.length);
      await files.finish();
      const entry = await writeMeta(folder, engine, lengths.length, chunks);
      await writeFile(join(folder, pageTableFile), writePageTable({ lengths, ...frequent, entry }));
      await writeFile(join(folder, vocabularyFile), serializeVocabulary(countWords(postings)));
    },
  };
}

async function writeFragments(
  files: CompressedFiles,
  readers: readonly (() => string)[],
): Promise<void> {
  for (let first = 0; first < readers.length; first += groupSize) {
    const group = readers.slice(first, first + groupSize).map((read) => read());
    await files.write(...packFragments(first, group));
  }
}

/** The names under which a page is found beside its text. */
function otherNames({ also = '' }: IndexedPage['meta']): string[] {
  return readMetaList(decodeSearchText(also)).map(encodeSearchText);
}
