import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** Files that hosts compress on the way. The files of an index are compressed already. */
const compressible = new Set(['.js', '.json']);

const sizes = new Map<string, Promise<number>>();

/** The size of a file as it is sent. */
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
 * Makes `fetch` read files of this machine, since scripts made for the browser fetch from their
 * host, and counts the bytes. Only one can be active: the next call starts a new count. `bytes`
 * throws where a file could not be read, because Pagefind goes on without it and finds less.
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
