import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { validateContent } from '../../src/validate/content.ts';
import { printProblems } from '../../src/validate/print-problems.ts';
import { filesOf, folderOf, goodFiles } from './overlay.ts';
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

test.each(['2021-03', '2021', '2021-03-14/2021-03-16', '2021-03-15/2021-03-17'])(
  'the date %s fits the printed 15-3-2021',
  async (date) => {
    const dated = (markdown: string) => markdown.replace('date: "2021-03-15"', `date: "${date}"`);
    expect(await said(dated)).toEqual([]);
  },
);

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

const folder = 'pictures/2021/giu-nghe-gom/';
const fields = (more: string) => (markdown: string) =>
  markdown.replace(/captions:\n.*\n/, `${more}\n`);

test('pictures and documents in the folder of their report are right, whatever their names', async () => {
  const change = fields(`pictures:
  - { file: "Lò nung (1).PNG", caption: "Quang cảnh  lò nung cũ", alt: Ba lò gạch, credit: Lê Chụp }
  - { file: lo.jpeg.png, alt: Một lò, after: 0 }
  - { file: lo-2.png, alt: Hai lò, after: 4 }
  - { file: lo-3.png, alt: Ba lò, caption: Không in trong bài }
documents:
  - { file: "Bài nói số 1.PPTX", title: Bài nói, kind: trình chiếu }
  - { file: lo-3.png, title: Ảnh gốc, kind: tài liệu khác }
  - { url: "https://bang-hinh.example/xem?v=1", title: Băng hình, kind: ghi hình }`);
  const names = ['Lò nung (1).PNG', 'lo.jpeg.png', 'lo-2.png', 'lo-3.png', 'Bài nói số 1.PPTX'];
  const more = Object.fromEntries(names.map((name) => [folder + name, picture]));
  expect(await said(change, more)).toEqual([]);
});

test('an image in a text may be one of the report’s own pictures, but not of another’s', async () => {
  const change = (id: string) => (markdown: string) =>
    markdown.replace('Đại diện', `![Lò](../../pictures/${id}/lo.png)\n\nĐại diện`);
  expect(await said(change('2021/giu-nghe-gom'), { [`${folder}lo.png`]: picture })).toEqual([]);
  expect(
    await said(change('2020/nghe-nuoi-ong'), { 'pictures/2020/nghe-nuoi-ong/lo.png': picture }),
  ).toEqual([expect.stringContaining('tệp này'), expect.stringContaining('không nằm trong kho')]);
});

test.each([
  [`${'ệ'.repeat(66)}.png`, 'tên tệp quá dài'],
  [`${'a'.repeat(196)}.png`, undefined],
  [`${'ệ'.repeat(65)}.png`, undefined],
  [`${'ố'.repeat(70)}.png`, 'tên tệp quá dài'],
])('a picture named %s leaves the build room for its digests: %s', async (name, message) => {
  const change = fields(`pictures: [{ file: ${name}, alt: Lò }]`);
  expect(await said(change, { [folder + name]: picture })).toEqual(
    message === undefined ? [] : [`${folder}${name}: ${message}`],
  );
});

test.each([
  'pictures: [{ file: lo.png, alt: Lò }]',
  'documents: [{ file: lo.png, title: Lò, kind: văn bản }]',
])('a file of more than 25 MB is refused, and not read: %s', async (listed) => {
  const files = goodFiles();
  const markdown = text(files.get(path));
  files.set(path, Buffer.from(fields(listed)(markdown)));
  files.set(`${folder}lo.png`, picture);
  const content = folderOf(files);
  const problems = await validateContent({
    ...content,
    size: (file) => (file.endsWith('lo.png') ? 25_000_001 : content.size(file)),
    read: (file) =>
      file.endsWith('lo.png') ? Promise.reject(new Error('It was read.')) : content.read(file),
  });
  expect(problems.map(({ file, message }) => `${file}: ${message}`)).toEqual([
    `${folder}lo.png: tệp quá lớn (nhiều nhất 25 MB)`,
  ]);
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

test('an address for examples is a warning, unless the site is published elsewhere', async () => {
  const files = filesOf('site-example-address');
  const fields = async (address?: string) =>
    (await validateContent(folderOf(files), address)).map(({ field }) => field);
  expect(await fields()).toContain('url');
  expect(await fields('https://luu-tru.vn')).not.toContain('url');
  expect(await fields('https://www.example.org')).toContain('url');
});
