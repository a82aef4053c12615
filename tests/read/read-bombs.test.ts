import { expect, test } from 'vitest';
import { ReadError } from '../../src/read/read-error.ts';
import { readReport } from '../../src/read/read-report.ts';
import { processorTime } from './processor-time.ts';
import { docxOf } from '../../scripts/bench/import/file-forms.ts';

const megabyte = 1024 ** 2;
const paragraph = '<w:p><w:r><w:t>a</w:t></w:r></w:p>';

test.each<[what: string, bytes: () => Buffer]>([
  [
    'more text than any report has',
    () => docxOf(`<w:p><w:r><w:t>${'a'.repeat(31 * megabyte)}</w:t></w:r></w:p>`),
  ],
  [
    'as much, though the file says that it is little',
    () => docxOf(`<w:p><w:r><w:t>${'a'.repeat(31 * megabyte)}</w:t></w:r></w:p>`, 2000),
  ],
  [
    'hundreds of times as much',
    () => docxOf(`<w:p><w:r><w:t>${'a'.repeat(200 * megabyte)}</w:t></w:r></w:p>`, 2000),
  ],
  ['millions of short paragraphs', () => docxOf(paragraph.repeat(200_000))],
])(
  'a small document of Word that unpacks to %s is refused in a moment, in little memory',
  async (_, bytes) => {
    const packed = bytes();
    expect(packed.length).toBeLessThan(megabyte);
    const before = process.memoryUsage.rss();
    let error: unknown;
    const time = await processorTime(async () => {
      error = await readReport('bai.docx', packed).catch((reason: unknown) => reason);
    });
    expect(error).toBeInstanceOf(ReadError);
    expect(error).toMatchObject({
      code: expect.stringMatching(/^too-(?:large-inside|long)$/),
      message: expect.stringMatching(/tệp quá lớn khi mở nén|hơn một triệu thẻ/),
    });
    expect(time).toBeLessThan(3000);
    expect(process.memoryUsage.rss() - before).toBeLessThan(300 * megabyte);
  },
);

test('a long document of Word is read', async () => {
  const { paragraphs } = await readReport('bai.docx', docxOf(paragraph.repeat(20_000)));
  expect(paragraphs).toHaveLength(20_000);
});
