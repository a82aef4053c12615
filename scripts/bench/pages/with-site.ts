import { join } from 'node:path';
import { site as settings } from '../../../src/site.ts';
import { buildSite } from '../../../src/publish/build-site.ts';
import { serveFolder } from './serve-folder.ts';

/** Builds the site into `.cache/pages`, serves it compressed and by its own rules while `work` runs with its address, and gives what that gives. */
export async function withSite<T>(work: (url: string) => Promise<T>): Promise<T> {
  const folder = join(process.cwd(), '.cache/pages');
  await buildSite({ outDir: join(folder, 'site'), cacheDir: join(folder, 'cache') });
  const server = await serveFolder(join(folder, 'site'), settings.base, { rules: true });
  try {
    return await work(server.url);
  } finally {
    await server.close();
  }
}
