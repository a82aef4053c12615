import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defined } from '../../model/defined.ts';
import { pageTableFile, writePageTable } from '../format/page-table.ts';
import {
  copiedWords,
  isPairTerm,
  isPlacesTerm,
  placesTerm,
  spellingTerm,
} from '../format/search-text.ts';
import { frequencies } from './frequencies.ts';
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
  placedEntries,
  weightOf,
  type PageEntry,
  type Term,
} from '../format/pagefind-terms.ts';
import { gatherWords, inByteOrder, type Form, type PageHit, type WordTerm } from './word-places.ts';

/**
 * About how much a chunk holds (in bytes, before compression, to about a third): a reader fetches one for each word and pair of a query, and the
 * list of all, which is the longer the more pages there are. Those of places are rarely asked for.
 */
const chunkSize = { least: 1500, each: 1, most: 7000, places: 60_000 };

/** A term to be written, made when its turn comes. */
interface Entry {
  term: string;
  make: () => Term;
}

/**
 * Writes the words of an index of Pagefind anew, in Pagefind's own format. As Pagefind writes it, a query of six syllables at ten thousand
 * pages fetches half a megabyte, because each word comes with all its places. Here a word carries only how often a page has it, and so does each
 * pair of neighbours, which is a term of its own; where pairs stand is told in terms apart. Of words that very many pages have, each spelling is a
 * term of its own, too. `order` puts the pages in order; gives them, each with its words.
 */
export async function leanIndex(
  folder: string,
  order: (a: IndexedPage, b: IndexedPage) => number,
): Promise<{ url: string; words: string[] }[]> {
  const { pages, title } = await readIndex(folder);
  pages.sort(order);
  await numberPages(folder, pages);
  const gathered = gatherWords();
  const texts = pages.map(({ url, content, meta }) => {
    const words = copiedWords(content);
    gathered.add(words, copiedWords(meta.title ?? ''));
    return { url, words };
  });
  const terms = gathered.terms();
  const frequent = frequencies(terms, pages.length);
  await clearChunks(folder);
  const chunks = await writeChunks(
    folder,
    toEntries(terms, new Set(frequent.words.slice(0, frequent.apart)), title),
    pages.length,
  );
  await rewriteMeta(
    folder,
    pages.map(({ id }) => id),
    chunks,
  );
  await writeFile(
    join(folder, pageTableFile),
    writePageTable({ lengths: texts.map((text) => text.words.length), ...frequent }),
  );
  return texts;
}

/** What the index writes of the terms, in the order of their bytes; `apart` are the words whose spellings are terms of their own. */
function toEntries(terms: readonly WordTerm[], apart: ReadonlySet<string>, title: number): Entry[] {
  const counted = (pages: readonly PageHit[]) => countedEntries(pages, title);
  const placed = (pages: readonly PageHit[]) => placedEntries(pages, title);
  const whole = (
    term: string,
    forms: readonly Form[],
    entries: (pages: readonly PageHit[]) => PageEntry[],
  ): Term => [
    term,
    entries(forms.find(([form]) => form === term)?.[1] ?? []),
    forms.filter(([form]) => form !== term).map(([form, pages]) => [form, entries(pages)]),
  ];
  const entries = terms.flatMap(({ term, forms }): Entry[] => {
    if (isPairTerm(term)) {
      const ofPlaces = () => forms().map(([form, pages]): Form => [placesTerm(form), pages]);
      return [
        { term, make: () => whole(term, forms(), counted) },
        { term: placesTerm(term), make: () => whole(placesTerm(term), ofPlaces(), placed) },
      ];
    }
    if (!apart.has(term)) return [{ term, make: () => whole(term, forms(), counted) }];
    const spellings = forms().flatMap(([form, pages]): Entry[] => {
      const own = form === term ? undefined : spellingTerm(form);
      return own === undefined ? [] : [{ term: own, make: () => [own, counted(pages), []] }];
    });
    return [{ term, make: () => [term, counted(unite(forms())), []] }, ...spellings];
  });
  return inByteOrder(entries, ({ term }) => term);
}

/** The pages that have any of the forms. */
function unite(forms: readonly Form[]): PageHit[] {
  const united = new Map<number, PageHit>();
  for (const [, pages] of forms)
    for (const hit of pages) {
      const known = united.get(hit.page);
      united.set(
        hit.page,
        known
          ? { ...known, inTitle: known.inTitle || hit.inTitle, count: known.count + hit.count }
          : hit,
      );
    }
  return [...united.values()].sort((a, b) => a.page - b.page);
}

async function writeChunks(
  folder: string,
  entries: readonly Entry[],
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
  for (const { term, make } of entries) {
    const made = make();
    const weight = weightOf(made);
    const isOther = isPlacesTerm(term) !== isPlacesTerm(chunk.at(-1)?.[0] ?? term);
    if (isOther || (size > 0 && size + weight > (isPlacesTerm(term) ? chunkSize.places : usual)))
      await close(term);
    chunk.push(made);
    size += weight;
  }
  if (chunk.length > 0) await close(lastBound);
  return chunks;
}
