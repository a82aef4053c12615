import { existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';

/** A disk with fewer free bytes than this counts as full. */
const least = 1_000_000;

/**
 * Whether the disk of a folder has room for so many bytes, and is not nearly full beside them. The
 * folder need not exist yet.
 */
export function hasRoom(folder: string, bytes = 0): boolean {
  if (!existsSync(folder)) return hasRoom(dirname(folder), bytes);
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize >= least + bytes;
}
