import { deflateSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { TaskRunner } from '../../src/import/command/task-runner.ts';
import { docxOf } from '../../scripts/bench/import/file-forms.ts';
import { place, received } from './command-place.ts';

const opening = 'Hội thảo nghề gốm\nSáng 15-3-2019, Sở Văn hóa tổ chức hội thảo tại tỉnh Mẫu.\n';
const text = (rest: string) => Buffer.from(opening + rest);
const page = (rest: string) =>
  Buffer.from(
    `<html><body><h1>Hội thảo nghề gốm</h1><p>Sáng 15-3-2019, Sở Văn hóa tổ chức hội thảo tại tỉnh Mẫu.</p>${rest}</body></html>`,
  );
const megabyte = 1024 ** 2;

/** A PDF whose tree names one page so many times. */
function pdfOf(pages: number, contents: Buffer, filter = ''): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages} /Kids [${'3 0 R '.repeat(pages)}] >>`,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>',
    `<< /Length ${contents.length} ${filter} >> stream\n${contents.toString('latin1')}\nendstream`,
  ];
  let body = '%PDF-1.7\n';
  let table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const [index, object] of objects.entries()) {
    table += `${String(body.length).padStart(10, '0')} 00000 n \n`;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const trailer = `trailer << /Size ${objects.length + 1} /Root 1 0 R >>`;
  return Buffer.from(`${body}${table}${trailer}\nstartxref\n${body.length}\n%%EOF`, 'latin1');
}

/** A document of Word with so many empty files in it. */
function docxOfFiles(count: number): Buffer {
  const files: Record<string, Uint8Array> = {};
  for (let index = 0; index < count; index += 1) files[`a${index}.png`] = new Uint8Array();
  return Buffer.from(zipSync(files, { level: 0 }));
}

const sentence = 'Các đại biểu bàn về nghề gốm. ';

/** Imports a hostile file and one behind it; returns what is said of the first. */
async function importBoth(name: string, bytes: Uint8Array, tasks?: TaskRunner): Promise<string> {
  const { put, run } = await place();
  await put(name, bytes);
  await put('tot.txt', received);
  const { output, errors } = await run(
    [name, 'tot.txt', '--year', '2019', '--dry-run'],
    tasks ? { tasks } : {},
  );
  expect(output).toContain('Sẽ ghi reports/2019/hoi-thao-ban-ve-nghe-gom-lang-mau.md');
  expect(output + errors).not.toMatch(/lỗi chưa rõ|\bat .*:\d+:\d+|undefined/);
  return output.slice(0, output.indexOf('\n\ntot.txt')).replace(/\s+/g, ' ');
}

test.each<[what: string, name: string, bytes: () => Buffer, said: string]>([
  ['30 MB of line ends', 'a.txt', () => Buffer.alloc(30 * megabyte, '\n'), 'tệp quá lớn (30 MB'],
  ['a line of 50 MB', 'a.txt', () => Buffer.alloc(50 * megabyte, 'a'), 'tệp quá lớn (50 MB'],
  ['3 MB of line ends', 'a.txt', () => Buffer.alloc(3 * megabyte, '\n'), 'hơn 200.000 dòng'],
  [
    'UTF-16 of 400,000 lines',
    'a.txt',
    () => Buffer.from(`\ufeff${opening}${'a\n'.repeat(400_000)}`, 'utf16le'),
    'hơn 200.000 dòng',
  ],
  ['60,000 short paragraphs', 'a.txt', () => text('a b\n'.repeat(60_000)), 'hơn 50.000 đoạn'],
  ['3.4 MB of dates', 'a.txt', () => text('15-3-2019 '.repeat(340_000)), 'hơn một triệu chữ cái'],
  [
    'a page of 10 MB of references to characters',
    'a.html',
    () => page('&#7897;'.repeat(1_500_000)),
    'hơn một triệu chữ cái',
  ],
  ['a page of a million tags', 'a.html', () => page('<a>'.repeat(1_000_000)), 'hơn một triệu thẻ'],
  [
    'a page of 20 kB that becomes a million elements',
    'a.html',
    () => page(Array.from({ length: 1200 }, (_, index) => `<font a${index}><p>`).join('')),
    'hơn một triệu thẻ',
  ],
  ['a PDF with 60,000 pages', 'a.pdf', () => pdfOf(60_000, Buffer.of()), 'hơn 2.000 trang'],
  ['a document of Word with 20,000 files', 'a.docx', () => docxOfFiles(20_000), '10.000 tệp'],
  [
    'a letter under thousands of marks',
    'a.txt',
    () => text(`a${'\u0301\u0323'.repeat(20_000)}`),
    'chữ cái mang hơn 30 dấu',
  ],
  [
    'Markdown of thousands of links',
    'a.md',
    () => text(`\n${'[a][b]'.repeat(20_000)}`),
    'quá nhiều dấu định dạng Markdown',
  ],
  [
    'Markdown of thousands of quotations in each other',
    'a.md',
    () => text(`\n${'> '.repeat(2000)}a`),
    'quá nhiều dấu định dạng Markdown',
  ],
])('%s: refused in words, and the next file is imported', async (_, name, bytes, said) => {
  const output = await importBoth(name, bytes());
  expect(output).toContain('LỖI: ');
  expect(output).toContain(said);
  expect(output).toMatch(/; hãy /);
});

test.each<[what: string, name: string, bytes: () => Buffer]>([
  ['30 kB of dates in a line', 'a.txt', () => text('15-3-2019 '.repeat(3000))],
  ['20 kB of asterisks', 'a.txt', () => text('**'.repeat(10_000))],
  ['30 kB of references of Markdown', 'a.txt', () => text('[a][b]'.repeat(5000))],
  ['a line of 80 kB without a full stop', 'a.txt', () => text('các đại biểu dự họp '.repeat(3000))],
  ['a word of 200 kB', 'a.txt', () => text('a'.repeat(200_000))],
  ['30 kB of names alone', 'a.txt', () => text('Nguyễn Văn An, '.repeat(1500))],
  [
    'hundreds of people and as many offices',
    'a.txt',
    () =>
      text('Ông Trần Văn Nung, Chủ tịch Hội Gốm, phát biểu. Chủ tịch Hội Gốm nói.\n'.repeat(300)),
  ],
  ['30 kB of quotation marks', 'a.txt', () => text('"a '.repeat(10_000))],
  [
    'a link with an address of 3 MB',
    'a.html',
    () => page(`<a href="${'a'.repeat(3 * megabyte)}">a</a><p>${sentence}</p>`),
  ],
  [
    'a page that leaves hundreds of elements open',
    'a.html',
    () => page('<p><b>họp <a name=x>'.repeat(500)),
  ],
  [
    'a page behind thousands of comments',
    'a.html',
    () => Buffer.concat([Buffer.from('<!-- a -->'.repeat(5000)), page('')]),
  ],
  ['a page of 100 kB of references', 'a.html', () => page(`<p>${'&#7897;'.repeat(14_000)}</p>`)],
])('%s: read, and the next file is imported', async (_, name, bytes) => {
  expect(await importBoth(name, bytes())).toContain('Sẽ ghi reports/2019/');
});

const heavy = () => docxOf('<w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(60_000));

test('a file that takes all memory of V8 ends its own import alone', async () => {
  const output = await importBoth('a.docx', heavy(), new TaskRunner({ heap: 50 }));
  expect(output).toContain('LỖI: tệp cần quá nhiều bộ nhớ');
});

test('a PDF of 100 kB that unpacks to 80 MB is ended where its memory is not there', async () => {
  const contents = deflateSync(Buffer.alloc(80 * megabyte, ' '));
  const bytes = pdfOf(1, contents, '/Filter /FlateDecode');
  const output = await importBoth('a.pdf', bytes, new TaskRunner({ memory: 260 }));
  expect(output).toContain('LỖI: tệp cần quá nhiều bộ nhớ');
});

test.each<[what: string, limits: ConstructorParameters<typeof TaskRunner>[0], said: string]>([
  ['other memory', { memory: 1 }, 'tệp cần quá nhiều bộ nhớ'],
  ['time', { time: 1 }, 'đọc tệp quá lâu'],
])('a file that takes too much %s is refused in words', async (_, limits, said) => {
  const { put, run } = await place();
  await put('a.docx', heavy());
  const tasks = new TaskRunner(limits);
  const { code, output } = await run(['a.docx', '--dry-run'], { tasks });
  expect(code).toBe(1);
  expect(output.replace(/\s+/g, ' ')).toContain(`LỖI: ${said}`);
});
