import { statfsSync } from 'node:fs';

/** A disk with fewer free bytes than this counts as full. */
const least = 1_000_000;

/** Whether the disk of a folder has room for so many bytes, and is not nearly full beside them. */
export function hasRoom(folder: string, bytes = 0): boolean {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize >= least + bytes;
}
