import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PostingsCollector } from '../../../src/search/build/collect-postings.ts';
import { countWords } from '../../../src/search/build/count-words.ts';
import { encodeSearchText } from '../../../src/search/format/search-text.ts';
import { countsOf } from '../counts-of.ts';

const count = (...pages: string[]) => {
  const { words, pairs } = countsOf(pages.map((page) => page.split(' ').filter(Boolean)));
  return {
    words: Object.fromEntries(words),
    pairs: Object.fromEntries(
      Array.from(pairs, ({ first, second, pages: number }) => [`${first} ${second}`, number]),
    ),
  };
};

test('a word and a pair count once a page', () => {
  expect(count('sáng nay họp sáng nay', 'sáng nay', 'nay sáng')).toEqual({
    words: { sáng: 3, nay: 3, họp: 1 },
    pairs: { 'sáng nay': 2, 'nay họp': 1, 'họp sáng': 1, 'nay sáng': 1 },
  });
});

test('spellings of one word count together, under the one that is written most', () => {
  expect(count('hòa bình hoà bình', 'hoà bình', 'kĩ sư', 'kỹ sư')).toEqual({
    words: { hoà: 2, bình: 2, kĩ: 2, sư: 2 },
    pairs: { 'hoà bình': 2, 'bình hoà': 1, 'kĩ sư': 2 },
  });
});

test('numbers are no words and part those around them', () => {
  expect(count('ngày 6 tháng 12 năm', 'covid19 qua')).toEqual({
    words: { ngày: 1, tháng: 1, năm: 1, covid: 1, qua: 1 },
    pairs: {},
  });
});

test('of a page, its first text counts, and neither its other names nor its title do', () => {
  const collector = new PostingsCollector();
  const [text = '', ...others] = ['họp sáng', 'họp sáng nay', 'hòa bình'].map(encodeSearchText);
  collector.add([text, ...others], encodeSearchText('họp sáng nay'));
  collector.add([''], text);
  const { words, pairs } = countWords(collector.sort());
  expect([...words]).toEqual([
    ['họp', 1],
    ['sáng', 1],
  ]);
  expect([...pairs]).toEqual([{ first: 'họp', second: 'sáng', pages: 1 }]);
});

test('no page is no word', () => expect(count()).toEqual({ words: {}, pairs: {} }));

test('the order of the pages does not count', () => {
  const page = fc
    .array(fc.constantFrom('hoà', 'hòa', 'kỹ', 'kĩ', 'sư', 'bình', '6'), { maxLength: 8 })
    .map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(page, { maxLength: 6 }), (pages) => {
      expect(count(...pages.toReversed())).toEqual(count(...pages));
    }),
  );
});
