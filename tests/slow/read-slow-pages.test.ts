import { expect, test } from 'vitest';
import { readReport } from '../../src/read/read-report.ts';
import { processorTime } from './processor-time.ts';

const around = (html: string) =>
  Buffer.from(
    `<html><body><h1>Hội thảo nghề gốm</h1>${html}<p>Sáng 15-3-2019, Sở Văn hóa tổ chức hội thảo.</p></body></html>`,
  );

async function read(html: string): Promise<void> {
  const { paragraphs } = await readReport('bai.html', around(html));
  expect(paragraphs.length).toBeGreaterThan(0);
}

// Four times the page takes about four times as long; were each part compared with each other, it would take sixteen times. The garbage that
// is collected in one of the two can spoil a measurement, but not three of them.
test.each<[what: string, html: (times: number) => string]>([
  [
    'thousands of menus, each with a heading behind it',
    (times) => '<nav><a>a</a></nav><h1>b</h1>'.repeat(1500 * times),
  ],
  ['tens of thousands of boxes', (times) => '<div><span>a</span></div>'.repeat(15_000 * times)],
  [
    'boxes in boxes',
    (times) =>
      '<div><p>a</p>'.repeat(150 * times) +
      '<p>a</p>'.repeat(15_000 * times) +
      '</div>'.repeat(150 * times),
  ],
  [
    'articles in articles',
    (times) =>
      '<article><p>a</p>'.repeat(150 * times) +
      '<p>a</p>'.repeat(15_000 * times) +
      '</article>'.repeat(150 * times),
  ],
  [
    'tables in tables',
    (times) =>
      '<table><tr><td>'.repeat(50 * times) +
      '<b>a </b>'.repeat(15_000 * times) +
      '</td></tr></table>'.repeat(50 * times),
  ],
  [
    'thousands of headings beside an article',
    (times) =>
      `${'<h1>b</h1>'.repeat(5000 * times)}<article>${'<p>a b c</p>'.repeat(5000 * times)}</article>`,
  ],
])(
  'a page with %s takes no more time to read than its length gives reason for',
  { retry: 2 },
  async (_, html) => {
    const [once, fourTimes] = [html(1), html(4)];
    // The first reading of a process compiles what it runs.
    await read(once);
    const short = await processorTime(() => read(once));
    expect((await processorTime(() => read(fourTimes))) / short).toBeLessThan(10);
  },
);
