import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import { pathsOf } from './site-files.ts';

/**
 * Files that are sent as text: not the index and fonts, which are compressed already, nor the
 * configuration of hosts.
 */
const text = /^(?!vercel\.json$).+\.(?:bib|css|csv|html|js|json|ris|svg|txt|webmanifest|xml)$/;

/**
 * Writes a `.gz` beside each text of a finished site, for servers that send it instead of
 * compressing at each request. Skips a text that would not become smaller. The same text always
 * gives the same bytes.
 */
export async function precompress(folder: string): Promise<void> {
  for (const path of pathsOf(folder).filter((file) => text.test(file))) {
    const bytes = await readFile(join(folder, path));
    const compressed = await compress(bytes);
    if (compressed.length < bytes.length) await writeFile(join(folder, `${path}.gz`), compressed);
  }
}

const deflate = promisify(gzip);
/**
 * The byte of the gzip header that names the operating system, and its value for an unknown one
 * (RFC 1952).
 */
const [system, unknown] = [9, 255];

/**
 * Compresses at the highest level, with no trace of the time (zlib writes none) or of the system.
 */
async function compress(bytes: Uint8Array): Promise<Uint8Array> {
  const compressed = await deflate(bytes, { level: constants.Z_BEST_COMPRESSION });
  compressed[system] = unknown;
  return compressed;
}
