import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Asked } from '../../../src/search/page/address.ts';
import { searchRun } from '../../../src/search/page/run.ts';
import type { Search } from '../../../src/search/page/session.ts';
import type { FacetName } from '../../../src/model/facets.ts';
import type { Result } from '../../../src/search/worker/result.ts';

const nothing: Asked = { typed: '', choice: { facets: {}, order: 'relevance' } };
const asking = (typed: string): Asked => ({ ...nothing, typed });
const result = (number: number): Result => ({
  address: `/${number}/`,
  title: `${number}`,
  date: undefined,
  places: [],
  people: [],
  excerpt: [],
  excerptKind: 'text',
  missing: [],
});
const range = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => from + index);

/** What a search of the fake session answers; a promise keeps the page waiting. */
interface Answers {
  total?: number;
  suggestion?: string;
  results?: (from: number, to: number) => Promise<Result[]>;
}

/** A run over a page that writes down what it is told. */
function page(find: (typed: string) => Promise<Answers | undefined>) {
  const log: string[] = [];
  const list: string[] = [];
  let online = true;
  let open: FacetName[] = [];
  const searches: string[] = [];
  const toSearch = (typed: string, { total = 40, suggestion, results }: Answers): Search => ({
    summary: { search: 1, complete: total, partial: 0, missing: [] },
    results: results ?? (async (from, to) => range(from, Math.min(to, total)).map(result)),
    facet: async (name, most) => {
      if (typed === 'hỏng') throw new Error('lost');
      return { values: [{ value: `${name} ${most}`, label: typed, count: 1 }], total: 1 };
    },
    suggest: async () => suggestion,
  });
  const run = searchRun(
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
      suggest: (meant, address) => {
        if (meant !== undefined) log.push(`meant ${meant} ${address}`);
      },
      paint: (results) => list.splice(0, Infinity, ...results.map(({ title }) => title)),
      add: (results) => list.push(...results.map(({ title }) => title)),
      failMore: () => log.push('no more'),
    },
    {
      wanted: () => open,
      wait: (name) => log.push(`wait ${name}`),
      most: () => 12,
      paint: (name, { values }) =>
        log.push(`${name}: ${values.map(({ value, label }) => `${value} ${label}`).join()}`),
      fail: (name) => log.push(`lost ${name}`),
    },
    {
      idle: () => undefined,
      named: () => undefined,
      addressOf: ({ typed }) => `?q=${typed}`,
      isOnline: () => online,
    },
  );
  return {
    run,
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
  const { run, list } = page(async () => ({}));
  await run.run(asking('hội thảo'));
  await Promise.all([run.addMore(), run.addMore()]);
  await run.addMore();
  expect(list).toEqual(range(0, 30).map(String));
});

test('more results that could not be loaded are said to be missing, and asked for again', async () => {
  let lost = true;
  const { run, list, log } = page(async () => ({
    results: async (from, to) => {
      if (from > 0 && lost) throw new Error('offline');
      return range(from, to).map(result);
    },
  }));
  await run.run(asking('hội thảo'));
  await run.addMore();
  expect([log.at(-1), list.length]).toEqual(['no more', 10]);
  lost = false;
  await run.addMore();
  expect(list).toEqual(range(0, 20).map(String));
});

test('more results of a search that was overtaken meanwhile are not shown', async () => {
  const more = later<Result[]>();
  const { run, list } = page(async () => ({
    results: async (from, to) => (from > 0 ? more.promise : range(from, to).map(result)),
  }));
  await run.run(asking('hội'));
  const adding = run.addMore();
  await run.run(asking('hội thảo'));
  more.resolve([result(10)]);
  await adding;
  expect(list).toEqual(range(0, 10).map(String));
});

test('an answer that was overtaken is never shown, whichever comes first', async () => {
  const slow = later<Answers>();
  const { run, log, list } = page(async (typed) =>
    typed === 'chậm' ? slow.promise : { total: 1 },
  );
  const older = run.run(asking('chậm'));
  await run.run(asking('nhanh'));
  slow.resolve({ total: 3, suggestion: 'khác' });
  await older;
  expect([log, list]).toEqual([['begin', 'begin', 'found'], ['0']]);
});

test('a search that was overtaken fails without a word', async () => {
  const { run, log } = page(async (typed) => {
    if (typed === 'hỏng') throw new Error('offline');
    return { total: 1 };
  });
  await Promise.all([run.run(asking('hỏng')), run.run(asking('được'))]);
  expect([log, run.failed()]).toEqual([['begin', 'begin', 'found'], false]);
});

test('the page says that a search is under way only where it takes a while', async () => {
  const slow = later<Answers>();
  const { run, log } = page(() => slow.promise);
  const running = run.run(asking('hội thảo'));
  await vi.advanceTimersByTimeAsync(200);
  expect(log).toEqual(['begin']);
  await vi.advanceTimersByTimeAsync(100);
  expect(log).toEqual(['begin', 'loading']);
  slow.resolve({ total: 0 });
  await running;
  await vi.advanceTimersByTimeAsync(1_000);
  expect(log).toEqual(['begin', 'loading', 'none']);
});

test('nothing asked is answered at once and searches nothing', async () => {
  const { run, log, searches } = page(async () => ({}));
  await run.run(nothing);
  expect([log, searches]).toEqual([['empty'], []]);
});

test('what holds no word is too short, and its facets have no values', async () => {
  const { run, log } = page(async () => undefined);
  await run.run(asking('?'));
  await run.openFacet('places');
  expect(log).toEqual(['begin', 'short', 'wait places', 'places: ']);
});

test('a failure is shown as one of the network where there is none, and can be tried again', async () => {
  let lost = true;
  const tried = page(async () => {
    if (lost) throw new Error('offline');
    return { total: 1 };
  });
  await tried.run.run(asking('hội thảo'));
  tried.goOffline();
  await tried.run.run(asking('hội thảo'));
  expect([tried.log, tried.run.failed()]).toEqual([['begin', 'failed', 'begin', 'offline'], true]);
  lost = false;
  tried.run.again();
  await settled();
  expect([tried.log.slice(-3), tried.run.failed()]).toEqual([['loading', 'begin', 'found'], false]);
});

test('results that cannot be loaded are a failure too', async () => {
  const { run, log } = page(async () => ({
    results: () => Promise.reject(new Error('offline')),
  }));
  await run.run(asking('hội thảo'));
  expect(log).toEqual(['begin', 'failed']);
});

test('what may have been meant is offered with what is chosen', async () => {
  const { run, log } = page(async () => ({ suggestion: 'đồng chí' }));
  await run.run(asking('dồng chsi'));
  expect(log.at(-1)).toBe('meant đồng chí ?q=đồng chí');
});

test('facets that are open follow the results', async () => {
  const { run, log, openFacets } = page(async () => ({ total: 1 }));
  openFacets('places');
  const running = run.run(asking('hội thảo'));
  await run.openFacet('places');
  await running;
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
  const { run, log, searches, openFacets } = page(async () => ({}));
  await run.run(nothing);
  openFacets('year');
  await run.openFacet('year');
  await settled();
  expect(searches).toEqual(['']);
  expect(log.at(-1)).toBe('year: year 12 ');
});

test('values that cannot be loaded are said to be missing, whether anything is asked or not', async () => {
  const { run, log, openFacets } = page(async (typed) => {
    if (typed === '') throw new Error('offline');
    return {};
  });
  await run.run(asking('hỏng'));
  await run.openFacet('year');
  expect(log.at(-1)).toBe('lost year');
  openFacets('topics');
  await run.run(nothing);
  expect([log.at(-1), run.failed()]).toEqual(['lost topics', false]);
});
