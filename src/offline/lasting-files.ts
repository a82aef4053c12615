import { indexFolder } from '../search/format/index-folder.ts';

/**
 * Whether a file, by its path below the base path, has a digest in its name or in that of its
 * folder: under one name there is never anything else.
 */
export function isLasting(path: string): boolean {
  const [top, folder = '', ...below] = path.split('/');
  return (
    path.startsWith('_astro/') ||
    (top === 'pagefind' && indexFolder.test(folder) && below.length > 0)
  );
}
