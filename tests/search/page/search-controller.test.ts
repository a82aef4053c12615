import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SearchInput } from '../../../src/search/page/address.ts';
import { searchController } from '../../../src/search/page/search-controller.ts';
import type { SearchHandle } from '../../../src/search/page/worker-client.ts';
import type { FacetName } from '../../../src/model/facets.ts';
import type { Correction } from '../../../src/search/worker/correct-matches.ts';
import type { Result } from '../../../src/search/worker/result.ts';
import { plainResult } from './plain-result.ts';

const nothing: SearchInput = { typed: '', choice: { facets: {}, order: 'relevance' } };
const asking = (typed: string): SearchInput => ({ ...nothing, typed });
const result = (number: number) => plainResult(`${number}`);
const range = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => from + index);

/** What a search of the fake session answers; a promise keeps the page waiting. */
interface Answers {
  total?: number;
  correction?: Correction;
  results?: (from: number, to: number) => Promise<Result[]>;
}

/** A run over a page that writes down what it is told. */
function page(find: (typed: string) => Promise<Answers | undefined>) {
  const log: string[] = [];
  const list: string[] = [];
  let online = true;
  let open: FacetName[] = [];
  const searches: string[] = [];
  const toSearch = (typed: string, { total = 40, correction, results }: Answers): SearchHandle => ({
    summary: {
      search: 1,
      complete: total,
      unmarked: 0,
      partial: 0,
      missing: [],
      ...(correction ? { correction } : {}),
    },
    results: results ?? (async (from, to) => range(from, Math.min(to, total)).map(result)),
    facet: async (name, { most }) => {
      if (typed === 'hỏng') throw new Error('lost');
      return {
        values: [{ value: `${name} ${most}`, label: typed, count: 1 }],
        total: 1,
        hasMore: false,
      };
    },
  });
  const controller = searchController(
    {
      prepare: () => undefined,
      find: async ({ typed }) => {
        searches.push(typed);
        const answers = await find(typed);
        return answers && toSearch(typed, answers);
      },
    },
    {
      begin: () => log.push('begin'),
      show: ({ state }) => {
        if (state !== 'loading' && state !== 'found') list.length = 0;
        log.push(state);
      },
      offer: ({ text }, address) => log.push(`meant ${text} ${address}`),
      paint: (results) => list.splice(0, Infinity, ...results.map(({ title }) => title)),
      add: (results) => void list.push(...results.map(({ title }) => title)),
      failMore: () => log.push('no more'),
      scroll: (top) => log.push(`scroll ${top}`),
    },
    {
      wanted: () => open,
      wait: (name) => log.push(`wait ${name}`),
      wish: () => ({ most: 12, like: '' }),
      paint: (name, { values }) =>
        log.push(`${name}: ${values.map(({ value, label }) => `${value} ${label}`).join()}`),
      fail: (name) => log.push(`lost ${name}`),
    },
    {
      showRecent: () => undefined,
      onLabels: () => undefined,
      addressOf: ({ typed }) => `?q=${typed}`,
      cards: {
        make: () => async () => [],
        paint: () => undefined,
      },
      isOnline: async () => online,
    },
  );
  return {
    controller,
    log,
    list,
    searches,
    openFacets: (...names: FacetName[]) => (open = names),
    goOffline: () => (online = false),
  };
}

/** A promise that the test settles. */
function later<T>() {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => (resolve = settle));
  return { promise, resolve };
}
const settled = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'error').mockReturnValue(undefined);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('two presses for more results add each result once and leave none out', async () => {
  const { controller, list } = page(async () => ({}));
  controller.search(asking('hội thảo'));
  await settled();
  controller.showMore();
  controller.showMore();
  await settled();
  expect(list).toEqual(range(0, 30).map(String));
});

test('more results that could not be loaded are said to be missing, and asked for again', async () => {
  let lost = true;
  const { controller, list, log } = page(async () => ({
    results: async (from, to) => {
      if (from > 0 && lost) throw new Error('offline');
      return range(from, to).map(result);
    },
  }));
  controller.search(asking('hội thảo'));
  await settled();
  controller.showMore();
  await settled();
  expect([log.at(-1), list.length]).toEqual(['no more', 10]);
  lost = false;
  controller.showMore();
  await settled();
  expect(list).toEqual(range(0, 20).map(String));
});

test('more results of a search that was overtaken meanwhile are not shown', async () => {
  const more = later<Result[]>();
  const { controller, list } = page(async () => ({
    results: async (from, to) => (from > 0 ? more.promise : range(from, to).map(result)),
  }));
  controller.search(asking('hội'));
  await settled();
  controller.showMore();
  controller.search(asking('hội thảo'));
  await settled();
  more.resolve([result(10)]);
  await settled();
  expect(list).toEqual(range(0, 10).map(String));
});

test('an answer that was overtaken is never shown, whichever comes first', async () => {
  const slow = later<Answers>();
  const { controller, log, list } = page(async (typed) =>
    typed === 'chậm' ? slow.promise : { total: 1 },
  );
  controller.search(asking('chậm'));
  controller.search(asking('nhanh'));
  await settled();
  slow.resolve({ total: 3, correction: { text: 'khác', isShown: false } });
  await settled();
  expect([log, list]).toEqual([['begin', 'begin', 'found'], ['0']]);
});

test('a search that was overtaken fails without a word', async () => {
  const { controller, log } = page(async (typed) => {
    if (typed === 'hỏng') throw new Error('offline');
    return { total: 1 };
  });
  controller.search(asking('hỏng'));
  controller.search(asking('được'));
  await settled();
  expect([log, controller.hasFailed()]).toEqual([['begin', 'begin', 'found'], false]);
});

test('the page says that a search is under way only where it takes a while', async () => {
  const slow = later<Answers>();
  const { controller, log } = page(() => slow.promise);
  controller.search(asking('hội thảo'));
  await vi.advanceTimersByTimeAsync(200);
  expect(log).toEqual(['begin']);
  await vi.advanceTimersByTimeAsync(100);
  expect(log).toEqual(['begin', 'loading']);
  slow.resolve({ total: 0 });
  await settled();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(log).toEqual(['begin', 'loading', 'none']);
});

test('nothing asked is answered at once and searches nothing', async () => {
  const { controller, log, searches } = page(async () => ({}));
  controller.search(nothing);
  await settled();
  expect([log, searches]).toEqual([['empty'], []]);
});

test('what holds no word is too short, and its facets have no values', async () => {
  const { controller, log } = page(async () => undefined);
  controller.search(asking('?'));
  await settled();
  controller.openFacet('places');
  await settled();
  expect(log).toEqual(['begin', 'short', 'wait places', 'places: ']);
});

test('a failure is shown as one of the network where there is none, and can be tried again', async () => {
  let lost = true;
  const tried = page(async () => {
    if (lost) throw new Error('offline');
    return { total: 1 };
  });
  tried.controller.search(asking('hội thảo'));
  await settled();
  tried.goOffline();
  tried.controller.search(asking('hội thảo'));
  await settled();
  expect([tried.log, tried.controller.hasFailed()]).toEqual([
    ['begin', 'failed', 'begin', 'offline'],
    true,
  ]);
  lost = false;
  tried.controller.retry();
  await settled();
  expect([tried.log.slice(-3), tried.controller.hasFailed()]).toEqual([
    ['loading', 'begin', 'found'],
    false,
  ]);
});

test('results that cannot be loaded are a failure too', async () => {
  const { controller, log } = page(async () => ({
    results: () => Promise.reject(new Error('offline')),
  }));
  controller.search(asking('hội thảo'));
  await settled();
  expect(log).toEqual(['begin', 'failed']);
});

test('a correction is offered by its address, and where it is shown, the query as typed', async () => {
  const correction = (isShown: boolean) => ({ correction: { text: 'đồng chí', isShown } });
  const { controller, log } = page(async (typed) => correction(typed === 'đồng chsi'));
  controller.search(asking('dồng chsi'));
  await settled();
  expect(log.at(-1)).toBe('meant đồng chí ?q=đồng chí');
  controller.search(asking('đồng chsi'));
  await settled();
  expect(log.at(-1)).toBe('meant đồng chí ?q=đồng chsi');
});

test('facets that are open follow the results', async () => {
  const { controller, log, openFacets } = page(async () => ({ total: 1 }));
  openFacets('places');
  controller.search(asking('hội thảo'));
  controller.openFacet('places');
  await settled();
  await settled();
  expect(log).toEqual([
    'begin',
    'wait places',
    'found',
    'wait places',
    'places: places 12 hội thảo',
  ]);
});

test('a facet that is opened while nothing is asked has its values looked for', async () => {
  const { controller, log, searches, openFacets } = page(async () => ({}));
  controller.search(nothing);
  await settled();
  openFacets('year');
  controller.openFacet('year');
  await settled();
  expect(searches).toEqual(['']);
  expect(log.at(-1)).toBe('year: year 12 ');
});

test('values that cannot be loaded are said to be missing, whether anything is asked or not', async () => {
  const { controller, log, openFacets } = page(async (typed) => {
    if (typed === '') throw new Error('offline');
    return {};
  });
  controller.search(asking('hỏng'));
  await settled();
  controller.openFacet('year');
  await settled();
  expect(log.at(-1)).toBe('lost year');
  openFacets('topics');
  controller.search(nothing);
  await settled();
  expect([log.at(-1), controller.hasFailed()]).toEqual(['lost topics', false]);
});
