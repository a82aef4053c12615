import { sep } from 'node:path';
import { requireContent } from '../command-line/require-content.ts';
import { Refusal } from '../command-line/refusal.ts';
import { messages } from './messages.ts';

/**
 * The signs in a path that Vite and Astro take for those of an address or a pattern, so that they
 * miss files of it. On Windows a backslash parts folders.
 */
const signs = sep === '/' ? /[#?%*\\]/ : /[#?%*]/;

/**
 * Checks that there is a content folder, and that the files of the project and of the content can
 * be found. Both paths are absolute. Throws a refusal.
 */
export function checkFolders(project: string, content: string): void {
  requireContent(content);
  for (const folder of [project, content]) {
    const [sign] = signs.exec(folder) ?? [];
    if (sign !== undefined) throw new Refusal(messages.wrongFolder(folder, sign));
  }
}
