import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchWords } from '../../../src/search/page/match-words.ts';
import { findNumbers } from '../../../src/search/query/numbers-in-query.ts';
import { parseQuery } from '../../../src/search/query/parse-query.ts';

const abbreviations = [
  { short: 'UBND', long: 'Ủy ban nhân dân' },
  { short: 'KT-XH', long: 'kinh tế - xã hội' },
  { short: 'CNH-HĐH', long: 'công nghiệp hóa, hiện đại hóa' },
];

/** The texts with what is marked of a query in brackets. */
function mark(typed: string, ...texts: string[]): string[] {
  const query = parseQuery(typed, abbreviations, findNumbers);
  const matches = query ? matchWords(texts, query) : [];
  return texts.map((text, index) => {
    let [shown, end] = ['', 0];
    for (const { from, to } of matches.filter((match) => match.text === index)) {
      shown += `${text.slice(end, from)}[${text.slice(from, to)}]`;
      end = to;
    }
    return shown + text.slice(end);
  });
}

describe('words', () => {
  test.each([
    [
      'typed bare, whatever their marks',
      'da nang ',
      'tại Đà Nẵng và ĐÀ NẴNG',
      'tại [Đà Nẵng] và [ĐÀ NẴNG]',
    ],
    ['typed with marks, only so', 'dầu ', 'dầu, đầu, dâu', '[dầu], đầu, dâu'],
    [
      'typed with marks, whatever theirs where the text never has it so',
      'dầu ',
      'đầu, dâu',
      '[đầu], [dâu]',
    ],
    [
      'each by itself: one as typed, another by its letters',
      'dầu khi ',
      'dầu và đầu, khí',
      '[dầu] và đầu, [khí]',
    ],
    ['in another case', 'HỘI THẢO ', 'hội thảo', '[hội thảo]'],
    ['with the tone on the other vowel', 'hoà bình ', 'hòa bình', '[hòa bình]'],
    ['with i for y', 'kỹ thuật ', 'kĩ thuật', '[kĩ thuật]'],
    [
      'in a text that is not composed',
      'đồng chí ',
      'có đồng chí'.normalize('NFD'),
      `có [${'đồng chí'.normalize('NFD')}]`.normalize('NFD'),
    ],
    ['never in the midst of others', 'an ', 'ban an toàn, anh', 'ban [an] toàn, anh'],
    ['with a digit in front or not', '6/12 ', 'ngày 06/12', 'ngày [06/12]'],
    ['that look like markup', '<img onerror>', 'có <img onerror> đó', 'có <[img onerror]> đó'],
    ['some of which the text lacks', 'bạc liêu xyz ', 'tỉnh Bạc Liêu', 'tỉnh [Bạc Liêu]'],
  ])('%s', (_, typed, text, shown) => expect(mark(typed, text)).toEqual([shown]));

  test.each(['', 'a', '-bạc -liêu', 'xyz', '"liêu bạc"'])('%j marks nothing', (typed) =>
    expect(mark(typed, 'tỉnh Bạc Liêu')).toEqual(['tỉnh Bạc Liêu']),
  );

  test('that are excluded are not marked', () =>
    expect(mark('bạc -cầu ', 'bạc cầu')).toEqual(['[bạc] cầu']));
});

describe('company', () => {
  test.each([
    [
      'neighbours are one find, whatever their order',
      'minh chinh pham ',
      'ông Phạm Minh Chính,',
      'ông [Phạm Minh Chính],',
    ],
    ['punctuation parts them', 'phạm minh ', 'Phạm, Minh', '[Phạm], [Minh]'],
    [
      'a joint and a dash between spaces do not',
      'kinh tế xã hội covid 19 ',
      'kinh tế - xã hội; COVID-19',
      '[kinh tế - xã hội]; [COVID-19]',
    ],
    [
      'a syllable alone is plain where it is also found in company',
      'da nang ',
      'đã tới Đà Nẵng, da',
      'đã tới [Đà Nẵng], da',
    ],
    ['and marked where it is not', 'da nang ', 'đã tới, nặng', '[đã] tới, [nặng]'],
  ])('%s', (_, typed, text, shown) => expect(mark(typed, text)).toEqual([shown]));

  test('counts over all texts, and ends with each', () => {
    expect(mark('da nang ', 'đã', 'Đà Nẵng', 'đà', 'nẵng')).toEqual([
      'đã',
      '[Đà Nẵng]',
      'đà',
      'nẵng',
    ]);
  });
});

describe('phrases', () => {
  test.each([
    [
      'are marked in a row only',
      '"hội thảo"',
      'hội thảo, hội nghị, thảo luận',
      '[hội thảo], hội nghị, thảo luận',
    ],
    ['as typed', '"dầu khí"', 'dầu khí, đầu khí', '[dầu khí], đầu khí'],
    ['with marks, never with others', '"dầu khí"', 'đầu khí', 'đầu khí'],
    ['without marks, by their letters', '"dau khi"', 'đầu khí', '[đầu khí]'],
    [
      'whatever stands between',
      '"hoá hiện đại"',
      'công nghiệp hóa, hiện đại hóa',
      'công nghiệp [hóa, hiện đại] hóa',
    ],
    [
      'with other words beside',
      '"hội thảo" bạc ',
      'hội thảo, bạc, thảo',
      '[hội thảo], [bạc], thảo',
    ],
  ])('%s', (_, typed, text, shown) => expect(mark(typed, text)).toEqual([shown]));
});

describe('readings', () => {
  test.each([
    [
      'an abbreviation written out',
      'UBND ',
      'Ủy ban nhân dân tỉnh; UBND xã',
      '[Ủy ban nhân dân] tỉnh; [UBND] xã',
    ],
    ['a long form shortened', 'kinh te xa hoi ', 'phát triển KT - XH', 'phát triển [KT - XH]'],
    [
      'a comma in the long form',
      'cnh hđh ',
      'công nghiệp hóa, hiện đại hóa',
      '[công nghiệp hóa, hiện đại hóa]',
    ],
    [
      'a date in words',
      '6/12/2021 ',
      'Thứ Hai, ngày 6 tháng 12 năm 2021',
      'Thứ Hai, [ngày 6 tháng 12 năm 2021]',
    ],
    [
      'an ordinal in other figures',
      'đại hội 13 ',
      'Đại hội lần thứ XIII, Đại hội XIII',
      '[Đại hội] lần [thứ XIII], [Đại hội XIII]',
    ],
    ['an ordinal in a word', 'lan thu 3 ', 'lần thứ Ba, bà thứ', '[lần thứ Ba], bà thứ'],
    ['an ordinal in words', 'khóa 15 ', 'khóa mười lăm', '[khóa mười lăm]'],
    ['a word without marks beside one with some', 'Nam Định ', 'Nam Định, năm', '[Nam Định], năm'],
    ['only where it is there whole', 'UBND bạc liêu ', 'Ủy ban; Bạc Liêu', 'Ủy ban; [Bạc Liêu]'],
  ])('%s', (_, typed, text, shown) => expect(mark(typed, text)).toEqual([shown]));
});

describe('a word that the reader has only begun', () => {
  test.each([
    ['is taken for its beginning', 'hu', 'Lữ Văn Hùng', 'Lữ Văn [Hùng]'],
    ['after the word before it', 'văn hu', 'Lữ Văn Hùng, Hưng', 'Lữ [Văn Hùng], Hưng'],
    ['in a phrase that is still open', '"lữ văn hu', 'Lữ Văn Hùng', '[Lữ Văn Hùng]'],
    ['not where the text has it as it stands', 'đầu', 'lần đầu, đậu', 'lần [đầu], đậu'],
    ['not once something follows', 'hu ', 'Lữ Văn Hùng', 'Lữ Văn Hùng'],
  ])('%s', (_, typed, text, shown) => expect(mark(typed, text)).toEqual([shown]));
});

test('a long query marks a long text', () => {
  const text = 'phát triển kinh tế - xã hội tỉnh Bạc Liêu, '.repeat(4000);
  expect(mark('kinh te '.repeat(15_000), text)[0]).toContain('[kinh tế]');
});

test('runs are in order, apart, within their texts, and begin and end with a word', () => {
  const text = fc
    .array(
      fc.constantFrom(
        'hội',
        'thảo',
        'Đà',
        'da',
        'Nẵng',
        'UBND',
        '6/12',
        '-',
        ',',
        'ủy ban nhân dân',
        '\n',
        '“',
      ),
    )
    .map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(text), fc.oneof(text, fc.string()), (texts, typed) => {
      const query = parseQuery(typed, abbreviations, findNumbers);
      const matches = query ? matchWords(texts, query) : [];
      matches.forEach((match, index) => {
        const before = matches[index - 1];
        expect(match.from).toBeLessThan(match.to);
        if (before) expect(before.text < match.text || before.to < match.from).toBe(true);
        expect(texts[match.text]?.slice(match.from, match.to)).toMatch(
          /^[\p{L}\p{N}](.*[\p{L}\p{M}\p{N}])?$/su,
        );
      });
    }),
  );
});
