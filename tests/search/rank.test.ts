import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Hit } from '../../src/search/pagefind.ts';
import { longestRun, rank } from '../../src/search/rank.ts';

const hit = (id: string, words: number[]): Hit => ({ id, words, data: () => Promise.resolve(undefined) });

test.each([
  [[], 0],
  [[4], 1],
  [[4, 4, 4], 1],
  [[9, 3, 4, 5, 8], 3],
])('the longest run of %j is %i', (positions, run) => expect(longestRun(positions)).toBe(run));

test('words side by side come before words apart; equals keep their order', () => {
  const hits = [hit('apart', [1, 9]), hit('beside', [5, 6]), hit('apart too', [2, 7]), hit('longer than asked', [1, 2, 3])];
  expect(rank(hits, 2).map(({ id }) => id)).toEqual(['beside', 'longer than asked', 'apart', 'apart too']);
});

test('ranking loses and adds nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.nat(50))), fc.integer({ min: 1, max: 5 }), (pages, asked) => {
      const hits = pages.map((words, index) => hit(String(index), words));
      expect(new Set(rank(hits, asked))).toEqual(new Set(hits));
    }),
  );
});
