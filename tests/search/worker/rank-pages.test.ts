import { expect, test } from 'vitest';
import { noPostings } from '../../../src/search/worker/postings.ts';
import { rankPages, type ReadingPostings } from '../../../src/search/worker/rank-pages.ts';
import { scorePages } from '../../../src/search/worker/bm25.ts';
import { postings, table, terms } from '../postings.ts';

const ask = (texts: readonly string[], query: string, ...phrases: number[][]): ReadingPostings => ({
  ...terms(texts, query),
  phrases: phrases.map((pages) => new Set(pages)),
});
const pages = (texts: readonly string[], ...asked: ReadingPostings[]) =>
  rankPages(asked, [], table(texts.map(() => 100))).map(({ page }) => page);

test.each([
  [
    'words side by side come before words apart',
    ['kinh nghiệm về tế nhị', 'về kinh tế mà nói'],
    'kinh tế',
    [1, 0],
  ],
  ['a word that stands more often counts more', ['hội thảo', 'hội hội'], 'hội', [1, 0]],
  [
    'equals stand in the order of the index',
    ['an ninh', 'an ninh', 'an ninh'],
    'ninh an',
    [0, 1, 2],
  ],
  [
    'pages that have more of the words come first',
    ['định', 'nam định', 'nam'],
    'nam định tỉnh',
    [1, 0, 2],
  ],
  [
    'pages that lack a word are left out where others have them all',
    ['nam', 'nam định'],
    'nam định',
    [1],
  ],
  [
    'unless the query is long and they have most of it',
    ['hai ba bốn', 'một hai ba bốn', 'bốn'],
    'một hai ba bốn',
    [1, 0],
  ],
  [
    'where no page has every word, those that have far less than the best are left out',
    ['lò gốm', 'lò', 'lò gốm xa', 'lò', 'gốm', 'lò', 'lò'],
    'lò gốm sứ',
    [0, 2, 4],
  ],
])('%s', (_, texts, query, expected) => expect(pages(texts, ask(texts, query))).toEqual(expected));

test('a word in the title counts more than one in the text', () => {
  const word = postings({ 0: [1], 1: [1] }, [1]);
  expect(
    rankPages([{ words: [word], pairs: [], phrases: [] }], [], table([100, 100])).map(
      ({ page }) => page,
    ),
  ).toEqual([1, 0]);
});

test('a short page is more about its words than a long one', () => {
  const word = postings({ 0: [1], 1: [1] });
  expect(
    rankPages([{ words: [word], pairs: [], phrases: [] }], [], table([900, 90, 500])).map(
      ({ page }) => page,
    ),
  ).toEqual([1, 0]);
});

test('a rare word counts more than a common one', () => {
  const { score } = scorePages(
    {
      words: [postings({ 0: [1] }), postings({ 1: [1], 2: [1], 3: [1], 4: [1] })],
      pairs: [noPostings],
    },
    table([100, 100, 100, 100, 100]),
  );
  expect(score[0]).toBeGreaterThan(score[1] ?? Infinity);
});

test('a word that stands in the query twice counts once', () => {
  const word = postings({ 0: [1] });
  const [once, twice] = [[word], [word, word]].map((words) =>
    scorePages({ words, pairs: words.slice(1).map(() => noPostings) }, table([100, 100])),
  );
  expect(twice?.score[0]).toBe(once?.score[0]);
  expect(twice?.coverage[0]).toBe(1);
});

test('what must stand in a row does, and what is excluded is not there', () => {
  const texts = ['an toàn và ninh', 'an ninh mạng', 'mạng an ninh'];
  expect(pages(texts, ask(texts, 'an ninh', [1, 2]))).toEqual([1, 2]);
  expect(
    rankPages([ask(texts, 'an ninh')], [new Set([1])], table([100, 100, 100])).map(
      ({ page }) => page,
    ),
  ).toEqual([2, 0]);
});

test('a word that was not looked up is lacked by no page, and counts where it stands beside another', () => {
  const texts = ['ninh ở đây', 'an ninh ở đây', 'an ở đây'];
  const {
    words: [, ninh],
    ...asked
  } = ask(texts, 'an ninh');
  const ranked = rankPages([{ ...asked, words: [undefined, ninh] }], [], table([100, 100, 100]));
  expect(ranked.map(({ page, lacks }) => [page, lacks])).toEqual([
    [1, 0],
    [0, 0],
  ]);
});

test('of words side by side that were not looked up, a page has those beside its pairs', () => {
  const texts = ['một bốn ở', 'ba hai một', 'một hai và ba bốn'];
  const {
    words: [, , , bốn],
    ...asked
  } = ask(texts, 'một hai ba bốn');
  const ranked = rankPages(
    [{ ...asked, words: [undefined, undefined, undefined, bốn] }],
    [],
    table([100, 100, 100]),
  );
  expect(ranked.map(({ page, lacks }) => [page, lacks])).toEqual([[2, 0]]);
});

test('says which words a page lacks', () => {
  const texts = ['an ninh mạng', 'an mạng', 'an ninh'];
  const ranked = rankPages([ask(texts, 'mạng ninh hội')], [], table([100, 100, 100]));
  expect(ranked.map(({ page, lacks }) => [page, lacks])).toEqual([
    [0, 0b100],
    [1, 0b110],
    [2, 0b101],
  ]);
});

test('a page counts by the reading that it answers best, another reading only as a whole', () => {
  const texts = ['tphcm', 'hồ chí minh', 'hồ chí'];
  const ranked = rankPages(
    [ask(texts, 'tphcm'), ask(texts, 'hồ chí minh')],
    [],
    table([100, 100, 100]),
  );
  expect(ranked.map(({ page, reading }) => [page, reading]).toSorted()).toEqual([
    [0, 0],
    [1, 1],
  ]);
});
