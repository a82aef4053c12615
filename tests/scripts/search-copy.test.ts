import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { searchCopy } from '../../scripts/search/search-copy.ts';
import { decodeSearchText } from '../../src/lib/search-text.ts';

const page = (inside: string, attributes = '') =>
  `<html><body><nav>Mục lục</nav><article data-pagefind-body ${attributes}>${inside}</article><footer>Chân trang</footer></body></html>`;

/** The words that the index sees. */
function words(html: string): string {
  return decodeSearchText(toString(fromHtml(searchCopy(html) ?? ''))).replace(/\s+/g, ' ').replaceAll('\u200B', '').trim();
}

/** The values that the index keeps, by `meta people`, `filter places`, `sort date`. */
function kept(html: string): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  visit(fromHtml(searchCopy(html) ?? ''), 'element', ({ tagName, properties }) => {
    if (tagName !== 'meta') return;
    for (const kind of ['Meta', 'Filter', 'Sort']) {
      const name = properties[`dataPagefind${kind}`];
      if (typeof name === 'string') (found[`${kind.toLowerCase()} ${name.replace('[content]', '')}`] ??= []).push(decodeSearchText(String(properties['content'])));
    }
  });
  return found;
}

test('pages without a report are left out', () => {
  expect(searchCopy('<html><body><main>Trang</main></body></html>')).toBeUndefined();
});

describe('sees', () => {
  test.each([
    ['the report alone', page('<h1>Tựa</h1>'), 'Tựa'],
    ['no labels, notes, tools or links within the page', page('<dl><dt>Thời gian</dt><dd>Chiều 13-10<p class="basis">Căn cứ</p></dd></dl><button>In</button><a href="#doan-1">đoạn 1</a>'), 'Chiều 13-10'],
    ['nothing that the archive added to the text', page('<div class="prose" data-original><p id="doan-1">Lời<a data-added href="#doan-1">1</a></p></div>'), 'Lời'],
    ['nothing marked to be ignored', page('<p>a <small data-pagefind-ignore>b</small> c</p>'), 'a c'],
    ['facts apart from one another', page('<dl><dd>Năm 2021</dd><dd>Hội thảo</dd></dl>'), 'Năm 2021 Hội thảo'],
    ['the text last', page('<div class="prose" data-original><p>Lời</p></div><dl><dd>Nguồn</dd></dl>'), 'Nguồn Lời'],
    ['headings and labels that the text has itself', page('<div class="prose" data-original><h2>Phần</h2> <dl><dt>Mục</dt></dl></div>'), 'Phần Mục'],
  ])('%s', (_, html, seen) => expect(words(html)).toBe(seen));

  test('a place for each fact and paragraph', () => {
    const ids: unknown[] = [];
    visit(fromHtml(searchCopy(page('<section id="su-kien"><dl><dd><ul><li>Hà Nội<li>Huế</ul></dd></dl></section><div class="prose" data-original><p id="doan-1">Lời</p></div>')) ?? ''), 'element', ({ properties }) => {
      if (properties['id'] !== undefined) ids.push(properties['id']);
    });
    expect(ids).toEqual(['su-kien-1', 'su-kien-2', 'doan-1']);
  });
});

describe('keeps', () => {
  const links = '<a href="/luu-tru/nhan-vat/tran-tuan-anh/">Trần Tuấn Anh</a><a href="/luu-tru/don-vi/bo-y-te/">Bộ Y tế</a><a href="/luu-tru/chu-de/covid-19/">COVID-19</a>';

  test('date, people and places as results show them, what is inferred marked', () => {
    expect(kept(page(links, 'data-date="2021?-12-06" data-places="Hà Nội, Nam Định?" data-now="Ninh Bình"'))).toEqual({
      'meta date': ['06-12-2021?'],
      'meta people': ['Trần Tuấn Anh'],
      'meta places': ['Hà Nội, Nam Định?'],
      'filter people': ['tran-tuan-anh'],
      'filter bodies': ['bo-y-te'],
      'filter topics': ['covid-19'],
      'filter places': ['ha-noi', 'nam-dinh', 'ninh-binh'],
      'filter year': ['2021'],
      'sort date': ['2021-12-06'],
    });
  });

  test('a person once, under the name of the first link', () => {
    const html = page('<a href="/nhan-vat/le-van-a/">Lê Văn A</a><div class="prose" data-original><p><a href="/nhan-vat/le-van-a/">Lê\nVăn A</a></p></div>');
    expect(kept(html)['meta people']).toEqual(['Lê Văn A']);
  });

  test('the first day of several', () => {
    expect(kept(page('', 'data-date="2021-10-13/2021-10-14"'))).toMatchObject({ 'sort date': ['2021-10-13'], 'meta date': ['13-10-2021 – 14-10-2021'] });
  });

  test('nothing of a page without facts', () => {
    expect(kept(page('<h1>Tựa</h1>'))).toEqual({});
  });
});
