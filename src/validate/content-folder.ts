import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { ContentFolder } from './content.ts';

/** Opens a folder of content on disk. Its paths are sorted by code unit, so not by locale. */
export function contentFolder(folder: string): ContentFolder {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => !entry.isDirectory(),
  );
  return {
    paths: files
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
      .sort(),
    // Many small files are read several times as fast without a thread for each.
    read: async (path) => readFileSync(join(folder, path)),
    sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  };
}
