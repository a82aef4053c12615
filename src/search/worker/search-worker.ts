import { entryFile, metadataFile } from '../format/first-files.ts';
import { latestFile, readLatest } from '../format/index-folder.ts';
import { pageTableFile, readPageTable, type PageTable } from '../format/page-table.ts';
import { loadPagefind, type PagefindInstance } from '../format/pagefind-engine.ts';
import type { AbbreviationPair } from '../query/abbreviation-list.ts';
import { fetchBody } from './fetch-body.ts';
import { givenFiles } from './given-files.ts';
import type { IndexPlace, WorkerAnswer, WorkerGift, WorkerRequest } from './protocol.ts';
import { openSearchService, type SearchService } from './search-service.ts';
import { watchFetch } from './watched-fetch.ts';

/**
 * The searches of the open index. They run in this worker, off the thread of the page, so that
 * typing never waits for the index. The page asks for them by the messages of protocol.ts.
 */
let service: SearchService | undefined;

/** Pagefind, if the page has asked for it before the request to open the index. */
let early:
  { folder: string; pagefind: Promise<PagefindInstance>; table: Promise<PageTable> } | undefined;

/**
 * The delay (ms) after the first results before the code of the filters is fetched. It is fetched
 * before anyone filters, because the next build removes it from the host while the page is open.
 */
const leisure = 3_000;
let isComplete = false;

const watched = watchFetch(fetch.bind(globalThis));
const given = givenFiles();
globalThis.fetch = async (input, options) => {
  const body = await given.take(input instanceof Request ? input.url : String(input));
  return body ? new Response(body) : watched.fetch(input, options);
};

async function load(address: string, cache: RequestCache = 'default'): Promise<string> {
  const response = await fetch(address, { cache });
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response.text();
}

async function open(
  { indexes, folder: known, attempt }: IndexPlace,
  abbreviations: AbbreviationPair[],
): Promise<SearchService> {
  // Each build has its own folder. After the next build, the one that an open page knows is gone.
  const name =
    known !== '' && attempt === 1
      ? known
      : readLatest(await load(indexes + latestFile, 'no-cache'));
  const folder = `${indexes}${name}/`;
  const begun = attempt === 1 && early?.folder === folder ? early : undefined;
  const [pagefind, table] = await Promise.all([
    begun?.pagefind ?? startPagefind(folder, attempt),
    begun?.table ?? loadTable(folder),
  ]);
  return openSearchService({
    pagefind,
    table,
    failures: watched.failures,
    load: (file) => load(folder + file),
    abbreviations,
  });
}

/** Starts Pagefind, which waits for its entry file until the table of pages has come. */
function startPagefind(folder: string, attempt: number): Promise<PagefindInstance> {
  given.expect([folder + entryFile]);
  return loadPagefind(folder, attempt);
}

/** Loads the table of pages, and gives Pagefind the entry file that stands in it. */
async function loadTable(folder: string): Promise<PageTable> {
  try {
    const table = readPageTable(await load(folder + pageTableFile));
    given.give(folder + entryFile, new TextEncoder().encode(table.entry).buffer);
    return table;
  } catch (error) {
    given.give(folder + entryFile, undefined);
    throw error;
  }
}

function complete(): void {
  if (isComplete) return;
  isComplete = true;
  setTimeout(() => {
    Promise.all([import('./facet-filter.ts'), import('../query/numbers-in-query.ts')]).catch(
      () => (isComplete = false),
    );
  }, leisure);
}

async function answer(request: WorkerRequest): Promise<WorkerAnswer> {
  if (request.ask === 'ping') return { alive: watched.progress() };
  if (request.ask === 'open') {
    service = await open(request.place, request.abbreviations);
    return { opened: true };
  }
  if (!service) throw new Error('The index is not open');
  switch (request.ask) {
    case 'find':
      return {
        found: await service.find(request.typed, request.choice, request.typing, request.verbatim),
      };
    case 'results': {
      const results = await service.results(request.search, request.from, request.to);
      complete();
      return { results };
    }
    case 'facet':
      return { facet: await service.facet(request.search, request.name, request.wish) };
  }
}

function accept(gift: WorkerGift): void {
  if ('file' in gift) return given.give(gift.file, gift.body);
  const { folder, typed, files } = gift.early;
  given.expect(files.map((name) => folder + name));
  const meta = given.peek(folder + metadataFile);
  const pagefind = startPagefind(folder, 1);
  const table = loadTable(folder);
  early = { folder, pagefind, table };
  // Where these fail, the request to open the index fails as well, and says so.
  pagefind.catch(() => undefined);
  fetchChunks(folder, typed, table, meta).catch(() => undefined);
}

/** Fetches what Pagefind will ask for, while its WebAssembly is on its way. */
async function fetchChunks(
  folder: string,
  typed: string,
  table: Promise<PageTable>,
  meta: Promise<ArrayBuffer | undefined>,
): Promise<void> {
  const [{ earlyChunks }, read, body] = await Promise.all([
    import('./early-chunks.ts'),
    table,
    meta,
  ]);
  if (!body) return;
  for (const name of await earlyChunks(typed, read, body)) {
    const address = `${folder}index/${name}.pf_index`;
    given.expect([address]);
    void fetchBody(address, watched.fetch).then((chunk) => given.give(address, chunk));
  }
}

addEventListener(
  'message',
  ({ data }: MessageEvent<WorkerGift | (WorkerRequest & { id: number })>) => {
    if (!('ask' in data)) {
      accept(data);
      return;
    }
    answer(data).then(
      (reply) => postMessage({ id: data.id, ...reply }),
      (error: unknown) =>
        postMessage({
          id: data.id,
          failed: error instanceof Error ? error.message : String(error),
        }),
    );
  },
);
