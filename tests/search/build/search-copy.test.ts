import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { searchCopy } from '../../../src/search/build/search-copy.ts';
import { inferenceToken, takeInference } from '../../../src/model/inference.ts';
import { embedJson } from '../../../src/model/embed-json.ts';
import type { ReportRecord } from '../../../src/search/format/report-record.ts';
import { decodeSearchText } from '../../../src/search/format/search-text.ts';
import { fullRecord } from '../full-record.ts';

const page = (inside: string) =>
  `<html><body><nav>Mục lục</nav><article data-pagefind-body>${inside}</article><footer>Chân trang</footer></body></html>`;

const parsed = (inside: string) => fromHtml(page(inside));

/** The words that the index sees. */
function words(html: string): string {
  return decodeSearchText(toString(fromHtml(searchCopy(fromHtml(html))?.html ?? '')))
    .replace(/\s+/g, ' ')
    .replaceAll('\u200B', '')
    .trim();
}

/** The values that the index keeps, by the names of the fields of metadata. */
function kept(html: string): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  visit(fromHtml(searchCopy(fromHtml(html))?.html ?? ''), 'element', ({ tagName, properties }) => {
    const name = properties.dataPagefindMeta;
    if (tagName === 'meta' && typeof name === 'string')
      (found[name.replace('[content]', '')] ??= []).push(
        decodeSearchText(String(properties.content)),
      );
  });
  return found;
}

test('pages without a report are left out', () => {
  expect(searchCopy(fromHtml('<html><body><main>Trang</main></body></html>'))).toBeUndefined();
});

describe('sees', () => {
  test.each([
    ['the report alone', page('<h1>Tựa</h1>'), 'Tựa'],
    [
      'no labels, notes, tools or links within the page',
      page(
        '<dl><dt data-unsearched>Thời gian</dt><dd>Chiều 13-10<p data-unsearched>Căn cứ</p></dd></dl><button data-unsearched>In</button><a data-unsearched href="#doan-1">đoạn 1</a>',
      ),
      'Chiều 13-10',
    ],
    [
      'a caption beside the text before it, as a fact',
      page(
        '<ul><li>Tài liệu</li></ul><div class="prose" data-original><p id="doan-1">Lời</p><figure data-added data-searched><img alt="Tả"><figcaption>Chú thích <small>Ảnh: An</small></figcaption></figure><figure id="doan-2"><p data-added data-searched>Ảnh: Bình</p><figcaption>Lời dưới ảnh<a data-added>2</a></figcaption></figure></div>',
      ),
      'Tài liệuChú thích Ảnh: An Ảnh: BìnhLờiLời dưới ảnh',
    ],
    [
      'nothing that the archive added to the text',
      page(
        '<div class="prose" data-original><p id="doan-1">Lời<a data-added href="#doan-1">1</a></p></div>',
      ),
      'Lời',
    ],
    [
      'what only a class sets apart',
      page('<p class="basis deck address">a <small class="inferred">b</small></p> <dl><dt>c</dl>'),
      'a b c',
    ],
    ['nothing that is not shown', page('<p>a</p><style>b</style><template>c</template>'), 'a'],
    [
      'facts apart from one another',
      page('<dl><dd>Năm 2021</dd><dd>Hội thảo</dd></dl>'),
      'Năm 2021 Hội thảo',
    ],
    [
      'the text last',
      page('<div class="prose" data-original><p>Lời</p></div><dl><dd>Nguồn</dd></dl>'),
      'Nguồn Lời',
    ],
    [
      'headings and labels that the text has itself',
      page('<div class="prose" data-original><h2>Phần</h2> <dl><dt>Mục</dt></dl></div>'),
      'Phần Mục',
    ],
  ])('%s', (_, html, seen) => expect(words(html)).toBe(seen));

  test('a place for each fact and paragraph', () => {
    const ids: unknown[] = [];
    visit(
      fromHtml(
        searchCopy(
          parsed(
            '<section id="su-kien"><dl><dd><ul><li>Hà Nội<li>Huế</ul></dd></dl></section><div class="prose" data-original><p id="doan-1">Lời</p></div>',
          ),
        )?.html ?? '',
      ),
      'element',
      ({ properties }) => {
        if (properties.id !== undefined) ids.push(properties.id);
      },
    );
    expect(ids).toEqual(['su-kien-1', 'su-kien-2', 'doan-1']);
  });

  test('a place for a line between paragraphs, and none within them but those they have', () => {
    const html =
      '<div class="prose" data-original><hr id="doan-1"><p id="doan-2"><i id="x">Lời</i></p></div>';
    const copy = searchCopy(parsed(html))?.html;
    expect(copy?.match(/ id="[^"]+"/g)).toEqual([' id="doan-1"', ' id="doan-2"', ' id="x"']);
  });

  test('quotation marks as they are: Pagefind would take a reference for the end of a sentence', () =>
    expect(searchCopy(parsed('<p>"Lời & <b>lẽ</b>"</p>'))?.html).toMatch(/<p>"L.*&amp;.*"<\/p>/));

  test('the tree as it was', () => {
    const tree = parsed(
      '<ul id="a"><li>Một</li></ul><div class="prose" data-original><p id="doan-1">Hai</p></div>',
    );
    const before = structuredClone(tree);
    searchCopy(tree);
    expect(tree).toEqual(before);
  });

  test('who speaks in a paragraph', () => {
    const spoken = `<script data-record>${embedJson(fullRecord)}</script><div class="prose" data-original><p id="doan-1">Lời</p><p id="doan-11">Lời</p></div>`;
    const html = searchCopy(parsed(spoken))?.html ?? '';
    expect(html).toContain('id="doan-1@0"');
    expect(html).toContain('id="doan-11"');
  });
});

/** The words, with what is inferred in brackets after them. */
function marked(html: string): string {
  return words(html).replace(/\S+/g, (word) => {
    const { text, inferred, rest } = takeInference(word);
    return inferred === undefined ? word : `${text}[${inferred}]${rest}`;
  });
}

describe('marks what is inferred', () => {
  const mark = (parts = '') => `<span data-inferred="${parts}">suy luận</span>`;

  test.each([
    [
      'right after the word before it',
      page(`<ul><li>Tỉnh ta: <a>Nam Định</a> ${mark()} (nay thuộc Ninh Bình)</li></ul>`),
      'Tỉnh ta: Nam Định[] (nay thuộc Ninh Bình)',
    ],
    [
      'with the parts of a date',
      page(
        `<dl><dd><time>năm 2021</time> ${mark('year month')}<p data-unsearched>Căn cứ</p></dd></dl>`,
      ),
      'năm 2021[tháng và năm]',
    ],
    [
      'and takes no character of the text for a mark',
      page('<p>Nam Định\uE010 x</p>'),
      'Nam Định x',
    ],
  ])('%s', (_, html, seen) => expect(marked(html)).toBe(seen));
});

describe('keeps', () => {
  const record = (given: Partial<ReportRecord>) =>
    page(
      `<script type="application/json" data-record>${embedJson({ date: '2021-10-13', ...given })}</script>`,
    );

  test('what the record of the report says, what is inferred marked', () => {
    const html = record({ ...fullRecord, date: '2021?-12-06' });
    expect(kept(html)).toEqual({
      date: [`["06-12-2021${inferenceToken(['year'])}"]`],
      people: ['["Trần Tuấn Anh", "Lê Mơ"]'],
      places: [`["Quận 1, TP. Hồ Chí Minh", "Nam Định${inferenceToken([])}"]`],
      also: ['["Bộ Thông tin và Truyền thông", "Bộ 4T"]'],
    });
    expect(words(html)).toBe('');
  });

  test('nothing of links, within the archive or outside it', () => {
    const links =
      '<a href="https://khac.example/chu-de/abc-xyz/">khác</a><a href="/nhan-vat/le-mo/">Lê Mơ</a>';
    expect(kept(page(links))).toEqual({});
  });

  test('the days of an event of several', () => {
    expect(kept(record({ date: '2021-10-13/2021-10-14' }))).toEqual({
      date: ['["13-10-2021 – 14-10-2021"]'],
    });
  });

  test('no record that is none', () => {
    expect(() =>
      searchCopy(fromHtml(page('<script data-record>{"title":"Tựa"}</script>'))),
    ).toThrow();
  });

  test('nothing of a page without a record', () => {
    expect(kept(page('<h1>Tựa</h1>'))).toEqual({});
  });
});
