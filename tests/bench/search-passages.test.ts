import { expect, test } from 'vitest';
import { Chance } from '../../scripts/bench/invent/chance.ts';
import { measurePassages } from '../../scripts/bench/search-passages/measure-passages.ts';
import {
  passageQueries,
  type ReportParagraphs,
} from '../../scripts/bench/search-passages/passage-queries.ts';
import { fold } from '../../src/model/vietnamese.ts';
import { realIndex } from '../search/real-index.ts';

const syllables = Array.from({ length: 90 }, (_, index) => {
  const onset = ['b', 'ch', 'đ', 'gh', 'kh', 'l', 'm', 'ng', 'ph'][index % 9];
  return `${onset}${['ạn', 'iếu', 'ông', 'uỳ', 'ẻo', 'ấm', 'ương', 'ịt', 'ồn', 'e'][Math.floor(index / 9)]}`;
});
const reports = Array.from({ length: 6 }, (_, report): ReportParagraphs => ({
  id: `2021/bai-${report}`,
  paragraphs: Array.from({ length: 5 }, (_, paragraph) => {
    const chance = new Chance(1, 'text', report * 10 + paragraph);
    return Array.from({ length: 25 }, () => chance.pick(syllables)).join(' ');
  }),
}));
const queries = passageQueries(reports, 1, 40);

test('a query has words of one paragraph, no two of them neighbours, in its order', () => {
  for (const { typed, report, answers } of queries) {
    const words = typed.split(' ');
    expect(words.length).toBeGreaterThanOrEqual(3);
    const { paragraphs = [] } = reports.find(({ id }) => id === report) ?? {};
    const asked = answers.some((number) => {
      const text = (paragraphs[number - 1] ?? '').split(' ');
      const places = [text, text.map(fold)].map((forms) =>
        words.map((word) => forms.indexOf(word)),
      );
      return places.some((some) =>
        some.every(
          (place, index) => place >= 0 && (index === 0 || place > (some[index - 1] ?? 0) + 1),
        ),
      );
    });
    expect(asked, typed).toBe(true);
  }
  expect(queries.filter(({ typed }) => typed === fold(typed)).length).toBeGreaterThan(19);
});

test('every paragraph that has all the words answers', () => {
  const [text = ''] = reports[0]?.paragraphs ?? [];
  const twice = passageQueries([{ id: 'a', paragraphs: [text, text, 'không'] }], 1, 5);
  expect(twice.map(({ answers }) => answers)).toEqual(Array(5).fill([1, 2]));
});

test('a seed gives the same queries, and another seed others', () => {
  expect(passageQueries(reports, 1, 40)).toEqual(queries);
  expect(passageQueries(reports, 2, 40)).not.toEqual(queries);
});

test('the search opens reports at the paragraph of the words, and what it gets wrong is told', async () => {
  const index = await realIndex(
    Object.fromEntries(
      reports.map(({ id, paragraphs }) => [id, { title: 'Họp', text: [...paragraphs] }]),
    ),
  );
  try {
    const search = await index.open();
    const measured = await measurePassages(search, queries);
    expect(measured).toMatchObject({ queries: 40, found: 40 });
    expect(measured.first).toBeGreaterThanOrEqual(38);
    expect(measured.first + measured.wrong.length).toBe(40);
    const elsewhere = queries.map((query) => ({ ...query, answers: [99] }));
    expect(await measurePassages(search, elsewhere)).toMatchObject({ first: 0, wrong: elsewhere });
    const lost = queries.map((query) => ({ ...query, report: '2021/khong-co' }));
    expect(await measurePassages(search, lost)).toMatchObject({ found: 0, wrong: [] });
  } finally {
    await index.remove();
  }
});
