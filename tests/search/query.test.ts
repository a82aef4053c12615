import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeSearchText } from '../../src/lib/search-text.ts';
import { parseQuery, toTerm } from '../../src/search/query.ts';

const read = (typed: string) => parseQuery(typed)?.words.map(decodeSearchText);

describe('what a reader types', () => {
  test.each([
    ['dong chi', ['dong', 'chi']],
    ['  ĐỒNG   CHÍ ', ['đồng', 'chí']],
    ['đồng chí'.normalize('NFD'), ['đồng', 'chí']],
    ['Ðảng ðoàn', ['đảng', 'đoàn']],
    ['kinh tế - xã hội', ['kinh', 'tế', 'xã', 'hội']],
    ['covid-19', ['covid-19']],
    ['Hà\u00a0Nội', ['hà', 'nội']],
  ])('%s', (typed, words) => expect(read(typed)).toEqual(words));

  test.each(['', ' ', 'a', '- % …', '"x"'])('“%s” is not enough for a search', (typed) => expect(parseQuery(typed)).toBeUndefined());

  test.each([
    ['"phục hồi"', true],
    ['“phục hồi”', true],
    ['phục hồi', false],
    ['"phục" hồi', false],
  ])('%s: a phrase? %s', (typed, phrase) => expect(parseQuery(typed)?.phrase).toBe(phrase));

  test('any query has words with a letter or digit each, and never a stray quotation mark in its term', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const query = parseQuery(typed);
        if (!query) return;
        expect(query.words.length).toBeGreaterThan(0);
        for (const word of query.words) expect(decodeSearchText(word)).toMatch(/[\p{L}\p{N}]/u);
        expect(toTerm(query.words)).not.toContain('"');
      }),
    );
  });

  test('case and composition do not count', () => {
    fc.assert(fc.property(fc.constantFrom('Đà Nẵng', 'Phạm Minh Chính', 'ĐỒNG CHÍ', 'hội thảo'), fc.constantFrom('NFC', 'NFD'), (typed, form) => {
      expect(parseQuery(typed.toUpperCase().normalize(form))).toEqual(parseQuery(typed.toLowerCase()));
    }));
  });
});

test('a phrase is asked for in quotation marks', () => {
  expect(toTerm(['a', 'b'], true)).toBe('"a b"');
});
