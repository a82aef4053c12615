import { expect, test } from 'vitest';
import { noValues } from '../../../src/search/query/filter-choice.ts';
import type { SearchInput } from '../../../src/search/page/address.ts';
import type { WorkerClient } from '../../../src/search/page/worker-client.ts';
import { retryingClient } from '../../../src/search/page/retrying-client.ts';

const input: SearchInput = { typed: 'tìm', choice: { facets: {}, order: 'relevance' } };

/**
 * Clients that fail as told, the first of them at the head: each call that is named there rejects.
 */
function clients(...failing: string[][]) {
  const log: string[] = [];
  const closed: number[] = [];
  let opened = 0;
  const open = async (): Promise<WorkerClient> => {
    const mine = (opened += 1);
    const call = async <T>(name: string, answer: T): Promise<T> => {
      log.push(`${mine} ${name}`);
      if (failing[mine - 1]?.includes(name)) throw new Error(`${mine} ${name}`);
      return answer;
    };
    await call('open', undefined);
    const search = mine * 10;
    const handle = {
      summary: { search, complete: 1, unmarked: 0, partial: 0, missing: [] },
      results: () => call(`results ${search}`, []),
      facet: () => call(`facet ${search}`, noValues),
    };
    return {
      find: ({ typed }) => call('find', typed === '' ? undefined : handle),
      close: () => void closed.push(mine),
    };
  };
  return { client: retryingClient(open), log, closed };
}

test('one client answers one search after the other', async () => {
  const { client, log } = clients();
  const search = await client.find(input);
  await search?.results(0, 10);
  await client.find(input);
  expect(log).toEqual(['1 open', '1 find', '1 results 10', '1 find']);
});

test('nothing to look for is no search, and no failure', async () => {
  const { client, log } = clients();
  expect(await client.find({ ...input, typed: '' })).toBeUndefined();
  expect(log).toEqual(['1 open', '1 find']);
});

test.each([
  ['to open', ['open'], ['1 open', '2 open', '2 find', '2 results 20']],
  ['to find', ['find'], ['1 open', '1 find', '2 open', '2 find', '2 results 20']],
  [
    'to give results',
    ['results 10'],
    ['1 open', '1 find', '1 results 10', '2 open', '2 find', '2 results 20'],
  ],
])('where a client fails %s, another is input the same', async (_, failing, calls) => {
  const { client, log } = clients(failing);
  const search = await client.find(input);
  expect(await search?.results(0, 10)).toEqual([]);
  expect(log).toEqual(calls);
});

test('where that fails too, the call fails, and the next one begins with a third', async () => {
  const { client, log, closed } = clients(['find'], ['find']);
  await expect(client.find(input)).rejects.toThrow('2 find');
  expect(await client.find(input)).toBeDefined();
  expect(log).toEqual(['1 open', '1 find', '2 open', '2 find', '3 open', '3 find']);
  expect(closed).toEqual([1, 2]);
});

test('so does the next call of the same search', async () => {
  const { client, log } = clients(['results 10'], ['results 20']);
  const search = await client.find(input);
  await expect(search?.results(0, 10)).rejects.toThrow('2 results 20');
  expect(await search?.results(0, 10)).toEqual([]);
  expect(log.slice(-3)).toEqual(['3 open', '3 find', '3 results 30']);
});

test('calls that fail together share the client that comes after', async () => {
  const { client, log } = clients(['results 10', 'facet 10']);
  const search = await client.find(input);
  expect(
    await Promise.all([search?.results(0, 10), search?.facet('year', { most: 12, like: '' })]),
  ).toEqual([[], noValues]);
  expect(log.filter((call) => call.startsWith('2 '))).toEqual([
    '2 open',
    '2 find',
    '2 results 20',
    '2 facet 20',
  ]);
});

test('a search that was overtaken is not input again', async () => {
  const { client, log } = clients(['results 10']);
  const search = await client.find(input);
  await client.find(input);
  await expect(search?.results(0, 10)).rejects.toThrow('1 results 10');
  expect(log).toEqual(['1 open', '1 find', '1 find', '1 results 10']);
});

test('an index made ready before the first search is opened once, and again where it could not be', async () => {
  const ready = clients();
  ready.client.prepare();
  await ready.client.find(input);
  expect(ready.log).toEqual(['1 open', '1 find']);
  const failing = clients(['open']);
  failing.client.prepare();
  await new Promise((resolve) => setTimeout(resolve));
  await failing.client.find(input);
  expect(failing.log).toEqual(['1 open', '2 open', '2 find']);
});
