import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { validateContent } from '../../src/validate/content.ts';
import { printProblems } from '../../src/validate/print-problems.ts';
import { folderOf, goodFiles } from './overlay.ts';
import { docx, html, tcvn3, utf16 } from '../../scripts/bench/import/file-forms.ts';
import { report as received } from '../read/read-fixtures.ts';

const path = 'reports/2021/giu-nghe-gom.md';
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

/** What is said of the good archive with a report of it changed, and more files. */
async function said(
  change: (markdown: string) => string,
  more: Record<string, Uint8Array> = {},
): Promise<string[]> {
  const files = goodFiles();
  const changed = change(text(files.get(path)));
  expect(changed).not.toBe(text(files.get(path)));
  files.set(path, Buffer.from(changed));
  for (const [name, bytes] of Object.entries(more)) files.set(name, bytes);
  return (await validateContent(folderOf(files))).map(({ file, message }) => `${file}: ${message}`);
}

test.each([
  'https://ong.example/a?b=c#d',
  'http://ong.example',
  'mailto:ong@ong.example',
  '#doan-3',
  '/bai-viet/2020/nghe-nuoi-ong/',
  '/bai-viet/2020/nghe-nuoi-ong',
  '/bai-viet/2020/nghe-nuoi-ong/#doan-2',
  '/nhan-vat/do-thi-mau/',
  '/nam/2021/03/',
  '/',
])('a link to %s is right', async (address) => {
  expect(
    await said((markdown) => markdown.replace('Đại diện UBND', `[Đại diện](${address}) UBND`)),
  ).toEqual([]);
});

/** A picture of 40 × 30 points. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAACgAAAAeCAIAAADRv8uKAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAPUlEQVRIie3VQQ0AMAwCwHnCE2oRNRnb45L+mzSUO2uezLG4Tj3hineqApnKDCSKxWCxWBwWg8VicV+xeAH74YnLSOo6ogAAAABJRU5ErkJggg==',
  'base64',
);

test.each([
  ['./lo-nung.png', 'lo-nung.png'],
  ['./lò-nung.png', 'lò-nung.png'],
  ['./l%C3%B2-nung.png', 'lò-nung.png'],
  ['<./lò nung.png>', 'lò nung.png'],
  ['./l%C3%B2%20nung.png', 'lò nung.png'],
  ['../2021/lo-nung.PNG', 'lo-nung.PNG'],
])('a picture beside its report, named %s, is right', async (address, name) => {
  const caption = 'Quang cảnh lò nung cũ\n\n';
  expect(
    await said((markdown) => markdown.replace(caption, `${caption}![Lò nung](${address})\n\n`), {
      [`reports/2021/${name}`]: picture,
    }),
  ).toEqual([]);
});

test('what a system leaves in a folder is no content', async () => {
  const files = goodFiles();
  for (const path of ['.DS_Store', 'reports/2021/.DS_Store', 'reports/2021/._giu-nghe-gom.md'])
    files.set(path, Buffer.from([0]));
  files.set('originals/Thumbs.db', Buffer.from([0]));
  expect(await validateContent(folderOf(files))).toEqual([]);
});

test.each([
  ['reports/2021/giu\nnghe.md', 'tệp lạc'],
  ['reports/2021/giu\u0007nghe.md', 'chữ thường không dấu'],
  ['originals/2021/giu\nnghe.txt', 'tên bản gốc không đúng dạng'],
  ['reports/2021/lo\nnung.png', 'tên ảnh có ký tự không dùng được'],
  ['reports/2021/lo\u0300-nung.png', 'ký tự rời'],
  [`originals/2021/${'a'.repeat(201)}.txt`, 'tên bản gốc không đúng dạng'],
])('a file named %j is refused, and no line of the list is broken', async (name, message) => {
  const files = goodFiles();
  files.set(name, picture);
  const problems = await validateContent(folderOf(files));
  expect(problems.map((problem) => problem.message).join()).toContain(message);
  expect(printProblems(problems, 'content')).not.toContain('\u0007');
  expect(printProblems(problems, 'content')).not.toMatch(/giu\nnghe|lo\nnung/);
});

test('an earlier address that nothing else has is right', async () => {
  expect(
    await said((markdown) =>
      markdown.replace('topics:', 'aliases: [bai-viet/2021/gom-cu, tin/gom]\ntopics:'),
    ),
  ).toEqual([]);
});

/** The fields of a withdrawn report. */
const withdrawn = `status: withdrawn
withdrawn: { date: "2024-06-01", why: Nơi đăng đã gỡ bài. }
added:`;

test('a withdrawn report needs no text, and no report need be right about it but its fields', async () => {
  const withoutText = (markdown: string) =>
    markdown.replace('added:', withdrawn).replace(/(?<=\n---\n)[^]*/, '');
  expect(await said(withoutText)).toEqual([]);
  const spoilt = (markdown: string) =>
    `${withoutText(markdown).replace('Nghề thủ công', 'Chủ đề lạ # kiểm tra: xem')}\n<b>Khác</b> ![a](./b.png) [c](/d/) ![e](./lo.png)\n`;
  expect(await said(spoilt, { 'reports/2021/lo.png': picture })).toEqual([]);
});

test('a link to any paragraph of a withdrawn report is right', async () => {
  const files = goodFiles();
  const [one, other] = ['reports/2020/nghe-nuoi-ong.md', path].map((at) => text(files.get(at)));
  files.set('reports/2020/nghe-nuoi-ong.md', Buffer.from(`${one}`.replace('added:', withdrawn)));
  const link = '[Đại diện](/bai-viet/2020/nghe-nuoi-ong/#doan-9) UBND';
  files.set(path, Buffer.from(`${other}`.replace('Đại diện UBND', link)));
  expect(await validateContent(folderOf(files))).toEqual([]);
});

test.each(['2020?-05-10/2020-05-12', '2020-05', '2020'])(
  'two reports of one event are right, of which one gives its day as %s',
  async (date) => {
    const files = goodFiles();
    const at = 'reports/2020/nghe-nuoi-ong.md';
    const named = text(files.get(at)).replace('event:\n', 'event:\n  id: nghe-nuoi-ong\n');
    files.set(at, Buffer.from(named));
    const other = named
      .replace('2020?-05-11', date)
      .replace(/ {2}(?:inferredFrom|note).*\n/g, (line) => (date.includes('?') ? line : ''))
      .replace('nghe-nuoi-ong.txt', 'bai-khac.txt');
    files.set('reports/2020/bai-khac.md', Buffer.from(other));
    const original = files.get('originals/2020/nghe-nuoi-ong.txt');
    if (original) files.set('originals/2020/bai-khac.txt', original);
    expect(await validateContent(folderOf(files))).toEqual([]);
  },
);

test('line ends of Windows are right, in the report and in its original', async () => {
  expect(await said((markdown) => markdown.replaceAll('\n', '\r\n'))).toEqual([]);
});

test('signs that Markdown would take for its own are right when they are escaped', async () => {
  const original = text(goodFiles().get('originals/2021/giu-nghe-gom.txt')).replace(
    'ba lò',
    '*ba* [lò] <b>',
  );
  const sha256 = createHash('sha256').update(original).digest('hex');
  const change = (markdown: string) =>
    markdown
      .replace('ba lò', '\\*ba\\* \\[lò] \\<b>')
      .replace(/sha256: "\w+"/, `sha256: "${sha256}"`);
  expect(await said(change, { 'originals/2021/giu-nghe-gom.txt': Buffer.from(original) })).toEqual(
    [],
  );
});

const paragraphs = received.slice(1);
const front = (file: string, bytes: Uint8Array) => `---
title: "${received[0]}"
date: "2019-03-15"
dateBasis: { words: [Sáng 15-3-2019] }
event: { name: Hội thảo }
source: { original: { file: ${file}, sha256: "${createHash('sha256').update(bytes).digest('hex')}" } }
added: "2024-05-30"
---

`;

test.each([
  ['txt', utf16(received.join('\n\n'), 'LE', true)],
  ['txt', tcvn3(received.join('\n\n'))],
  ['txt', Buffer.from(received.join('\n\n').normalize('NFD'))],
  ['html', Buffer.from(html(received))],
  ['docx', docx(received)],
])(
  'the words of an original in %s (%#) are compared as the importer reads them',
  async (ending, bytes) => {
    const file = `2019/gom.${ending}`;
    const check = async (body: readonly string[]) => {
      const files = new Map([
        ...goodFiles(),
        ['reports/2019/gom.md', Buffer.from(front(file, bytes) + body.join('\n\n'))],
        [`originals/${file}`, bytes],
      ]);
      return (await validateContent(folderOf(files))).map(
        ({ file: where, message }) => `${where}: ${message}`,
      );
    };
    expect(await check(paragraphs)).toEqual([]);
    const changed = await check(paragraphs.map((paragraph) => paragraph.replace('ngắm', 'nhìn')));
    expect(changed).toEqual([expect.stringContaining('reports/2019/gom.md: ')]);
  },
);
