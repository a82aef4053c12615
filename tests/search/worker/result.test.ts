import { expect, test } from 'vitest';
import { inferenceToken } from '../../../src/model/inference.ts';
import { encodeSearchText } from '../../../src/search/format/search-text.ts';
import { parseQuery } from '../../../src/search/query/parse-query.ts';
import { toResult } from '../../../src/search/worker/result.ts';

const anchors = [
  { id: 'su-kien-1', location: 1 },
  { id: 'doan-1', location: 3 },
];
const meta = {
  title: 'Đất',
  date: JSON.stringify([`06-12-2021${inferenceToken(['year'])}`]),
  places: JSON.stringify(['Quận 1, TP. Hồ Chí Minh', `Nam Định${inferenceToken([])}`]),
  people: JSON.stringify(['Trần “A”, B']),
};
const page = {
  url: '/bai-viet/a/',
  content: encodeSearchText('Đất Nam Định tại Đà Nẵng'),
  meta: Object.fromEntries(
    Object.entries(meta).map(([name, value]) => [name, encodeSearchText(value)]),
  ),
  anchors,
};

/** The result of the page for a query. */
function result(typed: string, of = page) {
  return toResult(of, parseQuery(typed)?.readings[0]?.words ?? [], false, 'complete');
}

test('a result names what the index keeps, commas and all, with what is inferred and which part of it', () => {
  expect(result('')).toMatchObject({
    address: '/bai-viet/a/',
    title: 'Đất',
    date: { text: '06-12-2021', inferred: true, parts: 'năm' },
    places: [
      { text: 'Quận 1, TP. Hồ Chí Minh', inferred: false, parts: '' },
      { text: 'Nam Định', inferred: true, parts: '' },
    ],
    people: ['Trần “A”, B'],
  });
});

test('a word of another name of what the report names is not missing', () => {
  const found = {
    ...page,
    meta: { ...page.meta, also: encodeSearchText('["Bộ TT&TT", "Tân Mơ"]') },
  };
  expect(result('Nam Định tân mơ TT xa', found).missing).toEqual(['xa']);
  expect(result('tân').missing).toEqual(['tân']);
});

test('an excerpt says whether it quotes the report or the archive', () => {
  expect(result('nam định')).toMatchObject({
    snippets: [{ place: undefined, parts: [{ text: 'Nam Định', marked: true }] }],
  });
  expect(result('đà nẵng')).toMatchObject({
    snippets: [
      {
        place: { paragraph: 'doan-1', word: 1 },
        parts: [{ text: 'tại ' }, { text: 'Đà Nẵng', marked: true }],
      },
    ],
  });
});

test('a page of which the index keeps nothing is a result without facts', () => {
  expect(result('', { ...page, meta: {} })).toMatchObject({
    title: '',
    date: undefined,
    places: [],
    people: [],
  });
});

test('a result says whose words its passage reports', () => {
  const spoken = {
    ...page,
    content: encodeSearchText('Lê Văn Mẫu dự. Phải giữ nghề gốm. Phải giữ nghề ong.'),
    meta: { people: encodeSearchText(JSON.stringify(['Tạ Bưởi', 'Lê Văn Mẫu'])) },
    anchors: [
      { id: 'doan-1', location: 0 },
      { id: 'doan-2', location: 4 },
      { id: 'doan-3@1', location: 8 },
    ],
  };
  expect(result('nghề gốm', spoken).snippets[0]).toMatchObject({ speakers: [] });
  const [snippet] = result('lê văn mẫu giữ nghề', spoken).snippets;
  expect(snippet?.speakers).toEqual(['Lê Văn Mẫu']);
  expect(snippet?.parts.map(({ text }) => text).join('')).toBe('Phải giữ nghề ong.');
});
