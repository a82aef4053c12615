import fc from 'fast-check';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readFacet, writeFacet, type PageValue } from '../../../src/search/format/facet-table.ts';
import { compare } from '../../../src/model/names.ts';
import { slug } from '../../../src/model/vietnamese.ts';

const named = (label: string): PageValue => ({ slug: slug(label), label });

/** The values of each page, by their slugs, in the order of these. */
function slugs(text: string): string[][] {
  const { values, offsets, indexes } = readFacet(text);
  return Array.from({ length: offsets.length - 1 }, (_, page) =>
    [...indexes.subarray(offsets[page], offsets[page + 1])]
      .map((index) => `${values[index]?.value}`)
      .sort(),
  );
}

/** Things with an address and one label each, of which pages have some. */
const things = fc.uniqueArray(
  fc.record({ slug: fc.string({ unit: 'grapheme' }), label: fc.string({ unit: 'grapheme' }) }),
  { selector: (thing) => thing.slug, minLength: 1 },
);
const archives = things.chain((known) =>
  fc.array(fc.uniqueArray(fc.constantFrom(...known)), { maxLength: 200 }),
);

describe('a table', () => {
  test('comes back as it was written, each value with its label', () => {
    fc.assert(
      fc.property(archives, (pages) => {
        const text = writeFacet(pages);
        expect(slugs(text)).toEqual(
          pages.map((values) => values.map((value) => value.slug).sort()),
        );
        const labels = new Map(pages.flat().map((value) => [value.slug, value.label]));
        expect(new Map(readFacet(text).values.map(({ value, label }) => [value, label]))).toEqual(
          labels,
        );
      }),
    );
  });

  test('says which slugs a value had before', () => {
    const hoi = { ...named('Hội Ong'), former: ['hoi-ong-mat', 'h-o'] };
    expect(readFacet(writeFacet([[hoi, named('Bộ Y tế')], [hoi]])).values).toEqual([
      { value: 'bo-y-te', label: 'Bộ Y tế' },
      { value: 'hoi-ong', label: 'Hội Ong', former: hoi.former },
    ]);
  });

  test('has its values in the Vietnamese order of their labels', () => {
    const labels = ['Đà Nẵng', 'Hà Nội', 'Dầu Tiếng', 'Ăn Thi', 'An Giang'];
    expect(readFacet(writeFacet([labels.map(named)])).values.map(({ label }) => label)).toEqual([
      'An Giang',
      'Ăn Thi',
      'Dầu Tiếng',
      'Đà Nẵng',
      'Hà Nội',
    ]);
    fc.assert(
      fc.property(archives, (pages) => {
        const read = readFacet(writeFacet(pages)).values.map(({ label }) => label);
        expect(read).toEqual(read.toSorted(compare));
      }),
    );
  });

  test('is the same text whatever the order of the values of a page', () => {
    fc.assert(
      fc.property(archives, (pages) => {
        expect(writeFacet(pages.map((values) => values.toReversed()))).toBe(writeFacet(pages));
      }),
    );
  });

  test('gives a value the label that most pages give it, of equals the first in Vietnamese order, and counts it once for a page', () => {
    const hoa = { slug: 'hoa-binh', label: 'Hoà Bình' };
    const spelt = { slug: 'hoa-binh', label: 'Hòa Bình' };
    expect(readFacet(writeFacet([[hoa], [spelt], [spelt]])).values).toEqual([
      { value: 'hoa-binh', label: 'Hòa Bình' },
    ]);
    expect(readFacet(writeFacet([[spelt], [hoa], [hoa]])).values).toEqual([
      { value: 'hoa-binh', label: 'Hoà Bình' },
    ]);
    expect(writeFacet([[hoa, spelt]])).toBe(writeFacet([[spelt, hoa]]));
    expect(slugs(writeFacet([[hoa, spelt], [], [hoa]]))).toEqual([['hoa-binh'], [], ['hoa-binh']]);
  });

  test('of no page has no value', () => {
    expect(readFacet(writeFacet([]))).toEqual({
      values: [],
      offsets: new Uint32Array(1),
      indexes: new Uint32Array(0),
      involvements: new Uint8Array(0),
    });
  });
});

test('10,000 pages with five of 3,000 people each make a file of less than 82 kB, compressed', () => {
  const syllables = [
    'An',
    'Bình',
    'Chi',
    'Dũng',
    'Đức',
    'Giang',
    'Hà',
    'Khánh',
    'Lan',
    'Minh',
    'Nam',
    'Oanh',
    'Phúc',
    'Quang',
    'Sơn',
    'Thủy',
  ];
  const people = Array.from({ length: 3000 }, (_, n) =>
    named([n % 16, (n >> 4) % 16, n >> 8].map((digit) => syllables[digit]).join(' ')),
  );
  // Few people are named often, most of them seldom: the n-th of them in proportion to 1/n.
  let seed = 1;
  const one = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return people[Math.floor(people.length ** (seed / 2 ** 32)) - 1] ?? [];
  };
  const pages = Array.from({ length: 10_000 }, () => Array.from({ length: 5 }, one).flat());
  expect(gzipSync(writeFacet(pages)).length).toBeLessThan(82_000);
});

describe('what is no table is refused:', () => {
  test.each([
    '{',
    'null',
    '[]',
    '{"values":[]}',
    '{"pages":-1,"values":[]}',
    '{"pages":1.5,"values":[]}',
    '{"pages":1,"values":{}}',
    '{"pages":1,"values":["A"]}',
    '{"pages":1,"values":[["A"]]}',
    '{"pages":1,"values":[["A",1]]}',
    '{"pages":1,"values":[["A",["1"]]]}',
    '{"pages":1,"values":[["A",[0]]]}',
    '{"pages":1,"values":[["A",[0.5]]]}',
    '{"pages":1,"values":[["A",[1],1]]}',
    '{"pages":1,"values":[["A",[1],"a",1]]}',
    '{"pages":1,"values":[["A",[1],"a",["b",1]]]}',
    '{"pages":1,"values":[["A",[1],"a",[],[]]]}',
    '{"pages":1,"values":[["A",[2]]]}',
    '{"pages":1,"values":[["A",[1,1]]]}',
  ])('%s', (text) => expect(() => readFacet(text)).toThrow());

  test('though its like is accepted', () => {
    expect(slugs('{"pages":2,"values":[["A",[1,1]]]}')).toEqual([['a'], ['a']]);
  });
});
