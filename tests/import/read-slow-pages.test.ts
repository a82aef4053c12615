import { expect, test } from 'vitest';
import { readReport } from '../../src/import/read.ts';

const around = (html: string) => Buffer.from(`<html><body><h1>Hội thảo nghề gốm</h1>${html}<p>Sáng 15-3-2019, Sở Văn hóa tổ chức hội thảo.</p></body></html>`);

test.each<[what: string, html: string]>([
  ['thousands of menus, each with a heading behind it', '<nav><a>a</a></nav><h1>b</h1>'.repeat(6000)],
  ['tens of thousands of boxes', '<div><span>a</span></div>'.repeat(60_000)],
  ['boxes in boxes', '<div><p>a</p>'.repeat(600) + '<p>a</p>'.repeat(60_000) + '</div>'.repeat(600)],
  ['articles in articles', '<article><p>a</p>'.repeat(600) + '<p>a</p>'.repeat(60_000) + '</article>'.repeat(600)],
  ['tables in tables', '<table><tr><td>'.repeat(200) + '<b>a </b>'.repeat(60_000) + '</td></tr></table>'.repeat(200)],
  ['thousands of headings beside an article', `${'<h1>b</h1>'.repeat(20_000)}<article>${'<p>a b c</p>'.repeat(20_000)}</article>`],
])('a page with %s is read in a moment', async (_, html) => {
  const start = performance.now();
  const { paragraphs } = await readReport('bai.html', around(html));
  expect(paragraphs.length).toBeGreaterThan(0);
  expect(performance.now() - start).toBeLessThan(5000);
});
