import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  boundBetween,
  writeTerm,
  type PostingList,
  type TermKind,
} from '../../../src/search/format/pagefind-terms.ts';
import { CborWriter } from '../../../src/search/format/write-cbor.ts';

const hits: PostingList = {
  length: 3,
  pages: Uint32Array.of(2, 3, 9),
  counts: Uint32Array.of(0, 3, 40),
  inTitle: Uint8Array.of(1, 1, 0),
  positions: Uint32Array.of(4, 9, 10, ...Array.from({ length: 40 }, (_, index) => 2 * index)),
};

/** A term with these forms, in hexadecimal numbers, and its weight. */
function written(term: string, forms: Record<string, PostingList>, kind: TermKind) {
  const cbor = new CborWriter();
  const given = Object.entries(forms).map(([form, list]) => ({ form, list: () => list }));
  const weight = writeTerm(cbor, term, given, kind);
  return { bytes: cbor.bytes().toString('hex'), weight };
}

test('pages are written by their steps, counts from 1 to 23, the title as a negative field', () => {
  const pages =
    '83' +
    ['02' + '8101' + '822000', '01' + '8103' + '822000', '06' + '8117' + '80']
      .map((page) => `83${page}`)
      .join('');
  expect(written('a', { a: hits }, 'counts').bytes).toBe(`836161${pages}80`);
  expect(written('a', { á: hits }, 'counts').bytes).toBe(`83616180818262c3a1${pages}`);
});

test('positions are written by their steps, and only of pages that have some', () => {
  const pages =
    '82' +
    ['03' + '83040501' + '822000', '06' + `982800${'02'.repeat(39)}` + '80']
      .map((page) => `83${page}`)
      .join('');
  expect(written('a', { a: hits }, 'positions').bytes).toBe(`836161${pages}80`);
});

test('a term weighs more with every page and form', () => {
  const weigh = (forms: Record<string, PostingList>) => written('ong', forms, 'counts').weight;
  const fewer = { ...hits, length: 2 };
  expect(weigh({ ong: hits })).toBeGreaterThan(weigh({ ong: fewer }));
  expect(weigh({ ong: hits, óng: hits })).toBeGreaterThan(weigh({ ong: hits }));
});

test('a bound stands behind the one term and not behind the next, and is no longer than the next', () => {
  const inBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));
  const terms = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1 }), {
    minLength: 2,
    maxLength: 2,
  });
  fc.assert(
    fc.property(terms, (pair) => {
      const [before = '', next = ''] = pair.toSorted(inBytes);
      const bound = boundBetween(before, next);
      expect(inBytes(before, bound)).toBeLessThan(0);
      expect(inBytes(bound, next)).toBeLessThanOrEqual(0);
      expect(next.startsWith(bound)).toBe(true);
    }),
  );
});
