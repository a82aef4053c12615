import { expect, test } from 'vitest';
import { RecentMap } from '../../../src/search/worker/recent-map.ts';

test('keeps what was set last, and what is set again longest', () => {
  const map = new RecentMap<string, number>(2).set('a', 1).set('b', 2).set('a', 3).set('c', 4);
  expect([...map]).toEqual([
    ['a', 3],
    ['c', 4],
  ]);
});
