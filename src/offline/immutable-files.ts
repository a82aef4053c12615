import { indexFolder } from '../search/format/index-folder.ts';

/**
 * Whether the file at a path below the base path has a digest in its name or in that of its folder,
 * so that the path never leads to anything else.
 */
export function isImmutable(path: string): boolean {
  const [top, folder = '', ...below] = path.split('/');
  return (
    path.startsWith('_astro/') ||
    (top === 'pagefind' && indexFolder.test(folder) && below.length > 0)
  );
}

/** Whether the file at a path below the base path is a picture that the build made. */
export function isPicture(path: string): boolean {
  return /^_astro\/.+\.(?:avif|gif|jpe?g|png|webp)$/i.test(path);
}
