import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageReader } from '../../src/import/render/page-text.ts';
import { escapeParagraphs } from '../../src/import/render/escape.ts';

const page = pageReader([{ short: 'KT-XH', long: 'kinh tế - xã hội', forms: [] }]);
const paragraphsOf = async (markdown: string) =>
  (await page(`---\ntitle: Mẫu\n---\n\n${markdown}\n`)).text.split('\n');

const signs = fc.constantFrom(
  '1.',
  '2)',
  '-',
  '+',
  '*',
  '**',
  '_',
  '#',
  '##',
  '>',
  '`',
  '```',
  '~~~',
  '---',
  '===',
  '[a]',
  '[a](b)',
  '![',
  '](',
  '<b>',
  '</b>',
  '<!--',
  '<http://a.vn>',
  '&amp;',
  '&#35;',
  '&',
  '\\',
  '\\*',
  '|',
  '13-10',
  'KT-XH',
  './.',
  '…',
  'https://a.vn/x_y',
  '{',
  '$',
);
const word = fc.oneof(
  signs,
  fc.constantFrom('Hội', 'thảo', 'đồng chí', '(*)'),
  fc.string({ unit: 'grapheme', maxLength: 5 }),
);
const paragraph = fc
  .array(fc.tuple(word, fc.constantFrom(' ', '')), { minLength: 1, maxLength: 10 })
  // As the reader of files hands them over: white space squeezed, no control characters.
  .map((parts) =>
    parts
      .flat()
      .join('')
      .replace(/\p{Cc}/gu, ' ')
      .replace(/\s+/gu, ' ')
      .trim(),
  )
  .filter((text) => text !== '');

test('whatever paragraphs say, a page prints them, each on its own', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(paragraph, { minLength: 1, maxLength: 4 }), async (paragraphs) => {
      expect(await paragraphsOf(escapeParagraphs(paragraphs))).toEqual(paragraphs);
    }),
    { numRuns: 400 },
  );
}, 30_000);

test.each([
  'Chiều 13-10, Hội thảo phát triển KT-XH (gần 100 điểm cầu); xem https://a.vn/x_y và mục (*).',
  '(*) Kinh tế - xã hội.',
  '13-10 là ngày hẹn gặp lại.',
  '+84 9 là số gọi đến; 5 * 3 là 15; tệp C:\\tre; hãng A & B.',
  '#nghề gốm, [1] và “<” là chữ thường./.',
])('%s needs no backslash', (text) => {
  expect(escapeParagraphs([text])).toBe(text);
});

test.each([
  ['1. Mục một', '1\\. Mục một'],
  ['2) Mục hai', '2\\) Mục hai'],
  ['- Một là', '\\- Một là'],
  ['+ Hai là', '\\+ Hai là'],
  ['* Ba là', '\\* Ba là'],
  ['> Bốn là', '\\> Bốn là'],
  ['# Năm là', '\\# Năm là'],
  ['---', '\\---'],
  ['giá 5*3*2 và x_y', 'giá 5\\*3\\*2 và x_y'],
  ['A &amp; B của C_D', 'A \\&amp; B của C_D'],
  ['1. Mục [một](hai)', '1\\. Mục [một\\](hai)'],
])('%s has no more backslashes than it needs', (text, markdown) => {
  expect(escapeParagraphs([text])).toBe(markdown);
});

test.each(['[', '_a_ b*', '`a ', 'a&b <c> ', '![a]('])(
  'thousands of %s in one paragraph are written and read in a moment',
  async (piece) => {
    const text = piece.repeat(6000).trim();
    expect(await paragraphsOf(escapeParagraphs([text]))).toEqual([text]);
    // Read again and again, some of them would take minutes.
  },
  40_000,
);
