import { createHash } from 'node:crypto';
import { existsSync, globSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The pattern of the folder names that `codeCache` returns. */
const ofCode = /^code-[0-9a-f]{16}$/;

/**
 * Returns a folder within Astro's `cache`, named by a digest of the code and the lists of
 * `content`, and removes the folders of other digests. Astro renders a report again only if its own
 * Markdown changes. Without such a folder, a changed plugin or list would leave old pages in the
 * site. `content` may be relative to the project's `root`.
 */
export function codeCache(cache: string, root: string, content: string): string {
  const name = `code-${digestOfCode(root, resolve(root, content))}`;
  for (const other of existsSync(cache) ? readdirSync(cache) : [])
    if (ofCode.test(other) && other !== name) rmSync(join(cache, other), { recursive: true });
  return join(cache, name);
}

/**
 * Digests everything that decides what Markdown becomes, apart from the report itself and Astro's
 * settings: Node, our code, its packages, and the lists (`*.yaml`).
 */
function digestOfCode(root: string, content: string): string {
  const code = globSync(['src/**/*.*', '*.mjs', 'package-lock.json'], { cwd: root });
  const lists = readdirSync(content).filter((name) => name.endsWith('.yaml'));
  const files = [
    ...code.map((file) => join(root, file)),
    ...lists.map((file) => join(content, file)),
  ];
  const hash = createHash('sha256').update(`${process.version}\n${content}\n`);
  for (const file of files.sort()) hash.update(`${file}\n`).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}
