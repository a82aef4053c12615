import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * The files of a project that decide what it makes of content: our code, and its packages. The
 * paths lead from its root.
 */
export function codeFiles(root: string): string[] {
  return globSync(['src/**/*.*', '*.mjs', 'package-lock.json'], { cwd: root });
}

/**
 * Digests some files with their paths from the root of a project, after a text. Copies of the
 * project have the same digest, wherever they lie.
 */
export function digestOfFiles(root: string, files: readonly string[], text = ''): string {
  const hash = createHash('sha256').update(text);
  for (const file of files.toSorted())
    hash.update(`${file}\n`).update(readFileSync(resolve(root, file)));
  return hash.digest('hex').slice(0, 16);
}
