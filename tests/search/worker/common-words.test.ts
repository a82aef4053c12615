import { afterAll, beforeAll, expect, test } from 'vitest';
import { encodeSearchText } from '../../../src/search/format/search-text.ts';
import type { FilterChoice } from '../../../src/search/query/filter-choice.ts';
import { realIndex, type RealIndex } from '../real-index.ts';
import type { Page } from '../report-page.ts';

const any: FilterChoice = { facets: {}, order: 'relevance' };
const page = (...text: string[]): Page => ({ title: 'Bản tin', text });
let index: RealIndex;

beforeAll(async () => {
  index = await realIndex({
    pair: page('Kinh tế địa phương'),
    apart: page('Kinh nghiệm trong lúc tế nhị, địa phương'),
    one: page('Kinh phí của địa phương'),
    row: page('Xã hội hóa kinh tế biển, kinh tế tư nhân'),
    other: page('Tế bào'),
  });
}, 60_000);
afterAll(() => index.remove());

const found = async (typed: string, common: readonly string[]) => {
  const searches = await index.open({ stopWords: common.map(encodeSearchText) });
  const summary = await searches.find(typed, any);
  const results = await searches.results(summary?.search ?? 0, 0, 9);
  return {
    complete: summary?.complete,
    results: results.map(
      ({ address, missing }) =>
        `${address.replaceAll('/', '')}${missing.map((word) => ` -${word}`).join('')}`,
    ),
  };
};

test('where too few pages have the pairs of common words, the words are looked up as if none were common', async () => {
  for (const typed of ['kinh tế', '"xã hội hóa" kinh tế', 'kinh -biển'])
    expect([typed, await found(typed, ['kinh', 'tế', 'te', 'địa', 'phương'])]).toEqual([
      typed,
      await found(typed, []),
    ]);
});

test('a long question is answered by pairs, and each result says what it lacks', async () => {
  expect((await found('kinh tế tư nhân và biển ', ['kinh', 'tế', 'te'])).results[0]).toMatch('row');
  expect(
    (await found('địa phương kinh tế ', ['kinh', 'tế', 'te', 'địa', 'phương'])).results[0],
  ).toBe('pair');
  expect((await found('kinh tế biển của địa phương ', ['kinh', 'tế', 'te'])).results).toContain(
    'row -của -địa -phương',
  );
});

test('a common word that must be there is looked up', async () => {
  expect((await found('"kinh" "tế"', ['kinh', 'tế', 'te'])).results.toSorted()).toEqual([
    'apart',
    'pair',
    'row',
  ]);
});
