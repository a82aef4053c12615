import { expect, test } from 'vitest';
import { validateContent } from '../../src/validate/content.ts';
import { processorTime } from '../read/processor-time.ts';
import { folderOf, goodFiles } from './overlay.ts';

const path = 'reports/2021/giu-nghe-gom.md';
const inBody = (text: string) => (markdown: string) => `${markdown}\n\n${text}\n`;
const inFrontMatter = (text: string) => (markdown: string) =>
  markdown.replace('\ndate:', `\nsummary: ${text}\ndate:`);

async function check(change: (markdown: string) => string): Promise<string[]> {
  const files = goodFiles();
  files.set(path, Buffer.from(change(new TextDecoder().decode(files.get(path)))));
  return (await validateContent(folderOf(files))).map(({ message }) => message);
}

// Each took time that grew with the square of its length, up to minutes for 100 kB.
test.each([
  ['lists in lists', inBody, '1. '],
  ['emphasis that closes nothing', inBody, '**a*'],
  ['emphasis within words', inBody, 'a**b'],
  ['references to nothing', inBody, '[a][b]'],
  ['quotations in quotations', inBody, '>'],
  ['lists in quotations', inBody, '>- '],
  ['quotations', inBody, '> \n\n'],
  ['underlined headings', inBody, 'a\n=\n'],
  ['links', inBody, '[a](/x) '],
  ['invisible signs', inBody, '\u200b'],
  ['references in the front matter', inFrontMatter, '[a][b]'],
  ['quotation marks in the front matter', inFrontMatter, '"'],
  ['aliases in the front matter', inFrontMatter, '*a '],
  ['brackets in the front matter', inFrontMatter, '['],
] as const)(
  'four times as many %s take no more than their number gives reason for',
  { retry: 2, timeout: 120_000 },
  async (_, put, piece) => {
    const times = Math.ceil(5000 / piece.length);
    const [once, four] = [put(piece.repeat(times)), put(piece.repeat(4 * times))];
    await check(once);
    const short = await processorTime(() => check(once));
    // What is refused at once takes a few milliseconds, of which collected garbage may make twice
    // as many.
    expect((await processorTime(() => check(four))) / Math.max(short, 20)).toBeLessThan(10);
    expect(await check(four)).not.toEqual([]);
  },
);

test('a name of 100 kB is refused, and not compared with others', async () => {
  const name = 'Nguyễn '.repeat(14_000);
  const time = await processorTime(async () => {
    expect(
      await check((markdown) =>
        markdown
          .replace('- name: Nguyễn Văn Thử', `- name: ${name}`)
          .replace('- name: Đỗ Thị Mẫu', `- name: Đỗ Thị Mẫu\n    person: ${'a'.repeat(100_000)}`),
      ),
    ).toEqual(['dài hơn 200 chữ cái', 'dài hơn 200 chữ cái']);
  });
  expect(time).toBeLessThan(2000);
});

test('a report of more than a megabyte is refused before it is read', async () => {
  expect(await check(inBody('một đoạn\n\n'.repeat(100_000)))).toEqual([
    'tệp quá lớn (nhiều nhất 1 MB)',
  ]);
});

test('nesting of thousands of layers is refused by a sentence', async () => {
  expect(await check(inBody('> '.repeat(4000) + 'a'))).toEqual([
    'danh sách, trích dẫn hay chữ đậm nghiêng lồng nhau quá 20 lớp',
  ]);
  expect(await check(inBody('*'.repeat(999) + 'a' + '*'.repeat(999)))).toEqual([
    'danh sách, trích dẫn hay chữ đậm nghiêng lồng nhau quá 20 lớp',
  ]);
});

test.each([
  ['zeros', '\u0000', 20],
  // More than a call may have arguments.
  ['entries that are none', '- abcd\n', 142_856],
])('a list full of %s is refused, not too much for the validator', async (_, piece, least) => {
  const files = goodFiles();
  files.set('people.yaml', Buffer.from(piece.repeat(999_996 / piece.length)));
  const problems = await validateContent(folderOf(files));
  expect(problems.length).toBeGreaterThanOrEqual(least);
});

test('of many names that meet each is told once', async () => {
  const signs = Array.from({ length: 100 }, (_, index) => `Lê Mơ${'.'.repeat(index + 1)}`);
  const attendees = signs.map((name) => `\n  - name: ${name}`).join('');
  const found = await check((markdown) =>
    markdown.replace('\ntopics:', `\nattendees:${attendees}\ntopics:`),
  );
  expect(found.filter((message) => message.includes('trùng địa chỉ'))).toHaveLength(signs.length);
});
