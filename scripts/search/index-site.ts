import { glob, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { searchCharacters } from '../../src/lib/search-text.ts';
import { addPageLengths } from './page-lengths.ts';
import { searchCopy } from './search-copy.ts';

/** Indexes the pages of a built site that hold a `data-pagefind-body` and writes the index into `target`; gives their number. */
export async function indexSite(folder: string, target: string): Promise<number> {
  const { index, errors } = await createIndex({ forceLanguage: 'vi', includeCharacters: searchCharacters });
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  let pages = 0;
  try {
    const files = await Array.fromAsync(glob('**/*.html', { cwd: folder }));
    for (const file of files.sort()) {
      const copy = searchCopy(await readFile(join(folder, file), 'utf8'));
      if (copy === undefined) continue;
      const url = `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`;
      const added = await index.addHTMLFile({ url, content: copy });
      if (added.errors.length > 0) throw new Error(`Pagefind: ${file}: ${added.errors.join('; ')}`);
      pages += 1;
    }
    const written = await index.writeFiles({ outputPath: target });
    if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join('; ')}`);
    await removeStockViews(target);
    await addPageLengths(target);
  } finally {
    await close();
  }
  return pages;
}

/** Pagefind writes its own views and worker beside the index; the archive has its own, so nobody would ever load them. */
async function removeStockViews(target: string): Promise<void> {
  for await (const file of glob('pagefind-{ui,modular-ui,component-ui,highlight,worker}.{js,css}', { cwd: target })) await rm(join(target, file));
}
