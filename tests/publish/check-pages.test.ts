import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkPages, wordsOfPage } from '../../src/publish/check-pages.ts';
import { folderOf, goodFiles } from '../validate/overlay.ts';

const folder = mkdtempSync(join(tmpdir(), 'pages-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const content = folderOf(
  new Map([...goodFiles()].filter(([path]) => path !== 'reports/2021/giu-nghe-gom.md')),
);
const [title, first, second] = [
  'Tọa đàm về nghề nuôi ong ở xã Hoa Mật',
  'Ngày 11/5, Hội Nghề Mẫu mở tọa đàm lần thứ Ba về nghề nuôi ong.',
  'Ông Nguyễn Văn Thử, Chủ tịch Hội Nghề Mẫu, trình bày.',
];
const pageOf = (...paragraphs: string[]) =>
  `<!doctype html><main><article class="report"><h1 data-original>${title}</h1><p>Ngoài bài</p><div class="prose" data-original>${paragraphs.map((text) => `<p>${text}<a data-added>1</a></p>`).join('')}</div></article></main>`;

/** What is said of the only report's page, where the site has this one. */
async function saidOf(page: string): Promise<string> {
  mkdirSync(join(folder, 'bai-viet/2020/nghe-nuoi-ong'), { recursive: true });
  writeFileSync(join(folder, 'bai-viet/2020/nghe-nuoi-ong/index.html'), page);
  return checkPages(folder, content).then(
    () => '',
    (error: unknown) => String(error),
  );
}

test('a report must have a page', async () => {
  await expect(checkPages(join(folder, 'none'), content)).rejects.toThrow(
    'reports/2020/nghe-nuoi-ong.md: không có trang',
  );
});

test('a page with the words of its report is right, whatever was added to them', async () => {
  expect(await saidOf(pageOf(first, second))).toBe('');
  expect(
    await saidOf(
      pageOf(first.replace('Hội Nghề', '<abbr>Hội</abbr>\n<a href="#">Nghề</a>'), second),
    ),
  ).toBe('');
});

test.each([
  ['a text that is empty', pageOf(), 'reports/2020/nghe-nuoi-ong.md'],
  ['no article at all', '<!doctype html><main></main>', 'trang trống'],
  ['a paragraph lost', pageOf(first), 'Chủ tịch'],
  ['a word added', pageOf(first, second, 'thêm'), 'thêm'],
  ['a word changed', pageOf(first.replace('11/5', '12/5'), second), '12/5'],
  ['words run together', pageOf(first.replace('lần thứ', 'lầnthứ'), second), 'lầnthứ'],
  ['words out of order', pageOf(second, first), 'Ông'],
])('%s is told', async (_, page, said) => {
  expect(await saidOf(page)).toContain(said);
});

test('lines and blocks part words, marks within a word do not', () => {
  expect(
    wordsOfPage(
      '<article><div data-original><ul><li>một</li><li>hai<br>ba</li></ul><p>b<em>ố</em>n</p></div></article>',
    ),
  ).toBe('một hai ba bốn');
});
