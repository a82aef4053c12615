import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBody } from '../../src/validate/body.ts';
import { words } from '../../src/model/vietnamese.ts';
import { receivedText } from '../../src/markdown/received-text.ts';
import { render } from '../markdown/pipeline.ts';

/** The text of a page, with white space where its blocks and lines end. */
const pageWords = (html: string) =>
  words(
    receivedText(html.replace(/<br>/g, ' ').replace(/<\/(?:p|li|h\d|blockquote|pre)>/g, '$& ')),
  );

const piece = fc.oneof(
  fc.constantFrom(
    'ong',
    'Mẫu',
    ' ',
    '\n',
    '\n\n',
    '*',
    '_',
    '`',
    '# ',
    '> ',
    '- ',
    '1. ',
    '2) ',
    '+ ',
    '\\',
    '\\*',
    '&amp;',
    '&lt;',
    '<b>',
    '</b>',
    '<!--',
    '[a](#x)',
    '[',
    ']',
    '(',
    '===',
    '---',
    '~~~',
    '    ',
    '\t',
    '  \n',
    '\\\n',
    '<https://ong.example/>',
    'https://ong.example',
    '|',
    '~',
    '“',
    '\u00a0',
  ),
  fc.string({ unit: 'grapheme', maxLength: 4 }),
);

test('a body is read as the site shows it, word by word', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 14 }), async (pieces) => {
      const markdown = pieces
        .join('')
        .replace(/!(?=\[)/g, '')
        .replaceAll('\u0000', '');
      const { text } = readBody(markdown);
      expect(words(text)).toEqual(pageWords((await render(markdown)).html));
    }),
    { numRuns: 300 },
  );
}, 30_000);

test('every word is known with its place', () => {
  const markdown = 'Một **hai** ba\\*\nbốn.\n\n> năm &amp; [sáu](#doan-1)\n';
  const placed = readBody(markdown).words();
  expect(placed.map(({ word }) => word)).toEqual(words(readBody(markdown).text));
  for (const { word, offset } of placed.filter(({ word }) => /^\p{L}+$/u.test(word)))
    expect(markdown.slice(offset)).toMatch(new RegExp(`^${word}`));
});

test.each([
  ['một đoạn', 1],
  ['một\nđoạn', 1],
  ['một\n\nhai', 2],
  ['một\n\n\n\nhai\n', 2],
  ['# một\nhai', 2],
  ['một\n- hai', 2],
  ['', 0],
])('%j has %i blocks, as the page numbers them', async (markdown, blocks) => {
  expect(readBody(markdown).blocks).toBe(blocks);
  expect((await render(markdown)).annotations).toMatchObject({ paragraphs: blocks });
});
