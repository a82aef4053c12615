import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inferenceToken } from '../../../src/model/inference.ts';
import { encodeSearchText } from '../../../src/search/format/search-text.ts';
import type { Block } from '../../../src/search/worker/passages.ts';
import { makeSnippets, type Snippet } from '../../../src/search/worker/snippet.ts';

/**
 * What is shown of a page of paragraphs, the first of which are facts; each of the words found is
 * given by its position.
 */
function snippetsOf(paragraphs: readonly string[], found: readonly number[], facts = 0) {
  let from = 0;
  const blocks = paragraphs.map((paragraph, index): Block => {
    const block = {
      from,
      to: from + paragraph.split(' ').length,
      paragraph: index >= facts ? `doan-${index + 1}` : undefined,
      speakers: [],
    };
    from = block.to;
    return block;
  });
  const positions = found.map((position) => [position]);
  return makeSnippets(encodeSearchText(paragraphs.join(' ')), blocks, positions);
}

/** The first snippet in print: marks in brackets, inferences in braces. */
function show(...given: Parameters<typeof snippetsOf>): string {
  return printed(snippetsOf(...given)[0]);
}

function printed(snippet: Snippet | undefined): string {
  const parts = snippet?.parts ?? [];
  return parts
    .map(({ text, marked, inferred }) => (marked ? `[${text}]` : inferred ? `{${text}}` : text))
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
    expect(snippetsOf([`Định${year} Bình`], [0])[0]?.parts).toEqual([
      { text: 'Định', marked: true },
      { text: 'năm', marked: false, inferred: true },
      { text: ' Bình', marked: false },
    ]);
  });
});

describe('passages', () => {
  test('of the text name the place of their first match, facts do not', () => {
    const placeOf = (...given: Parameters<typeof snippetsOf>) => snippetsOf(...given)[0]?.place;
    expect(placeOf(['nay thuộc Cà Mau', 'tất cả'], [2, 3], 1)).toBeUndefined();
    expect(placeOf(['Bạc Liêu', 'tại Bạc Liêu'], [0, 3, 4], 1)).toEqual({
      paragraph: 'doan-2',
      word: 1,
    });
    expect(placeOf(['Bạc Liêu', 'tại Bạc Liêu'], [], 1)).toEqual({ paragraph: 'doan-2', word: 0 });
  });

  test('without a find, the opening of the text', () => {
    expect(show(['Hà Nội', filler(50)], [], 1)).toMatch(/^chữ0 .* chữ35 …$/);
  });

  test('the second-best follows, short and in print', () => {
    const long = `${filler(30)} Hà Nội ${filler(30)}`;
    const snippets = snippetsOf([`tại Hà Nội ${filler(60)}`, long], [1, 2, 93, 94]);
    expect(snippets.map(({ place }) => place?.paragraph)).toEqual(['doan-1', 'doan-2']);
    expect(printed(snippets[1])).toBe(
      '… chữ27 chữ28 chữ29 [Hà Nội] chữ0 chữ1 chữ2 chữ3 chữ4 chữ5 chữ6 chữ7 chữ8 …',
    );
  });

  test('never crosses from one paragraph into another', () => {
    expect(show([filler(30), 'Hà Nội', filler(30)], [30])).toBe('[Hà] Nội');
  });

  test('ends where the page ends, though the last paragraph is said to go on', () => {
    const [snippet] = makeSnippets(
      encodeSearchText(`${filler(60)} Hà Nội.`),
      [{ from: 0, to: Infinity, paragraph: 'doan-1', speakers: [] }],
      [[60], [61]],
    );
    expect(printed(snippet)).toMatch(/^… chữ26 .* \[Hà Nội\]\.$/);
  });

  test('says on which side a paragraph was cut', () => {
    expect(show([`${filler(60)} đây ${filler(60)}`], [60])).toMatch(/^… chữ51 .* \[đây\] .* …$/);
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
        const [snippet] = makeSnippets(
          encodeSearchText(text),
          [{ from: 0, to: words.length, paragraph: 'doan-1', speakers: [] }],
          found.map((position) => [position]),
        );
        const parts = snippet?.parts ?? [];
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
