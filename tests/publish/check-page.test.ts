import { fromHtml } from 'hast-util-from-html';
import { describe, expect, test } from 'vitest';
import { checkPage, wordsOfPage } from '../../src/publish/check-page.ts';
import { defined } from '../../src/model/defined.ts';
import { goodFiles } from '../validate/overlay.ts';

const report = 'reports/2020/nghe-nuoi-ong.md';
const file = defined(goodFiles().get(report), 'the file of a report');
const address = 'bai-viet/2020/nghe-nuoi-ong/';
const [title, first, second] = [
  'Tọa đàm về nghề nuôi ong ở xã Hoa Mật',
  'Ngày 11/5, Hội Nghề Mẫu mở tọa đàm lần thứ Ba về nghề nuôi ong.',
  'Ông Nguyễn Văn Thử, Chủ tịch Hội Nghề Mẫu, trình bày.',
];
const pageOf = (...paragraphs: string[]) =>
  `<!doctype html><main><article class="report"><h1 data-original>${title}</h1><p>Ngoài bài</p><div class="prose" data-original>${paragraphs.map((text) => `<p>${text}<a data-added>1</a></p>`).join('')}</div></article></main>`;

/** What is said of the page of the report. */
const saidOf = (page: string) => checkPage(report, file, address, fromHtml(page)).fault;

test('a page with the words of its report is right, whatever was added to them', () => {
  expect(saidOf(pageOf(first, second))).toBeUndefined();
  expect(
    saidOf(pageOf(first.replace('Hội Nghề', '<abbr>Hội</abbr>\n<a href="#">Nghề</a>'), second)),
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
])('%s is told', (_, page, said) => {
  expect(saidOf(page)).toContain(said);
});

test('lines and blocks part words, marks within a word do not', () => {
  const words =
    '<article><div data-original><ul><li>một</li><li>hai<br>ba</li></ul><p>b<em>ố</em>n</p></div></article>';
  expect(wordsOfPage(fromHtml(words))).toBe('một hai ba bốn');
});

describe('of a report that is not published', () => {
  /** Checks a page of the report with these fields, too. */
  const checkWith = (fields: string, page: string) => {
    const markdown = new TextDecoder().decode(file).replace('---\n', `---\n${fields}\n`);
    return checkPage(report, Buffer.from(markdown), address, fromHtml(page));
  };
  const withdrawn = 'status: withdrawn\naliases: [cu/ong]';

  test('a draft must not have a page', () => {
    expect(checkWith('status: draft', pageOf(first, second)).fault).toContain('bản nháp');
  });

  test('a withdrawn one has a page without any of its words', () => {
    const page = '<main><h1>Tọa đàm</h1><p>Đã rút</p></main>';
    expect(checkWith(withdrawn, page).fault).toBeUndefined();
    expect(checkWith(withdrawn, pageOf(second)).fault).toContain('còn chữ của bài');
  });

  test('the addresses of a withdrawn one are told, its former ones too', () => {
    expect(checkWith(withdrawn, '<main></main>').withdrawn).toEqual([address, 'cu/ong/']);
    expect(checkWith('', '<main></main>').withdrawn).toEqual([]);
  });
});
