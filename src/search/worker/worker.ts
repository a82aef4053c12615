import { latestFile, readLatest } from '../format/index-folder.ts';
import { pageTableFile, readPageTable } from '../format/page-table.ts';
import type { AbbreviationPair } from '../query/abbreviation-list.ts';
import { loadPagefind } from '../format/pagefind-engine.ts';
import type { Answer, IndexPlace, Request } from './messages.ts';
import { openSearches, type Searches } from './searches.ts';
import { watchFetch } from './watched-fetch.ts';

/**
 * Searches off the page's own thread, so that typing never waits for the index. Speaks the messages
 * of messages.ts.
 */
let searches: Searches | undefined;

/**
 * How long (ms) after the first results the code of the filters is fetched: the next build has
 * another, and takes this one away.
 */
const leisure = 3_000;
let isComplete = false;

const watched = watchFetch(fetch.bind(globalThis));
globalThis.fetch = watched.fetch;

async function load(address: string, cache: RequestCache = 'default'): Promise<string> {
  const response = await fetch(address, { cache });
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response.text();
}

async function open(
  { indexes, folder: known, attempt }: IndexPlace,
  abbreviations: AbbreviationPair[],
): Promise<Searches> {
  // Each build has a folder of its own: that of a page which was open as the next came is gone.
  const name =
    known !== '' && attempt === 1
      ? known
      : readLatest(await load(indexes + latestFile, 'no-cache'));
  const folder = `${indexes}${name}/`;
  const [pagefind, table] = await Promise.all([
    loadPagefind(folder, attempt),
    load(folder + pageTableFile),
  ]);
  return openSearches({
    pagefind,
    table: readPageTable(table),
    failures: watched.failures,
    load: (file) => load(folder + file),
    abbreviations,
  });
}

function complete(): void {
  if (isComplete) return;
  isComplete = true;
  setTimeout(() => {
    import('./facets.ts').catch(() => (isComplete = false));
  }, leisure);
}

async function answer(request: Request): Promise<Answer> {
  if (request.ask === 'ping') return { alive: watched.progress() };
  if (request.ask === 'open') {
    searches = await open(request.place, request.abbreviations);
    return { opened: true };
  }
  if (!searches) throw new Error('The index is not open');
  switch (request.ask) {
    case 'find':
      return { found: await searches.find(request.typed, request.choice, request.typing) };
    case 'results': {
      const results = await searches.results(request.search, request.from, request.to);
      complete();
      return { results };
    }
    case 'facet':
      return { facet: await searches.facet(request.search, request.name, request.most) };
    case 'suggest':
      return { suggestion: await searches.suggest(request.search) };
  }
}

addEventListener('message', ({ data }: MessageEvent<Request & { id: number }>) => {
  answer(data).then(
    (reply) => postMessage({ id: data.id, ...reply }),
    (error: unknown) =>
      postMessage({ id: data.id, failed: error instanceof Error ? error.message : String(error) }),
  );
});
