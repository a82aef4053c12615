import { expect, test } from 'vitest';
import { Chance } from '../../scripts/bench/invent/chance.ts';
import { bare, documentsAsTyped, syllables } from '../../scripts/bench/search-quality/corpus.ts';
import { makeQueries, type Draw } from '../../scripts/bench/search-quality/make-queries.ts';
import {
  joined,
  telex,
  typo,
  type DrawSlip,
} from '../../scripts/bench/search-quality/draw-slip.ts';
import { WordBonds } from '../../scripts/bench/search-quality/word-bonds.ts';

const words = ['công nhân', 'công nhận', 'chuyển đổi', 'kinh tế', 'hội thảo', 'tân sơn nhất'];
const fillers = ['và', 'của', 'là', 'ở', 'mà', 'thì', 'cho', 'với', 'khi', 'đã'];

/** Sentences of words with other syllables between them, in an order that looks like chance. */
function sentences(number: number, count: number): string {
  const chance = new Chance(3, 'sentences', number);
  return Array.from({ length: count }, () => `${chance.pick(words)} ${chance.pick(fillers)}`)
    .join(' ')
    .concat('.');
}

const articles = Array.from({ length: 60 }, (_, index) => ({
  id: `bài-${index}`,
  title: 'Bài',
  lead: sentences(index, 8),
  body: [sentences(index + 100, 30), sentences(index, 8)],
}));
const bonds = new WordBonds(articles.flatMap(({ body }) => body));
const draw: Draw = { seed: 1, count: 10, without: new Set() };

test('finds words of two and three syllables, never across punctuation', () => {
  expect(bonds.wordsOf('hội thảo và Kinh tế của Tân Sơn Nhất là công, nhân')).toEqual([
    'hội thảo',
    'kinh tế',
    'tân sơn nhất',
  ]);
  expect(bonds.pairs()).toContain('công nhận');
});

test('draws queries from leads, each for its article, and slips beside the same spelt right', () => {
  const { tune, report } = makeQueries(articles, draw);
  const all = [...tune, ...report];
  const lead = new Map(articles.map(({ id, lead }) => [id, ` ${syllables(lead).join(' ')} `]));
  const leadOf = (ids: readonly string[]) => lead.get(ids[0] ?? '') ?? '';
  expect(
    Map.groupBy(all, ({ set }) => set)
      .keys()
      .toArray(),
  ).toEqual(['compounds', 'window', 'joined', 'typo', 'telex', 'exact']);
  for (const { set, q, right, relevant } of all) {
    if (set === 'window') expect(leadOf(relevant)).toContain(` ${q} `);
    if (set === 'compounds') {
      expect(bonds.wordsOf(q).length).toBeGreaterThanOrEqual(2);
      for (const one of q.split(' ')) expect(leadOf(relevant)).toContain(` ${one} `);
    }
    if (set === 'exact') expect(q).toMatch(/^công nh[âậ]n$/);
    else expect(relevant).toHaveLength(1);
    if (right !== undefined) expect(q).not.toBe(right);
  }
});

test('halves share no article, with any seed, and earlier articles give no query', () => {
  const articlesOf = (queries: readonly { relevant: string[] }[]) =>
    queries.flatMap(({ relevant }) => relevant);
  const one = makeQueries(articles, draw);
  const used = new Set(articlesOf(one.tune));
  const other = makeQueries(articles, { ...draw, seed: 2, without: used });
  const reported = [...articlesOf(one.report), ...articlesOf(other.report)];
  const tuned = [...used, ...articlesOf(other.tune)];
  expect(reported.filter((id) => tuned.includes(id))).toEqual([]);
  expect(articlesOf(other.tune).filter((id) => used.has(id))).toEqual([]);
  expect(used.size).toBeGreaterThan(10);
});

test('the same seed draws the same queries, in whatever order the articles stand', () => {
  const { tune } = makeQueries(articles, draw);
  expect(makeQueries(articles.toReversed(), draw).tune).toEqual(tune);
  expect(makeQueries(articles, { ...draw, seed: 9 }).tune).not.toEqual(tune);
});

/** Every slip that some chance gives. */
function everySlip(slip: DrawSlip, query: string): string[] {
  const drawn = Array.from({ length: 400 }, (_, number) =>
    slip(query, new Chance(1, 'slips', number), bonds),
  );
  return [...new Set(drawn.map((one) => one?.q ?? ''))].toSorted();
}

test('a joined word has lost its space', () => {
  expect(everySlip(joined, 'ở hội thảo kinh tế')).toEqual([
    'ở hội thảo kinhtế',
    'ở hộithảo kinh tế',
  ]);
  expect(joined('ở đã', new Chance(1, 'slips', 1), bonds)).toBeUndefined();
});

test('a typo is one letter lost, doubled, swapped, or its neighbour on the keyboard', () => {
  expect(everySlip(typo, 'ở bộ')).toEqual(
    ['b', 'o', 'bbo', 'boo', 'ob', 'bi', 'bk', 'bl', 'bp', 'go', 'ho', 'no', 'vo']
      .map((word) => `o ${word}`)
      .toSorted(),
  );
  expect(typo('ở 12', new Chance(1, 'slips', 1), bonds)).toBeUndefined();
});

test('Telex leaves one syllable, its tone at the end or behind its vowel', () => {
  expect(everySlip(telex, 'đồng lam')).toEqual(['ddoofng lam', 'ddoongf lam']);
  expect(telex(bare('đồng'), new Chance(1, 'slips', 1), bonds)).toBeUndefined();
});

test('says which documents have every syllable of a query with its marks', () => {
  const documents = [
    { id: '1', title: 'Nam', body: ['Định'] },
    { id: '2', title: 'Năm', body: ['định'] },
  ];
  expect(documentsAsTyped(documents, ['nam định', 'định'])).toEqual([
    new Set(['1']),
    new Set(['1', '2']),
  ]);
});
