import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frequentWords } from '../../../src/search/build/frequent-words.ts';
import {
  inByteOrder,
  PostingsCollector,
  type TermForm,
} from '../../../src/search/build/collect-postings.ts';
import { copiedWords, encodeSearchText, pairTerm } from '../../../src/search/format/search-text.ts';

const copy = (text: string) => copiedWords(encodeSearchText(text));
const one = (word: string) => copy(word)[0] ?? '';

/** The terms of pages, each given as its text and its title. */
function termsOf(pages: readonly (readonly [text: string, title: string])[]) {
  const collector = new PostingsCollector();
  for (const [text, title] of pages) collector.add([copy(text)], copy(title));
  return collector.terms();
}

test('a word has its forms under one term, each with its pages, its counts and whether a title has it', () => {
  const terms = termsOf([
    ['hội thảo hội', 'hội'],
    ['hồi', ''],
    ['', 'hội'],
  ]);
  const hoi = terms.find(({ term }) => term === one('hoi'));
  expect(hoi?.forms()).toEqual(
    inByteOrder<TermForm>(
      [
        [
          one('hội'),
          [
            { page: 0, inTitle: true, count: 2, positions: [] },
            { page: 2, inTitle: true, count: 1, positions: [] },
          ],
        ],
        [one('hồi'), [{ page: 1, inTitle: false, count: 1, positions: [] }]],
      ],
      ([form]) => form,
    ),
  );
});

test('a pair has the positions of its first word, and its positions in a title do not count', () => {
  const terms = termsOf([['hội thảo và hội thảo', 'hội thảo']]);
  const pair = terms.find(({ term }) => term === pairTerm(one('hoi'), one('thao')));
  expect(pair?.forms()).toEqual([
    [pairTerm(one('hội'), one('thảo')), [{ page: 0, inTitle: true, count: 2, positions: [0, 3] }]],
  ]);
});

test('words of two texts of a page are no pair, and count together', () => {
  const collector = new PostingsCollector();
  collector.add([copy('hội thảo'), copy('hội'), copy('hội thảo')], []);
  const hitsOf = (term: string) =>
    collector
      .terms()
      .find((one) => one.term === term)
      ?.forms()
      .flatMap(([, hits]) => hits);
  expect(hitsOf(one('hoi'))?.map(({ count }) => count)).toEqual([3]);
  expect(hitsOf(pairTerm(one('hoi'), one('thao')))?.map(({ positions }) => positions)).toEqual([
    [0, 3],
  ]);
  expect(hitsOf(pairTerm(one('thao'), one('hoi')))).toBeUndefined();
  expect(hitsOf(pairTerm(one('hoi'), one('hoi')))).toBeUndefined();
});

test('whatever the pages, every word and pair is counted as often as the texts have it', () => {
  const word = fc.constantFrom('ong', 'óng', 'mật', 'đồng', 'dong', '4', 'ð');
  fc.assert(
    fc.property(fc.array(fc.array(word, { maxLength: 12 }), { maxLength: 6 }), (texts) => {
      const terms = termsOf(texts.map((words) => [words.join(' '), '']));
      const counted = terms
        .flatMap(({ forms }) => forms())
        .map(([form, hits]) => [form, hits.map(({ page, count }) => [page, count])]);
      const expected = new Map<string, Map<number, number>>();
      texts.forEach((words, page) => {
        const own = copy(words.join(' '));
        const pairs = own.slice(1).map((second, index) => pairTerm(own[index] ?? '', second));
        for (const form of [...own, ...pairs]) {
          const pages = expected.get(form) ?? new Map<number, number>();
          expected.set(form, pages.set(page, (pages.get(page) ?? 0) + 1));
        }
      });
      expect(new Map(counted.map(([form, pages]) => [form, pages]))).toEqual(
        new Map([...expected].map(([form, pages]) => [form, [...pages]])),
      );
    }),
  );
});

test('texts stand in the order of their UTF-8', () => {
  expect(inByteOrder(['\u{10000}', '\uE001', 'b', 'a'], (text) => text)).toEqual([
    'a',
    'b',
    '\uE001',
    '\u{10000}',
  ]);
});

test('frequent words come by their pages, pairs left out; none of a small index is common or set apart', () => {
  const terms = termsOf([
    ['hội thảo', ''],
    ['hồi', ''],
  ]);
  expect(frequentWords(terms, 2)).toEqual({
    frequentWords: [one('hoi'), one('thao')],
    splitWords: 0,
    stopWords: [],
  });
});

test('of more than 1,000 pages, words of more are set apart, and those of 30 in 100 common, by spelling too', () => {
  const pages = Array.from({ length: 1200 }, (_, page): [string, string] => [
    page < 1100 ? 'hội' : 'hồi thảo',
    '',
  ]);
  expect(frequentWords(termsOf(pages), pages.length)).toEqual({
    frequentWords: [one('hoi'), one('thao')],
    splitWords: 1,
    stopWords: [one('hoi'), one('hội')].toSorted(),
  });
});
