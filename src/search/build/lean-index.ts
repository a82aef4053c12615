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
  readPage,
  titleField,
  writeChunk,
  writeFragment,
  writeMeta,
  type ChunkRow,
  type IndexedPage,
  type PagefindFile,
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
 * Writes the index of pages, given by their fragments in its order, in Pagefind's own format, and
 * returns the words of each. As Pagefind writes it, each word comes with all its positions, and a
 * query of six syllables fetches half a megabyte at ten thousand pages. Here the posting list of a
 * word has counts only. So has that of each pair of neighbours, which is a term of its own; the
 * positions of a pair are in a third term. Each spelling of a very frequent word is a term, too.
 * `engine` are the files that Pagefind writes for any index.
 */
export async function leanIndex(
  folder: string,
  fragments: AsyncIterable<string>,
  engine: readonly PagefindFile[],
): Promise<string[][]> {
  const collector = new PostingsCollector();
  const texts: string[][] = [];
  for await (const fragment of fragments) {
    const { content, meta } = readPage(fragment);
    const words = copiedWords(content);
    collector.add([words, ...otherNames(meta)], copiedWords(meta.title ?? ''));
    await writeFragment(folder, texts.length, fragment);
    texts.push(words);
  }
  const terms = collector.terms();
  const frequent = frequentWords(terms, texts.length);
  const split = new Set(frequent.frequentWords.slice(0, frequent.splitWords));
  const chunks = await writeChunks(folder, toPending(terms, split), texts.length);
  const entry = await writeMeta(folder, engine, texts.length, chunks);
  await writeFile(
    join(folder, pageTableFile),
    writePageTable({ lengths: texts.map(({ length }) => length), ...frequent, entry }),
  );
  return texts;
}

/** The words of the names under which a page is found beside its text, each name by itself. */
function otherNames({ also = '' }: IndexedPage['meta']): string[][] {
  return readMetaList(decodeSearchText(also)).map((name) => copiedWords(encodeSearchText(name)));
}

/**
 * The terms to write, in the order of their bytes. Each spelling of the `split` words gets a term
 * of its own.
 */
function toPending(terms: readonly CollectedTerm[], split: ReadonlySet<string>): PendingTerm[] {
  const counted = (pages: readonly PageHit[]) => countedEntries(pages, titleField);
  const positions = (pages: readonly PageHit[]) => positionEntries(pages, titleField);
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
