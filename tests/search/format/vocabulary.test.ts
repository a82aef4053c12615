import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  readVocabulary,
  serializeVocabulary,
  type Vocabulary,
} from '../../../src/search/format/vocabulary.ts';
import { countsOf } from '../counts-of.ts';

const split = (page: string) => page.split(' ').filter(Boolean);
const write = (pages: readonly string[]) => serializeVocabulary(countsOf(pages.map(split)));
const make = (...pages: string[]) => readVocabulary(write(pages));

function bond(vocabulary: Vocabulary, first: string, second: string): number {
  const [from, to] = [vocabulary.find(first), vocabulary.find(second)];
  return from && to ? vocabulary.bond(from, to) : 0;
}

const words = ['hội', 'thảo', 'hồi', 'thoại', 'đàn', 'dân', 'bình', 'hoà', 'kỹ', 'số'];
const archives = fc.array(
  fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((page) => page.join(' ')),
  { maxLength: 12 },
);

test('every word comes back with the level of its pages, and no other', () => {
  fc.assert(
    fc.property(archives, (pages) => {
      const vocabulary = make(...pages);
      for (const word of words) {
        const count = pages.filter((page) => split(page).includes(word)).length;
        expect(vocabulary.find(word)?.level).toBe(
          count === 0 ? undefined : Math.round(Math.log2(count)),
        );
        if (count > 0) expect(vocabulary.find(word)?.text).toBe(word);
      }
    }),
  );
});

test('no pair is known that the archive does not have', () => {
  fc.assert(
    fc.property(
      archives,
      fc.constantFrom(...words),
      fc.constantFrom(...words),
      (pages, first, second) => {
        if (bond(make(...pages), first, second) > 0)
          expect(pages.some((page) => ` ${page} `.includes(` ${first} ${second} `))).toBe(true);
      },
    ),
  );
});

test('a pair is known in its order, the stronger the more the first word tells of the second', () => {
  const vocabulary = make(
    'tỉnh bạc liêu họp',
    'huyện bạc liêu họp',
    'tỉnh họp',
    'huyện họp',
    'xã họp',
    'huyện tỉnh',
    'xã tỉnh',
  );
  expect(bond(vocabulary, 'bạc', 'liêu')).toBeGreaterThan(0);
  expect(bond(vocabulary, 'liêu', 'bạc')).toBe(0);
  expect(bond(vocabulary, 'bạc', 'liêu')).toBeGreaterThan(bond(vocabulary, 'tỉnh', 'họp'));
});

test('any spelling finds a word, and folded forms find all that fold alike', () => {
  const vocabulary = make('hoà bình', 'hoà bình', 'hòa hóa', 'đoàn đoán');
  expect(vocabulary.find('hòa')).toBe(vocabulary.find('hoà'));
  expect(vocabulary.find('hòa')?.text).toBe('hoà');
  expect(vocabulary.find('hoa')).toBeUndefined();
  expect(vocabulary.folded.get('hoa')?.map(({ text }) => text)).toEqual(['hóa', 'hoà']);
  expect(vocabulary.folded.get('doan')?.map(({ text }) => text)).toEqual(['đoàn', 'đoán']);
});

test('the same pages in another order are the same text', () => {
  fc.assert(
    fc.property(archives, (pages) => {
      expect(write(pages.toReversed())).toBe(write(pages));
    }),
  );
});

test('the file of a large archive keeps its frequent words and stays small', () => {
  const name = (number: number) =>
    `t${[...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`;
  // QueryWord n stands in the pages that are multiples of it: half of the words in one page.
  const pages = Array.from({ length: 12_000 }, (_, page) =>
    Array.from({ length: 12 }, (_, n) =>
      (page + 1) % (n + 1) === 0 ? name(n) : name(page + 12),
    ).join(' '),
  );
  const text = write(pages);
  const vocabulary = readVocabulary(text);
  expect(gzipSync(text).length).toBeLessThan(60_000);
  expect(vocabulary.find(name(0))?.level).toBe(14);
  expect(vocabulary.find(name(11))?.level).toBe(10);
  expect([...vocabulary.folded.keys()].length).toBeLessThanOrEqual(10_000);
});

test('pairs that stand in a few pages are known, those that a chance would make are not', () => {
  const vocabulary = make('diễn đàn', 'diễn đàn số', 'kinh tế tuần hoàn');
  expect(vocabulary.find('đàn')?.level).toBe(1);
  expect(bond(vocabulary, 'diễn', 'đàn')).toBeGreaterThan(0);
  expect(bond(vocabulary, 'diễn', 'số')).toBe(0);
});

test('an archive without words has a vocabulary without words', () =>
  expect(make().folded.size).toBe(0));

test.each([
  '',
  '[]',
  'null',
  '{}',
  '{"words":{}}',
  '{"words":[1],"followers":{}}',
  '{"words":{"x":"a"},"followers":{}}',
  '{"words":{"1":1},"followers":{}}',
  '{"words":{"1":"a"},"followers":""}',
  '{"words":{"1":"a"},"followers":{"3":1}}',
  '{"words":{"1":"a"},"followers":{"x":"1"}}',
  '{"words":{"1":"a"},"followers":{"3":"2"}}',
  '{"words":{"1":"a"},"followers":{"3":",1"}}',
  '{"words":{"1":"a"},"followers":{"3":"0"}}',
  '{"words":{"1":"a"},"followers":{"3":"b"}}',
])('%s is refused', (text) => expect(() => readVocabulary(text)).toThrow());
