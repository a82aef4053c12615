import { expect, test, vi } from 'vitest';
import { correctMatches } from '../../../src/search/worker/correct-matches.ts';
import type { Matches } from '../../../src/search/worker/text-search.ts';

interface Found {
  complete: number;
  partial?: number;
  missing?: string[];
  hasLoneWord?: boolean;
}

/** What a query finds: so many pages with every word, and so many with a part of them. */
function matches({ complete, partial = 1, missing = [], hasLoneWord = false }: Found): Matches {
  const hits = (length: number, lacks: number) =>
    Array.from({ length }, () => ({
      page: 0,
      score: 1,
      lacks,
      coverage: 1,
      reading: 0,
      unmarked: false,
    }));
  return {
    hits: [...hits(complete, 0), ...hits(partial, 1)],
    missing,
    hasLoneWord,
    byText: async () => [],
    results: async () => [],
  };
}

/** What becomes of the correction of a query among 10,000 pages. */
async function correct(typed: Found, corrected?: Found, isEvident = true) {
  const load = vi.fn(async () => (corrected ? { text: 'đúng', isEvident } : undefined));
  const asTyped = matches(typed);
  const found = await correctMatches(asTyped, 10_000, load, async () =>
    corrected ? matches(corrected) : undefined,
  );
  const { isShown } = found.correction ?? {};
  expect(found.matches === asTyped).toBe(isShown !== true);
  if (load.mock.calls.length === 0) return 'not asked for';
  return isShown === undefined ? 'none' : isShown ? 'shown' : 'offered';
}

test.each<[what: string, typed: Found, corrected: Found | undefined, outcome: string]>([
  ['no correction is known', { complete: 0 }, undefined, 'none'],
  ['some pages have every word', { complete: 1 }, { complete: 900 }, 'not asked for'],
  ['no page has, and one of the correction', { complete: 0 }, { complete: 1 }, 'shown'],
  ['a word is alone on few pages', { complete: 9, hasLoneWord: true }, { complete: 40 }, 'shown'],
  [
    'the correction finds little more',
    { complete: 9, hasLoneWord: true },
    { complete: 12 },
    'offered',
  ],
  ['the correction finds less', { complete: 9, hasLoneWord: true }, { complete: 3 }, 'none'],
  [
    'a word is alone on many pages',
    { complete: 100, hasLoneWord: true },
    { complete: 900 },
    'not asked for',
  ],
  ['nothing is found, and something', { complete: 0, partial: 0 }, { complete: 0 }, 'shown'],
  ['a word was on no page', { complete: 0, missing: ['x'] }, { complete: 0 }, 'offered'],
  [
    'another word still is on none',
    { complete: 0, missing: ['x', 'y'] },
    { complete: 0, missing: ['y'] },
    'none',
  ],
  ['no more is found', { complete: 0 }, { complete: 0 }, 'none'],
])('where %s', async (_, typed, corrected, outcome) => {
  expect(await correct(typed, corrected)).toBe(outcome);
});

test.each<[what: string, typed: Found, corrected: Found, outcome: string]>([
  ['finds what no page has', { complete: 0 }, { complete: 900 }, 'offered'],
  ['finds anything at all', { complete: 0, partial: 0 }, { complete: 1 }, 'offered'],
  ['finds much more', { complete: 9, hasLoneWord: true }, { complete: 900 }, 'offered'],
  ['has no page with every word', { complete: 0, partial: 0 }, { complete: 0 }, 'none'],
])('a guess that %s is never shown', async (_, typed, corrected, outcome) => {
  expect(await correct(typed, corrected, false)).toBe(outcome);
});
