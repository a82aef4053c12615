import { pageLengthsFile, readPageLengths } from '../lib/page-lengths.ts';
import { openSearch, type Find, type Found } from './engine.ts';
import type { Answer, Request } from './messages.ts';
import { loadPagefind } from './pagefind.ts';
import { parseQuery, type AbbreviationPair } from './query.ts';

/** Searches off the page's own thread, so that typing never waits for the index. Speaks the messages of messages.ts. */
let find: Find | undefined;
let abbreviations: AbbreviationPair[] = [];
let last: { search: number; found: Found } | undefined;
let searches = 0;

async function open(folder: string, attempt: number): Promise<void> {
  const [pagefind, lengths] = await Promise.all([loadPagefind(folder, attempt), load(folder + pageLengthsFile)]);
  find = openSearch(pagefind, readPageLengths(lengths));
}

async function load(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response.text();
}

async function answer(request: Request): Promise<Answer> {
  switch (request.ask) {
    case 'open':
      ({ abbreviations } = request);
      await open(request.folder, request.attempt);
      return { opened: true };
    case 'find': {
      const query = parseQuery(request.typed, abbreviations);
      if (!query) return { found: undefined };
      if (!find) throw new Error('The index is not open');
      const found = await find(query);
      last = { search: (searches += 1), found };
      const complete = found.hits.filter(({ missing }) => missing.length === 0).length;
      return { found: { search: last.search, complete, partial: found.hits.length - complete, missing: found.missing } };
    }
    case 'results':
      if (last?.search !== request.search) throw new Error('Another search has begun');
      return { results: await last.found.results(request.from, request.to) };
  }
}

addEventListener('message', ({ data }: MessageEvent<Request & { id: number }>) => {
  answer(data).then(
    (reply) => postMessage({ id: data.id, ...reply }),
    (error: unknown) => postMessage({ id: data.id, failed: error instanceof Error ? error.message : String(error) }),
  );
});
