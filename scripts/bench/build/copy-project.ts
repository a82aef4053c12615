import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

// An owner may put files into public/, of which the project has none.
const sources = ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/**
 * Copies what builds a site, without content, into a folder of its own below the project, where its
 * packages are found: a cache and a site of its own come to lie there.
 */
export function copyProject(project: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const source of sources.filter((path) => existsSync(join(project, path))))
    cpSync(join(project, source), join(folder, source), { recursive: true });
}
