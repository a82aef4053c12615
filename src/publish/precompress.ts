import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import { pathsOf } from './site-files.ts';

/** Files that readers are sent as text: not the index, nor fonts, which are compressed as they are, nor what is meant for a host. */
const text = /^(?!vercel\.json$).+\.(?:html|css|js|json|svg|txt|xml|webmanifest)$/;

/**
 * Lays beside each text of a finished site its `.gz`, for servers that send that instead of compressing at each request; beside none that would
 * not become smaller. The same file always gives the same bytes.
 */
export async function precompress(folder: string): Promise<void> {
  for (const path of (await pathsOf(folder)).filter((file) => text.test(file))) {
    const bytes = await readFile(join(folder, path));
    const compressed = await compress(bytes);
    if (compressed.length < bytes.length) await writeFile(join(folder, `${path}.gz`), compressed);
  }
}

const deflate = promisify(gzip);
/** Where the header of a gzip file says on which system it was made, and what says that it does not matter (RFC 1952). */
const [system, unknown] = [9, 255];

/** Compresses as small as gzip can, with no trace of the time (zlib writes none) or of the system. */
async function compress(bytes: Uint8Array): Promise<Uint8Array> {
  const compressed = await deflate(bytes, { level: constants.Z_BEST_COMPRESSION });
  compressed[system] = unknown;
  return compressed;
}
