import { hash } from 'node:crypto';
import { CborWriter } from '../format/write-cbor.ts';
import { numbered, packCbor, type ChunkRow } from '../format/pagefind-files.ts';
import { boundBetween, lastBound, writeTerm, type TermKind } from '../format/pagefind-terms.ts';
import type { CompressedFiles } from './compressed-files.ts';
import type { IndexTerm } from './index-terms.ts';

/**
 * The size of a chunk before compression (to about a third), in bytes: `least`, and `each` more for
 * every page, up to `most`. A search fetches one chunk for each word and pair of its query, and the
 * list of all chunks. Few chunks make each of them large, and many make the list long. `positions`
 * is the size of chunks of positions, which few searches fetch.
 */
const chunkSize = { least: 1500, each: 3, most: 30_000, positions: 60_000 };

/**
 * Writes the terms of an index of so many pages in chunks, and returns the bounds and the file name
 * of each.
 */
export async function writeChunks(
  files: CompressedFiles,
  terms: Iterable<IndexTerm>,
  pages: number,
): Promise<ChunkRow[]> {
  const limits = {
    counts: Math.min(chunkSize.most, chunkSize.least + chunkSize.each * pages),
    positions: chunkSize.positions,
  };
  const chunks: ChunkRow[] = [];
  const cbor = new CborWriter();
  let [count, size, from, last] = [0, 0, '', ''];
  let kind: TermKind = 'counts';
  /** Writes the terms but for the bytes of the one after them. */
  const close = async (length: number, next: string): Promise<void> => {
    const name = numbered(chunks.length);
    const written = cbor.bytes(length);
    const items = count;
    await files.write(`index/${name}.pf_index`, hash('sha256', written, 'base64url'), () =>
      packCbor((packed) => {
        packed.list(1);
        packed.list(items);
        packed.written(written);
      }, written.length + 64),
    );
    const to = next === lastBound ? next : boundBetween(last, next);
    chunks.push([from, to, name]);
    [count, size, from] = [0, 0, to];
    cbor.remove(length);
  };
  for (const { term, kind: own, forms } of terms) {
    const { length } = cbor;
    const weight = writeTerm(cbor, term, forms, own);
    if (count > 0 && (own !== kind || size + weight > limits[own])) await close(length, term);
    [count, size, last, kind] = [count + 1, size + weight, term, own];
  }
  if (count > 0) await close(cbor.length, lastBound);
  return chunks;
}
