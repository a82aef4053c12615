import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inferenceToken } from '../../../src/model/inference.ts';
import { encodeSearchText } from '../../../src/search/format/search-text.ts';
import { makeSnippet, type Block } from '../../../src/search/worker/snippet.ts';

/**
 * The passage that is shown of a page of paragraphs, the first of which are facts; the words found
 * are given by their positions.
 */
function passageOf(paragraphs: readonly string[], found: readonly number[], facts = 0) {
  let from = 0;
  const blocks = paragraphs.map((paragraph, index): Block => {
    const block = {
      from,
      to: from + paragraph.split(' ').length,
      isText: index >= facts,
      speakers: [],
    };
    from = block.to;
    return block;
  });
  return makeSnippet(encodeSearchText(paragraphs.join(' ')), blocks, found);
}

/** The same in print: marks in brackets, inferences in braces. */
function show(...given: Parameters<typeof passageOf>): string {
  return passageOf(...given)
    .parts.map(({ text, marked, inferred }) =>
      marked ? `[${text}]` : inferred ? `{${text}}` : text,
    )
    .join('');
}

const filler = (count: number) =>
  Array.from({ length: count }, (_, index) => `chữ${index}`).join(' ');

describe('marks', () => {
  test.each([
    ['a word of two syllables is one mark', 'tại Đà Nẵng có', [1, 2], 'tại [Đà Nẵng] có'],
    ['punctuation stays outside', 'gồm: “Phục hồi”, rồi', [1, 2], 'gồm: “[Phục hồi]”, rồi'],
    ['punctuation parts a mark', 'Đảng, Bí thư', [0, 1], '[Đảng], [Bí] thư'],
    ['a mark holds what a hyphen joins', 'dịch COVID-19.', [1], 'dịch [COVID-19].'],
    [
      'a syllable alone is plain where its word is found whole',
      'đã tới Đà Nẵng',
      [0, 2, 3],
      'đã tới [Đà Nẵng]',
    ],
    ['a syllable alone is marked where nothing else is found', 'đã tới', [0], '[đã] tới'],
    ['what looks like markup is text', 'a <b>x</b> &amp; c', [1], 'a <[b>x</b]> &amp; c'],
    ['a dash is not marked', 'kinh tế - xã hội', [1, 2], 'kinh [tế] - [xã] hội'],
    ['positions outside the page do not count', 'một hai', [7, -1], 'một hai'],
  ])('%s', (_, text, found, shown) => expect(show([text], found)).toBe(shown));
});

describe('inferences', () => {
  const [whole, year] = [inferenceToken([]), inferenceToken(['year'])];

  test.each([
    [
      'stand after what they are of, found or not',
      `ta: Nam Định${whole} (nay`,
      [1, 2],
      'ta: [Nam Định]{} (nay',
    ],
    ['name the parts of a date', `năm 2021${year}`, [], 'năm 2021{năm}'],
    ['part a mark', `Định${whole} Bình`, [0, 1], '[Định]{} [Bình]'],
    [
      'stand before the punctuation that follows',
      `Nam Định${whole}, rồi`,
      [1],
      'Nam [Định]{}, rồi',
    ],
    [
      'stand after the punctuation before them',
      `(Nam Định)${whole} rồi`,
      [0, 1],
      '([Nam Định]){} rồi',
    ],
  ])('%s', (_, text, found, shown) => expect(show([text], found)).toBe(shown));

  test('are parts of their own, without words', () => {
    expect(passageOf([`Định${year} Bình`], [0]).parts).toEqual([
      { text: 'Định', marked: true },
      { text: 'năm', marked: false, inferred: true },
      { text: ' Bình', marked: false },
    ]);
  });
});

describe('passages', () => {
  test('say whether they quote the text or state a fact', () => {
    expect(passageOf(['nay thuộc Cà Mau', 'tất cả'], [2, 3], 1).kind).toBe('fact');
    expect(passageOf(['Bạc Liêu', 'tại Bạc Liêu'], [0, 1, 3, 4], 1).kind).toBe('text');
    expect(passageOf(['Bạc Liêu', 'tại Bạc Liêu'], [], 1).kind).toBe('text');
  });

  test('without a find, the opening of the text', () => {
    expect(show(['Hà Nội', filler(50)], [], 1)).toMatch(/^chữ0 .* chữ35 …$/);
  });

  test('neighbours count for more than the same words apart', () => {
    const apart = `bình ${filler(10)} ninh`;
    expect(show([apart, 'tỉnh Ninh Bình'], [0, 11, 13, 14])).toBe('tỉnh [Ninh Bình]');
  });

  test('a fact is shown only where it answers better than the text', () => {
    expect(show(['nay thuộc Cà Mau', 'tất cả'], [2, 3, 5], 1)).toBe('nay thuộc [Cà Mau]');
    expect(show(['Bạc Liêu', 'tại Bạc Liêu'], [0, 1, 3, 4], 1)).toBe('tại [Bạc Liêu]');
  });

  test('never crosses from one paragraph into another', () => {
    expect(show([filler(30), 'Hà Nội', filler(30)], [30])).toBe('[Hà] Nội');
  });

  test('ends where the page ends, though the last paragraph is said to go on', () => {
    const parts = makeSnippet(
      encodeSearchText(`${filler(60)} Hà Nội.`),
      [{ from: 0, to: Infinity, isText: true, speakers: [] }],
      [60, 61],
    ).parts;
    expect(parts.map(({ text }) => text).join('')).toMatch(/^… chữ26 .* Hà Nội\.$/);
  });

  test('says on which side a paragraph was cut', () => {
    expect(show([`${filler(60)} đây ${filler(60)}`], [60])).toMatch(/^… chữ52 .* \[đây\] .* …$/);
  });
});

test('an excerpt is printed words in order, whatever was found', () => {
  const word = fc
    .stringMatching(/^[“(]?[\p{L}\p{N}đĐ-]{1,6}[.,”)]?$/u)
    .map((text) => text.normalize('NFC'));
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 90 }),
      fc.array(fc.nat(100)),
      (words, found) => {
        const text = words.join(' ');
        const { parts } = makeSnippet(
          encodeSearchText(text),
          [{ from: 0, to: words.length, isText: true, speakers: [] }],
          found,
        );
        const shown = parts
          .map((part) => part.text)
          .join('')
          .replace(/^… | …$/g, '');
        expect(` ${text} `).toContain(` ${shown} `);
        expect(
          parts.filter(({ marked }) => marked).every((part) => /^[\p{L}\p{N}]/u.test(part.text)),
        ).toBe(true);
      },
    ),
  );
});
