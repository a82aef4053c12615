import { hash } from 'node:crypto';
import { settings } from '../settings.ts';
import type { ContentFolder } from '../validate/content.ts';

/**
 * Returns a digest of what every page shows beside its own: the settings of the site, the address
 * at which it is published, its logo and its icon.
 */
export async function contextOfPages(
  content: ContentFolder,
  address: { site: string | undefined; base: string },
): Promise<string> {
  const pictures = [settings.logo, settings.icon].map(async (path) =>
    path !== undefined && content.paths.includes(path)
      ? content.sha256(await content.read(path))
      : path,
  );
  return hash('sha256', JSON.stringify([settings, address, await Promise.all(pictures)]), 'hex');
}
