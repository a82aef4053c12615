import { fromHtml } from 'hast-util-from-html';
import { describe, expect, test } from 'vitest';
import { checkPages, wordsOfPage } from '../../src/publish/check-pages.ts';
import { folderOf, goodFiles } from '../validate/overlay.ts';

const content = folderOf(
  new Map([...goodFiles()].filter(([path]) => path !== 'reports/2021/giu-nghe-gom.md')),
);
const address = 'bai-viet/2020/nghe-nuoi-ong/';
const [title, first, second] = [
  'Tọa đàm về nghề nuôi ong ở xã Hoa Mật',
  'Ngày 11/5, Hội Nghề Mẫu mở tọa đàm lần thứ Ba về nghề nuôi ong.',
  'Ông Nguyễn Văn Thử, Chủ tịch Hội Nghề Mẫu, trình bày.',
];
const pageOf = (...paragraphs: string[]) =>
  `<!doctype html><main><article class="report"><h1 data-original>${title}</h1><p>Ngoài bài</p><div class="prose" data-original>${paragraphs.map((text) => `<p>${text}<a data-added>1</a></p>`).join('')}</div></article></main>`;

/** What is said of the only report's page. */
const saidOf = (page: string) => checkPages(content).faultOf(address, fromHtml(page));

test('a report must have a page', async () => {
  const check = checkPages(content);
  expect(await check.missing()).toEqual(['reports/2020/nghe-nuoi-ong.md: không có trang']);
  await check.faultOf(address, fromHtml(pageOf(first, second)));
  expect(await check.missing()).toEqual([]);
});

test('other pages have no words to keep', async () => {
  expect(await checkPages(content).faultOf('nam/2020/', fromHtml('<p>x'))).toBeUndefined();
});

test('a page with the words of its report is right, whatever was added to them', async () => {
  expect(await saidOf(pageOf(first, second))).toBeUndefined();
  expect(
    await saidOf(
      pageOf(first.replace('Hội Nghề', '<abbr>Hội</abbr>\n<a href="#">Nghề</a>'), second),
    ),
  ).toBeUndefined();
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
  const words =
    '<article><div data-original><ul><li>một</li><li>hai<br>ba</li></ul><p>b<em>ố</em>n</p></div></article>';
  expect(wordsOfPage(fromHtml(words))).toBe('một hai ba bốn');
});

describe('of a report that is not published', () => {
  const path = 'reports/2020/nghe-nuoi-ong.md';
  const markdown = new TextDecoder().decode(goodFiles().get(path));
  /** The check of an archive whose only report has these fields, too. */
  const checkWith = (fields: string) =>
    checkPages(
      folderOf(new Map([[path, Buffer.from(markdown.replace('---\n', `---\n${fields}\n`))]])),
    );
  const withdrawn = 'status: withdrawn\naliases: [cu/ong]';

  test('a draft needs no page, and must not have one', async () => {
    const check = checkWith('status: draft');
    expect(await check.missing()).toEqual([]);
    expect(await check.faultOf(address, fromHtml(pageOf(first, second)))).toContain('bản nháp');
  });

  test('a withdrawn one needs a page without any of its words', async () => {
    expect(await checkWith(withdrawn).missing()).toEqual([`${path}: không có trang`]);
    const page = fromHtml('<main><h1>Tọa đàm</h1><p>Đã rút</p></main>');
    expect(await checkWith(withdrawn).faultOf(address, page)).toBeUndefined();
    const shown = fromHtml(pageOf(second));
    expect(await checkWith(withdrawn).faultOf(address, shown)).toContain('còn chữ của bài');
  });

  test('the addresses of a withdrawn one are told, its former ones too', async () => {
    const check = checkWith(withdrawn);
    await check.faultOf(address, fromHtml('<main></main>'));
    expect(check.withdrawn()).toEqual([address, 'cu/ong/']);
  });
});
