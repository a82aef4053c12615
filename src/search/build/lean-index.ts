import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defined } from '../../model/defined.ts';
import { readMetaList } from '../format/meta-list.ts';
import { pageTableFile, writePageTable } from '../format/page-table.ts';
import {
  copiedWords,
  decodeSearchText,
  encodeSearchText,
  isPairTerm,
  isPositionsTerm,
  positionsTerm,
  spellingTerm,
} from '../format/search-text.ts';
import {
  clearChunks,
  numberPages,
  readIndex,
  rewriteMeta,
  writeChunk,
  type ChunkRow,
  type IndexedPage,
} from '../format/pagefind-files.ts';
import {
  boundBetween,
  countedEntries,
  lastBound,
  positionEntries,
  weightOf,
  type PageEntry,
  type Term,
} from '../format/pagefind-terms.ts';
import {
  inByteOrder,
  PostingsCollector,
  type CollectedTerm,
  type PageHit,
  type TermForm,
} from './collect-postings.ts';
import { frequentWords } from './frequent-words.ts';

/**
 * The size of a chunk before compression (to about a third), in bytes: `least`, and `each` more for
 * every page, up to `most`. A search fetches one chunk for each word and pair of its query, and the
 * list of all chunks. Few chunks make each of them large, and many make the list long. `positions`
 * is the size of chunks of positions, which few searches fetch.
 */
const chunkSize = { least: 1500, each: 3, most: 7000, positions: 60_000 };

/** A term to be written. It is made when its turn comes, because all at once take much memory. */
interface PendingTerm {
  term: string;
  make: () => Term;
}

/**
 * Writes the words of an index of Pagefind anew, in Pagefind's own format, and returns the pages in
 * `order`, each with its words. As Pagefind writes it, each word comes with all its positions, and
 * a query of six syllables fetches half a megabyte at ten thousand pages. Here the posting list of
 * a word has counts only. So has that of each pair of neighbours, which is a term of its own; the
 * positions of a pair are in a third term. Each spelling of a very frequent word is a term, too.
 */
export async function leanIndex(
  folder: string,
  order: (a: IndexedPage, b: IndexedPage) => number,
): Promise<{ url: string; words: string[] }[]> {
  const { pages, title } = await readIndex(folder);
  pages.sort(order);
  await numberPages(folder, pages);
  const collector = new PostingsCollector();
  const texts = pages.map(({ url, content, meta }) => {
    const words = copiedWords(content);
    collector.add([words, ...otherNames(meta)], copiedWords(meta.title ?? ''));
    return { url, words };
  });
  const terms = collector.terms();
  const frequent = frequentWords(terms, pages.length);
  const split = new Set(frequent.frequentWords.slice(0, frequent.splitWords));
  await clearChunks(folder);
  const chunks = await writeChunks(folder, toPending(terms, split, title), pages.length);
  const entry = await rewriteMeta(
    folder,
    pages.map(({ id }) => id),
    chunks,
  );
  await writeFile(
    join(folder, pageTableFile),
    writePageTable({ lengths: texts.map((text) => text.words.length), ...frequent, entry }),
  );
  return texts;
}

/** The words of the names under which a page is found beside its text, each name by itself. */
function otherNames({ also = '' }: IndexedPage['meta']): string[][] {
  return readMetaList(decodeSearchText(also)).map((name) => copiedWords(encodeSearchText(name)));
}

/**
 * The terms to write, in the order of their bytes. Each spelling of the `split` words gets a term
 * of its own. `title` is the number of the title among the fields of metadata.
 */
function toPending(
  terms: readonly CollectedTerm[],
  split: ReadonlySet<string>,
  title: number,
): PendingTerm[] {
  const counted = (pages: readonly PageHit[]) => countedEntries(pages, title);
  const positions = (pages: readonly PageHit[]) => positionEntries(pages, title);
  const pending = terms.flatMap(({ term, forms }): PendingTerm[] => {
    if (isPairTerm(term)) {
      const withPositions = () =>
        forms().map(([form, pages]): TermForm => [positionsTerm(form), pages]);
      return [
        { term, make: () => toTerm(term, forms(), counted) },
        {
          term: positionsTerm(term),
          make: () => toTerm(positionsTerm(term), withPositions(), positions),
        },
      ];
    }
    if (!split.has(term)) return [{ term, make: () => toTerm(term, forms(), counted) }];
    const spellings = forms().flatMap(([form, pages]): PendingTerm[] => {
      // Numbers have but one spelling.
      const own = /\p{L}/u.test(form) ? spellingTerm(form) : undefined;
      return own === undefined ? [] : [{ term: own, make: () => [own, counted(pages), []] }];
    });
    return [{ term, make: () => [term, counted(unionOfForms(forms())), []] }, ...spellings];
  });
  return inByteOrder(pending, ({ term }) => term);
}

/** A term with all its forms. The one without diacritics stands at the term itself. */
function toTerm(
  term: string,
  forms: readonly TermForm[],
  toEntries: (pages: readonly PageHit[]) => PageEntry[],
): Term {
  return [
    term,
    toEntries(forms.find(([form]) => form === term)?.[1] ?? []),
    forms.filter(([form]) => form !== term).map(([form, pages]) => [form, toEntries(pages)]),
  ];
}

/** The pages that have any of the forms, ascending. */
function unionOfForms(forms: readonly TermForm[]): PageHit[] {
  const union = new Map<number, PageHit>();
  for (const [, pages] of forms)
    for (const hit of pages) {
      const known = union.get(hit.page);
      const inTitle = known?.inTitle === true || hit.inTitle;
      union.set(hit.page, known ? { ...known, inTitle, count: known.count + hit.count } : hit);
    }
  return [...union.values()].sort((a, b) => a.page - b.page);
}

/** Writes the terms in chunks, and returns the bounds and the file name of each. */
async function writeChunks(
  folder: string,
  terms: readonly PendingTerm[],
  pages: number,
): Promise<ChunkRow[]> {
  const usual = Math.min(chunkSize.most, chunkSize.least + chunkSize.each * pages);
  const chunks: ChunkRow[] = [];
  let chunk: Term[] = [];
  let size = 0;
  let from = '';
  const close = async (next: string) => {
    const name = await writeChunk(folder, chunks.length, chunk);
    const to = boundBetween(defined(chunk.at(-1), 'a term of the chunk')[0], next);
    chunks.push([from, to, name]);
    from = to;
    [chunk, size] = [[], 0];
  };
  for (const { term, make } of terms) {
    const made = make();
    const weight = weightOf(made);
    const limit = isPositionsTerm(term) ? chunkSize.positions : usual;
    const isOtherKind = isPositionsTerm(term) !== isPositionsTerm(chunk.at(-1)?.[0] ?? term);
    if (isOtherKind || (size > 0 && size + weight > limit)) await close(term);
    chunk.push(made);
    size += weight;
  }
  if (chunk.length > 0) await close(lastBound);
  return chunks;
}
