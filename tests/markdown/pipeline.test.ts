import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitAtPictures } from '../../src/model/picture-places.ts';
import { words } from '../../src/model/vietnamese.ts';
import { markdownParagraphs } from '../../src/markdown/node-text.ts';
import { placeOfName } from '../../src/markdown/rehype-people.ts';
import { receivedText } from '../../src/markdown/received-text.ts';
import { pageParagraphs } from './page-paragraphs.ts';
import { abbreviations, render } from './pipeline.ts';

const frontMatter = `---
speakers: [{ name: Lê Mơ }, { name: Lê Mơ Mộng }, { name: Tạ (Bưởi) }, { name: Vũ $& An, person: vu-an }]
attendees: [{ name: Lê Mơ, person: le-mo-gom }]
captions: [Quang cảnh, Toàn cảnh]
pictures: [{ caption: Quang cảnh }, { after: 1 }]
dateBasis: { words: [Ngày 11-5] }
venues: [{ inferred: { from: tỉnh ta } }]
---
`;
const known = [
  'Lê Mơ',
  'Lê Mơ Mộng',
  'Tạ (Bưởi)',
  'Vũ $& An',
  'Quang cảnh',
  'Ngày 11-5',
  'tỉnh ta',
  ...abbreviations.flatMap(({ short, forms }) => [short, ...forms]),
];
const word = fc.oneof(
  fc.constantFrom(...known),
  fc.constantFrom(
    '“',
    '1.',
    '#',
    '*',
    '_',
    '&amp;',
    '<b>',
    'Mơ',
    '`',
    '---',
    'https://ong.example',
    ',',
    '\n',
    '\u00a0',
  ),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);
const paragraph = fc
  .array(fc.tuple(word, fc.constantFrom(' ', '')), { minLength: 1, maxLength: 12 })
  .map((parts) => words(parts.flat().join('')).join(' '))
  .filter((text) => text !== '');

/** The pictures that a page would put into a text. */
const marksIn = (html: string) =>
  splitAtPictures(html)
    .flatMap(({ mark, picture }) => (mark === undefined ? [] : [picture]))
    .toSorted();

/** Text as Markdown that means just that text. */
const escaped = (text: string) => text.replace(/[!-/:-@[-`{-~]/g, '\\$&');

test('whatever the text says, its words reach the page, all of them and in order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(paragraph, { maxLength: 4 }), async (paragraphs) => {
      const { html } = await render(frontMatter + paragraphs.map(escaped).join('\n\n'));
      expect(words(receivedText(html))).toEqual(words(paragraphs.join('\n')));
      expect(pageParagraphs(html).map(words)).toEqual(
        paragraphs.map(words).filter((found) => found.length > 0),
      );
      expect(marksIn(html)).toEqual([0, 1]);
    }),
    { numRuns: 300 },
  );
}, 30_000);

test('HTML, definitions and lines with leading spaces lose no word either, and none of it is live', async () => {
  const piece = fc.constantFrom(
    '<b>',
    '</p>',
    '<script>',
    '</script>',
    '<!--',
    '-->',
    '<!--figure "0"-->',
    '<?x',
    ']]>',
    '<img src=x onerror=y>',
    '[a]: b',
    '\n    ',
    '\n\n',
    '\n',
    ' Lê Mơ ',
    ' ong ',
    '<div ',
    '>',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 20 }), async (pieces) => {
      const text = pieces.join('');
      const { html } = await render(frontMatter + text);
      // A line that begins with “>” is a quotation: the sign goes, the words stay.
      const kept = (some: string) => words(some.replaceAll('>', ' '));
      expect(kept(receivedText(html))).toEqual(kept(text));
      expect(html).not.toMatch(/<(script|img|b|div|code)\b/);
      expect(marksIn(html)).toEqual([0, 1]);
    }),
    { numRuns: 300 },
  );
}, 30_000);

test('a paragraph with lines or items has a line for each, and none for what is added', async () => {
  const { html } = await render(
    `${frontMatter}Ong  **bay**,\nmật ngọt.\\\nHết\n\n- một\n- hai\n  - ba\n\n> dẫn\n\nToàn cảnh`,
  );
  expect(pageParagraphs(html)).toEqual([
    'Ong bay, mật ngọt.\nHết',
    'một\nhai\nba',
    'dẫn',
    'Toàn cảnh',
  ]);
});

test('what is added is marked as added: the text alone has no numbers of paragraphs and no notes', async () => {
  const { html } = await render(`${frontMatter}Toàn cảnh\n\nHết`);
  expect(receivedText(html)).toBe('Toàn cảnh \nHết');
  expect(html.match(/data-added/g)).toHaveLength(3);
});

test('the paragraphs of Markdown have the words of the page, line for line', async () => {
  const markdown = [
    'Ngày 11-5,\nLê Mơ **nói** với [thợ](https://ong.example) &amp; <b>ong</b>.  ',
    '## Mục *một*',
    '- mật\n- sáp\n\n  nhiều\n- tổ\n  1. chúa',
    '> Lời thơ,\\\n> hai dòng.\n>\n> Hết.',
    '![tổ ong](to.png) Tổ.',
    '***',
    '    bốn dấu cách',
    '1\\. Một',
  ].join('\n\n');
  expect(markdownParagraphs(markdown)).toEqual(
    pageParagraphs((await render(frontMatter + markdown)).html),
  );
});

test('any text has the same paragraphs in its Markdown as on its page', async () => {
  const end = fc.constantFrom(
    '\n\n',
    '\n \t\n\n',
    '\n',
    '  \n',
    '\r\n\r\n',
    '\n\u00a0\n',
    '\n    ',
  );
  const text = fc.oneof(paragraph.map(escaped), paragraph);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(text, end), { maxLength: 4 }), async (paragraphs) => {
      const markdown = paragraphs.flat().join('');
      expect(markdownParagraphs(markdown)).toEqual(
        pageParagraphs((await render(frontMatter + markdown)).html),
      );
    }),
  );
});

test('a mention of a person is a whole name, and no part of a longer one', () => {
  expect(placeOfName('Lê Mơ', 'Lê Mơ Mộng, Lê Mơn và Lê\u00a0Mơ, thợ.')).toBe(22);
  expect(placeOfName('Lê Mơ', 'Lê Mơ Mộng')).toBeUndefined();
});
