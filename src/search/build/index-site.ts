import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { parseEventDate, sortKey } from '../../model/event-date.ts';
import type { ReportRecord } from '../format/report-record.ts';
import { removeStockViews } from '../format/pagefind-files.ts';
import { decodeSearchText, searchCharacters } from '../format/search-text.ts';
import { writeFacets } from './facets.ts';
import { leanIndex } from './lean-index.ts';
import { minifyEngine } from '../format/minify-engine.ts';
import { searchCopy } from './search-copy.ts';
import { writeVocabulary } from './vocabulary.ts';

/** Indexes the pages of a built site that hold a `data-pagefind-body` and writes the index into `target`; gives their number. */
export async function indexSite(folder: string, target: string): Promise<number> {
  const records = await writePagefind(folder, target);
  await removeStockViews(target);
  await minifyEngine(target);
  const date = new Map(
    [...records].map(([url, record]) => [url, record ? sortKey(parseEventDate(record.date)) : '']),
  );
  const pages = await leanIndex(
    target,
    (a, b) => compare(date.get(b.url), date.get(a.url)) || compare(a.url, b.url),
  );
  await writeFacets(
    target,
    pages.map(({ url }) => records.get(url)),
  );
  await writeVocabulary(
    target,
    pages.map(({ words }) => words.map(decodeSearchText)),
  );
  return records.size;
}

/** Has Pagefind index the pages; gives their records by their addresses. */
async function writePagefind(
  folder: string,
  target: string,
): Promise<Map<string, ReportRecord | undefined>> {
  const { index, errors } = await createIndex({
    forceLanguage: 'vi',
    includeCharacters: searchCharacters,
  });
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  const records = new Map<string, ReportRecord | undefined>();
  try {
    const files = await Array.fromAsync(glob('**/*.html', { cwd: folder }));
    for (const file of files.sort()) {
      const copy = searchCopy(await readFile(join(folder, file), 'utf8'));
      if (copy === undefined) continue;
      const url = `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`;
      const added = await index.addHTMLFile({ url, content: copy.html });
      if (added.errors.length > 0) throw new Error(`Pagefind: ${file}: ${added.errors.join('; ')}`);
      records.set(url, copy.record);
    }
    const written = await index.writeFiles({ outputPath: target });
    if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join('; ')}`);
  } finally {
    await close();
  }
  return records;
}

function compare(a = '', b = ''): number {
  return a < b ? -1 : Number(a > b);
}
