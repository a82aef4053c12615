import { hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Returns the digest by which the build knows a file, and the service worker too (`digestOf`): it
 * has no hash that answers at once.
 */
export function fileDigest(bytes: Uint8Array | string): string {
  return hash('sha256', bytes, 'hex').slice(0, 16);
}

/** The size and the digest of a file, which stand for its bytes. */
export interface KnownFile {
  /** In bytes. */
  size: number;
  /** The digest of its bytes (`fileDigest`). */
  digest: string;
}

/** A file of a built site. */
export interface SiteFile extends KnownFile {
  /** Its path below the folder, with `/` between its parts. */
  path: string;
}

/**
 * Returns the paths of all files below a folder, with `/` between their parts, sorted by UTF-16
 * units: the order is the same on every machine and in every locale.
 */
export function pathsOf(folder: string): string[] {
  return pathsBelow(folder, '').sort();
}

/** Lists a folder by itself: Node's own recursion takes three times as long in a large site. */
function pathsBelow(folder: string, start: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return pathsBelow(join(folder, entry.name), `${start}${entry.name}/`);
    return entry.isFile() ? [start + entry.name] : [];
  });
}

/**
 * Returns the paths of all files below a folder with their sizes in bytes, in the same order. Asks
 * the disk only for those that are not `known`.
 */
export function sizesOf(
  folder: string,
  known: ReadonlyMap<string, KnownFile> = new Map(),
): Pick<SiteFile, 'path' | 'size'>[] {
  return pathsOf(folder).map((path) => {
    const { size } = known.get(path) ?? statSync(join(folder, path));
    return { path, size };
  });
}

/**
 * Reads files of a folder one by one, but for those that are `known` already: a large archive does
 * not fit into memory at once. Without `paths` these are all, in the order of `pathsOf`.
 */
export function filesOf(
  folder: string,
  known: ReadonlyMap<string, KnownFile> = new Map(),
  paths: readonly string[] = pathsOf(folder),
): SiteFile[] {
  return paths.map((path) => {
    const before = known.get(path);
    if (before) return { path, size: before.size, digest: before.digest };
    const bytes = readFileSync(join(folder, path));
    return { path, size: bytes.length, digest: fileDigest(bytes) };
  });
}

/** Returns one digest of the paths and contents of files, in the order given. */
export function digestOfAll(files: readonly SiteFile[]): string {
  const list = files.map(({ path, digest }) => `${path} ${digest}`).join('\n');
  return fileDigest(list);
}
