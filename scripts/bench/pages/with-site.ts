import '../../../src/publish/no-telemetry.ts';
import { join } from 'node:path';
import { build } from 'astro';
import { settings } from '../../../src/settings.ts';
import { serveFolder } from './serve-folder.ts';

/**
 * Builds the site into `.cache/pages`, serves it compressed and by its own rules, and runs `work`
 * with its address. Returns the result of `work`.
 */
export async function withSite<T>(work: (url: string) => Promise<T>): Promise<T> {
  const site = join(process.cwd(), '.cache/pages/site');
  await build({ outDir: site });
  const server = await serveFolder(site, settings.base, { rules: true });
  try {
    return await work(server.url);
  } finally {
    await server.close();
  }
}
