import { expect, test } from 'vitest';
import { isUnfiltered, type FilterChoice } from '../../../src/search/query/filter-choice.ts';

test.each([
  [{ facets: {}, order: 'newest' }, true],
  [{ facets: { places: [] }, order: 'relevance' }, true],
  [{ facets: { places: ['a'] }, order: 'relevance' }, false],
  [{ facets: {}, to: 2020, order: 'relevance' }, false],
] satisfies [FilterChoice, boolean][])('%j has no filter: %s', (choice, isOpen) => {
  expect(isUnfiltered(choice)).toBe(isOpen);
});
