import { foldTerm } from '../format/search-text.ts';
import type { PageTable } from '../format/page-table.ts';
import { parseQuery } from '../query/parse-query.ts';
import { readCbor } from './read-cbor.ts';
import { termNames } from './term-names.ts';

/** The signature before the content of a file of the index, in bytes. */
const signature = 'pagefind_dcd'.length;

/**
 * The names of the chunks that a query needs, as typed. Pagefind finds them by itself, but only
 * once its WebAssembly has come, which is the last of all that a first search waits for. `meta` is
 * the content of the file of metadata, which lists the chunks with the bounds of
 * their terms.
 */
export async function earlyChunks(
  typed: string,
  table: PageTable,
  meta: ArrayBuffer,
): Promise<string[]> {
  const query = parseQuery(typed);
  if (!query) return [];
  const names = termNames(table);
  const { words } = query.readings[0];
  const last = words.at(-1);
  const terms = [
    ...names.needed(words),
    ...(query.open && last ? names.completions(words.at(-2), last) : []),
  ].map(foldTerm);
  const chunks = chunksOf(readCbor(await contentOf(meta)));
  const found = terms.flatMap((term) =>
    chunks.filter(({ from, to }) => from <= term && term <= to).map(({ name }) => name),
  );
  return [...new Set(found)];
}

async function contentOf(file: ArrayBuffer): Promise<Uint8Array> {
  const unpacked = new Blob([file]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(unpacked).arrayBuffer()).subarray(signature);
}

/** Reads the list of chunks. Empty where it is none: Pagefind will say what is wrong. */
function chunksOf(meta: unknown): { from: string; to: string; name: string }[] {
  const parts: readonly unknown[] = Array.isArray(meta) ? meta : [];
  const rows: readonly unknown[] = Array.isArray(parts[2]) ? parts[2] : [];
  return rows.flatMap((row) => {
    const cells: readonly unknown[] = Array.isArray(row) ? row : [];
    const [from, to, name] = cells;
    return typeof from === 'string' && typeof to === 'string' && typeof name === 'string'
      ? [{ from, to, name }]
      : [];
  });
}
