import { describe, expect, test } from 'vitest';
import { sample } from '../../scripts/bench/search-browser/measure.ts';
import { timesOf } from '../../scripts/bench/search-browser/times.ts';
import { kindNames, kindOf } from '../../scripts/bench/search-browser/traffic.ts';

describe('a sample', () => {
  test.each([
    [10, 5, [0, 2, 4, 6, 8]],
    [10, 3, [0, 3, 6]],
    [3, 10, [0, 1, 2]],
    [0, 4, []],
  ])('of %i, at most %i: %j', (size, limit, expected) =>
    expect(
      sample(
        Array.from({ length: size }, (_, index) => index),
        limit,
      ),
    ).toEqual(expected),
  );
});

test.each([
  ['tim-kiem/', 'page'],
  ['_astro/search-worker-BPivRpWJ.js', 'worker'],
  ['_astro/SearchView.C92_xbss.js', 'page scripts'],
  ['_astro/fonts/dcd6fdafcf4abbbc.woff2', 'fonts'],
  ['pagefind/0123456789abcdef/pagefind.js', 'pagefind.js'],
  ['pagefind/0123456789abcdef/wasm.vi.pagefind', 'WASM'],
  ['pagefind/0123456789abcdef/index/vi_1.pf_index', 'index'],
  ['pagefind/0123456789abcdef/fragment/vi_1.pf_fragment', 'results'],
  ['pagefind/0123456789abcdef/pagefind-entry.json', 'index tables'],
  ['favicon.svg', 'other'],
])('%s counts as %s', (path, kind) => {
  expect(kindOf(path)).toBe(kind);
  expect(kindNames).toContain(kind);
});

describe('times', () => {
  const paint = (at: number) => ({ at, state: 'found' });
  const times = (
    presses: number[],
    paints: ReturnType<typeof paint>[],
    tasks: { from: number; ms: number }[] = [],
  ) => timesOf({ presses, paints, tasks, gap: 7 });

  test('results count from the press of the last key', () => {
    expect(times([0, 100, 200], [paint(250)])).toMatchObject({ results: 50, gap: 7 });
  });

  test('results of the query without its last letter, shown after the last press, do not count', () => {
    expect(times([0, 100], [paint(110), paint(180)])).toMatchObject({ results: 80 });
  });

  test('an earlier press counts where results came before the next', () => {
    expect(times([0, 100, 200], [paint(40), paint(60), paint(230)]).presses).toEqual([
      40,
      undefined,
    ]);
  });

  test('the longest task is one of those since the first press', () => {
    expect(
      times(
        [100, 200],
        [paint(240)],
        [
          { from: 20, ms: 300 },
          { from: 150, ms: 70 },
        ],
      ).task,
    ).toBe(70);
    expect(times([100, 200], [paint(240)]).task).toBe(0);
  });

  test('without results there are none', () => {
    expect(() => times([0, 100], [paint(60)])).toThrow('No results');
  });
});
