import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PostingsCollector } from '../../../src/search/build/collect-postings.ts';
import { frequentWords } from '../../../src/search/build/frequent-words.ts';
import { countTerms, indexTerms } from '../../../src/search/build/index-terms.ts';
import {
  copiedWords,
  encodeSearchText,
  pairTerm,
  positionsTerm,
} from '../../../src/search/format/search-text.ts';

const copy = encodeSearchText;
const one = (word: string) => copiedWords(copy(word))[0] ?? '';

interface GivenPage {
  texts: string[];
  title?: string;
}

function postingsOf(pages: readonly GivenPage[]) {
  const collector = new PostingsCollector();
  for (const { texts, title = '' } of pages) collector.add(texts.map(copy), copy(title));
  return collector.sort();
}

/** A page of a form: its number, the count and the positions of the form, and the title. */
type Row = [page: number, count: number, positions: number[], inTitle: number];

/** The terms of an index of pages, in their order, with the rows of each form. */
function termsOf(pages: readonly GivenPage[], split: readonly string[] = []) {
  return Array.from(indexTerms(postingsOf(pages), new Set(split)), ({ term, forms }) => ({
    term,
    forms: forms.map(({ form, list }): [string, Row[]] => {
      const { length, pages: having, counts, positions, inTitle } = list();
      const rest = [...positions];
      return [
        form,
        Array.from(having.subarray(0, length), (page, index) => [
          page,
          counts[index] ?? 0,
          rest.splice(0, counts[index]),
          inTitle[index] ?? 0,
        ]),
      ];
    }),
  }));
}

const formsOf = (pages: readonly GivenPage[], term: string) =>
  termsOf(pages).find((found) => found.term === term)?.forms;

const numbersOf = (pages: readonly GivenPage[]) => {
  return frequentWords(countTerms(postingsOf(pages)), pages.length);
};

test('a word has its forms under one term, each with its pages, its counts and whether a title has it', () => {
  const pages = [
    { texts: ['hội thảo hội'], title: 'hội' },
    { texts: ['hồi'] },
    { texts: [''], title: 'hội' },
  ];
  expect(formsOf(pages, one('hoi'))).toEqual([
    [one('hồi'), [[1, 1, [0], 0]]],
    [
      one('hội'),
      [
        [0, 2, [0, 2], 1],
        [2, 0, [], 1],
      ],
    ],
  ]);
});

test('a pair has the positions of its first word, and its positions in a title do not count', () => {
  const pages = [{ texts: ['hội thảo và hội thảo'], title: 'hội thảo' }];
  const [term, form] = [pairTerm(one('hoi'), one('thao')), pairTerm(one('hội'), one('thảo'))];
  expect(formsOf(pages, term)).toEqual([[form, [[0, 2, [0, 3], 1]]]]);
  expect(formsOf(pages, positionsTerm(term))).toEqual([[positionsTerm(form), [[0, 2, [0, 3], 1]]]]);
});

test('words of two texts of a page are no pair, and count together', () => {
  const pages = [{ texts: ['hội thảo', 'hội', 'hội thảo'] }];
  expect(formsOf(pages, one('hoi'))).toEqual([[one('hội'), [[0, 3, [0, 2, 3], 0]]]]);
  expect(formsOf(pages, pairTerm(one('hoi'), one('thao')))?.[0]?.[1]).toEqual([[0, 2, [0, 3], 0]]);
  expect(formsOf(pages, pairTerm(one('thao'), one('hoi')))).toBeUndefined();
  expect(formsOf(pages, pairTerm(one('hoi'), one('hoi')))).toBeUndefined();
});

const word = fc.constantFrom('ong', 'óng', 'mật', 'đồng', 'dong', '4', 'ð', '\u{1E030}', '豈');
const archives = fc.array(
  fc.array(word, { maxLength: 12 }).map((words) => ({ texts: [words.join(' ')] })),
  { maxLength: 6 },
);

test('whatever the pages, every word and pair is counted as often as the texts have it', () => {
  fc.assert(
    fc.property(archives, (pages) => {
      const counted = termsOf(pages)
        .filter(({ term }) => !term.startsWith(positionsTerm('')))
        .flatMap(({ forms }) => forms)
        .map(([form, rows]): [string, Map<number, number>] => [
          form,
          new Map(rows.map(([page, count]) => [page, count])),
        ]);
      const expected = new Map<string, Map<number, number>>();
      pages.forEach(({ texts }, page) => {
        const own = copiedWords(copy(texts.join(' ')));
        const pairs = own.slice(1).map((second, index) => pairTerm(own[index] ?? '', second));
        for (const form of [...own, ...pairs]) {
          const having = expected.get(form) ?? new Map<number, number>();
          expected.set(form, having.set(page, (having.get(page) ?? 0) + 1));
        }
      });
      expect(counted).toHaveLength(expected.size);
      expect(new Map(counted)).toEqual(expected);
    }),
  );
});

test('terms and their forms stand in the order of their UTF-8, words behind the pairs too', () => {
  fc.assert(
    fc.property(archives, (pages) => {
      const terms = termsOf(pages, [one('ong'), one('4')]);
      const isSorted = (texts: readonly string[]) =>
        expect(texts.map((text) => Buffer.from(text)).toSorted(Buffer.compare)).toEqual(
          texts.map((text) => Buffer.from(text)),
        );
      isSorted(terms.map(({ term }) => term));
      for (const { forms } of terms) isSorted(forms.map(([form]) => form));
    }),
  );
});

test('of a word that is split, the term has the pages of all spellings, and each spelling its own', () => {
  const pages = [{ texts: ['ong óng óng'] }, { texts: ['óng'], title: 'ong' }, { texts: ['mật'] }];
  const found = termsOf(pages, [one('ong')]);
  expect(found.find(({ term }) => term === one('ong'))?.forms).toEqual([
    [
      one('ong'),
      [
        [0, 3, [], 0],
        [1, 2, [], 1],
      ],
    ],
  ]);
  expect(found.slice(-2).map(({ forms }) => forms[0]?.[1].map(([page]) => page))).toEqual([
    [0, 1],
    [0, 1],
  ]);
});

test('frequent words come by their pages; none of a small index is common or set apart', () => {
  expect(numbersOf([{ texts: ['hội thảo'] }, { texts: ['hồi'] }])).toEqual({
    frequentWords: [one('hoi'), one('thao')],
    splitWords: 0,
    stopWords: [],
  });
});

test('of more than 1,000 pages, words of more are set apart, and those of 30 in 100 common, by spelling too', () => {
  const pages = Array.from({ length: 1200 }, (_, page) => ({
    texts: [page < 1100 ? 'hội' : 'hồi thảo'],
  }));
  expect(numbersOf(pages)).toEqual({
    frequentWords: [one('hoi'), one('thao')],
    splitWords: 1,
    stopWords: [one('hoi'), one('hội')].toSorted(),
  });
});
