import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pageTableFile, writePageTable } from '../../src/lib/page-table.ts';
import { copiedWords } from '../../src/lib/search-text.ts';
import { clearChunks, readIndex, rewriteMeta, shortenNames, writeChunk, type ChunkRow, type IndexedPage, type PageEntry, type Term } from './pagefind-files.ts';
import { gatherWords, type Places } from './word-places.ts';

/**
 * About how much a chunk holds (in bytes, before compression, to about a third): a reader fetches one for each word and pair of a query, and the
 * names of all, which are more the more pages there are.
 */
const chunkSize = { least: 1500, each: 1, most: 9000 };
/** A word on more pages than this takes tens of milliseconds to look up. */
const commonFrom = 1000;
/** Of so many pages, one must have a word for it to complete what a reader begins to type. */
const completesFrom = 1000;

/**
 * Writes the words of an index of Pagefind anew, in Pagefind's own format. As Pagefind writes it, a query of six syllables at ten thousand
 * reports fetches half a megabyte: its chunks are large, because every word carries all its positions, which ranking uses only to tell
 * neighbours. Here a word carries how often it stands on a page, and each pair of neighbours, rare where its words are common, is a term of
 * its own and carries the positions. Pages are numbered anew by `order`. Gives them so, and the words of each.
 */
export async function leanIndex(folder: string, order: (a: IndexedPage, b: IndexedPage) => number): Promise<{ url: string; words: string[] }[]> {
  const { pages, title } = await readIndex(folder);
  pages.sort(order);
  await shortenNames(folder, pages);
  const gathered = gatherWords();
  const texts = pages.map(({ url, content, meta }) => {
    const words = copiedWords(content);
    gathered.add(words, copiedWords(meta['title'] ?? ''));
    return { url, words };
  });
  await clearChunks(folder);
  await rewriteMeta(folder, pages.map(({ id }) => id), await writeChunks(folder, gathered.terms(), title, Math.min(chunkSize.most, chunkSize.least + chunkSize.each * pages.length)));
  const words = gathered.commonest(texts.length / completesFrom);
  const common = words.filter((word) => word.pages > commonFrom).length;
  await writeFile(join(folder, pageTableFile), writePageTable(texts.map((text) => text.words.length), words.map(({ term }) => term), common));
  return texts;
}

async function writeChunks(folder: string, terms: Iterable<{ term: string; forms: [form: string, places: Places][] }>, title: number, most: number): Promise<ChunkRow[]> {
  const chunks: ChunkRow[] = [];
  let chunk: Term[] = [];
  let size = 0;
  let from = '';
  const close = async (next: string) => {
    const name = await writeChunk(folder, chunk);
    const to = between(chunk.at(-1)?.[0] ?? '', next);
    chunks.push([from, to, name]);
    from = to;
    [chunk, size] = [[], 0];
  };
  for (const { term, forms } of terms) {
    const entries = forms.map(([form, places]): [string, PageEntry[]] => [form, toEntries(places, title)]);
    const weight = entries.reduce((sum, [form, pages]) => sum + form.length + pages.reduce((all, [, places]) => all + 5 + places.length, 0), term.length);
    if (size > 0 && size + weight > most) await close(term);
    chunk.push([term, entries.find(([form]) => form === term)?.[1] ?? [], entries.filter(([form]) => form !== term)]);
    size += weight;
  }
  if (chunk.length > 0) await close('\u{10FFFF}');
  return chunks;
}

/** The shortest text that stands behind one term and not behind the next: Pagefind only asks between which of these a term lies. */
function between(before: string, next: string): string {
  const [a, b] = [[...before], [...next]];
  return b.slice(0, b.findIndex((character, index) => character !== a[index]) + 1).join('');
}

function toEntries(places: Places, title: number): PageEntry[] {
  let before = 0;
  return places.map(({ page, inTitle, places: positions }) => {
    const step = page - before;
    before = page;
    return [step, steps(positions), inTitle ? [-1 - title, 0] : []];
  });
}

function steps(positions: readonly number[]): number[] {
  return positions.map((position, index) => position - (positions[index - 1] ?? 0));
}
