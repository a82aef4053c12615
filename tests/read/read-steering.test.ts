import { expect, test } from 'vitest';
import { readReport } from '../../src/read/read-report.ts';
import { place } from '../import/command-place.ts';
import { docxOf } from '../../scripts/bench/import/file-forms.ts';

const inHtml = 'Hội thảo &#27;[31mvề\u009b2J gốm&#x7f; &#x202e;làng\u0085Mẫu&#1;';
const text = 'Ngày 15-3-2019, Sở Văn hóa tổ chức hội thảo.';
const steering = /[\0-\x08\x0b-\x1f\x7f-\x9f\u200c-\u200f\u202a-\u202e\u2066-\u2069]/;

test.each<[what: string, file: string, bytes: Buffer]>([
  ['a page', 'bai.html', Buffer.from(`<h1>${inHtml}</h1><p>${text}</p>`)],
  [
    'a document of Word',
    'bai.docx',
    docxOf([inHtml, text].map((words) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`).join('')),
  ],
  [
    'a text',
    'bai.txt',
    Buffer.from(`Hội thảo [31mvề\u009b2J gốm \u202elàng\u0085Mẫu\u2069\n${text}`),
  ],
])(
  'of %s, signs that steer a terminal or turn letters round are left out, and that is said',
  async (_, file, bytes) => {
    const { paragraphs, notes } = await readReport(file, bytes);
    expect(paragraphs).toEqual(['Hội thảo [31mvề2J gốm làng Mẫu', text]);
    expect(notes.join('\n')).toMatch(
      /^Đã bỏ ký tự điều khiển, không phải chữ của bài: .*U\+009B.*U\+202E.*\.$/m,
    );
  },
);

test('letters that a joiner held apart are composed', async () => {
  const { paragraphs } = await readReport(
    'bai.txt',
    Buffer.from('Hội thảo nghê\u200d\u0300 gốm\nHai dòng.'),
  );
  expect(paragraphs[0]).toBe('Hội thảo nghề gốm');
});

test('a text without them is told nothing of them', async () => {
  expect((await readReport('bai.txt', Buffer.from(`Hội thảo\u00AD gốm\n${text}`))).notes).toEqual(
    [],
  );
});

test('nothing of them comes out of the command, on the screen or in the report', async () => {
  const { put, run } = await place();
  await put(
    'bai.html',
    `<html><body><h1>${inHtml}</h1><p>${text}</p><p>Ông Nguyễn &#27;]0;Văn Thử, Giám&#x202e; đốc Sở, chủ trì.</p></body></html>`,
  );
  for (const args of [
    ['bai.html', '--stdout'],
    ['bai.html', '--dry-run'],
  ]) {
    const { code, output, errors } = await run(args);
    expect(code).toBe(0);
    expect(output + errors).not.toMatch(steering);
    expect(output + errors).toContain('U+202E');
  }
});
