import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files of a project that decide what it makes of content: our code, and its packages. */
export function codeFiles(root: string): string[] {
  return globSync(['src/**/*.*', '*.mjs', 'package-lock.json'], { cwd: root }).map((file) =>
    join(root, file),
  );
}

/** Digests some files with their paths, after a text. */
export function digestOfFiles(files: readonly string[], text = ''): string {
  const hash = createHash('sha256').update(text);
  for (const file of files.toSorted()) hash.update(`${file}\n`).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}
