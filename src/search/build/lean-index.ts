import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
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
  type PageEntry,
  type Term,
} from '../format/pagefind-files.ts';
import { gatherWords, inByteOrder, type Form, type PageHit, type WordTerm } from './word-places.ts';

/**
 * About how much a chunk holds (in bytes, before compression, to about a third): a reader fetches one for each word and pair of a query, and the
 * list of all, which is the longer the more pages there are. Those of places are rarely asked for.
 */
const chunkSize = { least: 1500, each: 1, most: 7000, places: 60_000 };

/** Repetition beyond this counts no more, and is the largest number that CBOR writes in one byte. */
const mostCounted = 23;

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
    gathered.add(words, copiedWords(meta['title'] ?? ''));
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
  const counted = (pages: readonly PageHit[]) =>
    steps(pages, title, ({ count }) => [Math.min(mostCounted, count)]);
  const placed = (pages: readonly PageHit[]) =>
    steps(
      pages.filter(({ positions }) => positions.length > 0),
      title,
      ({ positions }) => differences(positions),
    );
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
    const to = between(chunk.at(-1)?.[0] ?? '', next);
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
  if (chunk.length > 0) await close('\u{10FFFF}');
  return chunks;
}

function weightOf([term, pages, forms]: Term): number {
  const weigh = (entries: readonly PageEntry[]) =>
    entries.reduce((sum, [, places]) => sum + 5 + places.length, 0);
  return forms.reduce(
    (sum, [form, entries]) => sum + form.length + weigh(entries),
    term.length + weigh(pages),
  );
}

/** The shortest text that stands behind one term and not behind the next: Pagefind only asks between which of these a term lies. */
function between(before: string, next: string): string {
  const [a, b] = [[...before], [...next]];
  return b.slice(0, b.findIndex((character, index) => character !== a[index]) + 1).join('');
}

function steps(
  pages: readonly PageHit[],
  title: number,
  places: (hit: PageHit) => number[],
): PageEntry[] {
  return pages.map((hit, index) => [
    hit.page - (pages[index - 1]?.page ?? 0),
    places(hit),
    hit.inTitle ? [-1 - title, 0] : [],
  ]);
}

function differences(positions: readonly number[]): number[] {
  return positions.map((position, index) => position - (positions[index - 1] ?? 0));
}
