import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** What hosts compress on the way; the files of an index are compressed as they lie. */
const compressible = new Set(['.js', '.json']);

const sizes = new Map<string, Promise<number>>();

/** The bytes of a file as they travel. */
export function bytesOnWire(path: string): Promise<number> {
  const known =
    sizes.get(path) ??
    readFile(path).then((bytes) =>
      compressible.has(extname(path)) ? gzipSync(bytes).length : bytes.length,
    );
  sizes.set(path, known);
  return known;
}

/**
 * Lets `fetch` read files of this machine, as scripts made for the browser expect of their host, and counts what they fetch. One at a
 * time: the next call starts counting afresh. `bytes` throws where a file could not be read: Pagefind goes on without it and finds less.
 */
export function fetchFromFiles(): { bytes: () => number; add: (path: string) => Promise<void> } {
  let bytes = 0;
  let failure: unknown;
  const add = async (path: string) => {
    const size = await bytesOnWire(path);
    bytes += size;
  };
  globalThis.fetch = async (input) => {
    const url = new URL(input instanceof Request ? input.url : input);
    url.search = '';
    const path = fileURLToPath(url);
    try {
      await add(path);
      return new Response(new Uint8Array(await readFile(path)));
    } catch (error) {
      failure = error;
      throw error;
    }
  };
  const total = () => {
    if (failure !== undefined)
      throw new Error('A part of the index could not be read', { cause: failure });
    return bytes;
  };
  return { bytes: total, add };
}
