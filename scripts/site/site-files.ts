import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** A file of a built site. */
export interface SiteFile {
  /** Its path below the folder, with `/` between its parts. */
  path: string;
  size: number;
  digest: string;
}

/** The files of a folder in the order of their paths, read one by one: a large archive does not fit into memory at once. */
export async function filesOf(folder: string): Promise<SiteFile[]> {
  const files: SiteFile[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const bytes = await readFile(file);
    files.push({ path: relative(folder, file).replaceAll(sep, '/'), size: bytes.length, digest: digestOf(bytes) });
  }
  return inOrder(files);
}

/** The same files in the order of their paths, which no machine and no language changes. */
export function inOrder(files: readonly SiteFile[]): SiteFile[] {
  return files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** One digest for all these files, in this order: the same for the same files under the same paths. */
export function digestOfAll(files: readonly SiteFile[]): string {
  return digestOf(files.map(({ path, digest }) => `${path} ${digest}`).join('\n'));
}

/** The first 64 bits of a SHA-256, in hexadecimal, as src/offline/build-files.ts reckons them in the browser. */
function digestOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}
