import { createHash } from 'node:crypto';
import { existsSync, globSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The pattern of the folder names that `codeCache` returns. */
const ofCode = /^code-[0-9a-f]{16}$/;

/**
 * Returns the folder within Astro's cache for what this state of the project makes of reports, and
 * removes those of other states. Astro itself notices neither a changed Markdown plugin nor a
 * changed list, and would publish what it rendered before.
 */
export function codeCache(cache: string, root: string, content: string): string {
  const name = `code-${digestOfCode(root, resolve(root, content))}`;
  for (const other of existsSync(cache) ? readdirSync(cache) : [])
    if (ofCode.test(other) && other !== name) rmSync(join(cache, other), { recursive: true });
  return join(cache, name);
}

/**
 * One digest of everything that decides, beside a report and Astro's own settings, what its
 * Markdown becomes: Node, our code, its packages, and the lists.
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
